"""The documentation is built without a warning, loads nothing from elsewhere, and what is generated is not stale."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

LOADED = re.compile(r"<(?:script|img|iframe|source|object|link)\b[^>]*?\b(?:src|href|data)=\"([^\"]+)\"")
IN_STYLE = re.compile(r"(?:url\(|@import)\s*['\"]?([^'\")\s]+)")
DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-n", "-E", "-q", "-d", folder / "read", DOCS, folder],
        capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder


def test_it_is_built_without_a_warning_and_every_page_is_there(built: Path) -> None:
    pages = {path.relative_to(DOCS).with_suffix(".html") for path in DOCS.rglob("*.md") if "_build" not in path.parts}
    assert pages <= {path.relative_to(built) for path in built.rglob("*.html")}


def test_nothing_is_loaded_from_elsewhere(built: Path) -> None:
    loaded = [name for page in built.rglob("*.html") for name in LOADED.findall(page.read_text(encoding="utf-8"))]
    loaded += [name for style in built.rglob("*.css") for name in IN_STYLE.findall(style.read_text(encoding="utf-8"))]
    assert len(loaded) > 100
    assert [name for name in loaded if re.match(r"(?:\w+:)?//", name)] == []


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("nl", "ltr")])
def test_what_patients_read_and_say_is_marked_with_its_language_and_direction(
    built: Path, language: str, direction: str
) -> None:
    marks = f'lang="{language}" dir="{direction}">'
    assert f'<div class="patient" {marks}' in (built / "patients" / f"{language}.html").read_text(encoding="utf-8")
    assert f"<td {marks}" in (built / "phrases" / f"{language}.html").read_text(encoding="utf-8")


def test_the_reference_of_the_commands_is_that_of_the_program() -> None:
    asked = ("voicecare.cli", "utils", "docs", "--name", "voicecare", "--title", "Commands")
    done = subprocess.run(
        [sys.executable, "-m", "typer", *asked], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert (DOCS / "commands.md").read_text(encoding="utf-8").strip() == done.stdout.strip(), "type: make docs"
