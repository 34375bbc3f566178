"""The round trip: a translation is translated back, and what comes back must say what the source says. Pure.

It is one more alarm and no gate: studies found that a back translation does not reliably show unsafe text. So it is
conservative. A single lost word counts only where it is the instruction of a short sentence ("Contract your thigh
muscles." comes back as "Hire your thigh muscles."); in longer ones paraphrases cost as many words as mistakes do.
"""

import re

from rapidfuzz import fuzz

from voicecare.translate.checks import check
from voicecare.translate.translator import Alarm

_KIND = "round-trip"
_LEAST_SHARED = 0.55
"""Share of the source's content words that must come back; of good translations (FLORES, English to Portuguese and
back, n = 506) 1 % have less, of TICO-19 (n = 506) 0.6 %."""
_FEWEST = 3
"""Content words from which on a share says something."""
_SHORT = 4
"""Content words up to which the first one must come back."""
_ALIKE = 75
"""From which similarity in per cent on two words count as one: an inflection, a spelling."""
_SAME_LANGUAGE = frozenset({"copied", "script", "length"})
"""Kinds of alarms that say nothing where both texts are in the same language."""

_FUNCTION_WORDS = {
    "en": """a about after all also am an and any are as at be because been before being between both but by can could
        did do does doing done down during each every for from had has have having he her here his how i if in into is
        it its just may me might more most must my no not of off on only onto or other our out over own same shall she
        should so some such than that the their them then there these they this those through to too under until up us
        very was we were what when where which while who whom why will with would you your""",
    "nl": """aan al alle als altijd bij daar dan dat de deze die dit doen door dus een elk elke en er geen haar had
        heb hebben heeft hem het hier hij hoe hun iedere ik in is ja je kan kunnen kunt maar me meer men met mij
        mijn moet moeten na naar nee niet nog nu of om omdat onder ons onze ook op over te tegen tijdens
        toch toe tot tussen u uit uw van veel voor want was wat we wel werd wij wilt worden wordt zal ze
        zich zij zijn zo zonder zou""",
}


def compare(source: str, back: str, language: str) -> tuple[Alarm, ...]:
    """Why the back translation speaks against the translation; () where it does not.

    Args:
        source: the sentence of the page.
        back: what came back, in the same language.
        language: of both, ISO 639-1.
    """
    wanted, got = _words(source), _words(back)
    if wanted == got:
        return ()
    content = _content(wanted, language)
    lost = [word for word in content if not any(_same(word, other) for other in got)]
    alarms = [
        Alarm(_KIND, f"translated back it says something else: {alarm.reason}; it says: {back}")
        for alarm in check(source, back, language, language)
        if alarm.kind not in _SAME_LANGUAGE
    ]
    if len(content) >= _FEWEST and 1 - len(lost) / len(content) < _LEAST_SHARED:
        alarms.append(Alarm(_KIND, f"translated back, {', '.join(lost)} is lost; it says: {back}"))
    elif lost and lost[0] == wanted[0] and len(content) <= _SHORT:
        alarms.append(Alarm(_KIND, f"translated back, the instruction {lost[0]!r} is another one; it says: {back}"))
    return tuple(alarms)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def _content(words: list[str], language: str) -> list[str]:
    function_words = _FUNCTION_WORDS.get(language)
    if function_words is None:
        # short words are mostly function words, in any language with spaces
        return [word for word in words if len(word) > 3 or word.isdigit()]
    known = function_words.split()
    return [word for word in words if word not in known]


def _same(word: str, other: str) -> bool:
    shared = 0
    while shared < min(len(word), len(other)) and word[shared] == other[shared]:
        shared += 1
    # five letters are a stem; so is the whole of a shorter word: sit, sitting
    return shared >= min(5, max(3, min(len(word), len(other)))) or fuzz.ratio(word, other) >= _ALIKE
