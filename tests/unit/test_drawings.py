"""The drawings of the exercises: described in every language, small, and never from elsewhere."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from voicecare import locales
from voicecare.errors import PageError
from voicecare.page import drawings, load
from voicecare.page.model import Exercise

PAGE = load.find("hmc-spinal-fusion")
EXERCISES = load.load("hmc-spinal-fusion").exercises.list


@pytest.mark.parametrize("language", locales.installed())
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_each_is_described_in_each_language(exercise: Exercise, language: str) -> None:
    drawn = drawings.load(PAGE, exercise, language)
    assert drawn is not None
    assert drawn.language == language
    assert 'role="img"' in drawn.svg
    assert "<style" not in drawn.svg
    assert "prefers-reduced-motion: no-preference" in drawn.css


@pytest.mark.parametrize("name", ["../page.svg", "/etc/passwd", "a/b.svg", "x.png", "..\\a.svg"])
def test_a_name_never_leaves_the_folder(name: str) -> None:
    with pytest.raises(ValidationError):
        Exercise.model_validate({**EXERCISES[0].model_dump(), "drawing": name})


def _page(folder: Path) -> Path:
    (folder / "drawings").mkdir()
    words = (PAGE.parent / "drawings" / "descriptions.yaml").read_text(encoding="utf-8")
    (folder / "drawings" / "descriptions.yaml").write_text(words, encoding="utf-8")
    return folder / "page.yaml"


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    page = _page(tmp_path)
    (page.parent / "drawings" / "exercise-1.svg").symlink_to(PAGE.parent / "drawings" / "exercise-1.svg")
    with pytest.raises(PageError, match="outside"):
        drawings.load(page, EXERCISES[0], "en")


@pytest.mark.parametrize(
    "text", ["<svg ><script>1</script></svg>", '<svg onload="x"></svg>', "<html></html>", f"<svg {'x' * 15_000}"]
)
def test_more_than_lines_is_refused(tmp_path: Path, text: str) -> None:
    page = _page(tmp_path)
    (page.parent / "drawings" / "exercise-1.svg").write_text(text, encoding="utf-8")
    with pytest.raises(PageError):
        drawings.load(page, EXERCISES[0], "en")
