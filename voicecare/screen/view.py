"""What a browser is sent: all that the patient's view shows now, in the patient's language."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from babel import Locale

from voicecare import locales
from voicecare.page.drawings import Drawing
from voicecare.prompts import Prompts
from voicecare.screen.choices import choices
from voicecare.screen.watching import Moment
from voicecare.understand import grammar

_STATES = {"asleep": "asleep", "dialling": "in-call", "in_call": "in-call"}
_UNTIL_CHOSEN = "en"


@cache
def words(language: str) -> Prompts:
    """What the screen says of its own in a language."""
    return Prompts(language, locales.screen(language))


def direction(language: str) -> str:
    """`ltr` or `rtl`."""
    return "rtl" if Locale.parse(language).text_direction == "rtl" else "ltr"


def view(
    moment: Moment, *, hears: bool, drawings: Mapping[int, Drawing] | None = None, reader: bool = False
) -> dict[str, Any]:
    """Everything that is shown, as JSON takes it.

    Args:
        moment: what there is to show.
        hears: whether there is a microphone.
        drawings: by the number of an exercise, its drawing.
        reader: whether a screen reader speaks, and the app is silent.
    """
    listen = moment.listen
    language = listen.languages[0] if listen and listen.languages else _UNTIL_CHOSEN
    say = words(language)
    stop = grammar.of(language).wordings("stop")[0].text
    buttons = choices(listen) if listen and not moment.over else None
    state = _state(moment, hears=hears)
    return {
        "language": language,
        "direction": direction(language),
        "state": {"name": state, "text": say(state)},
        "stop": stop,
        "caption": _caption(moment),
        "word": _word(moment),
        "reader": reader,
        "heard": _heard(moment, language, stop),
        "count": _count(moment, language),
        "drawing": _drawing(moment.exercise, drawings or {}, language),
        "first": [_button(one.text, one.language) for one in buttons.first] if buttons else [],
        "more": [_button(one.text, one.language) for one in buttons.more] if buttons else [],
        "words": {key: say(key) for key in (
            "caption", "choices", "more", "type", "send", "manner", "scan", "scan-hint", "scan-slower", "scan-faster",
            "reader", "keys", "key-stop", "key-move", "key-press", "key-scan", "key-pace", "lost", "old",
        )},
        "over": moment.over,
    }  # fmt: skip


def sound_view(state: str, language: str) -> dict[str, Any]:
    """What is shown of the browser's sound: its state, and the words for that and for what only the browser knows.

    Args:
        state: see `audio.State`.
        language: the patient's.
    """
    say = words(language)
    return {"state": state, "words": {key: say(key) for key in (
        "sound-use", "sound-stop", "sound-on", "sound-waiting", "sound-silent", "sound-asking", "sound-refused",
        "sound-none", "sound-lost", "sound-elsewhere", "sound-unable", "sound-broken",
    )}}  # fmt: skip


def _state(moment: Moment, *, hears: bool) -> str:
    if moment.over:
        return "over"
    name = _STATES.get(moment.listen.state) if moment.listen else None
    return name or ("speaking" if moment.speaking else "listening" if hears else "waiting")


def _caption(moment: Moment) -> dict[str, str]:
    said = moment.said
    return _button(said.text, said.language) if said else _button("", _UNTIL_CHOSEN)


def _word(moment: Moment) -> tuple[int, int] | None:
    """From where up to where the word that sounds stands in the caption, in UTF-16 units, as a browser counts."""
    if moment.said is None or moment.word is None:
        return None
    begins, ends = moment.word
    before, word = moment.said.text[:begins], moment.said.text[begins:ends].rstrip()
    return _units(before), _units(before + word)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _button(text: str, language: str) -> dict[str, str]:
    return {"text": text, "language": language, "direction": direction(language)}


def _heard(moment: Moment, language: str, stop: str) -> dict[str, Any] | None:
    taken = moment.heard
    if taken is None:
        return None
    say = words(language)
    text = stop if taken.phrase and taken.phrase.command.id == "stop" and not taken.text else taken.text
    return {"obeyed": taken.obeyed, "label": say("heard" if taken.obeyed else "not-understood"), "text": text}


def _drawing(number: int | None, drawings: Mapping[int, Drawing], language: str) -> dict[str, Any] | None:
    if number is None or number not in drawings:
        return None
    text, spoken = drawings[number].described(language)
    return {"number": number, **_button(text, spoken)}


def _count(moment: Moment, language: str) -> dict[str, str] | None:
    if moment.count is None or moment.target is None:
        return None
    return {"now": str(moment.count), "of": words(language)("count-of", target=moment.target)}
