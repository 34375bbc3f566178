"""Who is not meant is refused in plain words, what is no press is not pressed, and the screen goes on."""

import json
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack, closing, suppress

import httpx2
import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from tests.conftest import ROOT
from tests.screen.conftest import Shown
from tests.screen.sockets import closed, refused
from voicecare.cli import app as commands
from voicecare.errors import ScreenError
from voicecare.events import Listen, Priority, Say, Speaking
from voicecare.screen.guard import ELSEWHERE, OLD, Pass
from voicecare.screen.pages import MOST_TABS, Screen, application
from voicecare.screen.serving import served
from voicecare.screen.watching import Watching

Start = Callable[[], Shown]
ADDRESS = "http://127.0.0.1:8000"


def live(shown: Shown, **headers: str) -> ClientConnection:
    given = {"Cookie": shown.cookie, **headers}
    origin = given.pop("Origin", shown.origin)
    address = shown.origin.replace("http", "ws") + "/live"
    wanted = origin or None
    return connect(address, additional_headers=given, origin=wanted, max_size=None, close_timeout=1)  # type: ignore[arg-type]  # no origin at all is wanted too


def goes_on(shown: Shown) -> None:
    with live(shown) as connection:
        connection.recv(10)
        connection.send(json.dumps({"say": "go on"}))
        assert shown.pressed.get(timeout=10) == "go on"


def client(**headers: str) -> TestClient:
    screen = Screen(Watching(), lambda _line: None, hears=True)
    return TestClient(
        application(screen, Pass(8000, "secret")), base_url=ADDRESS, headers=headers, follow_redirects=False
    )


# ---- the door


def test_the_address_gives_the_cookie_which_no_script_and_no_other_page_can_use() -> None:
    browser = client()
    answer = browser.get("/?token=secret")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    for part in ("HttpOnly", "SameSite=strict", "Path=/"):
        assert part in answer.headers["set-cookie"]
    page = browser.get("/")
    assert page.status_code == 200
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert page.headers["referrer-policy"] == "no-referrer"
    assert page.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/?token=wrong", "/static/screen.js", "/drawings/1"])
def test_without_the_token_nothing_is_shown(path: str) -> None:
    answer = client().get(path)
    assert (answer.status_code, answer.text) == (403, OLD)


@pytest.mark.parametrize("headers", [
    {"Host": "evil.example:8000"}, {"Host": "127.0.0.1:8001"}, {"Host": ""}, {"Origin": "http://evil.example"},
    {"Origin": "null"}, {"Origin": "http://127.0.0.1:8001"},
])  # fmt: skip
def test_a_foreign_host_or_origin_is_refused_with_the_token_too(headers: dict[str, str]) -> None:
    answer = client(Cookie="voicecare-8000=secret", **headers).get("/?token=secret")
    assert (answer.status_code, answer.text) == (403, ELSEWHERE)
    assert "set-cookie" not in answer.headers


def test_a_page_from_elsewhere_gets_no_socket(shown: Start) -> None:
    screen = shown()
    for headers in ({"Origin": "http://evil.example"}, {"Origin": ""}, {"Origin": "http://localhost:1"}):
        with pytest.raises(InvalidStatus) as refused, live(screen, **headers):
            pass
        assert refused.value.response.status_code == 403
    goes_on(screen)


def test_a_tab_of_an_earlier_start_is_told_so(shown: Start) -> None:
    screen = shown()
    with live(screen, Cookie=f"voicecare-{screen.port}=of-yesterday") as connection:
        with suppress(ConnectionClosed):
            connection.send(json.dumps({"say": ""}))
        assert closed(connection) == (4403, OLD)
    assert screen.pressed.empty()
    goes_on(screen)


def test_only_this_computer_is_served(shown: Start) -> None:
    screen = shown()
    other = socket.gethostbyname(socket.gethostname())
    reached = {"127.0.0.1"}
    for host in ("127.0.0.2", other):
        with closing(socket.socket()) as knocking:
            knocking.settimeout(2)
            if knocking.connect_ex((host, screen.port)) == 0:
                reached.add(host)
    assert reached <= {"127.0.0.1"} | ({other} & {"127.0.0.1"})


# ---- what comes in


@pytest.mark.parametrize(("message", "code"), [
    (bytes(range(256)), 1003), ("no JSON", 1003), ("[]", 1003), ('{"say": 7}', 1003), ("[" * 4000, 1003),
    ('{"reader": 1}', 1003), ('{"say": "' + "a" * 501 + '"}', 1003),
    (b"\0" * 10_000_000, 1009), ("a" * 10_000_000, 1009),
])  # fmt: skip
def test_rubbish_closes_its_own_tab_only(shown: Start, message: str | bytes, code: int) -> None:
    screen = shown()
    with live(screen) as other, live(screen) as connection:
        other.recv(10)
        assert refused(connection, message, code)
        screen.watching.over()
        assert json.loads(other.recv(10))["over"]
    assert screen.pressed.empty()
    goes_on(screen)


