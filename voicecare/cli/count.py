"""`voicecare count`: how many repetitions are counted in a recording."""

import json
from pathlib import Path
from typing import Annotated

import typer

from voicecare.cli.printing import AsJson

_MOST = 30
"""Every language counts so far."""


def count(
    files: Annotated[list[Path], typer.Argument(help="Recordings: WAV, FLAC, OGG, MP3.")],
    language: Annotated[str, typer.Option("--language", "-l", help="The language that is spoken.")] = "en",
    target: Annotated[int, typer.Option(min=1, max=_MOST, help="Repetitions at which the set is complete.")] = _MOST,
    page: Annotated[str | None, typer.Option("--page", "-p", help="A page's id, or a file.")] = None,
    exercise: Annotated[int, typer.Option(min=1, help="Which exercise of the page is counted.")] = 1,
    recogniser: Annotated[str, typer.Option(help="auto (both, where there are both), whisper or vosk.")] = "auto",
    as_json: AsJson = False,
) -> None:
    """Count the repetitions in each recording of a patient who counts aloud, as a session does.

    Blocks, recogniser and session are those of a session; what the app would say is not played, nothing waits for
    real time, and nothing is kept in the diary.
    """
    from voicecare import count_files as counting
    from voicecare import settings
    from voicecare.models import store
    from voicecare.page import load

    chosen = settings.load(recogniser=recogniser, page=page)
    found = counting.count_files(
        files,
        chosen.recogniser,
        language,
        counting.with_target(load.load(chosen.page), exercise, target),
        exercise,
        store.Store(store.folder(chosen.models)),
    )
    for one in found:
        typer.echo(json.dumps(one.as_json(), ensure_ascii=False) if as_json else one.line())
