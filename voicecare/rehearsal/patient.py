"""The scripted patient: says its lines when their time has come, and notes what should have happened."""

import threading
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from voicecare.audio.block import RATE, Samples
from voicecare.audio.wav import load
from voicecare.errors import RehearsalError, VoiceCareError
from voicecare.models.store import Store
from voicecare.rehearsal.microphone import Mouth
from voicecare.rehearsal.script import Line, Script
from voicecare.rehearsal.script import Patient as Described
from voicecare.rehearsal.stage import Stage
from voicecare.speak import piper_voice, pyttsx3_voice
from voicecare.speak.voice import Voice
from voicecare.understand.phrase import described

_PEAK = 0.35
"""A voice at two metres in a quiet room, with room to spare."""
_PATIENCE = 6.0
"""Seconds in which what was said must have been judged."""
_QUIET = 0.01
_LAST_ANSWER = 1.0


class Patient:
    """Runs in a thread of its own beside the session.

    Args:
        script: whose voice, and in which language.
        lines: what to say.
        stage: where to see when, and what came of it.
        mouth: where to say it.
        store: where the patient's voice is, if it is a model.
        recordings: folder of the recordings that the script names.
        set_clock: sets the clock of the rehearsed computer.
    """

    def __init__(
        self,
        script: Script,
        lines: Sequence[Line],
        stage: Stage,
        mouth: Mouth,
        store: Store,
        recordings: Path | None,
        set_clock: Callable[[datetime], None] = lambda _at: None,
    ) -> None:
        self._set_clock = set_clock
        self._script = script
        self._lines = lines
        self._stage = stage
        self._mouth = mouth
        self._store = store
        self._voices: dict[Described, Voice] = {}
        # the usual voice loads while the session starts
        self._voice(script.patient)
        self._recordings = recordings
        self.failures: list[str] = []
        self.error: VoiceCareError | None = None
        self._thread = threading.Thread(target=self._run, name="patient", daemon=True)
        self._closing = False
        self._line: Line | None = None
        self._began = 0.0

    def start(self) -> None:
        """Begin to wait for the first line's time."""
        self._thread.start()

    def join(self) -> None:
        """Wait until the last line was said and judged."""
        self._thread.join()

    def close(self) -> None:
        """Say nothing more."""
        self._closing = True
        for voice in self._voices.values():
            voice.close()

    def _run(self) -> None:
        try:
            sounds = {(_source(line), line.patient): self._sound(line) for line in self._lines}
            for line in self._lines:
                self._wait_for(line)
                self._judge()
                if self._stage.is_over:
                    self.failures.append(f"{_source(line)}: the session was over before this could be said")
                    return
                if line.at is not None:
                    self._set_clock(line.at)
                for _ in range(line.tries):
                    self._say(line, sounds[_source(line), line.patient])
                    if any(self._stage.heard(self._began)):
                        break
                    self._stage.wait_for_silence(line.delay)
                self._wait_for_answers(line)
            self._stage.wait_for_silence(_LAST_ANSWER)
            self._judge()
        except VoiceCareError as error:
            if not self._closing:
                self.error = error

    def _wait_for(self, line: Line) -> None:
        if line.after is None:
            self._stage.wait_for_silence(line.delay)
        elif self._stage.wait_for_speech(line.after, self._began):
            time.sleep(line.delay)
        else:
            self.failures.append(f"{_source(line)}: the app never said {line.after!r}, after which it was to be said")

    def _say(self, line: Line, samples: Samples) -> None:
        self._line, self._began = line, time.monotonic()
        entry = self._stage.patient_begins(_source(line), self._began)
        self._stage.patient_ends(entry, self._mouth.say(samples))
        self._stage.wait_for_judgement(self._began, _PATIENCE)

    def _wait_for_answers(self, line: Line) -> None:
        for text in line.then:
            if not self._stage.wait_for_speech(text, self._began):
                self.failures.append(f"{_source(line)}: the app did not answer {text!r}")

    def _judge(self) -> None:
        """Whether the line that was said last, and nothing else, was understood until now."""
        if self._line is None:
            return
        wanted = self._line.command
        understood = [command for command in self._stage.heard(self._began) if command is not None]
        if understood != ([] if wanted is None else [wanted]):
            got = " and ".join(map(described, understood)) or "nothing"
            self.failures.append(f"{_source(self._line)}: {got} was understood, not {described(wanted)}")

    def _sound(self, line: Line) -> Samples:
        if line.recording is not None:
            if self._recordings is None:
                raise RehearsalError(f"{self._script.name} needs recordings. Give their folder: --recordings FOLDER")
            samples = load(self._recordings / line.recording)
        else:
            patient = line.patient or self._script.patient
            speech = self._voice(patient).speak(line.say or "", self._script.language, patient.rate)
            samples = np.concatenate([piece.samples for piece in speech])
        loud = np.flatnonzero(np.abs(samples) > _QUIET * np.abs(samples).max(initial=_QUIET))
        if not len(loud):
            raise RehearsalError(f"{_source(line)!r} has no sound.")
        word = samples[loud[0] : loud[-1] + RATE // 50]
        return np.asarray(word * (_PEAK / np.abs(word).max()), np.float32)

    def _voice(self, patient: Described) -> Voice:
        if patient not in self._voices:
            folder = self._store.find(patient.piper) if patient.piper and find_spec("piper") else None
            self._voices[patient] = (
                piper_voice.start(folder, varied=False)
                if folder
                else pyttsx3_voice.start(patient.espeak, patient.pitch)
            )
        return self._voices[patient]


def _source(line: Line) -> str:
    return line.say or str(line.recording)
