"""Models from a mirror into the store: checked, trusted at first use, in one step, by several processes at once."""

import gzip
import hashlib
import io
import json
import os
import signal
import subprocess
import sys
import threading
import zipfile
from collections import namedtuple
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from tests.conftest import ROOT
from tests.unit.mirror_server import Shelf, served
from tests.unit.test_unpack import zipped
from voicecare.errors import ModelError, TranslationError
from voicecare.models import bundle, fetching, firefox_index, installing, notes, transfer
from voicecare.models.catalogue import Download
from voicecare.models.installing import Options, install
from voicecare.models.items import Item
from voicecare.models.sources import Mirror, Official, Wanted
from voicecare.models.trust import WrongFileError

ZIP = "vosk-model-small-tr-0.3.zip"
ADDRESS = f"https://example.org/{ZIP}"
MODEL = {"vosk-model-small-tr-0.3/final.mdl": b"m" * 90_000, "vosk-model-small-tr-0.3/mfcc.conf": b"c",
         "vosk-model-small-tr-0.3/ivector/final.ie": bytes(range(256)) * 300}  # fmt: skip


def vosk(**described: object) -> Item:
    download = Download(address=ADDRESS, **described)
    return Item("vosk-tr", "recogniser", "vosk", "", ("tr",), "Apache-2.0", PurePosixPath("vosk-tr"), (download,))


@pytest.fixture
def archive(tmp_path: Path) -> bytes:
    return zipped(tmp_path / "made.zip", MODEL).read_bytes()


@pytest.fixture
def shelf(archive: bytes) -> Iterator[Shelf]:
    with served(Shelf({f"/{ZIP}": archive})) as running:
        yield running


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "models"


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfer, "_PAUSES", (0.01, 0.01))


def damaged(store: Path) -> list[str] | None:
    return notes.damaged(store / "vosk-tr")


def left(store: Path) -> set[str]:
    """What lies in the store besides the locks."""
    return {path.name for path in store.rglob("*") if path.is_file() and not path.name.endswith("lock")}


def test_a_model_is_fetched_unpacked_and_described(shelf: Shelf, store: Path, archive: bytes) -> None:
    told: list[tuple[int, int | None]] = []
    item = vosk(size=len(archive), md5=hashlib.md5(archive).hexdigest())
    done = install(item, store, Mirror(shelf.address), lambda done, of: told.append((done, of)))
    assert (done.place, done.new, done.known) == (store / "vosk-tr", True, "first")
    assert (store / "vosk-tr/final.mdl").read_bytes() == b"m" * 90_000
    assert told[-1] == (len(archive), len(archive))
    assert left(store) == {"final.mdl", "mfcc.conf", "final.ie", notes.NAME, "trusted.json"}
    assert damaged(store) == []
    assert not install(item, store, Mirror(shelf.address)).new
    (store / "vosk-tr/mfcc.conf").write_text("rust")
    (store / "vosk-tr/ivector/final.ie").unlink()
    assert damaged(store) == ["ivector/final.ie", "mfcc.conf"]
    assert install(item, store, Mirror(shelf.address), options=Options(again=True)).known == "again"
    assert damaged(store) == []
    assert installing.remove(item, store)
    assert not installing.remove(item, store)
    assert left(store) == {"trusted.json"}


def test_the_catalogues_hash_decides(shelf: Shelf, store: Path, archive: bytes) -> None:
    right = hashlib.sha256(archive).hexdigest()
    with pytest.raises(WrongFileError, match=rf"SHA-256 is {right}, not 0000"):
        install(vosk(sha256="0" * 64), store, Mirror(shelf.address))
    assert left(store) == set()
    assert install(vosk(sha256=right), store, Mirror(shelf.address)).known == "catalogue"


def test_a_published_md5_and_size_are_checked(shelf: Shelf, store: Path) -> None:
    with pytest.raises(WrongFileError, match="published MD5"):
        install(vosk(md5="0" * 32), store, Mirror(shelf.address))
    with pytest.raises(transfer.WrongSizeError, match="another file"):
        install(vosk(size=17), store, Mirror(shelf.address))
    assert left(store) == set()


