"""`voicecare service`: a bedside machine that starts by itself and comes back after a crash."""

import getpass
import sys
from typing import Annotated

import typer

from voicecare.cli.printing import AsJson, row

app = typer.Typer(help="A machine at the bedside that starts by itself (Linux).", no_args_is_help=True)


@app.command("install")
def service_install(
    screen: Annotated[bool, typer.Option("--screen", help="With the screen, in the browser of the desktop.")] = False,
    language: Annotated[str | None, typer.Option("--language", "-l", help="Else that of the settings.")] = None,
) -> None:
    """Write a systemd user service, a desktop entry and its icon; overwrites no file of anybody else's."""
    from voicecare import home, locales, service
    from voicecare.errors import ServiceError

    _require_linux()
    if screen:
        _require_screen()
    options = ["--language", locales.require(language)] if language else []
    written = service.texts(options, home.variables(), screen=screen)
    fault = service.install(written)
    for path in written:
        typer.echo(f"Written: {path}")
    if fault:
        raise ServiceError(
            f"The service is written but not enabled. {fault}. Log in at this computer itself, and type: "
            f"systemctl --user daemon-reload && systemctl --user enable {service.UNIT}"
        )
    typer.echo("From the next login on a session starts by itself. What you can type next:")
    steps = {
        "voicecare service start": "start it now; so does VoiceCare among the programs of the desktop",
        **({} if screen else {f"sudo loginctl enable-linger {getpass.getuser()}": "start it before anybody logs in"}),
        f"journalctl --user -u {service.UNIT}": "why it failed, if it does",
        "voicecare service remove": "undo all this",
    }
    for command, purpose in steps.items():
        typer.echo(f"  {command:<40}  # {purpose}")


@app.command("start")
def service_start() -> None:
    """Start the session of the service now, also after it failed too often."""
    from voicecare import service
    from voicecare.errors import ServiceError

    if not service.unit_path().is_file():
        raise ServiceError("There is no service here. Type: voicecare service install")
    fault = service.start()
    if fault:
        raise ServiceError(f"The service did not start. {fault}")
    typer.echo("Started.")


@app.command("status")
def service_status(as_json: AsJson = False) -> None:
    """Say whether the service is installed, starts by itself, and runs now."""
    from voicecare import service, units

    there = service.unit_path().is_file()
    enabled, running = there and service.enabled(), there and service.active()
    files = [str(path) for path in units.there_of(service.paths())]
    if as_json:
        row(
            {"installed": there, "screen": service.shows(), "enabled": enabled, "running": running, "files": files},
            True,
        )
        return
    if not there:
        typer.echo("There is no service here. Type: voicecare service install")
        return
    typer.echo(f"Installed, {'with' if service.shows() else 'without'} the screen.")
    typer.echo(
        "It starts by itself."
        if enabled
        else f"It does not start by itself. Type: systemctl --user enable {service.UNIT}"
    )
    typer.echo("It runs now." if running else "It does not run now. Type: voicecare service start")
    for file in files:
        typer.echo(f"  {file}")


@app.command("remove")
def service_remove() -> None:
    """Stop the service and remove its files."""
    from voicecare import service

    there = service.remove()
    for path in there:
        typer.echo(f"Removed: {path}")
    if not there:
        typer.echo("There is no service here.")


def _require_linux() -> None:
    from voicecare.errors import ServiceError

    if sys.platform != "linux":
        raise ServiceError("This needs systemd, which only Linux has. On this system let it start `voicecare run`.")


def _require_screen() -> None:
    from importlib.util import find_spec

    from voicecare.errors import ServiceError

    for package in ("starlette", "uvicorn", "websockets", "jinja2", "python_multipart"):
        if find_spec(package) is None:
            raise ServiceError(f'The screen needs the package {package}. Type: pip install "voicecare[screen]"')
