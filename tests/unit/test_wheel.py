"""The wheel: built without a network from what is in the checkout, and with all that the code reads inside."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

NEVER = (".pyc", ".db", ".wav", "settings.toml", "model.bin")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    (path,) = folder.iterdir()
    return path


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def data_of(folder: str, inside: str) -> set[str]:
    """The files of a folder of the checkout that git keeps, as they are called in the wheel."""
    kept = subprocess.run(["git", "ls-files", folder], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return {f"{inside}{path.removeprefix(folder)}" for path in kept.splitlines()}


def test_all_of_the_package_is_inside(names: set[str]) -> None:
    inside = data_of("voicecare", "voicecare")
    for kind in (".ftl", ".yaml", ".svg", ".jinja", ".typ", ".html", ".css", ".js", "py.typed"):
        assert any(name.endswith(kind) for name in inside), kind
    assert inside <= names


def test_the_page_and_the_catalogue_are_inside(names: set[str]) -> None:
    page = data_of("content", "voicecare/content")
    assert {f"voicecare/content/hmc-spinal-fusion/{name}" for name in ("page.yaml", "translations/tr.yaml")} <= page
    assert page | {"voicecare/models/catalogue.yaml"} <= names


def test_nothing_else_is_inside(names: set[str]) -> None:
    outside = {name for name in names if not name.startswith(("voicecare/", "voicecare-"))}
    assert not outside
    assert not [name for name in names if name.endswith(NEVER)]


def test_it_reads_its_own_page_languages_and_catalogue_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    program = (
        f"import sys; sys.path.insert(0, {str(place)!r})\n"
        "import voicecare\n"
        "from voicecare import locales\n"
        "from voicecare.models import catalogue, store\n"
        "from voicecare.page.load import load\n"
        "print(voicecare.__file__)\n"
        "sections = load('hmc-spinal-fusion').sections\n"
        "print(len(locales.installed()), len(sections), 'whisper-base' in catalogue.models())\n"
        "print(store.folder())\n"
    )
    # -P: the checkout, which is where this runs, is not looked in
    done = subprocess.run(
        [sys.executable, "-P", "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    package, counts, models = done.stdout.splitlines()
    assert Path(package).is_relative_to(place)
    assert counts == "11 2 True"
    assert Path(models) == tmp_path / "home" / "models"