def test_what_was_trusted_first_must_stay_the_same(shelf: Shelf, store: Path, tmp_path: Path) -> None:
    install(vosk(), store, Mirror(shelf.address))
    other = {**MODEL, "vosk-model-small-tr-0.3/final.mdl": b"other"}
    shelf.files[f"/{ZIP}"] = zipped(tmp_path / "other.zip", other).read_bytes()
    with pytest.raises(WrongFileError, match=r"first fetched on 20\d\d-.*--accept-changed"):
        install(vosk(), store, Mirror(shelf.address), options=Options(again=True))
    assert (store / "vosk-tr/final.mdl").read_bytes() == b"m" * 90_000
    done = install(vosk(), store, Mirror(shelf.address), options=Options(again=True, accept_changed=True))
    assert done.known == "first"
    assert (store / "vosk-tr/final.mdl").read_bytes() == b"other"
    assert install(vosk(), store, Mirror(shelf.address), options=Options(again=True)).known == "again"


def test_a_login_page_instead_of_a_model_is_not_trusted(shelf: Shelf, store: Path, archive: bytes) -> None:
    shelf.files[f"/{ZIP}"] = b"<html>Log in to the guest network</html>"
    with pytest.raises(ModelError, match="no zip archive"):
        install(vosk(), store, Mirror(shelf.address))
    assert left(store) == set()
    shelf.files[f"/{ZIP}"] = archive
    assert install(vosk(), store, Mirror(shelf.address)).known == "first"


def test_a_damaged_list_of_trust_is_not_begun_anew(shelf: Shelf, store: Path) -> None:
    store.mkdir()
    (store / "trusted.json").write_text('{"vosk-tr/')
    with pytest.raises(ModelError, match=r"trusted\.json is damaged"):
        install(vosk(), store, Mirror(shelf.address))
    assert not (store / "vosk-tr").exists()


@pytest.mark.parametrize(("files", "said"), [
    ({"m/README": b""}, "no model for vosk"),
    ({"m/am/final.mdl": b"", "m/conf/mfcc.conf": b"", "n/x": b""}, "2 folders"),
    ({"../m/am/final.mdl": b""}, "outside its folder"),
])  # fmt: skip
def test_what_is_no_model_leaves_nothing(
    shelf: Shelf, store: Path, tmp_path: Path, files: dict[str, bytes], said: str
) -> None:
    shelf.files[f"/{ZIP}"] = zipped(tmp_path / "bad.zip", files).read_bytes()
    with pytest.raises(ModelError, match=said):
        install(vosk(), store, Mirror(shelf.address))
    assert left(store) == set()
    assert not list(tmp_path.rglob("m"))


def test_what_broke_off_is_gone_on_with_the_next_time(shelf: Shelf, store: Path, archive: bytes) -> None:
    # the archive is small: it breaks off again and again before a whole piece has come
    shelf.files[f"/{ZIP}"] = big = stored(archive)
    shelf.faults[f"/{ZIP}"] = ["cut 98304", "always status 500"]
    with pytest.raises(transfer.UnreachableError, match="500"):
        install(vosk(size=len(big)), store, Mirror(shelf.address))
    assert left(store) == {f"{ZIP}.part", f"{ZIP}.part.tag"}
    shelf.faults.clear()
    shelf.asked.clear()
    install(vosk(size=len(big)), store, Mirror(shelf.address))
    assert shelf.ranges_of(f"/{ZIP}") == ["bytes=98304-"]
    assert (store / "vosk-tr/final.mdl").read_bytes() == b"m" * 90_000


