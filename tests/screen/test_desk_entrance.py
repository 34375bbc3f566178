"""The desk's door: a PIN that is guessed only slowly, forms that prove where they come from, long work that ends."""

import os
import re
import signal
import socket
import stat
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import httpx2
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect
from typer.testing import CliRunner

from tests.conftest import ROOT
from tests.screen.desk import ADDRESS, PIN, AtTheDesk, Clock, messages
from voicecare.cli import app as commands
from voicecare.errors import ScreenError
from voicecare.screen.desk import application as desks
from voicecare.screen.desk.access import IDLE
from voicecare.screen.desk.desk import FOREIGN, Desk
from voicecare.screen.desk.jobs import Job, Outcome
from voicecare.screen.desk.pin import ATTEMPTS, NAME, Pin
from voicecare.screen.guard import ELSEWHERE, OLD, Pass
from voicecare.screen.pages import Screen
from voicecare.screen.pages import application as served_by
from voicecare.screen.watching import Watching

COOKIE = "voicecare-desk-8000"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Guesses that cost nothing: a hundred of them are made here."""
    monkeypatch.setattr("voicecare.screen.desk.pin._COST", {"n": 2, "r": 1, "p": 1})


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AtTheDesk:
    monkeypatch.setenv("VOICECARE_HOME", str(tmp_path))
    return AtTheDesk(tmp_path)


def guess(at: AtTheDesk, pin: str) -> httpx2.Response:
    return at.send("/desk/log-in", "/desk/log-in", pin=pin)


# ---- the PIN


@pytest.mark.parametrize(("one", "again", "told"), [
    ("123", "123", "4 to 12 digits"), ("1" * 13, "1" * 13, "4 to 12 digits"), ("abcd", "abcd", "digits"),
    ("٤٧١١", "٤٧١١", "digits"), ("4711", "4712", "differ"), ("", "", "digits"),
])  # fmt: skip
def test_a_pin_is_chosen_twice_at_the_first_visit(at: AtTheDesk, one: str, again: str, told: str) -> None:
    assert at.get("/desk/pages").url.path == "/desk/choose-pin"
    answer = at.send("/desk/choose-pin", "/desk/choose-pin", pin=one, again=again)
    assert answer.status_code == 422
    assert told in messages(answer)
    assert not (at.desk.folder / NAME).exists()


def test_the_pin_is_kept_as_a_hash_that_only_its_owner_can_read(at: AtTheDesk) -> None:
    assert at.log_in().get("/desk/").status_code == 200
    kept = at.desk.folder / NAME
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert PIN not in kept.read_text(encoding="utf-8")
    # who comes later cannot choose another
    assert at.send("/desk/", "/desk/choose-pin", pin="9999", again="9999").url.path == "/desk/log-in"
    Pin(at.desk.folder).check(PIN)


def test_a_wrong_pin_a_hundred_times_is_answered_in_words_and_waits_longer_and_longer(at: AtTheDesk) -> None:
    at.log_in()
    at.send("/desk/", "/desk/log-out")
    tried = 0
    for number in range(100):
        answer = guess(at, f"{number:04}")
        assert answer.status_code == 403
        assert re.search(r"wrong|next attempt", messages(answer))
        assert "voicecare desk --new-pin" in messages(answer)
        tried += "This PIN is wrong" in messages(answer)
        at.clock.now += 60
    # in 100 minutes; then one an hour
    assert tried < 15
    assert "next attempt is possible in" in messages(guess(at, PIN))
    # a new start waits as long
    again = AtTheDesk(at.desk.folder, at.clock)
    assert "next attempt is possible in" in messages(guess(again, PIN))
    at.clock.now += 3600
    assert guess(again, PIN).url.path == "/desk/pages"
    assert not (at.desk.folder / ATTEMPTS).exists()


def test_a_clock_that_is_set_back_makes_nobody_wait_longer_than_an_hour(tmp_path: Path) -> None:
    clock = Clock()
    pin = Pin(tmp_path, clock)
    pin.choose(PIN, PIN)
    for _ in range(30):
        with pytest.raises(ScreenError):
            pin.check("0000")
        clock.now += 4000
    clock.now -= 1_000_000
    with pytest.raises(ScreenError, match="60 minutes"):
        pin.check(PIN)


def test_wrong_pins_at_once_are_counted_one_by_one(tmp_path: Path) -> None:
    pin = Pin(tmp_path, Clock())
    pin.choose(PIN, PIN)
    told: list[str] = []

    def attempt() -> None:
        try:
            pin.check("0000")
        except ScreenError as error:
            told.append(str(error))

    threads = [threading.Thread(target=attempt) for _ in range(20)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sum("This PIN is wrong" in one for one in told) == 5


def test_a_forgotten_pin_is_replaced_at_the_computer_itself(at: AtTheDesk) -> None:
    at.log_in()
    typed = CliRunner().invoke(commands, ["desk", "--new-pin"], input="123456\n123456\n")
    assert (typed.exit_code, "The new PIN is kept" in typed.output) == (0, True)
    assert "123456" not in typed.output
    # who was logged in with the old one is not any more
    assert at.get("/desk/").url.path == "/desk/log-in"
    assert guess(at, PIN).status_code == 403
    assert guess(at, "123456").url.path == "/desk/pages"
    wrong = CliRunner().invoke(commands, ["desk", "--new-pin"], input="1\n1\n")
    assert isinstance(wrong.exception, ScreenError)


def test_a_damaged_pin_lets_nobody_in(at: AtTheDesk) -> None:
    at.log_in()
    (at.desk.folder / NAME).write_text("{", encoding="utf-8")
    answer = at.get("/desk/")
    assert answer.status_code == 422
    assert "voicecare desk --new-pin" in messages(answer)
    assert "Pages" not in answer.text


# ---- who is logged in


def test_half_an_hour_without_use_a_log_out_and_a_new_start_end_it(at: AtTheDesk) -> None:
    at.log_in()
    at.clock.now += IDLE
    assert at.get("/desk/").url.path == "/desk/"
    at.clock.now += IDLE + 1
    assert at.get("/desk/").url.path == "/desk/log-in"
    at.log_in()
    taken = f"voicecare-8000=secret; {COOKIE}={at.client.cookies.get(COOKIE)}"
    assert at.client.get("/desk/", headers={"Cookie": taken}).url.path == "/desk/"
    new = AtTheDesk(at.desk.folder, at.clock)
    new.client.cookies.clear()
    assert new.client.get("/desk/", headers={"Cookie": taken}).url.path == "/desk/log-in"
    at.send("/desk/", "/desk/log-out")
    assert at.client.get("/desk/", headers={"Cookie": taken}).url.path == "/desk/log-in"


def test_a_page_that_looks_again_by_itself_is_no_use(at: AtTheDesk) -> None:
    at.log_in()
    at.clock.now += IDLE
    at.get("/desk/jobs/1.json")
    at.clock.now += 1
    assert at.get("/desk/").url.path == "/desk/log-in"


def test_the_cookie_is_for_the_desk_alone_and_no_script_reads_it(at: AtTheDesk) -> None:
    token = at.csrf("/desk/choose-pin")
    answer = at.client.post(
        "/desk/choose-pin", data={"csrf": token, "pin": PIN, "again": PIN}, follow_redirects=False
    )
    for part in ("HttpOnly", "SameSite=strict", "Path=/desk"):
        assert part in answer.headers["set-cookie"]


# ---- forms and pages from elsewhere


@pytest.mark.parametrize("given", [{}, {"csrf": ""}, {"csrf": "foreign"}, {"csrf": "é"}])
def test_a_form_without_its_token_changes_nothing(at: AtTheDesk, given: dict[str, str]) -> None:
    at.log_in()
    for path in ("/desk/log-out", "/desk/plans/undo", "/desk/pages/remove"):
        answer = at.client.post(path, data=given)
        assert (answer.status_code, FOREIGN in messages(answer)) == (403, True)
    assert at.get("/desk/").url.path == "/desk/"


def test_the_token_of_another_log_in_is_foreign(at: AtTheDesk) -> None:
    at.log_in()
    first = at.csrf("/desk/")
    at.send("/desk/", "/desk/log-out")
    at.log_in()
    assert at.client.post("/desk/log-out", data={"csrf": first}).status_code == 403


def test_who_is_not_logged_in_sends_nothing(at: AtTheDesk) -> None:
    at.log_in()
    token = at.csrf("/desk/")
    at.send("/desk/", "/desk/log-out")
    answer = at.client.post("/desk/plans/undo", data={"csrf": token})
    assert (answer.status_code, "logged out" in messages(answer)) == (403, True)


@pytest.mark.parametrize("headers", [
    {"Host": "evil.example:8000"}, {"Origin": "http://evil.example"}, {"Origin": "null"},
    {"Origin": "http://127.0.0.1:8001"},
])  # fmt: skip
def test_a_foreign_host_or_origin_never_reaches_the_desk(at: AtTheDesk, headers: dict[str, str]) -> None:
    at.log_in()
    token = at.csrf("/desk/")
    answer = at.client.post("/desk/log-out", data={"csrf": token}, headers=headers)
    assert (answer.status_code, answer.text) == (403, ELSEWHERE)
    assert at.get("/desk/").url.path == "/desk/"


def test_without_the_token_of_this_start_there_is_no_desk(at: AtTheDesk) -> None:
    at.client.cookies.clear()
    assert at.get("/desk/log-in").text == OLD
    assert at.get("/desk/?token=wrong").text == OLD


def test_nothing_inline_may_run_and_forms_go_nowhere_else(at: AtTheDesk) -> None:
    answer = at.log_in().get("/desk/pages")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "form-action 'self'" in policy
    assert "unsafe" not in policy
    assert answer.headers["cache-control"] == "no-store"


def test_there_is_no_socket_at_the_desk(at: AtTheDesk) -> None:
    at.log_in()
    for path in ("/desk/", "/desk/live"):
        with (
            pytest.raises(WebSocketDisconnect),
            at.client.websocket_connect(f"ws://127.0.0.1:8000{path}", headers={"Origin": ADDRESS}),
        ):
            pass


def test_only_post_changes_anything() -> None:
    for method in ("PUT", "DELETE", "PATCH"):
        part = desks.Part(
            "X", "/desk/x", lambda _desk, method=method: [Route("/x", lambda _: None, methods=[method])]
        )
        with pytest.raises(ValueError, match="POST alone"):
            desks.application(Desk(Path()), Pass(8000, "secret"), (part,))


def test_the_patients_view_and_the_desk_are_served_together_and_know_nothing_of_each_other(at: AtTheDesk) -> None:
    screen = Screen(Watching(), lambda _line: None, hears=True)
    both = TestClient(served_by(screen, Pass(8000, "secret"), at.desk), base_url=ADDRESS)
    patient = both.get("/?token=secret")
    assert (patient.status_code, "desk" in patient.text) == (200, False)
    assert "form-action 'none'" in patient.headers["content-security-policy"]
    assert both.get("/desk").url.path == "/desk/choose-pin"
    # who comes to the desk alone has no patient's view
    assert at.get("/").status_code == 404


def test_the_command_serves_the_desk_until_it_is_ended(at: AtTheDesk) -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "voicecare", "desk", "--port", "0"], stdout=subprocess.PIPE, text=True, cwd=ROOT,
        env=os.environ | {"VOICECARE_HOME": str(at.desk.folder)},
    )  # fmt: skip
    assert started.stdout is not None
    address = started.stdout.readline().split()[-1]
    with httpx2.Client(follow_redirects=True) as browser:
        answer = browser.get(address)
    assert (answer.status_code, answer.url.path) == (200, "/desk/choose-pin")
    started.send_signal(signal.SIGINT)
    assert (started.wait(20), started.stdout.read().splitlines()[-1]) == (130, "Ended.")
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        refused = CliRunner().invoke(commands, ["desk", "--port", str(taken.getsockname()[1])])
    assert isinstance(refused.exception, ScreenError)


# ---- long work


def working(at: AtTheDesk, go: threading.Event, ended: list[str]) -> str:
    """A job that waits; its page."""

    def work(job: Job) -> Outcome:
        job.on_cancel(lambda: (ended.append("cancelled"), go.set()))
        job.tell("Half of <it>", 1, 2)
        go.wait(20)
        job.check()
        return Outcome("All is done.", "/desk/pages")

    return f"/desk/jobs/{at.desk.jobs.start('Working', work, '/desk/').number}"


def test_long_work_says_how_far_it_is_and_what_became_of_it(at: AtTheDesk) -> None:
    at.log_in()
    go = threading.Event()
    page = working(at, go, [])
    while at.get(f"{page}.json").json()["done"] is None:
        pass
    assert at.get(f"{page}.json").json() == {"over": False, "text": "Half of <it>", "done": 1, "total": 2}
    shown = at.get(page).text
    assert "Half of &lt;it&gt;" in shown
    assert '<noscript><meta http-equiv="refresh"' in shown
    assert "See how far it is" in at.get("/desk/").text
    # the same is not begun twice
    assert at.desk.jobs.start("Working", lambda _job: Outcome("again"), "/desk/").number == int(page.rsplit("/")[-1])
    go.set()
    at.desk.jobs.wait(int(page.rsplit("/")[-1]))
    assert "All is done." in messages(at.get(page))
    assert "http-equiv" not in at.get(page).text


def test_long_work_can_be_cancelled_and_ends_with_the_screen(at: AtTheDesk) -> None:
    at.log_in()
    ended: list[str] = []
    page = working(at, threading.Event(), ended)
    at.send(page, f"{page}/cancel")
    at.desk.jobs.wait(int(page.rsplit("/")[-1]))
    assert "It was cancelled." in messages(at.get(page))
    working(at, threading.Event(), ended)
    at.desk.jobs.close()
    assert ended == ["cancelled", "cancelled"]
    assert at.desk.jobs.running() == []


@pytest.mark.parametrize(("error", "told"), [
    (ScreenError("The disk is <full>."), "The disk is <full>."), (ValueError("x"), "nobody foresaw"),
])  # fmt: skip
def test_work_that_fails_says_why(at: AtTheDesk, error: Exception, told: str) -> None:
    at.log_in()

    def work(_job: Job) -> Outcome:
        raise error

    number = at.desk.jobs.start("Failing", work, "/desk/").number
    at.desk.jobs.wait(number)
    answer = at.get(f"/desk/jobs/{number}")
    assert told in messages(answer)
    assert "<full>" not in answer.text
    assert at.get("/desk/jobs/999").status_code == 404


def test_what_nobody_foresaw_is_said_without_a_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_request: Request) -> Response:
        raise KeyError("secret of the inside")

    def fine(_request: Request) -> Response:
        return PlainTextResponse("fine")

    def routes(_desk: Desk) -> list[Route]:
        return [Route("/x", broken), Route("/y", fine)]

    monkeypatch.setattr(desks, "PARTS", (desks.Part("X", "/desk/x", routes),))
    monkeypatch.setattr(desks.application, "__defaults__", (desks.PARTS,))
    at = AtTheDesk(tmp_path)
    at.log_in()
    answer = at.get("/desk/x")
    assert (answer.status_code, "secret" in answer.text) == (500, False)
    assert "voicecare doctor" in messages(answer)
    assert at.get("/desk/y").text == "fine"
    assert ADDRESS in str(answer.url)
