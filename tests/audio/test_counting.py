"""People who count aloud, through the whole path of `voicecare count`: recordings of numbers, one after the other."""

from pathlib import Path

import numpy as np
import pytest

from voicecare.audio.block import Samples, silence
from voicecare.audio.wav import load
from voicecare.count_files import Counted, FileCount, count, with_target
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.page.load import load as page

pytestmark = pytest.mark.engine


def counting(data: Path, speaker: str, *numbers: int, pause: float = 1.5) -> Samples:
    parts = [
        part for number in numbers
        for part in (load(data / "digits-en" / speaker / f"{number}_10.flac"), silence(pause))
    ]  # fmt: skip
    return np.concatenate(parts)


def counted(ears: ClosedSetRecogniser, samples: Samples, target: int = 30) -> FileCount:
    session = Counted(with_target(page("hmc-spinal-fusion"), 1, target), "en", 1)
    return count(samples, ears, session, Path("said.wav"))


def test_a_set_is_counted(ears: ClosedSetRecogniser, data: Path) -> None:
    found = counted(ears, counting(data, "theo", 1, 2, 3, 4, 5))
    assert found.count == 5
    assert [number for number, _ in found.heard] == [1, 2, 3, 4, 5]
    assert all(
        1.0 < later - earlier < 3.0 for (_, earlier), (_, later) in zip(found.heard, found.heard[1:], strict=False)
    )


def test_one_left_out_and_one_said_twice_change_nothing(ears: ClosedSetRecogniser, data: Path) -> None:
    assert counted(ears, counting(data, "theo", 1, 2, 2, 3, 5, 6)).count == 6


def test_the_app_stops_counting_at_the_target(ears: ClosedSetRecogniser, data: Path) -> None:
    assert counted(ears, counting(data, "theo", 1, 2, 3, 4, 5), target=3).count == 3


def test_where_nobody_speaks_nothing_is_counted(ears: ClosedSetRecogniser) -> None:
    found = counted(ears, silence(5.0))
    assert (found.count, found.asked, found.heard) == (0, 0, ())
