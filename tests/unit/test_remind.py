"""Reminders without a session: what is said and when it is not, the lock of a session, the timer's files."""

import json
import os
import shutil
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import soundfile
from typer.testing import CliRunner

from tests.unit.diaries import PAGE, session, time
from voicecare import clock as system_clock
from voicecare import reminding, running, settings, timer
from voicecare.cli import app
from voicecare.errors import ReminderError
from voicecare.exercise.due import Waking, clock, span

DAY = Waking()


def voicecare(*arguments: str) -> Any:
    return CliRunner().invoke(app, arguments)


def reminded(home: Path, at: str, waking: Waking = DAY) -> reminding.Reminder:
    return reminding.reminder(settings.load(language="en"), waking, time(at), home)


# ---- what is said


def test_a_morning_begins_with_everything(home: Path) -> None:
    what = reminded(home, "2026-11-16T09:00")
    assert what.text == "It is time for exercises 1, 2, and 3. 18 sets are left today."
    assert not (home / "diary.db").exists(), "a reminder writes nothing"


def test_what_was_done_is_not_asked_for_again(home: Path) -> None:
    with session(home / "diary.db") as day:
        day.set("2026-11-16T19:10")
        for hour in (9, 13, 17):
            day.set(f"2026-11-16T{hour:02}:00", "exercise-2")
            day.set(f"2026-11-16T{hour:02}:10", "exercise-3")
    assert reminded(home, "2026-11-16T20:00").text == "It is time for exercise 1. One set is left today."
    assert reminded(home, "2026-11-16T19:30").why == "nothing"


def test_sets_of_another_page_are_not_of_this_one(home: Path) -> None:
    with session(home / "diary.db", "another-page") as day:
        day.set("2026-11-16T09:00")
    assert reminded(home, "2026-11-16T09:30").exercises[0].done == 0


def test_nothing_is_said_in_quiet_hours(home: Path) -> None:
    resting = Waking(DAY.day, (span("13-15"),))
    assert [reminded(home, f"2026-11-16T{hour}:00", resting).why for hour in ("08", "13", "14", "15", "21")] == [
        "quiet", "quiet", "quiet", "due", "quiet",
    ]  # fmt: skip


def test_nothing_is_said_while_a_session_runs(home: Path) -> None:
    lock = running.mark(home)
    assert reminded(home, "2026-11-16T09:00").why == "session"
    other = running.mark(home)
    other.release()
    assert running.session_runs(home)
    lock.release()
    assert reminded(home, "2026-11-16T09:00").why == "due"


def test_a_session_that_was_killed_does_not_run(home: Path) -> None:
    code = "import time; from pathlib import Path; from voicecare import running\n"
    code += f"lock = running.mark(Path({str(home)!r})); print('here', flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "here\n"
        assert running.session_runs(home)
        process.kill()
    assert not running.session_runs(home)


