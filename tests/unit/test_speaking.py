"""From `Say` to samples, with a voice and a loudspeaker without sound."""

import threading
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecare.audio.block import RATE, Block, Samples, silence
from voicecare.audio.buffer import PlayBuffer
from voicecare.errors import DeviceLostError, VoiceError, WorkerError
from voicecare.events import Adjust, DeviceBack, DeviceLost, Event, Priority, Say, Speaking, Spoken, Tone, Word
from voicecare.page import names
from voicecare.page.load import load
from voicecare.speak.queue import SpeechQueue
from voicecare.speak.speaker import Speaker, speech
from voicecare.speak.spoken_form import SpokenForm, digits
from voicecare.speak.tone import tone
from voicecare.speak.voice import Mark, Speech

PAGE = load("hmc-spinal-fusion")
FORM = SpokenForm("NL", names.names(PAGE), names.names_language(PAGE))

says = st.builds(Say, st.text(max_size=3), st.just("en"), st.sampled_from(Priority), st.uuids().map(str))


def say(text: str, priority: Priority = Priority.NEXT) -> Say:
    return Say(text, "en", priority, text)


# ---- the queue


@given(st.lists(says, max_size=20))
def test_the_more_urgent_first_and_within_that_the_earlier(wanted: list[Say]) -> None:
    queue = SpeechQueue()
    for one in wanted:
        queue.add(one)
    taken = [queue.take() for _ in wanted]
    assert taken == sorted(wanted, key=lambda one: -one.priority)
    assert queue.take() is None


def test_what_was_cut_comes_before_the_others_of_its_kind() -> None:
    queue = SpeechQueue()
    first, second = say("first"), say("second")
    queue.add(second)
    queue.give_back(first)
    assert [queue.take(), queue.take()] == [first, second]


def test_what_is_forgotten_is_named() -> None:
    queue = SpeechQueue()
    queue.add(say("a"))
    queue.add(say("b", Priority.NOW))
    assert {one.text for one in queue.clear()} == {"a", "b"}
    assert len(queue) == 0


# ---- the speaker


class SilentVoice:
    """Speaks 0.1 s a character, with a mark at each word; fails as it is told."""

    def __init__(self, *faults: Exception | None) -> None:
        self.faults = list(faults)
        self.spoke: list[tuple[str, str, float]] = []

    def speak(self, text: str, language: str, rate: float) -> Iterator[Speech]:
        fault = self.faults.pop(0) if self.faults else None
        if fault is not None:
            raise fault
        self.spoke.append((text, language, rate))
        starts = [at for at, character in enumerate(text) if at == 0 or text[at - 1] == " "]
        samples = np.full(round(0.1 * RATE * len(text)), 0.5, np.float32)
        yield Speech(samples, tuple(Mark(round(0.1 * RATE * at), at) for at in starts))

    def languages(self) -> list[str]:
        return ["en"]

    def close(self) -> None:
        pass


class Loudspeaker:
    """Plays when told, as much as told; may be unplugged."""

    def __init__(self) -> None:
        self.plugged = True
        self._buffer = PlayBuffer(alive=lambda: self.plugged)
        self.heard: Samples = silence(0)

    def write(self, samples: Samples) -> None:
        if not self.plugged:
            raise DeviceLostError("unplugged")
        self._buffer.write(samples)

    def play(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.02)):
            self.heard = np.concatenate([self.heard, self._buffer.take(round(0.02 * RATE))])
            time.sleep(0.001)

    def cut(self) -> None:
        self._buffer.cut()

    def position(self) -> tuple[int, float]:
        return self._buffer.position()

    def duck(self, decibels: float) -> None:
        self._buffer.duck(decibels)

    def tap(self, sink: Callable[[Block], None]) -> None:
        self._buffer.tap(sink)

    def close(self) -> None:
        pass


