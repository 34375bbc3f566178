"""Other machines: served only on request, encrypted, and shown nothing before the PIN."""

import asyncio
import re
import socket
import ssl
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import httpx2
import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from benchmarks.screen_axe import RULES
from tests.screen.homes import DIGITS, HOST, opened_to_others
from tests.screen.looks import WITHIN
from voicecare.audio.wav import WavWriter
from voicecare.events import Listen
from voicecare.screen import certificates, far
from voicecare.screen.audio import BrowserSound
from voicecare.screen.desk.desk import Desk
from voicecare.screen.desk.pin import NAME, Pin
from voicecare.screen.guard import OLD
from voicecare.screen.pages import Screen
from voicecare.screen.serving import served
from voicecare.screen.view import words
from voicecare.screen.watching import Watching


@dataclass
class Served:
    """A screen for other machines, and what trusts its certificate."""

    address: str
    home: Path
    trust: ssl.SSLContext
    sound: BrowserSound

    def client(self) -> httpx2.Client:
        """A device without the PIN."""
        return httpx2.Client(base_url=self.address, verify=self.trust)

    def let_in(self) -> httpx2.Client:
        """A device with it."""
        client = self.client()
        answer = send(client, DIGITS)
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
        return client

    def first_heard(self, path: str, client: httpx2.Client) -> str | int:
        """The first message on a socket that this device's page opens, or the code with which it is closed."""
        cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())

        async def hear() -> str | int:
            async with asyncio.timeout(10), connect(
                self.address.replace("https", "wss") + path, additional_headers={"Cookie": cookie}, ssl=self.trust,
                origin=self.address.rstrip("/"), close_timeout=1,  # type: ignore[arg-type]  # any string
            ) as opened:  # fmt: skip
                try:
                    return str(await opened.recv())
                except ConnectionClosed as closed:
                    return closed.rcvd.code if closed.rcvd else 0

        # the client of websockets that needs no loop may wait for ever for its own thread, over TLS; and where a
        # browser is watched, this thread has a loop already
        with ThreadPoolExecutor(1) as beside:
            return beside.submit(asyncio.run, hear()).result()

    def asks_for_a_socket(self, client: httpx2.Client, origin: str) -> int:
        """As a page from elsewhere opens it; returns the status of the answer."""
        asked = {
            "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Origin": origin,
        }  # fmt: skip
        return client.get("/live", headers=asked).status_code


