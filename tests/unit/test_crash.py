"""A session that is killed in the middle of a set: nothing that was acknowledged is lost, nothing counts twice."""

import pytest

from benchmarks.crash import killed


@pytest.mark.engine
def test_what_was_acknowledged_is_in_the_diary_and_the_next_start_goes_on_there() -> None:
    for one in killed(5, seed=7):
        assert one.lost == 0, one
        assert one.on_disk == tuple(range(1, len(one.on_disk) + 1)), one
        assert one.goes_on, one