class Stage:
    def __init__(self, *faults: Exception | None) -> None:
        self.told: list[Event] = []
        self.words: list[Word] = []
        self.voice, self.loudspeaker = SilentVoice(*faults), Loudspeaker()
        self.reader = False
        self.speaker = Speaker(self.voice, self.loudspeaker, FORM, self._take, lambda: self.reader)
        self.speaker.start()

    def _take(self, event: Event) -> None:
        if isinstance(event, Word):
            self.words.append(event)
        else:
            self.told.append(event)

    def wait(self, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 5
        while not condition():
            assert time.monotonic() < deadline, self.told
            self.loudspeaker.play(0.02)

    def names(self) -> list[tuple[str, str]]:
        return [(type(one).__name__, str(getattr(one, "id", getattr(one, "name", "")))) for one in self.told]


@pytest.fixture
def stage() -> Iterator[Stage]:
    made = Stage()
    yield made
    made.speaker.close()


def test_each_saying_is_told_when_it_sounds_and_when_it_is_over(stage: Stage) -> None:
    stage.speaker.say(say("one"))
    stage.speaker.say(say("two"))
    stage.wait(lambda: len(stage.told) == 4)
    assert stage.names() == [("Speaking", "one"), ("Spoken", "one"), ("Speaking", "two"), ("Spoken", "two")]
    assert stage.told[1] == Spoken("one", done=True, reached=3)


def test_what_is_said_now_breaks_in_and_the_other_is_said_again(stage: Stage) -> None:
    stage.speaker.say(say("a long sentence", Priority.NORMAL))
    stage.wait(lambda: len(stage.told) == 1)
    stage.speaker.say(say("louder", Priority.NOW))
    stage.wait(lambda: len(stage.told) == 5)
    assert [text for text, _, _ in stage.voice.spoke] == ["a long sentence", "louder", "a long sentence"]
    assert stage.names()[1:3] == [("Speaking", "louder"), ("Spoken", "louder")]
    assert stage.told[-1] == Spoken("a long sentence", done=True, reached=15)


def test_hush_is_silent_at_once_and_tells_how_far_it_came(stage: Stage) -> None:
    stage.speaker.say(say("four words are here"))
    stage.speaker.say(say("never"))
    stage.wait(lambda: stage.loudspeaker.position()[0] > 1.2 * RATE)
    stage.speaker.hush()
    stage.wait(lambda: len(stage.told) == 3)
    assert Spoken("never", done=False) in stage.told
    assert Spoken("four words are here", done=False, reached=11) in stage.told
    before = len(stage.loudspeaker.heard)
    stage.loudspeaker.play(0.5)
    assert not stage.loudspeaker.heard[before:].any()


def test_each_word_is_told_when_it_begins_to_sound(stage: Stage) -> None:
    stage.speaker.say(say("four words"))
    stage.wait(lambda: len(stage.words) == 1)
    # the second begins after five characters
    assert stage.loudspeaker.position()[0] < 0.5 * RATE
    assert stage.words == [Word("four words", 0, 5)]
    stage.wait(lambda: len(stage.words) == 2)
    assert stage.loudspeaker.position()[0] >= 0.5 * RATE
    assert stage.words[1] == Word("four words", 5, 10)


def test_a_word_that_is_respelled_is_one_and_those_after_it_are_where_they_stand(stage: Stage) -> None:
    text = "Ask HMC: 088 979 23 23 now."
    stage.speaker.say(say(text))
    stage.wait(lambda: bool(stage.told) and isinstance(stage.told[-1], Spoken))
    assert [text[word.begins : word.ends] for word in stage.words][:2] == ["Ask ", "HMC: 088 979 23 23 "]
    assert text[stage.words[-1].begins :] == "now."


def test_volume_rate_and_language_reach_the_voice(stage: Stage) -> None:
    stage.speaker.adjust(Adjust(rate=0.8, volume=-6.0))
    stage.speaker.say(Say("olá", "pt", Priority.NEXT, "x"))
    stage.wait(lambda: len(stage.told) == 2)
    assert stage.voice.spoke == [("olá", "pt", 0.8)]
    assert stage.loudspeaker.heard.max() == pytest.approx(0.25, abs=0.01)


def test_louder_never_means_distorted(stage: Stage) -> None:
    stage.speaker.adjust(Adjust(rate=1.0, volume=12.0))
    stage.speaker.say(say("x"))
    stage.wait(lambda: len(stage.told) == 2)
    assert stage.loudspeaker.heard.max() == 1.0


def test_where_a_screen_reader_speaks_a_sentence_takes_its_time_in_silence_and_the_tone_sounds(stage: Stage) -> None:
    stage.reader = True
    stage.speaker.say(say("one"))
    stage.wait(lambda: Spoken("one", done=True, reached=3) in stage.told)
    assert len(stage.loudspeaker.heard) >= 0.3 * RATE
    assert not stage.loudspeaker.heard.any()
    stage.speaker.say(Tone("tone"))
    stage.wait(lambda: stage.names()[-1] == ("Spoken", "tone"))
    assert stage.loudspeaker.heard.any()


def test_a_screen_reader_that_takes_over_in_the_middle_of_a_sentence_is_not_talked_over(stage: Stage) -> None:
    stage.speaker.say(say("a long sentence"))
    stage.wait(lambda: stage.loudspeaker.position()[0] > 0.3 * RATE)
    stage.reader = True
    # what waits in the loudspeaker still sounds
    stage.loudspeaker.play(0.3)
    before = len(stage.loudspeaker.heard)
    stage.wait(lambda: isinstance(stage.told[-1], Spoken))
    assert before < len(stage.loudspeaker.heard)
    assert not stage.loudspeaker.heard[before:].any()


@pytest.mark.parametrize(("fault", "said"), [(WorkerError("hung"), True), (VoiceError("no such voice"), False)])
def test_a_voice_that_hangs_is_asked_again_one_that_cannot_is_not(fault: Exception, said: bool) -> None:
    stage = Stage(fault)
    stage.speaker.say(say("one"))
    stage.speaker.say(say("two"))
    stage.wait(lambda: any(one == Spoken("two", done=True, reached=3) for one in stage.told))
    assert (Spoken("one", done=True, reached=3) in stage.told) is said
    assert (Spoken("one", done=False) in stage.told) is not said
    stage.speaker.close()


def test_a_lost_loudspeaker_is_waited_for_and_the_sentence_is_said_again(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voicecare.speak.speaker._RETRY", 0.05)
    stage.speaker.say(say("a long sentence"))
    stage.wait(lambda: len(stage.told) == 1)
    stage.loudspeaker.plugged = False
    deadline = time.monotonic() + 5
    while DeviceLost("loudspeaker") not in stage.told and time.monotonic() < deadline:
        time.sleep(0.01)
    stage.loudspeaker.plugged = True
    stage.wait(lambda: isinstance(stage.told[-1], Spoken))
    assert stage.names() == [
        ("Speaking", "a long sentence"), ("DeviceLost", "loudspeaker"), ("Speaking", "a long sentence"),
        ("DeviceBack", "loudspeaker"), ("Spoken", "a long sentence"),
    ]  # fmt: skip
    assert DeviceBack("loudspeaker") in stage.told


def test_closing_while_it_speaks_ends_at_once(stage: Stage) -> None:
    stage.speaker.say(say("a very long sentence indeed"))
    stage.wait(lambda: any(isinstance(one, Speaking) for one in stage.told))
    began = time.monotonic()
    stage.speaker.close()
    assert time.monotonic() - began < 1.0
    assert not any(thread.name == "speaker" and thread.is_alive() for thread in threading.enumerate())


# ---- how texts are given to a voice


@pytest.mark.parametrize(("text", "said"), [
    ("Call 088 979 23 23.", "Call zero eight eight, nine seven nine, two three, two three."),
    ("+31 88 979 43 65 it is", "three one, eight eight, nine seven nine, four three, six five it is"),
    ("4 hours, 10 times, 90°, number 32", "4 hours, 10 times, 90°, number 32"),
    ("number 32, 2512 VA, floor 2", "number 32, two five one two, V, A, floor 2"),
    ("at 1630 PM, 1000 MG, in 2026 BC2", "at 1630 PM, 1000 MG, in 2026 BC2"),
])  # fmt: skip
def test_only_telephone_numbers_and_postcodes_are_said_digit_by_digit(text: str, said: str) -> None:
    (piece,) = FORM.pieces(text, "en")
    assert piece.text == said


@pytest.mark.parametrize(("language", "said"), [
    ("nl", "nul acht acht, negen zeven negen"), ("pl", "zero osiem osiem, dziewięć siedem dziewięć"),
    ("tr", "sıfır sekiz sekiz, dokuz yedi dokuz"), ("uk", "нуль вісім вісім, девʼять сім девʼять"),
    ("ar", "صفر ثمانية ثمانية, تسعة سبعة تسعة"), ("ko", "공 팔 팔, 구 칠 구"),
])  # fmt: skip
def test_digits_are_words_of_the_language(language: str, said: str) -> None:
    assert digits("088 979", language) == said


@pytest.mark.parametrize(("number", "said"), [
    ("2262", "tweeëntwintig tweeënzestig, B, A"), ("2512", "vijfentwintig twaalf, B, A"),
    ("2500", "vijfentwintig nul nul, B, A"), ("1005", "tien nul vijf, B, A"),
])  # fmt: skip
def test_in_dutch_the_digits_of_a_postcode_go_in_pairs(number: str, said: str) -> None:
    (piece,) = FORM.pieces(f"{number} BA", "nl")
    assert piece.text.replace("\u00ad", "") == said


def test_a_postcode_is_one_in_its_own_country_only() -> None:
    (piece,) = SpokenForm("DE").pieces("2262 BA", "en")
    assert piece.text == "2262 BA"


def test_names_are_spoken_by_a_voice_of_their_own_country() -> None:
    text = "HMC Antoniushove, Burg. Banninglaan 1, Leidschendam."
    pieces = FORM.pieces(text, "tr")
    assert [piece.language for piece in pieces] == ["tr", "nl", "nl", "tr", "nl"]
    assert [text[piece.begins :].split(",")[0] for piece in pieces[1:3]] == ["Antoniushove", "Burg. Banninglaan 1"]
    assert pieces[4].begins == text.index("Leidschendam")


def test_in_the_country_s_own_language_a_sentence_is_one_piece() -> None:
    assert [piece.language for piece in FORM.pieces("HMC Antoniushove, Leidschendam.", "nl")] == ["nl"]


def test_a_sentence_that_two_voices_speak_is_one_utterance_with_marks_of_its_own() -> None:
    voice = SilentVoice()
    text = "In Leidschendam too."
    parts = list(speech(voice, FORM, text, "en", 1.0))
    assert [language for _, language, _ in voice.spoke] == ["en", "nl", "en"]
    begun = dict.fromkeys(text[mark.character :].split()[0] for part in parts for mark in part.marks)
    assert list(begun) == ["In", "Leidschendam", "too."]


def test_a_hard_word_is_written_for_the_voice_as_it_sounds() -> None:
    (piece,) = FORM.pieces("HMC, not hmc", "en")
    assert piece.text == "aitch em see, not hmc"


def test_the_tone_is_soft_and_begins_and_ends_in_silence() -> None:
    samples = tone()
    assert 0.1 < len(samples) / RATE < 0.2
    assert abs(samples[0]) < 0.001
    assert abs(samples[-1]) < 0.01
    assert 0.05 < np.abs(samples).max() <= 0.12
