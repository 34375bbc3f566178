"""`voicecare level`: how loud the microphone hears, as a bar and in words."""

from itertools import islice
from typing import Annotated

import typer

from voicecare.cli.printing import AsJson, row

_WIDTH, _SOFTEST = 40, -60.0


def level(
    seconds: Annotated[float, typer.Option(min=0.5, max=3600, help="How long to listen.")] = 10.0,
    as_json: AsJson = False,
) -> None:
    """Show how loud the microphone hears you, and say whether that will do. Nothing is kept."""
    from rich.live import Live
    from rich.text import Text

    from voicecare import settings
    from voicecare.audio import card
    from voicecare.audio import level as loudness

    microphone = card.CardIn(settings.load().microphone)
    readings: list[loudness.Level] = []
    heard = islice(loudness.levels(microphone.blocks()), round(seconds * 10))
    try:
        if as_json:
            for one in heard:
                readings.append(one)
                row({"loudness": round(one.loudness, 1), "peak": round(one.peak, 1), "clipped": one.clipped}, as_json)
        else:
            typer.echo(f"Speak as you would in bed. Listening for {seconds:g} s ...")
            with Live(transient=True) as bar:
                for one in heard:
                    readings.append(one)
                    bar.update(Text(_bar(one.loudness), style="red" if one.clipped else "green"))
    finally:
        microphone.close()
    found = loudness.verdict(readings)
    loudest = round(max(one.loudness for one in readings), 1) if readings else None
    if as_json:
        row({"loudest": loudest, "verdict": found.name.casefold()}, as_json)
    else:
        typer.echo(f"At the loudest {loudest} dBFS. {found.value}")


def _bar(loudness: float) -> str:
    filled = round(_WIDTH * min(1.0, max(0.0, 1 - loudness / _SOFTEST)))
    return f"{'█' * filled}{'·' * (_WIDTH - filled)} {loudness:6.1f} dBFS"
