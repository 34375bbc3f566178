"""The voices with their real engines; what they say is checked with Whisper."""

import time
from difflib import SequenceMatcher

import pytest

from benchmarks.transcriber import Transcriber
from tests.audio.voices import spoken
from voicecare import locales
from voicecare.audio.block import RATE
from voicecare.errors import VoiceError, WorkerError
from voicecare.models.store import Store
from voicecare.speak import piper_voice, pyttsx3_voice
from voicecare.speak.spoken_form import SpokenForm
from voicecare.understand import grammar

pytestmark = pytest.mark.engine


def alike(said: str, heard: str) -> float:
    return SequenceMatcher(None, said.casefold().strip(" ."), heard.casefold().strip(" .")).ratio()


SENTENCES = {
    "en": ["You can get out of bed four hours after the surgery.", "Lift each knee alternately."],
    "pt": [
        "Caminhe o máximo que puder.",
        "Se tiver dúvidas, consulte o seu médico.",
        "Levante cada joelho alternadamente.",
    ],
}


@pytest.mark.parametrize(("language", "share"), [("en", 0.85), ("pt", 0.5)])
def test_a_listener_understands_what_is_said(transcriber: Transcriber, language: str, share: float) -> None:
    heard = [alike(text, transcriber.transcribe(spoken(text, language), language)) for text in SENTENCES[language]]
    assert sum(heard) / len(heard) > share


def test_a_telephone_number_is_said_digit_by_digit(transcriber: Transcriber) -> None:
    heard = transcriber.transcribe(spoken(SpokenForm("NL").pieces("Call 088 979 23 23.", "en")[0].text, "en"), "en")
    assert "".join(filter(str.isdigit, heard)) == "0889792323"


def test_the_voice_is_that_of_each_sentence() -> None:
    english, portuguese = spoken("Amanda", "en"), spoken("Amanda", "pt")
    again = spoken("Amanda", "en")
    assert abs(len(english) - len(again)) < RATE // 100
    assert abs(len(english) - len(portuguese)) > RATE // 20


def test_a_language_without_a_voice_is_an_error_and_never_another_voice() -> None:
    with pytest.raises(VoiceError, match="xx"):
        spoken("hello", "xx")


def test_faster_is_shorter_and_marks_follow_the_words() -> None:
    voice = pyttsx3_voice.start()
    try:
        (slow,) = voice.speak("Lift each knee alternately.", "en", 0.8)
        (fast,) = voice.speak("Lift each knee alternately.", "en", 1.5)
    finally:
        voice.close()
    assert len(fast.samples) < 0.75 * len(slow.samples)
    assert [mark.character for mark in slow.marks] == [0, 5, 10, 15]
    assert all(0 <= mark.sample < len(slow.samples) for mark in slow.marks)


def test_two_hundred_sentences_in_two_languages_lose_none() -> None:
    voice = pyttsx3_voice.start()
    try:
        for number in range(100):
            for language in ("en", "pt"):
                (speech,) = voice.speak(f"{number}", language, 1.0 + number / 200)
                assert len(speech.samples) > RATE // 10
    finally:
        voice.close()


def test_an_engine_that_dies_is_replaced() -> None:
    voice = pyttsx3_voice.start()
    try:
        list(voice.speak("one", "en", 1.0))
        voice._worker.kill()
        time.sleep(0.1)
        try:
            speech = list(voice.speak("two", "en", 1.0))
        except WorkerError:
            speech = list(voice.speak("two", "en", 1.0))
        assert len(speech[0].samples) > RATE // 10
    finally:
        voice.close()


def test_piper_speaks_english_and_nothing_else(transcriber: Transcriber, models: Store) -> None:
    voice = piper_voice.start(models.path("piper-joe"))
    try:
        (speech,) = voice.speak("Start the exercises, please.", "en", 1.0)
        with pytest.raises(VoiceError, match="nl"):
            list(voice.speak("hallo", "nl", 1.0))
    finally:
        voice.close()
    assert alike("Start the exercises, please.", transcriber.transcribe(speech.samples, "en")) > 0.8


@pytest.mark.parametrize("language", locales.installed())
def test_every_phrase_can_be_spoken_by_the_voice_of_its_language(language: str) -> None:
    known = grammar.of(language)
    texts = {phrase.text for command in known.commands for phrase in known.wordings(command)}
    silent = [text for text in sorted(texts) if len(spoken(text, language)) < 0.1 * RATE]
    assert silent == []


@pytest.mark.parametrize("language", locales.installed())
def test_every_language_says_which_voice_speaks_it_and_how_fast(language: str) -> None:
    manner = locales.voice(language)
    assert {"espeak", "words_a_minute", "pitch"} <= set(manner)
    assert 80 <= manner["words_a_minute"] <= 200
