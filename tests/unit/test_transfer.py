"""One file from a server that serves it well or badly."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.mirror_server import Shelf, served
from voicecare.models import transfer

CONTENT = random.Random(1).randbytes(300_000)
NAME = "/model.bin"


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    with served(Shelf({NAME: CONTENT})) as running:
        yield running


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfer, "_PAUSES", (0.01, 0.01))


def bring(shelf: Shelf, part: Path, size: int | None = len(CONTENT)) -> list[tuple[int, int | None]]:
    told: list[tuple[int, int | None]] = []
    transfer.fetch(shelf.address + NAME, part, size, lambda done, of: told.append((done, of)))
    return told


def test_a_file_comes_whole_and_says_how_far_it_is(shelf: Shelf, tmp_path: Path) -> None:
    told = bring(shelf, tmp_path / "x.part")
    assert (tmp_path / "x.part").read_bytes() == CONTENT
    assert told[0] == (0, len(CONTENT))
    assert told[-1] == (len(CONTENT), len(CONTENT))
    assert [path.name for path in tmp_path.iterdir()] == ["x.part"]


def test_a_slow_server_is_waited_for(shelf: Shelf, tmp_path: Path) -> None:
    shelf.faults[NAME] = ["slow"]
    bring(shelf, tmp_path / "x.part")
    assert (tmp_path / "x.part").read_bytes() == CONTENT


def test_what_breaks_off_in_the_middle_is_gone_on_with(shelf: Shelf, tmp_path: Path) -> None:
    shelf.faults[NAME] = ["cut 98304", "cut 49152"]
    bring(shelf, tmp_path / "x.part")
    assert (tmp_path / "x.part").read_bytes() == CONTENT
    assert shelf.ranges_of(NAME) == [None, "bytes=98304-", "bytes=147456-"]


def test_a_server_that_breaks_off_often_is_asked_as_long_as_some_bytes_come(shelf: Shelf, tmp_path: Path) -> None:
    shelf.faults[NAME] = ["cut 20000"] * 14
    bring(shelf, tmp_path / "x.part")
    assert (tmp_path / "x.part").read_bytes() == CONTENT
    assert len(shelf.ranges_of(NAME)) == 15


def test_a_server_that_knows_no_ranges_sends_it_anew(shelf: Shelf, tmp_path: Path) -> None:
    shelf.ranges = False
    shelf.faults[NAME] = ["cut 100000"]
    bring(shelf, tmp_path / "x.part")
    assert (tmp_path / "x.part").read_bytes() == CONTENT


def test_a_file_that_was_changed_meanwhile_comes_anew(shelf: Shelf, tmp_path: Path) -> None:
    shelf.faults[NAME] = ["cut 98304", "swap"]
    bring(shelf, tmp_path / "x.part")
    assert (tmp_path / "x.part").read_bytes() == bytes(reversed(CONTENT))
    assert shelf.ranges_of(NAME) == [None, "bytes=98304-"]


def test_a_server_that_dies_half_way_is_an_error_and_what_came_is_gone_on_with_later(tmp_path: Path) -> None:
    part = tmp_path / "x.part"
    shelf = Shelf({NAME: CONTENT}, {NAME: ["die"]})
    with served(shelf), pytest.raises(transfer.UnreachableError, match=r"127\.0\.0\.1.*model\.bin cannot be fetched"):
        bring(shelf, part)
    assert part.read_bytes() == CONTENT[:147_456]
    again = Shelf({NAME: CONTENT}, port=shelf.port)
    with served(again):
        bring(again, part)
        assert again.ranges_of(NAME) == ["bytes=147456-"]
    assert part.read_bytes() == CONTENT


def test_what_is_whole_already_is_not_fetched_again(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "x.part").write_bytes(CONTENT)
    bring(shelf, tmp_path / "x.part")
    assert shelf.asked == []
    bring(shelf, tmp_path / "x.part", None)
    assert shelf.ranges_of(NAME) == ["bytes=300000-"]
    assert (tmp_path / "x.part").read_bytes() == CONTENT


def test_a_part_that_is_longer_than_the_file_is_thrown_away(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "x.part").write_bytes(CONTENT + b"more")
    bring(shelf, tmp_path / "x.part", None)
    assert (tmp_path / "x.part").read_bytes() == CONTENT


def test_a_file_of_another_length_is_another_file(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(transfer.WrongSizeError, match="300000 bytes, and not 299999"):
        bring(shelf, tmp_path / "x.part", 299_999)
    assert not (tmp_path / "x.part").exists()


def test_a_length_that_is_a_lie_never_passes_for_the_whole(shelf: Shelf, tmp_path: Path) -> None:
    shelf.faults[NAME] = ["always longer"]
    with pytest.raises(transfer.UnreachableError):
        bring(shelf, tmp_path / "x.part", None)


@pytest.mark.parametrize(("fault", "error", "said"), [
    ("status 404", transfer.NotThereError, "404"),
    ("status 403", transfer.UnreachableError, "403 Forbidden"),
    ("always status 500", transfer.UnreachableError, "500 Internal Server Error"),
    ("always to /model.bin", transfer.UnreachableError, "redirects"),
])  # fmt: skip
def test_what_a_server_refuses_says_the_address_and_why(
    shelf: Shelf, tmp_path: Path, fault: str, error: type[Exception], said: str
) -> None:
    shelf.faults[NAME] = [fault]
    with pytest.raises(error, match=said) as raised:
        bring(shelf, tmp_path / "x.part")
    assert shelf.address + NAME in str(raised.value)


def test_a_server_that_fails_for_a_moment_is_asked_again(shelf: Shelf, tmp_path: Path) -> None:
    shelf.faults[NAME] = ["status 500", "status 503", "cut 20000", "status 502"]
    bring(shelf, tmp_path / "x.part")
    assert (tmp_path / "x.part").read_bytes() == CONTENT


def test_a_redirect_is_followed(shelf: Shelf, tmp_path: Path) -> None:
    shelf.files["/there.bin"] = CONTENT
    shelf.faults[NAME] = ["to /there.bin"]
    bring(shelf, tmp_path / "x.part")
    assert (tmp_path / "x.part").read_bytes() == CONTENT


def test_nobody_there_says_so_in_words(tmp_path: Path) -> None:
    with pytest.raises(transfer.UnreachableError, match="refused"):
        transfer.fetch("http://127.0.0.1:9/x", tmp_path / "x.part", None, lambda _done, _of: None)


def test_a_full_disk_is_no_fault_of_the_server(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space"):
        transfer.fetch(shelf.address + NAME, Path("/dev/full"), None, lambda _done, _of: None)


def test_a_size_is_asked_for_without_the_file(shelf: Shelf, tmp_path: Path) -> None:
    assert transfer.size_at(shelf.address + NAME) == len(CONTENT)
    assert transfer.size_at(shelf.address + "/none") is None
    assert transfer.size_at("http://127.0.0.1:9/x") is None
    assert shelf.ranges_of(NAME) == []


def test_a_list_is_not_read_beyond_what_is_sane(shelf: Shelf) -> None:
    assert transfer.read(shelf.address + NAME, 300_000) == CONTENT
    with pytest.raises(transfer.UnreachableError):
        transfer.read(shelf.address + NAME, 1000)


def test_a_folder_serves_as_well_as_a_server(tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(CONTENT)
    transfer.fetch(str(tmp_path / "model.bin"), tmp_path / "new" / "x.part", None, lambda _done, _of: None)
    assert (tmp_path / "new" / "x.part").read_bytes() == CONTENT
    with pytest.raises(transfer.NotThereError, match="no file"):
        transfer.fetch(str(tmp_path / "other"), tmp_path / "x.part", None, lambda _done, _of: None)
    with pytest.raises(transfer.WrongSizeError):
        transfer.fetch(str(tmp_path / "model.bin"), tmp_path / "x.part", 5, lambda _done, _of: None)


def test_a_redirect_out_of_encryption_is_not_followed() -> None:
    answer = transfer.requests.Response()
    answer.status_code, answer.url = 302, "https://example.org/x"
    answer.headers["Location"] = "http://example.org/x"
    with pytest.raises(transfer.UnreachableError, match="not encrypted"):
        transfer._refuse_downgrade(answer)
    answer.url = "http://hospital.example/x"
    transfer._refuse_downgrade(answer)


def test_a_firewall_that_says_nothing_is_waited_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def silent(*_: object, **__: object) -> None:
        asked.append(1)
        raise transfer.requests.exceptions.ConnectTimeout

    monkeypatch.setattr(transfer.requests.Session, "get", silent)
    with pytest.raises(transfer.UnreachableError, match="a firewall may be between"):
        transfer.fetch("https://example.org/x", tmp_path / "x.part", None, lambda _done, _of: None)
    assert len(asked) == 1
