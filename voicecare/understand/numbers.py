"""Numbers as a language counts with them: what is heard and what is echoed are the same words."""

from voicecare.understand import grammar


def word(language: str, number: int) -> str:
    """The first wording of a number in the language's `count` command; digits where it has none."""
    return grammar.of(language).numbers.get(number, str(number))
