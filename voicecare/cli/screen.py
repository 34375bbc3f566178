"""`voicecare screen`: a session that can be read and pressed in a browser on this computer."""

from functools import partial
from typing import Annotated

import typer

from voicecare.cli.serving import Certificate, Host, Key, Port
from voicecare.errors import ScreenError


def screen(
    port: Port = None,
    language: Annotated[str | None, typer.Option("--language", "-l", help="Language, as en, pt, ko.")] = None,
    page: Annotated[str | None, typer.Option("--page", "-p", help="A page's id, or a file.")] = None,
    browser: Annotated[bool, typer.Option("--open", help="Open the address in the browser of the desktop.")] = False,
    sound: Annotated[
        str | None,
        typer.Option(
            metavar="browser|computer",
            help="Hear and speak through the browser, or through this computer. Usually this computer, "
            "where it has a sound card.",
        ),
    ] = None,
    host: Host = None,
    certificate: Certificate = None,
    key: Key = None,
) -> None:
    """Start a session with a screen: prints an address for a browser on this computer, and nobody else's.

    With --host another machine may open it too, encrypted and with the PIN of the desk.
    """
    from voicecare import browser as browsers
    from voicecare import home, live, settings

    try:
        from voicecare.screen import far, session
    except ModuleNotFoundError as error:
        raise ScreenError(
            f'The screen needs the package {error.name}. Install it with: pip install "voicecare[screen]"'
        ) from error
    chosen = settings.load(language=language, page=page, sound=sound)
    live.check(chosen)
    other = far.checked(host, certificate, key, home.home(), partial(typer.echo, err=True))
    session.run(chosen, typer.echo, port, browsers.show if browser else lambda _address: None, other)
