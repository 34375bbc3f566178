"""What the app says itself, written by hand in each language, with its plurals: Project Fluent."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from voicecare import locales
from voicecare.errors import LanguageError
from voicecare.spelling import spell


class Prompts:
    """The prompts of one language.

    Args:
        language: ISO 639-1 code.
        source: the content of a `prompts.ftl`; None reads the language's own.
    """

    def __init__(self, language: str, source: str | None = None) -> None:
        self.language = language
        # isolation marks are for screens; a voice would stumble over them
        self._bundle = FluentBundle([language], functions={"SPELL": _fluent(language)}, use_isolating=False)
        self._bundle.add_resource(FluentResource(locales.prompts(language) if source is None else source))

    def __call__(self, key: str, /, **values: str | int) -> str:
        """The prompt with its values put in.

        Raises:
            LanguageError: the language lacks the prompt, or the prompt a value; never another language.
        """
        message = self._bundle.get_message(key) if self._bundle.has_message(key) else None
        if message is None or message.value is None:
            raise LanguageError(f"The prompt {key!r} is missing in the language {self.language!r}.")
        pattern, faults = self._bundle.format_pattern(message.value, values)
        if faults:
            raise LanguageError(f"The prompt {key!r} in {self.language!r}: {faults[0]}")
        return " ".join(str(pattern).split())

    def has(self, key: str) -> bool:
        """Whether the language has this prompt."""
        return bool(self._bundle.has_message(key))


def _fluent(language: str) -> Callable[[Any], Any]:
    return partial(spell, language)


@cache
def of(language: str) -> Prompts:
    """The prompts of a language, read once."""
    return Prompts(language)
