"""Archives from outside: they cannot escape, link, explode, or write twice."""

import contextlib
import gzip
import stat
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecare.models import unpack
from voicecare.models.unpack import ArchiveError


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def linked(path: Path, kind: int) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        entry = zipfile.ZipInfo("model/am/final.mdl")
        entry.external_attr = (kind | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    return path


def test_an_archive_is_unpacked_as_it_is(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", {"m/": b"", "m/am/final.mdl": b"x" * 5000, "m/README": b"y"})
    (tmp_path / "out").mkdir()
    unpack.unzip(archive, tmp_path / "out")
    assert (tmp_path / "out/m/am/final.mdl").read_bytes() == b"x" * 5000
    assert unpack.only_folder(tmp_path / "out", archive).name == "m"
    assert unpack.unpacked_size(archive) == 5001


@pytest.mark.parametrize("name", [
    "../escaped", "m/../../escaped", "/escaped", "..\\escaped", "C:\\escaped", "C:escaped", "m/..\\..\\escaped",
])  # fmt: skip
def test_nothing_is_written_outside(tmp_path: Path, name: str) -> None:
    archive = zipped(tmp_path / "a.zip", {name: b"x"})
    (tmp_path / "deep" / "out").mkdir(parents=True)
    with pytest.raises(ArchiveError, match="outside its folder"):
        unpack.unzip(archive, tmp_path / "deep" / "out")
    assert list((tmp_path / "deep" / "out").iterdir()) == []
    assert not list(tmp_path.rglob("*escaped*"))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(tmp_path: Path, kind: int) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(ArchiveError, match="a link or a device"):
        unpack.unzip(linked(tmp_path / "a.zip", kind), tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "LARGEST", 1_000_000)
    bomb = zipped(tmp_path / "bomb.zip", {"m/zeros": bytes(2_000_000)})
    assert bomb.stat().st_size < 10_000
    (tmp_path / "out").mkdir()
    with pytest.raises(ArchiveError, match="would unpack"):
        unpack.unzip(bomb, tmp_path / "out")
    (tmp_path / "zeros.gz").write_bytes(gzip.compress(bytes(3_000_000)))
    with pytest.raises(ArchiveError, match="would unpack"):
        unpack.gunzip(tmp_path / "zeros.gz", tmp_path / "out" / "zeros")


def test_a_bomb_that_lies_about_its_size_grows_no_further_than_it_said(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", {"m/zeros": bytes(2_000_000)})
    content = bytearray(archive.read_bytes())
    for signature, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        begin = content.index(signature)
        content[begin + place : begin + place + 4] = (100).to_bytes(4, "little")
    archive.write_bytes(content)
    (tmp_path / "out").mkdir()
    with pytest.raises(ArchiveError):
        unpack.unzip(archive, tmp_path / "out")
    assert sum(path.stat().st_size for path in (tmp_path / "out").rglob("*") if path.is_file()) <= 100


def test_a_thousand_files_are_enough(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", {f"m/{number}": b"" for number in range(1001)})
    (tmp_path / "out").mkdir()
    with pytest.raises(ArchiveError, match="1000 files"):
        unpack.unzip(archive, tmp_path / "out")


def test_a_name_twice_is_refused_also_in_other_case(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", {"m/final.mdl": b"1", "m/FINAL.mdl": b"2"})
    (tmp_path / "out").mkdir()
    with pytest.raises(ArchiveError, match="twice"):
        unpack.unzip(archive, tmp_path / "out")


def test_what_is_cut_or_no_archive_says_so(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", {"m/x": bytes(range(256)) * 100})
    (tmp_path / "cut.zip").write_bytes(archive.read_bytes()[:-30])
    (tmp_path / "page.zip").write_text("<html>Log in to the guest network</html>")
    (tmp_path / "out").mkdir()
    for name in ("cut.zip", "page.zip"):
        with pytest.raises(ArchiveError, match=f"{name} is no zip archive"):
            unpack.unzip(tmp_path / name, tmp_path / "out")
        with pytest.raises(ArchiveError):
            unpack.unpacked_size(tmp_path / name)
    packed = gzip.compress(bytes(range(256)) * 1000)
    for content in (packed, bytes(range(256)) * 1000):
        (tmp_path / "x.gz").write_bytes(content)
        unpack.gunzip_unless_plain(tmp_path / "x.gz", tmp_path / "x")
        assert (tmp_path / "x").read_bytes() == bytes(range(256)) * 1000
    (tmp_path / "cut.gz").write_bytes(packed[: len(packed) // 2])
    for name in ("cut.gz", "page.zip"):
        with pytest.raises(ArchiveError, match="gzipped"):
            unpack.gunzip(tmp_path / name, tmp_path / "out" / "x")


_PIECES = st.sampled_from(["..", ".", "/", "\\", ":", "a", "A", "C:", "con", " ", "\u2024", "~", "-"])


@given(names=st.lists(st.lists(_PIECES, min_size=1, max_size=6).map("".join), min_size=1, max_size=4, unique=True))
def test_whatever_an_archive_names_nothing_is_written_outside(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as home:
        archive = zipped(Path(home) / "a.zip", dict.fromkeys(names, b"x"))
        out = Path(home) / "deep" / "out"
        out.mkdir(parents=True)
        with contextlib.suppress(ArchiveError, OSError):
            unpack.unzip(archive, out)
        outside = [path for path in Path(home).rglob("*") if path not in (archive, out, out.parent)]
        assert all(path.is_relative_to(out) for path in outside)
