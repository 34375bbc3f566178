"""What comes over the WebSocket for sound and is none: it closes its own tab, and the next one has the sound."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from tests.screen.sockets import closed, refused
from voicecare.audio.block import BLOCK
from voicecare.screen.audio import FRAME, HEADER, BrowserSound
from voicecare.screen.audio_tab import TAKEN
from voicecare.screen.browser_out import ORDER
from voicecare.screen.guard import OLD
from voicecare.screen.pages import Screen
from voicecare.screen.serving import served
from voicecare.screen.watching import Watching

SILENCE = HEADER.pack(0, 0, 0, 0, 0) + bytes(4 * BLOCK)


@contextmanager
def address_of(sound: BrowserSound | None) -> Iterator[str]:
    with served(Screen(Watching(), lambda _line: None, hears=False, sound=sound), 0) as address:
        yield address


@pytest.fixture(scope="module")
def screen() -> Iterator[tuple[str, BrowserSound]]:
    sound = BrowserSound()
    with address_of(sound) as address:
        yield address, sound
    sound.close()


def audio(address: str, token: str | None = None, origin: str | None = None) -> ClientConnection:
    own, given = address.split("/?token=")
    cookie = f"voicecare-{own.rsplit(':', 1)[1]}={token or given}"
    return connect(
        own.replace("http", "ws") + "/audio", additional_headers={"Cookie": cookie}, origin=origin or own,  # type: ignore[arg-type]  # any text is an origin
        max_size=None, close_timeout=1,
    )  # fmt: skip


def sounds(address: str) -> bool:
    with audio(address) as connection:
        connection.send(SILENCE)
        return len(connection.recv(10)) == ORDER.size


@pytest.mark.parametrize(("message", "code"), [
    (b"", 1003), (SILENCE[:-1], 1003), (SILENCE + b"\0", 1003), (bytes(range(256)), 1003), ('{"say": ""}', 1003),
    ("a" * FRAME, 1003), (b"\0" * 10_000_000, 1009), ("a" * 10_000_000, 1009),
])  # fmt: skip
def test_what_is_no_sound_closes_its_tab_and_the_next_has_the_sound(
    screen: tuple[str, BrowserSound], message: str | bytes, code: int
) -> None:
    address, _ = screen
    with audio(address) as connection:
        assert refused(connection, message, code)
    assert sounds(address)


def test_frames_of_any_content_are_sound(screen: tuple[str, BrowserSound]) -> None:
    with audio(screen[0]) as connection:
        connection.send(b"\xff" * FRAME)
        for _ in range(15):
            connection.send(HEADER.pack(5, 2**32 - 1, 65535, 9, 65535) + b"\x80" * (4 * BLOCK))
        # one when it came, and one after half a second of sound
        assert [len(connection.recv(10)) for _ in range(2)] == [ORDER.size] * 2


def test_who_sends_more_sound_than_there_is_time_is_let_go(screen: tuple[str, BrowserSound]) -> None:
    with audio(screen[0]) as connection:
        with suppress(ConnectionClosed):
            for _ in range(400):
                connection.send(SILENCE)
        assert closed(connection) == (1008, "Too much sound at once.")
    assert sounds(screen[0])


def test_one_tab_at_a_time(screen: tuple[str, BrowserSound]) -> None:
    address, sound = screen
    with audio(address) as first:
        first.send(SILENCE)
        first.recv(10)
        # half a second of sound
        for _ in range(15):
            first.send(SILENCE)
        with audio(address) as second:
            assert closed(second) == (4409, TAKEN)
        first.send(SILENCE)
        assert first.recv(10)
        assert sound.state == "used"


def test_strangers_and_tabs_of_an_earlier_start_get_no_sound(screen: tuple[str, BrowserSound]) -> None:
    with pytest.raises(InvalidStatus) as refused, audio(screen[0], origin="http://evil.example"):
        pass
    assert refused.value.response.status_code == 403
    with audio(screen[0], token="of-yesterday") as connection:
        assert closed(connection) == (4403, OLD)
    assert sounds(screen[0])


def test_a_session_with_the_sound_of_its_computer_takes_none() -> None:
    with address_of(None) as address, audio(address) as connection:
        code, reason = closed(connection)
    assert code == 1003
    assert "its computer" in reason
