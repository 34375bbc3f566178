"""Which commands are open in which state."""

from voicecare import locales
from voicecare.errors import LanguageError


def names() -> list[str]:
    """All states."""
    return list(locales.states()["states"])


def open_commands(state: str) -> frozenset[str]:
    """The commands that make sense in a state, in the patient's language.

    Raises:
        LanguageError: there is no such state.
    """
    if state not in locales.states()["states"]:
        raise LanguageError(f"There is no state {state!r}. There are: {', '.join(names())}.")
    return frozenset(locales.states()["states"][state]) | always(state)


def always(state: str | None = None) -> frozenset[str]:
    """The commands that win in this state, also in the languages of `always_languages`."""
    table = locales.states()
    return frozenset(table["always_in"].get(state, table["always"]))


def always_languages() -> tuple[str, ...]:
    """The languages in which those are understood besides the patient's."""
    return tuple(locales.states()["always_languages"])


def open_over_own_voice(state: str) -> frozenset[str]:
    """The commands that are obeyed while the app itself is speaking."""
    return frozenset(locales.states()["over_own_voice"].get(state, ())) | always(state)


def expected(state: str) -> frozenset[str]:
    """The commands that are most likely said in a state."""
    return frozenset(locales.states()["expected"].get(state, ()))


def suggested(state: str) -> tuple[str, ...]:
    """The commands that a patient is told about first."""
    return tuple(locales.states()["suggested"][state])


def worth_asking(state: str) -> frozenset[str]:
    """The commands that a patient is asked about where they were nearly understood."""
    return frozenset(locales.states()["worth_asking"].get(state, ()))


def taught() -> tuple[str, ...]:
    """The commands whose usual wordings a patient says so that the app gets to know the voice."""
    return tuple(locales.states()["taught"])


def taught_up_to() -> int:
    """The last of the numbers, from one on, that are said for it too."""
    return int(locales.states()["taught_up_to"])


def in_own_words() -> frozenset[str]:
    """The states in which a language can be asked for in that language only: all of them are open at once."""
    return frozenset(locales.states()["in_own_words"])


def in_whole() -> frozenset[str]:
    """The states in which typed words are a command only if they are one of its phrases, word for word."""
    return frozenset(locales.states()["in_whole"])


def in_parts() -> frozenset[str]:
    """The commands that may as well be said as two."""
    return frozenset(locales.states()["in_parts"])


def said_surely() -> frozenset[str]:
    """The commands that must be heard more surely than others: nearly said, the patient is asked."""
    return frozenset(locales.states()["said_surely"])


def acted_on_early() -> frozenset[str]:
    """The commands that need not wait for the end of the utterance."""
    return frozenset(locales.states()["partial"])