def send(client: httpx2.Client, pin: str, to: str = "/", csrf: str | None = None) -> httpx2.Response:
    form = client.get("/desk/pin", params={"to": to}).text
    (found,) = re.findall(r'name="csrf" value="([^"]+)"', form)
    return client.post("/desk/pin", data={"csrf": found if csrf is None else csrf, "pin": pin, "to": to})


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return opened_to_others(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def there(home: Path) -> Iterator[Served]:
    place = far.checked(HOST, None, None, home)
    watching = Watching()
    sound = BrowserSound(watching.tell)
    watching.watch(Listen("reading", ("en",), {}), 0.0)
    trust = ssl.create_default_context(cafile=str(certificates.Files.of(home).certificate))
    with served(Screen(watching, lambda _line: None, hears=False, sound=sound), 0, Desk(home), place) as address:
        yield Served(address, home, trust, sound)
    sound.close()


def test_nothing_is_shown_before_the_pin(there: Served) -> None:
    client = there.client()
    for path in ("/", "/?token=x", "/desk", "/desk/"):
        answer = client.get(path)
        assert (answer.status_code, answer.headers["location"].split("?")[0]) == (303, "/desk/pin")
    for path in ("/drawings/1", "/desk/pages", "/desk/log-in", "/desk/choose-pin", "/nowhere"):
        assert (client.get(path).status_code, client.get(path).text) == (403, OLD)
    for path in ("live", "audio"):
        assert there.first_heard(path, client) == 4403


def test_the_pin_lets_in_with_a_cookie_for_encrypted_pages_alone(there: Served) -> None:
    client = there.client()
    assert send(client, DIGITS, csrf="made up").status_code == 403
    wrong = send(client, "1111")
    assert (wrong.status_code, "This PIN is wrong" in wrong.text) == (403, True)
    assert not client.cookies
    right = send(client, DIGITS, to="https://evil.example/")
    assert right.headers["location"] == "/"
    for part in ("Secure", "HttpOnly", "SameSite=strict"):
        assert part in right.headers["set-cookie"]
    page = client.get("/")
    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert '"state"' in str(there.first_heard("live", client))
    for origin in (there.address.rstrip("/").replace("https", "http"), "https://evil.example"):
        assert there.asks_for_a_socket(client, origin) == 403


def test_who_wanted_the_desk_is_logged_in_there_and_nobody_else_is(there: Served) -> None:
    assert there.let_in().get("/desk/pages").headers["location"] == "/desk/log-in"
    client = there.client()
    answer = send(client, DIGITS, to="/desk/")
    assert [cookie.count("Secure") for cookie in answer.headers.get_list("set-cookie")] == [1, 1]
    assert client.get(answer.headers["location"]).status_code == 200


def test_a_new_pin_shuts_out_who_came_in_with_the_old_one(there: Served) -> None:
    client = there.let_in()
    Pin(there.home).choose(DIGITS, DIGITS)
    assert client.get("/").headers["location"].split("?")[0] == "/desk/pin"
    assert there.first_heard("live", client) == 4403
    kept = (there.home / NAME).read_text(encoding="utf-8")
    client = there.let_in()
    (there.home / NAME).write_text("{", encoding="utf-8")
    assert client.get("/").status_code == 303
    (there.home / NAME).write_text(kept, encoding="utf-8")
    assert client.get("/").status_code == 200


def test_who_has_no_pin_cannot_send_much(there: Served) -> None:
    client = there.client()
    form = client.get("/desk/pin").text
    (token,) = re.findall(r'name="csrf" value="([^"]+)"', form)
    given = {"csrf": token, "pin": DIGITS, "to": "/"}
    assert client.post("/desk/pin", data=given, files={"file": b"0" * 20_000}).status_code == 413
    assert client.post("/desk/pin", data={**given, "more": "0" * 20_000}).status_code == 413
    assert client.post("/desk/pin", data=given).status_code == 303


def test_wrong_pins_are_counted_for_all_devices_together(there: Served) -> None:
    for _ in range(5):
        assert send(there.client(), "9999").status_code == 403
    waits = send(there.client(), DIGITS)
    assert (waits.status_code, "The next attempt is possible in" in waits.text) == (403, True)
    Pin(there.home).choose(DIGITS, DIGITS)
    there.let_in()


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1_1 is deprecated")
def test_a_foreign_host_a_page_in_the_clear_and_an_old_protocol_are_refused(there: Served) -> None:
    client = there.let_in()
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 403
    with pytest.raises(httpx2.HTTPError):
        httpx2.get(there.address.replace("https", "http"), timeout=5)
    old = ssl.create_default_context(cafile=str(certificates.Files.of(there.home).certificate))
    old.set_ciphers("ALL:@SECLEVEL=0")
    old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(there.address, verify=old)


def test_it_ends_in_silence_also_where_a_device_says_no_good_bye(
    home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    place = far.checked(HOST, None, None, home)
    trust = ssl.create_default_context(cafile=str(certificates.Files.of(home).certificate))
    with (
        served(Screen(Watching(), lambda _line: None, hears=False), 0, Desk(home), place) as address,
        socket.create_connection((HOST, int(address.rstrip("/").rsplit(":", 1)[1])), 5) as plain,
    ):
        asleep = trust.wrap_socket(plain, server_hostname=HOST)
        asleep.sendall(f"GET /desk/pin HTTP/1.1\r\nHost: {address.split('/')[2]}\r\n\r\n".encode())
        assert asleep.recv(100).startswith(b"HTTP/1.1 200")
    assert caplog.records == []
    asleep.close()


def test_in_a_real_browser_the_pin_opens_captions_and_sound(browser: Browser, there: Served, tmp_path: Path) -> None:
    writer = WavWriter(tmp_path / "tone.wav")
    writer.write((0.3 * np.sin(np.arange(16000))).astype(np.float32))
    writer.close()
    options = ["--use-fake-device-for-media-stream", f"--use-file-for-fake-audio-capture={tmp_path / 'tone.wav'}"]
    hearing = browser.browser_type.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", *options])
    page = hearing.new_context(ignore_https_errors=True, permissions=["microphone"]).new_page()
    page.goto(there.address)
    found = Axe().run(page, options=RULES)
    assert not found.response["violations"]
    page.keyboard.type(DIGITS)
    page.keyboard.press("Enter")
    expect(page.locator("#sound-text")).to_have_text(words("en")("sound-on"), timeout=WITHIN)
    assert there.sound.state == "used"
    hearing.close()
