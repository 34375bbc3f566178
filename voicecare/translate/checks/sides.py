"""Left stays left, up stays up."""

from collections import Counter
from collections.abc import Iterator

from voicecare.translate.checks.reading import Reading
from voicecare.translate.checks.signs import Sign

_OPPOSITES = (("left", "right"), ("up", "down"))


def sides(source: Reading, target: Reading) -> Iterator[Sign]:
    """A side or direction that is missing, or is the opposite one."""
    if not (source.known and target.known):
        return
    wanted, got = ([cue.concept for cue in side.sure("sides")] for side in (source, target))
    if not wanted and not got:
        return
    here, there = Counter(wanted), Counter(got)
    for one, other in (*_OPPOSITES, *(pair[::-1] for pair in _OPPOSITES)):
        if here[one] and not target.answers("sides", one) and there[other] > here[other]:
            yield Sign("side", f'"{one}" became "{other}"')
        elif (
            there[other]
            and not source.answers("sides", other)
            and (here[one] or (not source.prose and source.answers("sides", one)))
        ):
            yield Sign("side", f'"{other}" is not in the original')
        elif here[one] > there[one] and there[other] > here[other]:
            yield Sign("side", f'"{one}" became "{other}"')
    for one in ("left", "right"):
        if here[one] and not target.answers("sides", one):
            yield Sign("side", f'"{one}" is missing')
