"""The microphone test, for when somebody is there: a tone, how loud it hears, and what it understood."""

from collections.abc import Callable, Iterator

import numpy as np

from voicecare.audio import card, level, portaudio
from voicecare.audio.block import RATE, Block, Samples, silence
from voicecare.doctor.computer import Computer
from voicecare.doctor.finding import Finding
from voicecare.errors import AudioError
from voicecare.listen.engines import recogniser
from voicecare.listen.hear import hear
from voicecare.speak.tone import tone
from voicecare.understand import states
from voicecare.understand.grammar import open_phrases

_SECONDS = 5.0


def listening(computer: Computer, show: Callable[[str], None]) -> Iterator[Finding]:
    """Play a tone, listen for five seconds, and say what was heard. Nothing is kept."""
    if not (portaudio.has_loudspeaker() and portaudio.has_microphone()):
        return
    yield _tone(computer, show)
    language = computer.chosen.language or "en"
    show(f'Say "stop", in the language {language}, as you would in bed. Listening for {_SECONDS:.0f} s ...')
    heard = _record(computer)
    found = level.verdict(level.levels([Block(heard, 0.0)]))
    facts = {"level": found.name.casefold()}
    if found is not level.Verdict.FINE:
        yield Finding("microphone", "warning", found.value, facts)
    ears = recogniser(computer.chosen.recogniser, language, computer.store)
    try:
        phrases, expected = open_phrases("reading", (language,)), states.expected("reading")
        ears.open(phrases, expected)
        results = list(hear(heard, ears, phrases, expected, "reading"))
    finally:
        ears.close()
    best = max(results, key=lambda one: (one.phrase is not None, one.score), default=None)
    if best is None:
        yield Finding("microphone", "warning", "Nobody was heard to speak. Come nearer, and try again.", facts)
    elif best.phrase is None:
        yield Finding("microphone", "warning", "Somebody spoke, and it was no command.", facts)
    else:
        yield Finding("microphone", "ok", f'Heard: "{best.phrase.text}".', {**facts, "heard": best.phrase.command.id})


def _tone(computer: Computer, show: Callable[[str], None]) -> Finding:
    show("A tone comes now, three times.")
    loudspeaker = card.CardOut(computer.chosen.loudspeaker)
    try:
        for _ in range(3):
            loudspeaker.write(np.concatenate([tone(), silence(0.4)]))
        # what is written last is still on its way to the loudspeaker
        loudspeaker.write(silence(0.5))
    except AudioError as error:
        return Finding("tone", "failure", str(error))
    finally:
        loudspeaker.close()
    return Finding("tone", "ok", "A tone was played. If you did not hear it, raise the volume.")


def _record(computer: Computer) -> Samples:
    microphone = card.CardIn(computer.chosen.microphone)
    pieces: list[Samples] = []
    try:
        for block in microphone.blocks():
            pieces.append(block.samples)
            if sum(map(len, pieces)) >= _SECONDS * RATE:
                break
    finally:
        microphone.close()
    return np.concatenate(pieces)
