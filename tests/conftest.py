"""What all tests share: a home folder of their own, the real engines, and a word about what was skipped."""

import os
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.transcriber import Transcriber
from voicecare.audio import virtual
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.whisper import ClosedSet
from voicecare.models import store

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
_REAL_TIME = (
    "tests/session", "tests/offline", "tests/sip", "tests/audio/test_sound_card", "tests/audio/test_headset",
    "tests/screen/test_browser", "tests/screen/test_far",
)  # fmt: skip


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--nothing-skipped", action="store_true", help="fail if any test was skipped")


def pytest_configure() -> None:
    # a script that starts the tests in the background has Ctrl-C ignored by them and by all that they start
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of two processes one runs what takes its time because it is played in real time, first; the other all else."""
    items.sort(key=lambda item: not item.nodeid.startswith(_REAL_TIME))
    for item in items:
        real_time = item.nodeid.startswith(_REAL_TIME)
        item.add_marker(pytest.mark.xdist_group("real time" if real_time else item.path.name))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = Counter(str(report.longrepr[2]).removeprefix("Skipped: ") for report in skipped)
    terminalreporter.section("skipped")
    for reason, count in reasons.items():
        terminalreporter.write_line(f"{count} skipped: {reason}")
    if not reasons:
        terminalreporter.write_line("nothing")


def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if session.config.getoption("--nothing-skipped") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing of the user's own is read or written."""
    for name in [name for name in os.environ if name.startswith("VOICECARE_")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "home"
    monkeypatch.setenv("VOICECARE_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def models() -> store.Store:
    return store.Store(store.folder())


@pytest.fixture(scope="session")
def data() -> Path:
    """Recordings of people, which are not part of the project."""
    folder = SHARED / "data"
    if not folder.is_dir():
        pytest.skip("the recordings of people are not beside the checkout (../shared/data)")
    return folder


@pytest.fixture(scope="session")
def whisper(models: store.Store) -> ClosedSet:
    return ClosedSet(models.path("whisper-base"))


@pytest.fixture(scope="session")
def transcriber(models: store.Store) -> Transcriber:
    return Transcriber(models.path("whisper-base"))


@pytest.fixture
def ears(whisper: ClosedSet) -> ClosedSetRecogniser:
    return ClosedSetRecogniser(whisper)


@pytest.fixture(scope="session")
def virtual_sound() -> None:
    """What the virtual sound card needs is installed."""
    if virtual.missing():
        pytest.skip(f"the virtual sound card needs {', '.join(virtual.missing())}: apt-get install pulseaudio")


@pytest.fixture
def sound_card(virtual_sound: None) -> Iterator[virtual.VirtualSoundCard]:
    with virtual.VirtualSoundCard() as card:
        yield card
