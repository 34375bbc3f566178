"""A session in English on the virtual sound card with its screen, and when what sounded, in `time.monotonic`."""

import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from benchmarks.screen_scenes import PAGE
from voicecare import app, settings
from voicecare.audio.block import RATE, AudioOut, Block
from voicecare.audio.virtual import LOUDSPEAKER, VirtualSoundCard
from voicecare.errors import DeviceLostError
from voicecare.events import Effect, Event, Listen, Say, Speaking, Spoken
from voicecare.loop import Loop
from voicecare.page import drawings
from voicecare.screen.lines import Lines
from voicecare.screen.pages import Screen
from voicecare.screen.serving import served
from voicecare.screen.watching import Watching

_EARLY = 0.02
"""Seconds, less than a block: when a sentence begins is known from its first block, and on another clock."""


@dataclass(frozen=True)
class Taken:
    """A block that the loudspeaker took: when it sounds, and how many of its samples were speech that waited."""

    begins: float
    count: int
    filled: int
    late: bool

    @property
    def dry(self) -> float:
        """When there was no more speech."""
        return self.begins + self.filled / RATE


@dataclass
class Sounding:
    """What happened in a session."""

    address: str
    lines: Lines
    watching: Watching
    says: dict[str, Say] = field(default_factory=dict)
    began: list[tuple[float, str]] = field(default_factory=list)
    """When each sentence began to sound, and its id."""
    over: dict[str, bool] = field(default_factory=dict)
    blocks: list[Taken] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def wait(self, condition: Callable[[], bool], seconds: float = 20.0) -> bool:
        """Wait until something is so; False where it never was."""
        with self.changed:
            return self.changed.wait_for(condition, seconds)

    def gaps(self, since: float) -> list[float]:
        """Seconds of silence inside each sentence that was said to its end: nobody asked for it."""
        found = []
        for (begins, identifier), (next_begins, _) in pairwise(self.began):
            if begins < since or not self.over.get(identifier):
                continue
            taken = [one for one in self.blocks if begins <= one.begins + _EARLY < next_begins]
            spoken = [at for at, one in enumerate(taken) if one.filled]
            if spoken:
                inside = taken[spoken[0] : spoken[-1]]
                found.append(sum(one.count - one.filled for one in inside) / RATE)
        return found

    def silent_after(self, pressed: float) -> float:
        """When the voice fell silent after a press."""
        dry = (one.dry for one in self.blocks if one.filled < one.count and one.begins + one.count / RATE >= pressed)
        others = (begins for begins, _ in self.began if begins > pressed)
        return max(pressed, min(next(dry, float("inf")), next(others, float("inf"))))

    def see(self, happened: Event | Effect, now: float) -> None:
        """A watcher of the loop."""
        self.watching.watch(happened, now)
        with self.changed:
            match happened:
                case Say():
                    self.says[happened.id] = happened
                case Speaking(identifier, at) if identifier in self.says:
                    self.began.append((at, identifier))
                case Spoken(identifier, done):
                    self.over[identifier] = done
                case _:
                    pass
            self.changed.notify_all()


@contextmanager
def session() -> Iterator[Sounding]:
    """Without a microphone: what is said to it is pressed and typed."""
    with VirtualSoundCard(), tempfile.TemporaryDirectory() as home:
        from voicecare.audio.card import CardOut

        loudspeaker, lines, watching, loops = CardOut(LOUDSPEAKER), Lines(), Watching(), list[Loop]()
        screen = Screen(watching, lines.put, False, drawings.read(PAGE))
        ready = threading.Event()
        with served(screen, 0) as address:
            seen = Sounding(address, lines, watching)
            loudspeaker.tap(_counting(loudspeaker, seen))

            def watch(happened: Event | Effect, now: float) -> None:
                seen.see(happened, now)
                if isinstance(happened, Listen):
                    ready.set()

            def attach(loop: Loop) -> None:
                watching.attach(loop)
                loops.append(loop)

            thread = threading.Thread(
                target=app.run, args=(settings.load(language="en", page=PAGE), app.Devices(loudspeaker, lines=lines)),
                kwargs={"home": Path(home), "watch": watch, "ready": attach}, daemon=True,
            )  # fmt: skip
            thread.start()
            ready.wait(60)
            try:
                yield seen
            finally:
                lines.close()
                loops[0].stop()
                thread.join(10)
                loudspeaker.close()


def _counting(loudspeaker: AudioOut, seen: Sounding) -> Callable[[Block], None]:
    before = 0

    def take(block: Block) -> None:
        nonlocal before
        try:
            played = loudspeaker.position()[0]
        except DeviceLostError:
            # it is being opened
            return
        seen.blocks.append(Taken(block.time, len(block.samples), played - before, block.lost))
        before = played

    return take
