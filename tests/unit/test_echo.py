"""The app's own voice in the microphone: synthetic rooms, the real engines."""

import numpy as np
import pytest

from voicecare.audio.block import BLOCK, RATE, Block, Samples, silence
from voicecare.audio.reference import Reference
from voicecare.audio.timeline import Timeline
from voicecare.listen import echo_engines
from voicecare.listen.aec3 import Aec3
from voicecare.listen.delay import LATEST, SPAN, WINDOW, DelayEstimate
from voicecare.listen.echo import Cleaned, EchoCanceller
from voicecare.listen.kalman import Kalman
from voicecare.rehearsal.room import Room
from voicecare.settings import Settings

_RNG = np.random.default_rng(7)


def babble(seconds: float, loud: float = 0.1) -> Samples:
    """Noise in syllables: as loud, as rhythmic and as wide as speech."""
    count = round(seconds * RATE)
    noise = np.random.default_rng(count).standard_normal(count)
    syllables = np.clip(np.sin(2 * np.pi * 3.1 * np.arange(count) / RATE) + 0.4, 0, None)
    return (loud * noise * syllables).astype(np.float32)


class Bed:
    """A loudspeaker, a room and a microphone on one clock of their own."""

    def __init__(self, canceller: EchoCanceller, echo: float = 1.0, late: float = 0.0) -> None:
        self.canceller, self.late = canceller, late
        self.room = Room(echo)
        self.now = 50.0
        self.cleaned: list[Cleaned] = []

    def hear(self, played: Samples, said: Samples | None = None, *, size: int = BLOCK) -> list[Cleaned]:
        found: list[Cleaned] = []
        for at in range(0, len(played) - size + 1, size):
            out = Block(played[at : at + size], self.now + _RNG.exponential(0.003))
            self.canceller.played(out)
            self.room.played(Block(out.samples, self.now + self.late))
            heard = self.room.echo(self.now, size) + (0.0003 * _RNG.standard_normal(size)).astype(np.float32)
            if said is not None:
                heard += said[at : at + size]
            found += self.canceller.heard(Block(heard, self.now + _RNG.exponential(0.003)))
            self.now += size / RATE
        return found


def level(found: list[Cleaned]) -> float:
    samples = np.concatenate([one.block.samples for one in found])
    return 10 * float(np.log10(np.mean(samples**2) + 1e-10))


@pytest.fixture
def canceller() -> EchoCanceller:
    return EchoCanceller(Aec3, Kalman)


# ---- clock, reference, delay


def test_a_time_line_does_not_follow_the_jitter_of_a_busy_machine() -> None:
    line = Timeline()
    assert all(line.add(Block(silence(0.032), 9.0 + at * 0.032 + _RNG.exponential(0.01))) for at in range(300))
    assert line.time(line.count) == pytest.approx(9.0 + 300 * 0.032 + 0.01, abs=0.01)
    assert line.sample(line.time(1234)) == 1234


def test_a_time_line_says_when_a_stream_has_jumped() -> None:
    line = Timeline()
    assert line.add(Block(silence(0.032), 9.0))
    assert not line.add(Block(silence(0.032), 12.0))
    assert line.time(BLOCK) == pytest.approx(12.0)


