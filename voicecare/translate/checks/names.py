"""Names stay: in a translation that is rather short, a name that is missing shows that a piece of it is.

Alone it is no alarm: names are translated too (the Milky Way), or a pronoun stands for them, and the translation is
then about as long as others.
"""

from collections.abc import Iterator

from voicecare.translate.checks.length import deviation
from voicecare.translate.checks.proper_names import kept
from voicecare.translate.checks.reading import Reading
from voicecare.translate.checks.signs import Sign

_ONE, _MORE, _ABBREVIATION = 0.7, 0.8, 0.3
"""The weight of one missing name, of several, and of an abbreviation, for which many languages have their own."""
_SHORT = -0.5
"""Standard deviations of the length below which a missing name says something."""


def names(source: Reading, target: Reading) -> Iterator[Sign]:
    """Names that have no likeness in a translation that is shorter than usual."""
    surprise = deviation(source, target)
    if surprise is None or surprise > _SHORT:
        return
    _, missing = kept(source, target)
    several = sum(not name.abbreviation for name in missing) > 1
    for name in missing:
        weight = _ABBREVIATION if name.abbreviation else _MORE if several else _ONE
        yield Sign("name", f'the name "{name.text}" is missing', weight)
