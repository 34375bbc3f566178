"""Numbers in words, as CLDR's rule-based number formats have them."""

from functools import cache

from unicode_rbnf import RbnfEngine
from unicode_rbnf.engine import RbnfError

from voicecare.errors import LanguageError


def spell(language: str, number: int | float, rule: str = "numbering") -> str:
    """A number in words, by a rule of CLDR without its `spellout-`: `cardinal-feminine`, `ordinal`.

    Raises:
        LanguageError: CLDR has no such rule for the language.
    """
    value, name = int(number), f"spellout-{rule}"
    try:
        return str(_engine(language).format_number(value, ruleset_names=[name]).text)
    except (RbnfError, KeyError, ValueError) as error:
        raise LanguageError(f"CLDR has no rule {name!r} for the language {language!r}.") from error


@cache
def _engine(language: str) -> RbnfEngine:
    return RbnfEngine.for_language(language)