def test_a_folder_that_cannot_be_does_not_stop_a_session(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    running.mark(tmp_path / "file" / "home").release()
    assert not running.session_runs(tmp_path / "file" / "home")


def test_the_clock_knows_its_zone() -> None:
    now = system_clock.now()
    assert now.utcoffset() == datetime.now().astimezone().utcoffset()


@pytest.mark.engine
def test_a_reminder_is_spoken_by_the_real_voice(home: Path, tmp_path: Path) -> None:
    wav = tmp_path / "said.wav"
    done = voicecare("remind", "now", "--from", "0", "--to", "24", "--language", "en", "--out", str(wav))
    assert done.exit_code == 0, done.output
    assert done.output.startswith("It is time for exercise")
    samples, rate = soundfile.read(wav)
    assert len(samples) / rate > 2
    assert abs(samples).max() > 0.1


def test_a_quiet_command_makes_no_sound_and_says_why(home: Path, tmp_path: Path) -> None:
    now = datetime.now()
    hour = (now - timedelta(hours=3)).hour
    arguments = ("--from", str(hour), "--to", str((hour + 1) % 24), "--out", str(tmp_path / "said.wav"))
    assert voicecare("remind", "now", *arguments).output == "It is a quiet hour.\n"
    assert json.loads(voicecare("remind", "now", *arguments, "--json").output)["why"] == "quiet"
    assert not (tmp_path / "said.wav").exists()


# ---- the timer


@pytest.fixture
def units(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for units, and no systemd that a test could change."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    return tmp_path / "config" / "systemd" / "user"


def schedule(every: str, begins: str, ends: str, *quiet: str) -> list[str]:
    waking = timer.waking(clock(begins), clock(ends), tuple(map(span, quiet)))
    return [f"{at:%H:%M}" for at in timer.Schedule(timer.step(every), waking).times]


def test_the_times_of_a_day() -> None:
    assert schedule("hour", "9", "13") == ["09:00", "10:00", "11:00", "12:00"]
    assert schedule("2h", "9", "21", "12-14") == ["09:00", "11:00", "15:00", "17:00", "19:00"]
    assert schedule("90min", "22", "2") == ["01:00", "22:00", "23:30"]
    assert len(schedule("30min", "0", "24")) == 48


@pytest.mark.parametrize("every", ["", "day", "4min", "13h", "-1h", "h", "1.5h"])
def test_a_step_that_cannot_be_is_an_error(every: str) -> None:
    with pytest.raises(ReminderError, match="--every"):
        timer.step(every)


def test_no_time_left_is_an_error() -> None:
    with pytest.raises(ReminderError, match="leave no time"):
        schedule("hour", "9", "12", "8-13")


def test_install_writes_both_units_and_says_what_is_left_to_do(units: Path, home: Path) -> None:
    done = voicecare("remind", "install", "--every", "2h", "--from", "9", "--to", "15", "--quiet", "12-14",
                     "--language", "nl")  # fmt: skip
    assert "Reminders: 09:00, 11:00." in done.output
    assert isinstance(done.exception, ReminderError)
    assert "systemctl --user daemon-reload" in str(done.exception)
    assert sorted(one.name for one in units.iterdir()) == ["voicecare-remind.service", "voicecare-remind.timer"]
    timed = (units / "voicecare-remind.timer").read_text()
    assert "OnCalendar=*-*-* 09:00:00\nOnCalendar=*-*-* 11:00:00\n" in timed
    assert "Persistent=false" in timed
    service = (units / "voicecare-remind.service").read_text()
    assert f'"{sys.executable}" "-m" "voicecare" "remind" "now" "--from" "09:00" "--to" "15:00"' in service
    assert '"--quiet" "12:00-14:00" "--language" "nl"' in service
    assert f'Environment="VOICECARE_HOME={home}"' in service
    assert json.loads(voicecare("remind", "status", "--json").output) == {
        "installed": True, "running": False, "times": ["09:00", "11:00"],
    }  # fmt: skip
    assert voicecare("remind", "remove").output == "The reminders are removed.\n"
    assert list(units.iterdir()) == []
    assert voicecare("remind", "remove").output == "There are no reminders here.\n"


@pytest.mark.parametrize(
    "arguments",
    [("--every", "day"), ("--from", "25"), ("--quiet", "13"), ("--language", "xx"), ("--page", "nowhere")],
)
def test_a_mistake_leaves_no_units(units: Path, arguments: tuple[str, str]) -> None:
    assert voicecare("remind", "install", *arguments).exception is not None
    assert not units.exists()


def test_systemd_understands_the_units(tmp_path: Path) -> None:
    analyse = shutil.which("systemd-analyze")
    if analyse is None:
        pytest.skip("systemd-analyze is not here: apt-get install systemd")
    plan = timer.Schedule(timer.step("90min"), timer.waking(clock("9:30"), clock("24"), (span("13-15"),)))
    odd = {"VOICECARE_HOME": '/tmp/a "b" 50% $HOME \\ ü'}
    for name, text in timer.units(plan, ["--page", "my $page 100%"], odd).items():
        (tmp_path / name).write_text(text)
    done = subprocess.run(
        [analyse, "verify", "--user", str(tmp_path / "voicecare-remind.timer")],
        capture_output=True, text=True, check=False, env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "voicecare-remind" not in done.stderr
    for at in plan.times:
        wanted = [analyse, "calendar", f"*-*-* {at:%H:%M}:00"]
        assert "Next elapse" in subprocess.run(wanted, capture_output=True, text=True, check=True).stdout


def test_the_page_of_the_reminder_is_that_of_the_command(units: Path, home: Path) -> None:
    voicecare("remind", "install", "--page", PAGE)
    assert f'"--page" "{PAGE}"' in (units / "voicecare-remind.service").read_text()
