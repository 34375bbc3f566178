"""Scripts, the microphone into which a patient speaks, and the transcript."""

import threading
import time
from itertools import chain
from pathlib import Path

import numpy as np
import pytest

from voicecare import locales
from voicecare.audio.block import BLOCK, RATE, Block
from voicecare.errors import RehearsalError
from voicecare.events import Heard, Priority, Say, Speaking, Spoken
from voicecare.rehearsal.microphone import ScriptedMicrophone
from voicecare.rehearsal.room import Room
from voicecare.rehearsal.script import load, scripts
from voicecare.rehearsal.stage import Stage
from voicecare.rehearsal.transcript import Entry, Transcript, line, summary
from voicecare.understand import grammar
from voicecare.understand.phrase import Command, Phrase

GOOD = "name: a\nlanguage: en\nlines:\n  - {say: stop, means: stop}\n"


@pytest.mark.parametrize(("text", "said"), [
    (GOOD.replace("say: stop", "sing: stop"), "line 4"),
    (GOOD.replace("say: stop", "say: stop, recording: a.wav"), "either say or recording"),
    (GOOD.replace("language: en", "language: english"), "line 2: language"),
    (GOOD + "telefone: true\n", "telefone"),
    ("name: a\nlanguage: en\nlines: []\n", "lines"),
    (GOOD + "recogniser: siri\n", "recogniser"),
])  # fmt: skip
def test_a_mistake_in_a_script_is_named(tmp_path: Path, text: str, said: str) -> None:
    script = tmp_path / "script.yaml"
    script.write_text(text)
    with pytest.raises(RehearsalError, match=said):
        load(str(script))


def test_a_script_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(RehearsalError, match="english, finding-my-way-en"):
        load("french")


def test_counting_is_one_line_a_number_in_the_patients_language(tmp_path: Path) -> None:
    script = tmp_path / "script.yaml"
    script.write_text("name: a\nlanguage: pt\nlines:\n  - {count: 3, then: [Foram 3]}\n")
    (lines,) = load(str(script)).parts()
    assert [one.say for one in lines] == ["um", "dois", "três"]
    assert [one.then for one in lines] == [("um",), ("dois",), ("Foram 3",)]
    assert lines[1].command == Command("count", {"count": 2})


def test_what_the_patient_says_is_heard_with_the_time_of_its_last_sound() -> None:
    microphone = ScriptedMicrophone()
    blocks: list[Block] = []
    listening = threading.Thread(target=lambda: blocks.extend(microphone.blocks()))
    listening.start()
    word = np.concatenate([np.full(RATE // 4, 0.5, np.float32), np.zeros(RATE // 8, np.float32)])
    ended = microphone.say(word)
    time.sleep(0.1)
    microphone.close()
    listening.join(2)
    loud = [block for block in blocks if np.abs(block.samples).max() > 0.1]
    assert ended == pytest.approx(loud[0].time + 0.25, abs=0.01)
    assert sum(int((np.abs(block.samples) > 0.3).sum()) for block in loud) == RATE // 4


def test_the_app_is_heard_by_its_own_microphone_as_loud_as_asked() -> None:
    room = Room(echo=0.1)
    noise = np.random.default_rng(1).standard_normal(2 * RATE).astype(np.float32)
    room.played(Block(noise, 10.0))
    heard = room.echo(11.0, RATE // 2)
    assert np.sqrt(np.mean(heard**2)) == pytest.approx(0.1, rel=0.1)
    assert np.abs(room.echo(9.0, BLOCK)).max() == 0


def test_an_echo_does_not_waver_with_the_threads() -> None:
    noise = np.random.default_rng(1).standard_normal(64 * BLOCK).astype(np.float32)
    late = np.random.default_rng(2).exponential(0.005, 64)
    echoes = []
    for wavering in (0.0, 1.0):
        room, heard = Room(echo=1.0), []
        for at in range(64):
            played_at = 10.0 + at * BLOCK / RATE + wavering * (late[at] if at else 0.0)
            room.played(Block(noise[at * BLOCK : (at + 1) * BLOCK], played_at))
            heard.append(room.echo(10.0 + at * BLOCK / RATE, BLOCK))
        echoes.append(np.concatenate(heard))
    assert np.abs(echoes[0]).max() > 0.1
    assert np.allclose(*echoes, atol=1e-5)


def test_the_transcript_knows_what_was_said_heard_and_how_soon_it_was_answered() -> None:
    transcript, shown = Transcript("a", "en", wav="a.wav"), []
    stage = Stage(transcript, lambda entry: shown.append(line(entry)))
    begin = time.monotonic()
    entry = stage.patient_begins("stop", begin)
    stage.patient_ends(entry, begin + 0.4)
    stage.watch(Heard(Phrase("en", "stop", Command("stop")), 7.25, begin + 0.4), begin + 0.7)
    stage.watch(Say("Stopped.", "en", Priority.NEXT, "say-1"), begin + 0.7)
    stage.watch(Speaking("say-1", begin + 0.9), begin + 0.9)
    stage.watch(Spoken("say-1", done=True), begin + 1.5)
    assert stage.spoke("stopped", begin)
    assert stage.heard(begin) == [Command("stop")]
    assert transcript.latencies() == [0.5]
    known = transcript.as_json()
    assert known["latency_s"] == {"n": 1, "median": 0.5, "max": 0.5}
    assert [one["who"] for one in known["lines"]] == ["patient", "heard", "app"]
    assert "stop (7.2) -> stop, answered after 0.50 s" in shown[1]
    assert "1 of 1 utterances were understood" in summary(transcript)


def test_expectations_that_did_not_hold_are_in_the_summary() -> None:
    transcript = Transcript("a", "en", [Entry("heard", 1.0, "", score=-2.0)], ["stop: nothing was understood"])
    assert "NOT AS EXPECTED  stop: nothing was understood" in summary(transcript)
    assert "1 failed" in summary(transcript)


@pytest.mark.parametrize("name", sorted(scripts()))
def test_every_line_of_the_scripts_is_a_phrase_of_the_language(name: str) -> None:
    script = load(name)
    spoken = grammar.of(script.language)
    for spoken_line in chain.from_iterable(script.parts()):
        if spoken_line.command is not None and spoken_line.say is not None:
            meant = [one.command for one in spoken.wordings(spoken_line.means) if one.text == spoken_line.say]
            assert spoken_line.command in meant, spoken_line


def test_every_language_has_a_first_start() -> None:
    firsts = {load(name).language for name in scripts() if load(name).first_start}
    assert firsts == set(locales.installed())
