"""Running a script: the real session with a scripted patient, in real audio and real time."""

import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from voicecare import app, settings
from voicecare import clock as clocks
from voicecare.call.dialler import Dialler, Outcome
from voicecare.diary.diary import Diary
from voicecare.errors import RehearsalError
from voicecare.loop import Loop
from voicecare.models import store
from voicecare.page.load import load
from voicecare.page.sentences import digest, sentences
from voicecare.rehearsal import rig
from voicecare.rehearsal.patient import Patient
from voicecare.rehearsal.rig import Rig
from voicecare.rehearsal.script import Line, Script
from voicecare.rehearsal.stage import Stage
from voicecare.rehearsal.transcript import Entry, Transcript
from voicecare.translate.memory import Memory
from voicecare.translate.translator import Translation


@dataclass(frozen=True)
class RehearsedTelephone:
    """Never calls: a rehearsal must not make a hospital's telephone ring."""

    there: bool

    def call(self, number: str) -> Iterator[Outcome]:  # noqa: ARG002 - nobody is called
        """Say what a telephone program, or none, would have answered."""
        yield "handed_over" if self.there else "unavailable"

    def hang_up(self) -> None:
        """Nobody was called."""

    def close(self) -> None:
        """Nothing is held."""


def rehearse(
    script: Script,
    wav: Path,
    *,
    device: bool = False,
    recordings: Path | None = None,
    echo: float = 0.0,
    home: Path | None = None,
    show: Callable[[Entry], None] = lambda _entry: None,
) -> Transcript:
    """Run a script to its end.

    Args:
        script: what the patient says and what must come of it.
        wav: where the loudspeaker is written to; after a power cut the next file is `-2.wav`.
        device: go through the virtual sound card instead of blocks.
        recordings: folder of the recordings that the script names.
        echo: how loud the loudspeaker arrives at the microphone, as a factor; 0 for headphones.
        home: where the diary is kept; None throws it away.
        show: called with each line of the transcript when it is complete.

    Raises:
        VoiceCareError: the script cannot be run. Expectations that do not hold are in the transcript.
    """
    transcript = Transcript(script.name, script.language, wav=str(wav))
    with ExitStack() as parts:
        # a patient's own diary and memory are not written to by a rehearsal
        folder = home or Path(parts.enter_context(tempfile.TemporaryDirectory(prefix="voicecare-rehearsal-")))
        _translate_beforehand(script, folder / "memory.db")
        start = time.monotonic()
        for number, lines in enumerate(script.parts(), 1):
            tape = wav if number == 1 else wav.with_name(f"{wav.stem}-{number}.wav")
            if number > 1:
                cut = Entry("note", round(time.monotonic() - start, 2), "The power fails, and comes back.")
                transcript.entries.append(cut)
                show(cut)
            stage = Stage(transcript, show, start)
            with rig.card(tape, echo) if device else rig.blocks(tape, echo) as devices:
                _session(script, lines, stage, devices, folder, recordings, headphones=not echo)
        transcript.failures += _diary_failures(script, folder / "diary.db")
    transcript.entries.sort(key=lambda entry: entry.at)
    return transcript


def _session(
    script: Script,
    lines: Sequence[Line],
    stage: Stage,
    devices: Rig,
    home: Path,
    recordings: Path | None,
    *,
    headphones: bool,
) -> None:
    """One session, from its start to its end or to a power cut."""
    chosen = settings.load(
        language=script.language, page=script.page, recogniser=script.recogniser, headphones=headphones
    )
    if script.first_start:
        chosen = chosen.model_copy(update={"language": None})
    clock = _Clock(script.at)
    with ExitStack() as parts:
        models = store.Store(store.folder(chosen.models))
        patient = Patient(script, lines, stage, devices.mouth, models, recordings, clock.set)
        parts.callback(patient.close)

        def ready(loop: Loop) -> None:
            patient.start()
            threading.Thread(target=_end, args=(patient, loop), name="curtain", daemon=True).start()

        telephone: Dialler | None = RehearsedTelephone(bool(script.telephone))
        if script.telephone == "sip":
            telephone, account = None, f"sip:rehearsal@127.0.0.1:{_peer(parts)}"
            chosen = chosen.model_copy(update={"sip_account": account, "sip_proxy": None, "sip_transport": "udp"})
        used = app.Devices(devices.loudspeaker, devices.microphone, dialler=telephone)
        files = None if script.page_translations else ()
        try:
            app.run(chosen, used, home=home, watch=stage.watch, clock=clock.now, ready=ready, translations=files)
        finally:
            stage.over()
        patient.join()
        if patient.error is not None:
            raise patient.error
        stage.transcript.failures += patient.failures


def _translate_beforehand(script: Script, path: Path) -> None:
    if not script.translations:
        return
    page = load(script.page)
    known = {sentence.hash for sentence in sentences(page)}
    with closing(Memory(path)) as memory:
        for language, texts in script.translations.items():
            for original, text in texts.items():
                if digest(original) not in known:
                    raise RehearsalError(
                        f"{script.name}: the page {page.id} has no sentence {original!r} to translate."
                    )
                memory.keep(original, page.language, language, Translation(text, "author"))


def _peer(parts: ExitStack) -> int:
    """Switch a telephone on that answers on this computer; its port."""
    try:
        from voicecare.rehearsal.peer import Peer
    except ImportError as error:
        raise RehearsalError("A call over SIP needs a telephone. Type: pip install 'voicecare[sip]'") from error
    return parts.enter_context(Peer()).port


class _Clock:
    """The clock of the rehearsed computer; None is the real time."""

    def __init__(self, at: datetime | None) -> None:
        self._set = (at, time.monotonic())

    def set(self, at: datetime) -> None:
        """It shows this now."""
        self._set = (at, time.monotonic())

    def now(self) -> datetime:
        """What it shows."""
        at, start = self._set
        return clocks.now() if at is None else at + timedelta(seconds=time.monotonic() - start)


def _end(patient: Patient, loop: Loop) -> None:
    """A script that does not end with goodbye ends with its last line."""
    patient.join()
    loop.stop()


def _diary_failures(script: Script, path: Path) -> list[str]:
    diary = Diary(path)
    try:
        written = Counter(entry.kind for entry in diary.entries())
    finally:
        diary.close()
    return [
        f"the diary has {written[kind]} entries of {kind}, not {wanted}"
        for kind, wanted in script.diary.items()
        if written[kind] != wanted
    ]
