"""A web server on this machine that serves files well or badly: what the installer of models meets outside."""

import contextlib
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PIECE = 8192


@dataclass
class Shelf:
    """What is served, and how. A fault is used up by one request, but for those that begin with `always`.

    Faults: `cut N` (closes after N bytes), `status N`, `to ADDRESS` (redirect), `slow`, `longer`, `die` (half of the
    file, then the server ends), `swap` (another file of the same name from now on).
    """

    files: dict[str, bytes] = field(default_factory=dict)
    faults: dict[str, list[str]] = field(default_factory=dict)
    ranges: bool = True
    tags: bool = True
    asked: list[tuple[str, str, str | None]] = field(default_factory=list)
    address: str = ""
    port: int = 0

    def ranges_of(self, path: str) -> list[str | None]:
        """The Range of each GET of a file."""
        return [given for method, one, given in self.asked if method == "GET" and one == path]


@contextmanager
def served(shelf: Shelf) -> Iterator[Shelf]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_HEAD(self) -> None:
            self._answer(body=False)

        def do_GET(self) -> None:
            with contextlib.suppress(ConnectionError):
                self._answer(body=True)

        def _answer(self, *, body: bool) -> None:
            shelf.asked.append((self.command, self.path, self.headers.get("Range")))
            waiting = shelf.faults.get(self.path, [])
            fault = (waiting[0] if waiting[0].startswith("always") else waiting.pop(0)) if waiting and body else ""
            word, _, value = fault.removeprefix("always ").partition(" ")
            if word == "swap":
                shelf.files[self.path] = bytes(reversed(shelf.files[self.path]))
            if word == "status":
                self.send_error(int(value))
                return
            if word == "to":
                self.send_response(302)
                self.send_header("Location", value)
                self.end_headers()
                return
            if self.path not in shelf.files:
                self.send_error(404)
                return
            self._send(shelf.files[self.path], word, value, body=body)

        def _send(self, content: bytes, word: str, value: str, *, body: bool) -> None:
            tag = f'"{hash(content)}"'
            begin = self._begin(content, tag)
            if begin is not None and begin >= len(content):
                self.send_response(416)
                self.send_header("Content-Range", f"bytes */{len(content)}")
                self.end_headers()
                return
            self.send_response(200 if begin is None else 206)
            if begin is not None:
                self.send_header("Content-Range", f"bytes {begin}-{len(content) - 1}/{len(content)}")
            rest = content[begin or 0 :]
            self.send_header("Content-Length", str(len(rest) + (7 if word == "longer" else 0)))
            if shelf.tags:
                self.send_header("ETag", tag)
            self.end_headers()
            if body:
                self._pour(rest, word, value)

        def _begin(self, content: bytes, tag: str) -> int | None:
            match = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range") or "")
            fits = self.headers.get("If-Range") in (None, tag)
            return int(match[1]) if match and shelf.ranges and fits else None

        def _pour(self, rest: bytes, word: str, value: str) -> None:
            end = int(value) if word == "cut" else len(rest) // 2 if word == "die" else len(rest)
            for place in range(0, end, PIECE):
                self.wfile.write(rest[place : min(place + PIECE, end)])
                if word == "slow":
                    time.sleep(0.05)
            if word == "die":
                # first: who comes back at once must find nobody
                stop()
            if word in ("cut", "die"):
                self.wfile.flush()
                self.close_connection = True
                self.connection.shutdown(2)

    server = ThreadingHTTPServer(("127.0.0.1", shelf.port), Handler)
    server.daemon_threads = True

    def stop() -> None:
        server.shutdown()
        server.server_close()

    shelf.port = server.server_port
    shelf.address = f"http://127.0.0.1:{shelf.port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield shelf
    finally:
        stop()
        thread.join(5)
