"""`voicecare certificate`: one of one's own, so that other machines can be served."""

from typing import Annotated

import typer

from voicecare.errors import ScreenError


def certificate(
    addresses: Annotated[
        list[str], typer.Argument(metavar="ADDRESS...", help="Of this computer, as 192.168.1.20 or ward3.local.")
    ],
    again: Annotated[bool, typer.Option("--again", help="Make a new one in the place of the old.")] = False,
) -> None:
    """Make a certificate for `voicecare screen --host`, where the hospital has given none; for 397 days."""
    from voicecare import home

    try:
        from voicecare.screen import certificates
    except ModuleNotFoundError as error:
        raise ScreenError(
            f'A certificate needs the package {error.name}. Install it with: pip install "voicecare[screen]"'
        ) from error
    made, fingerprint = certificates.make(home.home(), addresses, again=again)
    typer.echo(f"Made {made.certificate}, and its private key {made.key.name} beside it.")
    typer.echo(f"SHA-256: {fingerprint}")
    typer.echo("A browser warns of it once on each device. Compare the SHA-256 there with this one, then go on.")