def stored(archive: bytes) -> bytes:
    """The same archive, not packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as whole:
        for entry in packed.infolist():
            whole.writestr(entry.filename, packed.read(entry))
    return out.getvalue()


def test_a_beginning_of_an_older_file_is_thrown_away(shelf: Shelf, store: Path, archive: bytes) -> None:
    shelf.tags = False
    big = shelf.files[f"/{ZIP}"] = stored(archive)
    part = store / ".downloads" / "vosk-tr" / f"{ZIP}.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"old" * 1000)
    install(vosk(size=len(big), md5=hashlib.md5(big).hexdigest()), store, Mirror(shelf.address))
    assert shelf.ranges_of(f"/{ZIP}")[-2:] == ["bytes=3000-", None]
    assert damaged(store) == []


def test_ctrl_c_leaves_the_old_model_and_what_has_come(shelf: Shelf, store: Path, archive: bytes) -> None:
    install(vosk(), store, Mirror(shelf.address))

    def interrupted(_item: Item, _folder: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install(vosk(), store, Mirror(shelf.address), trial=interrupted, options=Options(again=True))
    assert damaged(store) == []
    assert not list(store.glob(".unpacking-*"))
    assert install(vosk(), store, Mirror(shelf.address), options=Options(again=True)).new


def test_what_fails_its_trial_does_not_take_the_place_of_a_good_one(shelf: Shelf, store: Path) -> None:
    install(vosk(), store, Mirror(shelf.address))

    def useless(_item: Item, folder: Path) -> None:
        assert (folder / "final.mdl").is_file()
        raise TranslationError("It cannot be used.")

    with pytest.raises(TranslationError):
        install(vosk(), store, Mirror(shelf.address), trial=useless, options=Options(again=True))
    assert damaged(store) == []
    assert not list(store.glob(".unpacking-*"))


def test_a_disk_that_would_be_full_is_seen_before(
    shelf: Shelf, store: Path, archive: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(fetching.shutil, "disk_usage", lambda _folder: usage(0, 0, 100_000_000))
    with pytest.raises(fetching.FullDiskError, match=r"too full: .* are needed .* and 100\.0 MB are there"):
        install(vosk(size=len(archive)), store, Mirror(shelf.address))
    assert shelf.ranges_of(f"/{ZIP}") == []
    assert left(store) == set()


def test_a_disk_that_has_no_room_for_what_is_in_an_archive_keeps_the_archive(
    shelf: Shelf, store: Path, archive: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    with monkeypatch.context() as patched:
        patched.setattr(fetching.shutil, "disk_usage", lambda _folder: usage(0, 0, 100_050_000))
        with pytest.raises(fetching.FullDiskError):
            install(vosk(size=len(archive)), store, Mirror(shelf.address))
    assert left(store) == {ZIP}
    shelf.asked.clear()
    assert install(vosk(size=len(archive)), store, Mirror(shelf.address)).new
    assert shelf.ranges_of(f"/{ZIP}") == []


def test_a_model_that_a_server_has_not_says_which(shelf: Shelf, store: Path) -> None:
    shelf.files.clear()
    with pytest.raises(transfer.NotThereError, match=rf"/vosk-tr/{ZIP} is not there"):
        install(vosk(), store, Mirror(shelf.address))


def test_two_processes_at_once_fetch_it_once(shelf: Shelf, store: Path, archive: bytes) -> None:
    shelf.files[f"/{ZIP}"] = stored(archive)
    shelf.faults[f"/{ZIP}"] = ["always slow"]
    program = [sys.executable, "-m", "tests.unit.install_one", str(store), shelf.address]
    running = [subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    said = [json.loads(one.communicate(timeout=60)[0]) for one in running]
    assert sorted(one["new"] for one in said) == [False, False, True]
    assert len(shelf.ranges_of(f"/{ZIP}")) == 1
    assert damaged(store) == []


def test_a_process_that_is_killed_leaves_what_has_come(shelf: Shelf, store: Path, archive: bytes) -> None:
    big = shelf.files[f"/{ZIP}"] = stored(archive)
    shelf.faults[f"/{ZIP}"] = ["slow"]
    program = [sys.executable, "-m", "tests.unit.install_one", str(store), shelf.address]
    part = store / ".downloads" / "vosk-tr" / f"{ZIP}.part"
    running = subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE)
    while running.poll() is None and not (part.is_file() and part.stat().st_size > 20_000):
        threading.Event().wait(0.005)
    running.kill()
    running.communicate()
    assert 0 < part.stat().st_size < len(big)
    assert not (store / "vosk-tr").exists()
    shelf.asked.clear()
    assert install(vosk(size=len(big)), store, Mirror(shelf.address)).new
    assert shelf.ranges_of(f"/{ZIP}")[-1] not in (None, "bytes=0-")


# ---- bundles and mirrors


def test_a_bundle_is_made_carried_and_installed(shelf: Shelf, store: Path, tmp_path: Path, archive: bytes) -> None:
    usb = tmp_path / "usb"
    assert bundle.add(vosk(), usb, Mirror(shelf.address), store) == "first"
    assert bundle.add(vosk(), usb, Mirror(shelf.address), store) == "again"
    assert len(shelf.ranges_of(f"/{ZIP}")) == 1
    assert (usb / "vosk-tr" / ZIP).read_bytes() == archive
    assert bundle.damaged(usb) == []
    (listed,) = Mirror(str(usb)).files(vosk())
    assert (listed.size, listed.stated) == (len(archive), hashlib.sha256(archive).hexdigest())
    other = tmp_path / "other machine"
    assert install(vosk(), other, Mirror(str(usb))).new
    assert damaged(other) == []


def test_a_stick_that_was_damaged_on_the_way_says_which_file(shelf: Shelf, store: Path, tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    bundle.add(vosk(), usb, Mirror(shelf.address), store)
    content = bytearray((usb / "vosk-tr" / ZIP).read_bytes())
    content[len(content) // 2] ^= 1
    (usb / "vosk-tr" / ZIP).write_bytes(content)
    assert bundle.damaged(usb) == [f"vosk-tr/{ZIP}"]
    with pytest.raises(WrongFileError, match="SHA-256 of the bundle"):
        install(vosk(), tmp_path / "other", Mirror(str(usb)))
    assert left(tmp_path / "other") == set()


def test_a_login_page_does_not_stay_in_a_bundle(shelf: Shelf, store: Path, tmp_path: Path, archive: bytes) -> None:
    shelf.files[f"/{ZIP}"] = b"<html>Log in to the guest network</html>"
    with pytest.raises(ModelError, match="no zip archive"):
        bundle.add(vosk(), tmp_path / "usb", Mirror(shelf.address), store)
    assert left(tmp_path / "usb") == set()
    shelf.files[f"/{ZIP}"] = archive
    assert bundle.add(vosk(), tmp_path / "usb", Mirror(shelf.address), store) == "first"


def test_a_bundle_on_a_server_is_a_mirror_and_so_is_a_folder_of_files(store: Path, tmp_path: Path) -> None:
    flat = tmp_path / "flat"
    flat.mkdir()
    zipped(flat / ZIP, MODEL)
    assert install(vosk(), store, Mirror(str(flat))).new
    usb = tmp_path / "usb"
    bundle.add(vosk(), usb, Mirror(str(flat)), store)
    files = {f"/mirror/{path.relative_to(usb).as_posix()}": path.read_bytes() for path in usb.rglob("*.*")
             if path.is_file()}  # fmt: skip
    with served(Shelf(files)) as shelf:
        assert install(vosk(), tmp_path / "other", Mirror(f"{shelf.address}/mirror/")).new


@pytest.mark.parametrize("content", ["{", '{"made": "x", "models": {"../up": []}}', (
    '{"made": "x", "models": {"vosk-tr": [{"name": "../../up", "size": 1, "sha256": ""}]}}'
)])  # fmt: skip
def test_a_bundle_cannot_name_files_elsewhere(tmp_path: Path, store: Path, content: str) -> None:
    (tmp_path / "bundle.json").write_text(content)
    with pytest.raises(ModelError, match=r"bundle\.json is damaged"):
        install(vosk(), store, Mirror(str(tmp_path)))


def test_a_stick_that_is_not_in_says_so(tmp_path: Path, store: Path) -> None:
    with pytest.raises(ModelError, match="Is the USB stick in"):
        install(vosk(), store, Mirror(str(tmp_path / "usb")))


# ---- Firefox' list

INDEX = "https://example.org/data/db/models.json"


def listed(**more: object) -> bytes:
    files = {"lexicalShortlist": {"path": "models/en-tr/x/lex.50.50.entr.s2t.bin.gz"},
             "model": {"path": "models/en-tr/x/model.entr.intgemm.alphas.bin.gz", "uncompressedHash": "AB" * 32},
             "vocab": {"path": "models/en-tr/x/vocab.entr.spm.gz"}}  # fmt: skip
    nightly = {"releaseStatus": "Nightly", "files": {"model": {"path": "models/en-tr/new/model.gz"}}}
    return json.dumps({"models": {"en-tr": [nightly, {"releaseStatus": "Release", "files": files}], **more}}).encode()


def test_the_released_model_of_a_pair_is_found_in_the_list() -> None:
    found = firefox_index.files(listed(), INDEX, "en", "tr")
    assert [one.name for one in found] == [
        "model.entr.intgemm.alphas.bin.gz", "lex.50.50.entr.s2t.bin.gz", "vocab.entr.spm.gz",
    ]  # fmt: skip
    assert found[0].address == "https://example.org/data/models/en-tr/x/model.entr.intgemm.alphas.bin.gz"
    assert found[0].unpacked == "ab" * 32


@pytest.mark.parametrize("content", [
    b"<html>", b"[]", b"{}", b'{"models": []}', listed(**{"en-nl": [{"releaseStatus": "Release", "files": []}]}),
    listed(**{"en-nl": [{"releaseStatus": "Release", "files": {"model": {"path": "a/../../x.gz"}}}]}),
    listed(**{"en-nl": [{"releaseStatus": "Nightly"}]}), listed(),
])  # fmt: skip
def test_another_list_than_is_known_names_another_engine(content: bytes) -> None:
    with pytest.raises(ModelError, match="argos-en-nl"):
        firefox_index.files(content, INDEX, "en", "nl")


def firefox(index: str) -> Item:
    return Item("firefox-en-tr", "translator", "firefox", "", ("en", "tr"), "MPL-2.0",
                PurePosixPath("firefox/en-tr"), index=index)  # fmt: skip


def test_a_firefox_model_is_unzipped_and_its_hash_is_that_of_the_list(store: Path, tmp_path: Path) -> None:
    content = {"model": b"weights", "lex.50.50": b"short", "vocab": b"words"}
    names = {"model": "model.entr.intgemm.alphas.bin", "lex.50.50": "lex.50.50.entr.s2t.bin",
             "vocab": "vocab.entr.spm"}  # fmt: skip
    files = {f"/d/models/en-tr/x/{names[kind]}.gz": gzip.compress(text) for kind, text in content.items()}
    digest = hashlib.sha256(b"weights").hexdigest()
    files["/d/db/models.json"] = listed().replace(b"AB" * 32, digest.encode())
    with served(Shelf(files)) as shelf:
        item = firefox(f"{shelf.address}/d/db/models.json")
        assert install(item, store, Official()).known == "first"
        assert (store / "firefox/en-tr/model.entr.intgemm.alphas.bin").read_bytes() == b"weights"
        bundle.add(item, tmp_path / "usb", Official(), store)
        shelf.files["/d/db/models.json"] = listed()
        with pytest.raises(WrongFileError, match="maker's list"):
            install(item, tmp_path / "other", Official())
        with pytest.raises(WrongFileError, match="maker's list"):
            bundle.add(item, tmp_path / "stick", Official(), store)
    assert install(item, tmp_path / "offline", Mirror(str(tmp_path / "usb"))).new
    (tmp_path / "empty").mkdir()
    with pytest.raises(ModelError, match="voicecare models bundle firefox-en-tr"):
        install(item, tmp_path / "none", Mirror(str(tmp_path / "empty")))


def test_the_size_that_only_the_server_knows_is_asked_for(shelf: Shelf, archive: bytes) -> None:
    wanted = Wanted(ZIP, (f"{shelf.address}/no/{ZIP}", f"{shelf.address}/{ZIP}"))
    assert fetching.sized([wanted]) == [replace(wanted, asked=len(archive))]


# ---- the command itself


def command(store: Path, shelf: Shelf, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "VOICECARE_MODELS": str(store), "VOICECARE_MIRROR": shelf.address}
    return subprocess.Popen(
        [sys.executable, "-m", "voicecare", "models", *arguments], cwd=ROOT, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def test_ctrl_c_ends_the_command_and_it_goes_on_the_next_time(store: Path, archive: bytes) -> None:
    # one of which the catalogue knows neither size nor hash
    ukrainian = "vosk-model-small-uk-v3-nano.zip"
    big = stored(archive)
    with served(Shelf({f"/{ukrainian}": big}, {f"/{ukrainian}": ["slow"]})) as shelf:
        part = store / ".downloads" / "vosk-uk" / f"{ukrainian}.part"
        running = command(store, shelf, "install", "vosk-uk")
        while running.poll() is None and not (part.is_file() and part.stat().st_size > 20_000):
            threading.Event().wait(0.005)
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=20)
        assert running.returncode != 0
        assert "type the same again to go on" in said
        assert "Traceback" not in said
        assert not (store / "vosk-uk").exists()
        assert 0 < part.stat().st_size < len(big)
        shelf.asked.clear()
        both = [command(store, shelf, "install", "vosk-uk", "--json") for _ in range(2)]
        answers = [json.loads(one.communicate(timeout=30)[0]) for one in both]
        assert sorted(one["new"] for one in answers) == [False, True]
        assert shelf.ranges_of(f"/{ukrainian}")[0] not in (None, "bytes=0-")
    assert notes.damaged(store / "vosk-uk") == []
