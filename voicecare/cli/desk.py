"""`voicecare desk`: the physiotherapist's desk in a browser on this computer, without a session."""

from functools import partial
from typing import Annotated

import typer

from voicecare.cli.serving import Certificate, Host, Key, Port
from voicecare.errors import ScreenError


def desk(
    port: Port = None,
    new_pin: Annotated[
        bool, typer.Option("--new-pin", help="Choose a new PIN, where the old one is forgotten.")
    ] = False,
    host: Host = None,
    certificate: Certificate = None,
    key: Key = None,
) -> None:
    """Open the physiotherapist's desk: prints an address for a browser on this computer, and nobody else's.

    With --host another machine may open it too, encrypted.
    """
    from voicecare import home

    try:
        from voicecare.screen import far
        from voicecare.screen.desk import alone, pin
    except ModuleNotFoundError as error:
        raise ScreenError(
            f'The desk needs the package {error.name}. Install it with: pip install "voicecare[screen]"'
        ) from error
    if new_pin:
        one = typer.prompt("New PIN, 4 to 12 digits", hide_input=True)
        pin.Pin(home.home()).choose(one, typer.prompt("The same PIN again", hide_input=True))
        typer.echo("The new PIN is kept. Who was logged in with the old one is logged out.")
        return
    other = far.checked(host, certificate, key, home.home(), partial(typer.echo, err=True))
    alone.run(home.home(), typer.echo, port, other)
