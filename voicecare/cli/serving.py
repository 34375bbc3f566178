"""The options of what a browser opens: where it is served, and to whom."""

from pathlib import Path
from typing import Annotated

import typer

Port = Annotated[
    int | None, typer.Option(min=0, max=65535, help="Where to serve; 0 takes a free port. Usually 8370.")
]
Host = Annotated[
    str | None,
    typer.Option(help="Serve other machines too, as a tablet: an address of this computer, as 192.168.1.20."),
]
Certificate = Annotated[
    Path | None, typer.Option(help="With --host: a PEM file. Usually that of `voicecare certificate`.")
]
Key = Annotated[Path | None, typer.Option(help="With --certificate: its private key, a PEM file.")]