def test_what_is_no_websocket_at_all_is_survived(shown: Start) -> None:
    screen = shown()
    for rubbish in (bytes(range(256)) * 40, b"GET / HTTP/1.1\r\nHost: x\r\n" + b"A: b\r\n" * 20_000):
        with suppress(OSError), closing(socket.create_connection(("127.0.0.1", screen.port), 5)) as connection:
            connection.sendall(rubbish)
            connection.recv(100)
    goes_on(screen)


def test_who_presses_like_a_machine_is_let_go(shown: Start) -> None:
    screen = shown()
    with live(screen) as connection:
        with suppress(ConnectionClosed):
            for _ in range(200):
                connection.send(json.dumps({"say": "louder"}))
        assert closed(connection) == (1008, "Too many presses at once.")
    while not screen.pressed.empty():
        screen.pressed.get()
    goes_on(screen)


# ---- many look


def test_a_second_tab_shows_and_presses_the_same(shown: Start) -> None:
    screen = shown()
    with live(screen) as one, live(screen) as two:
        assert one.recv(10) == two.recv(10)
        one.send(json.dumps({"say": "next"}))
        two.send(json.dumps({"say": ""}))
        assert {screen.pressed.get(timeout=10), screen.pressed.get(timeout=10)} == {"next", ""}


def test_too_many_tabs_are_refused_and_one_that_goes_makes_room(shown: Start) -> None:
    screen = shown()
    with ExitStack() as tabs:
        for _ in range(MOST_TABS):
            tabs.enter_context(live(screen)).recv(10)
        with live(screen) as late:
            code, reason = closed(late)
        assert code == 1008
        assert "Close one" in reason
    goes_on(screen)


def test_a_tab_is_told_something_also_when_nothing_changes(shown: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("voicecare.screen.pages._BEAT", 0.05)
    screen = shown()
    with live(screen) as connection:
        assert "caption" in json.loads(connection.recv(10))
        while (told := connection.recv(10)) != "{}":
            assert list(json.loads(told)) == ["word"]
        screen.watching.over()
        while (told := connection.recv(10)) == "{}":
            pass
        assert json.loads(told)["over"]


def test_who_does_not_read_holds_nobody_up_and_gets_the_newest_when_it_does(shown: Start) -> None:
    screen = shown()
    watching = screen.watching
    watching.watch(Listen("reading", ("en",), {}), 0.0)
    with live(screen):
        for number in range(3000):
            watching.watch(Say(f"Sentence {number}. " + "word " * 400, "en", Priority.NORMAL, str(number)), 0.0)
            watching.watch(Speaking(str(number)), 0.0)
        with live(screen) as new:
            assert json.loads(new.recv(10))["caption"]["text"].startswith("Sentence 2999.")


# ---- the port


def test_an_occupied_port_is_said_with_what_to_do(shown: Start) -> None:
    screen = shown()
    with (
        pytest.raises(ScreenError, match=r"127\.0\.0\.1.*--port"),
        served(Screen(Watching(), lambda _line: None, hears=True), screen.port),
    ):
        pass
    goes_on(screen)


def test_the_command_says_it_in_one_line(shown: Start) -> None:
    answer = CliRunner().invoke(commands, ["screen", "--language", "en", "--port", str(shown().port)])
    assert isinstance(answer.exception, ScreenError)


@pytest.mark.parametrize("package", ["starlette", "uvicorn", "jinja2", "websockets", "python_multipart"])
def test_without_its_packages_the_command_says_what_to_install(package: str) -> None:
    without = f"import sys; sys.modules[{package!r}] = None; from voicecare.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", without, "screen"], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 2
    assert 'pip install "voicecare[screen]"' in done.stderr
    assert "Traceback" not in done.stderr


def test_a_text_with_markup_is_text() -> None:
    watching = Watching()
    watching.watch(Say("<script>alert(1)</script>", "en", Priority.NORMAL, "1"), 0.0)
    watching.watch(Speaking("1"), 0.0)
    browser = TestClient(
        application(Screen(watching, lambda _line: None, hears=True), Pass(8000, "secret")), base_url=ADDRESS
    )
    page = browser.get("/?token=secret")
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert" in page.text


def test_all_of_it_weighs_little(shown: Start) -> None:
    screen = shown()
    with httpx2.Client(base_url=screen.origin, follow_redirects=True) as browser:
        answers = [browser.get(f"/?token={screen.token}")]
        answers += [browser.get(f"/{path}") for path in (
            "static/screen.js", "static/screen.css", "drawings/1", "drawings/2", "drawings/3",
        )]  # fmt: skip
    assert [answer.status_code for answer in answers] == [200] * 6
    with live(screen) as connection:
        state = str(connection.recv(10))
    assert len(state.encode()) + sum(len(answer.content) for answer in answers) <= 150_000
    assert not [answer for answer in answers if b"https://" in answer.content]


def test_a_drawing_that_is_not_there_is_not_found(shown: Start) -> None:
    screen = shown()
    with httpx2.Client(base_url=screen.origin, headers={"Cookie": screen.cookie}) as browser:
        assert browser.get("/drawings/9").status_code == 404
        assert browser.get("/static/../pages.py").status_code == 404
        assert browser.get("/static/%2e%2e/pages.py").status_code == 404
