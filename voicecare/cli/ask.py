"""`voicecare ask`: a question about a page."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from voicecare.cli.printing import AsJson


def ask(
    page: Annotated[str, typer.Argument(help="A page's id, or a file.")],
    questions: Annotated[list[str], typer.Argument(metavar="QUESTION...", help="What a patient asks.")],
    language: Annotated[str | None, typer.Option("--language", "-l", help="Language of question and answer.")] = None,
    as_json: AsJson = False,
) -> None:
    """Answer questions by reading the page's own sentences; exit 1 where one has no answer there."""
    from voicecare import questions as asking

    answers = asking.ask(page, questions, language)
    for answer in answers:
        if as_json:
            typer.echo(json.dumps(asdict(answer), ensure_ascii=False))
        elif answer.text:
            typer.echo(f"{answer.sentence}  {answer.text}")
        else:
            typer.echo(f"not on the page: {answer.question}")
    raise typer.Exit(0 if all(answer.text for answer in answers) else 1)
