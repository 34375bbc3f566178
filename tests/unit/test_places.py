"""Where the patient is on the page, kept for the next start."""

from pathlib import Path

import pytest

from voicecare import places
from voicecare.errors import SettingsError
from voicecare.places import Kept


def test_place_and_bookmark_are_kept_for_each_page(tmp_path: Path) -> None:
    places.keep(tmp_path, "one", "general/1", None)
    places.keep(tmp_path, "one", None, "general/2")
    places.keep(tmp_path, "two", "questions/1", None)
    assert places.read(tmp_path, "one") == Kept(place="general/1", bookmark="general/2")
    assert places.read(tmp_path, "two") == Kept(place="questions/1")
    places.keep(tmp_path, "one", "", None)
    assert places.read(tmp_path, "one") == Kept(bookmark="general/2")


@pytest.mark.parametrize("content", ["", "{", '{"one": 3}', '{"one": {"place": 3}}'])
def test_a_damaged_file_costs_the_places_only(tmp_path: Path, content: str) -> None:
    (tmp_path / "places.json").write_text(content)
    assert places.read(tmp_path, "one") == Kept()
    places.keep(tmp_path, "one", "general/1", None)
    assert places.read(tmp_path, "one").place == "general/1"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="place on the page"):
        places.keep(tmp_path / "file", "one", "general/1", None)
