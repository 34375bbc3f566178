"""The drawings of the exercises: described in every language, small, still, and never from elsewhere."""

import shutil
from pathlib import Path

import pytest
from pydantic import ValidationError

from voicecare import locales
from voicecare.errors import PageError
from voicecare.page import drawings, load
from voicecare.page.model import Exercise

PAGE = load.find("hmc-spinal-fusion")
EXERCISES = load.load("hmc-spinal-fusion").exercises.list
DRAWN = drawings.read("hmc-spinal-fusion")


@pytest.mark.parametrize("language", locales.installed())
@pytest.mark.parametrize("number", range(1, len(EXERCISES) + 1))
def test_each_is_described_in_each_language(number: int, language: str) -> None:
    words, spoken = DRAWN[number].described(language)
    assert spoken == language
    assert "1:" in words.replace("1 :", "1:")
    assert "2:" in words.replace("2 :", "2:")
    assert DRAWN[number].described("xx")[1] == "en"


def test_the_words_in_the_file_are_those_of_its_description() -> None:
    for one in DRAWN.values():
        assert f">{one.words['en'].title}</title>" in one.svg
        assert f">{one.words['en'].description}</desc>" in one.svg


@pytest.mark.parametrize("name", ["../page.svg", "/etc/passwd", "a/b.svg", "x.png", "..\\a.svg"])
def test_a_name_never_leaves_the_folder(name: str) -> None:
    with pytest.raises(ValidationError):
        Exercise.model_validate({**EXERCISES[0].model_dump(), "drawing": name})


def _page(folder: Path) -> Path:
    shutil.copytree(PAGE.parent, folder / "own", ignore=shutil.ignore_patterns("translations"))
    return folder / "own"


def test_an_exercise_that_names_no_drawing_has_none(tmp_path: Path) -> None:
    page = _page(tmp_path) / "page.yaml"
    page.write_text(page.read_text(encoding="utf-8").replace("      drawing: exercise-2.svg\n", ""), encoding="utf-8")
    assert sorted(drawings.read(str(page))) == [1, 3]


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    drawn = _page(tmp_path) / "drawings" / "exercise-1.svg"
    drawn.unlink()
    drawn.symlink_to(PAGE.parent / "drawings" / "exercise-1.svg")
    with pytest.raises(PageError, match="outside"):
        drawings.read(str(tmp_path / "own"))


def test_a_drawing_that_is_not_there_says_which_line_to_take_away(tmp_path: Path) -> None:
    (_page(tmp_path) / "drawings" / "exercise-1.svg").unlink()
    with pytest.raises(PageError, match=r"drawing:.*exercise-1"):
        drawings.read(str(tmp_path / "own"))


@pytest.mark.parametrize("text", [
    "<svg ><script>1</script></svg>", '<svg onload="x"></svg>', "<html></html>", f"<svg {'x' * 15_000}",
    "<svg ><style>path { animation: turn 1s }</style></svg>", "<svg ><animate/></svg>",
])  # fmt: skip
def test_more_than_lines_is_refused(tmp_path: Path, text: str) -> None:
    (_page(tmp_path) / "drawings" / "exercise-1.svg").write_text(text, encoding="utf-8")
    with pytest.raises(PageError):
        drawings.read(str(tmp_path / "own"))
