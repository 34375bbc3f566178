"""What can be said in a language, as a page of the documentation."""

from collections.abc import Iterator

from voicecare import prompts
from voicecare.understand import grammar, states
from voicecare.understand.text import isolated

_MOST = 12
"""Wordings of a command that are listed; numbers and languages have many more."""


def page(language: str) -> str:
    """Every state with its commands and their wordings, in Markdown.

    Raises:
        LanguageError: the app does not speak the language.
    """
    return "\n".join(_lines(language)) + "\n"


def _lines(language: str) -> Iterator[str]:
    spoken = grammar.of(language)
    yield f"# What can be said: {isolated(prompts.of(language)(f'tongue-{language}'))} ({language})"
    yield ""
    yield "Made from `voicecare/locales/` by `make docs`. These are the wordings that the recogniser listens for;"
    yield "typed words are understood in many more forms."
    for state in states.names():
        yield ""
        yield f"## {state}"
        yield "| command | what can be said |"
        yield "|---|---|"
        for command in spoken.commands:
            if command in states.open_commands(state):
                texts = list(dict.fromkeys(phrase.text for phrase in spoken.wordings(command)))
                more = " …" if len(texts) > _MOST else ""
                yield f"| `{command}` | {'; '.join(map(isolated, texts[:_MOST]))}{more} |"