def test_a_reference_keeps_four_seconds_and_is_silent_elsewhere() -> None:
    reference = Reference()
    assert reference.sample(1.0) is None
    samples = np.arange(1, 5 * RATE + 1, dtype=np.float32)
    for at in range(0, len(samples), 700):
        reference.played(Block(samples[at : at + 700], 1.0 + at / RATE))
    assert reference.sample(1.5) == RATE // 2
    assert np.array_equal(reference.between(2 * RATE, 5 * RATE), samples[2 * RATE :])
    assert not reference.between(0, RATE // 2).any()
    assert not reference.between(5 * RATE, 6 * RATE).any()


@pytest.mark.parametrize("delay", [-0.09, 0.0, 0.06, 0.31, 0.49])
def test_the_delay_is_found_although_somebody_speaks(delay: float) -> None:
    played = babble(SPAN / RATE)
    shift = LATEST - round(delay * RATE)
    heard = 0.3 * played[shift : shift + WINDOW] + babble(1.1)[:WINDOW]
    assert DelayEstimate().look(heard, played) == pytest.approx(delay * RATE, abs=2)


def test_no_delay_is_found_where_there_is_no_echo() -> None:
    estimate = DelayEstimate()
    for _ in range(20):
        assert estimate.look(_RNG.standard_normal(WINDOW).astype(np.float32), babble(SPAN / RATE)) is None


# ---- cancelling


@pytest.mark.parametrize(("late", "size"), [(0.0, BLOCK), (-0.04, 480), (0.3, 700)])
def test_an_echo_is_gone_after_three_seconds_whatever_the_devices_hide(
    canceller: EchoCanceller, late: float, size: int
) -> None:
    bed = Bed(canceller, late=late)
    began = bed.now
    bed.hear(babble(4.0), size=size)
    assert canceller.clean(bed.now)
    assert not canceller.clean(began)
    found = bed.hear(babble(3.0), size=size)
    assert level(found) < -35
    assert not any(one.person for one in found)
    assert all(len(one.block.samples) == BLOCK for one in found)


@pytest.mark.parametrize("echo", [1.0, 2.0])
def test_a_person_who_speaks_into_it_is_noticed_and_heard(canceller: EchoCanceller, echo: float) -> None:
    bed = Bed(canceller, echo)
    bed.hear(babble(5.0, 0.05))
    said = silence(1.6)
    said[RATE // 2 : RATE] = babble(0.9)[: RATE // 2]
    found = bed.hear(babble(1.6, 0.05), said)
    first = next(at for at, one in enumerate(found) if one.person)
    assert 15 <= first <= 30
    assert not any(one.person for one in found[-8:])
    heard = np.concatenate([one.block.samples for one in found])
    assert np.corrcoef(heard, said[: len(heard)])[0, 1] > 0.99


@pytest.mark.parametrize("echo", [1.0, 2.0])
def test_what_cancelling_leaves_is_told_from_a_person(canceller: EchoCanceller, echo: float) -> None:
    bed = Bed(canceller, echo)
    bed.hear(babble(5.0, 0.05))
    alone = bed.now
    bed.hear(babble(1.0, 0.05))
    together = bed.now
    bed.hear(babble(1.6, 0.05), babble(1.6, 0.05))
    assert canceller.remains(alone, together)
    assert not canceller.remains(together + 0.1, bed.now)
    assert not canceller.remains(bed.now + 1, bed.now + 2)


def test_without_an_echo_nothing_is_lost_and_all_may_be_obeyed(canceller: EchoCanceller) -> None:
    bed = Bed(canceller, echo=0.0)
    bed.hear(babble(2.0))
    assert canceller.clean(bed.now)
    began = bed.now
    found = bed.hear(babble(0.64), babble(0.7))
    assert all(one.person is not False for one in found[5:])
    assert not canceller.remains(began, bed.now)


@pytest.mark.parametrize("microphone", [True, False])
def test_after_another_device_came_the_echo_must_be_shown_to_be_gone_anew(
    canceller: EchoCanceller, microphone: bool
) -> None:
    bed = Bed(canceller)
    bed.hear(babble(5.0))
    assert canceller.clean(bed.now)
    bed.late = 0.3
    changed = Block(silence(0), bed.now, changed=True)
    if microphone:
        assert list(canceller.heard(changed)) == []
    else:
        canceller.played(changed)
    assert all(one.person is None for one in bed.hear(babble(0.5)))
    assert not canceller.clean(bed.now)
    bed.hear(babble(4.0))
    assert canceller.clean(bed.now)


def test_while_the_app_is_silent_the_microphone_is_left_as_it_is(canceller: EchoCanceller) -> None:
    bed = Bed(canceller)
    said = babble(1.0)
    bed.hear(silence(2.0))
    found = bed.hear(silence(1.0), said)
    heard = np.concatenate([one.block.samples for one in found])
    assert all(one.person is not False for one in found)
    assert np.abs(heard - said[: len(heard)]).max() < 0.01


def test_after_a_gap_of_either_device_cancelling_begins_anew(canceller: EchoCanceller) -> None:
    bed = Bed(canceller)
    bed.hear(babble(4.0))
    bed.now += 1.0
    bed.hear(babble(0.2))
    assert not canceller.clean(bed.now)
    bed.hear(babble(4.0))
    assert canceller.clean(bed.now)
    canceller.reset()
    assert not canceller.clean(bed.now)
    bed.hear(babble(4.0))
    assert canceller.clean(bed.now)


def test_an_engine_that_fails_costs_the_cancelling_not_the_session() -> None:
    class Broken:
        def process(self, near: Samples, far: Samples) -> Samples:
            raise ValueError("no")

        def doubt(self) -> None:
            pass

    bed = Bed(EchoCanceller(Broken, Kalman))
    found = bed.hear(babble(2.0))
    assert all(one.person is not False for one in found)
    assert not bed.canceller.clean(bed.now)


# ---- which one


@pytest.mark.parametrize(
    "chosen", [Settings(headphones=True), Settings(echo="off"), Settings(headphones=True, echo="off")]
)
def test_headphones_need_no_canceller_and_it_can_be_switched_off(chosen: Settings) -> None:
    assert echo_engines.canceller(chosen) is None


def test_without_the_library_the_filter_alone_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(echo_engines, "has_trigger", lambda: False)
    made = echo_engines.canceller(Settings())
    assert made is not None
    bed = Bed(made)
    bed.hear(babble(5.0))
    assert made.clean(bed.now)
    assert level(bed.hear(babble(2.0))) < -35


@pytest.mark.parametrize(("microphone", "loud", "clean", "person"), [
    (-30.0, -50.0, -32.0, True),
    (-30.0, -64.0, -38.0, True),
    (-30.0, -85.0, -38.0, False),
    (-30.0, -64.0, -55.0, False),
])  # fmt: skip
def test_what_the_first_engine_takes_out_entirely_is_nobody_however_much_the_second_leaves(
    canceller: EchoCanceller, microphone: float, loud: float, clean: float, person: bool
) -> None:
    canceller._room.extend([-75.0] * 40)
    assert canceller._person((microphone, loud, clean)) is person
