"""Bringing one file here, from a web server or a folder: the only place of the app that opens a connection.

`requests` (on every machine already: Vosk needs it) does the transfer. Pooch was looked at (1.9): it fetches and
checks a hash, but begins anew after a break, which on a ward's network means never to finish 300 MB. So the HTTP
Range is asked for here: what came before a break stays in a `.part` file, and the next request asks for the rest.
"""

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import requests

from voicecare.errors import ModelError

_CONNECT, _SILENCE = 10.0, 30.0
"""Seconds in which a server must take the connection, and after which one that is silent is given up."""
_PAUSES = (0.5, 2.0, 5.0)
"""Seconds before each new try after a break without a byte more than before."""
_TRIES = 50
"""New tries in all: a server may break off often, as long as each time some bytes come."""
_CHUNK = 1 << 13
"""Bytes at a time; so many at most are lost where a transfer breaks off."""
LARGEST = 4_000_000_000
"""Bytes of a file of which nobody said how long it is."""
_SERVER_ERROR = 500
_NO_ANSWER = f"nobody answered within {_CONNECT:g} s; a firewall may be between"
_NO_NETWORK = "its name is not known, or there is no network here"
_RANGE = re.compile(r"bytes (?:(\d+)-\d+|\*)/(\d+|\*)")

Progress = Callable[[int, int | None], None]
"""Told how many bytes are here, of how many (None where nobody says)."""


class UnreachableError(ModelError):
    """An address from which a file cannot be had; says the address and why."""


class NotThereError(UnreachableError):
    """A server or folder that answers, but has no such file."""


class WrongSizeError(UnreachableError):
    """A file that is another one than is wanted: it has another length."""


class _BrokenOffError(Exception):
    """A transfer that may go on when it is asked for again."""


def fetch(address: str, part: Path, size: int | None, progress: Progress) -> None:
    """Bring a file here; what is in `part` from before is gone on with.

    Args:
        address: of a web server, or a path of this machine.
        part: the file that is written; it stays where the transfer breaks off.
        size: how many bytes it must have; None where that is not known.
        progress: told what has come.

    Raises:
        UnreachableError: it cannot be had from there.
        OSError: it cannot be written.
    """
    if is_path(address):
        _copy(Path(address), part, size, progress)
        return
    part.parent.mkdir(parents=True, exist_ok=True)
    fruitless = 0
    for _ in range(_TRIES):
        before = _length(part)
        try:
            _receive(address, part, size, progress)
        except _BrokenOffError as error:
            fruitless = 0 if _length(part) > before else fruitless + 1
            # without a network there is nothing to wait for, unless it was there a moment ago
            if fruitless > len(_PAUSES) or (not before and str(error) in (_NO_NETWORK, _NO_ANSWER)):
                raise UnreachableError(f"{address} cannot be fetched: {error}.") from error
            if fruitless:
                time.sleep(_PAUSES[fruitless - 1])
        else:
            _tag(part).unlink(missing_ok=True)
            return
    raise UnreachableError(f"{address} cannot be fetched: it broke off {_TRIES} times.")


def size_at(address: str) -> int | None:
    """How many bytes a file has; None where that cannot be found out now."""
    if is_path(address):
        return Path(address).stat().st_size if Path(address).is_file() else None
    try:
        with _Session() as session, session.head(address) as answer:
            length = answer.headers.get("Content-Length", "") if answer.ok else ""
    except (requests.RequestException, UnreachableError):
        return None
    return int(length) if length.isdigit() else None


def read(address: str, most: int) -> bytes:
    """A small file as it is.

    Raises:
        UnreachableError: it cannot be had, or has more than `most` bytes.
    """
    if is_path(address):
        if not Path(address).is_file():
            raise NotThereError(f"There is no file {address}.")
        with Path(address).open("rb") as file:
            content = file.read(most + 1)
    else:
        try:
            with _Session() as session, session.get(address) as answer:
                _require_there(answer, address)
                content = b"".join(_limited(answer, most))
        except (requests.RequestException, _BrokenOffError) as error:
            raise UnreachableError(f"{address} cannot be fetched: {_reason(error)}.") from error
    if len(content) > most:
        raise UnreachableError(f"{address} is too long: it has more than {most} bytes.")
    return content


def is_path(address: str) -> bool:
    """Whether an address is a path of this machine."""
    return not address.startswith(("http://", "https://"))


class _Session:
    """Requests with the patience, the redirects and the headers of this app."""

    def __init__(self) -> None:
        self._session = requests.Session()
        self._session.max_redirects = 5
        self._session.hooks["response"].append(_refuse_downgrade)
        # a file that a server packs on the way has another length and cannot be resumed
        self._session.headers.update({"Accept-Encoding": "identity", "User-Agent": "voicecare"})

    def __enter__(self) -> "_Session":
        return self

    def __exit__(self, *_: object) -> None:
        self._session.close()

    def get(self, address: str, headers: dict[str, str] | None = None) -> requests.Response:
        return self._session.get(address, headers=headers, stream=True, timeout=(_CONNECT, _SILENCE))

    def head(self, address: str) -> requests.Response:
        return self._session.head(address, allow_redirects=True, timeout=(_CONNECT, _SILENCE))


def _refuse_downgrade(answer: requests.Response, *_: object, **__: object) -> None:
    target = answer.headers.get("Location", "")
    if answer.is_redirect and answer.url.startswith("https:") and target.startswith("http:"):
        raise UnreachableError(f"{answer.url} leads to {target}, which is not encrypted: it is not followed.")


def _receive(address: str, part: Path, size: int | None, progress: Progress) -> None:
    """One request: for the rest, where there is a beginning already."""
    here = _length(part)
    if size is not None and here == size:
        progress(here, size)
        return
    headers = {"Range": f"bytes={here}-"} if here else {}
    if here and _tag(part).is_file():
        # a file that was changed meanwhile comes whole instead of as a rest that does not fit
        headers["If-Range"] = _tag(part).read_text(encoding="utf-8")
    try:
        with _Session() as session, session.get(address, headers) as answer:
            if answer.status_code == requests.codes.requested_range_not_satisfiable:
                _all_here(answer, part, here)
                return
            _require_there(answer, address)
            total = _total(answer, here)
            resumed = answer.status_code == requests.codes.partial_content
            if size is not None and total is not None and total != size:
                part.unlink(missing_ok=True)
                raise WrongSizeError(f"{address} is another file: it has {total} bytes, and not {size}.")
            if not resumed:
                _remember(answer, part)
            _write(answer, part, here if resumed else 0, total or size, progress)
    except (requests.TooManyRedirects, requests.exceptions.InvalidURL) as error:
        raise UnreachableError(f"{address} cannot be fetched: {error}.") from error
    except requests.RequestException as error:
        raise _BrokenOffError(_reason(error)) from error
    if size is not None and _length(part) != size:
        part.unlink(missing_ok=True)
        raise WrongSizeError(f"{address} is another file: not {size} bytes came.")


def _require_there(answer: requests.Response, address: str) -> None:
    if answer.status_code >= _SERVER_ERROR or answer.status_code == requests.codes.too_many_requests:
        raise _BrokenOffError(f"the server says {answer.status_code} {answer.reason}")
    if answer.status_code in (requests.codes.not_found, requests.codes.gone):
        raise NotThereError(f"{address} is not there: the server says {answer.status_code} {answer.reason}.")
    if answer.status_code not in (requests.codes.ok, requests.codes.partial_content):
        raise UnreachableError(f"{address} cannot be fetched: the server says {answer.status_code} {answer.reason}.")


def _all_here(answer: requests.Response, part: Path, here: int) -> None:
    """What the server has no rest of is whole, or was another file."""
    match = _RANGE.fullmatch(answer.headers.get("Content-Range", ""))
    if match is None or match[2] != str(here):
        part.unlink(missing_ok=True)
        raise _BrokenOffError("the file was changed meanwhile")


def _total(answer: requests.Response, here: int) -> int | None:
    if answer.status_code == requests.codes.partial_content:
        match = _RANGE.fullmatch(answer.headers.get("Content-Range", ""))
        if match is None or match[1] != str(here):
            raise UnreachableError(f"{answer.url} sent another part of the file than was asked for.")
        return int(match[2]) if match[2] != "*" else None
    length = answer.headers.get("Content-Length", "")
    return int(length) if length.isdigit() else None


def _write(answer: requests.Response, part: Path, done: int, total: int | None, progress: Progress) -> None:
    progress(done, total)
    with part.open("ab" if done else "wb") as file:
        for chunk in _limited(answer, (total or LARGEST) - done):
            file.write(chunk)
            done += len(chunk)
            progress(done, total)
    if total is not None and done < total:
        raise _BrokenOffError(f"only {done} of {total} bytes came")


def _limited(answer: requests.Response, most: int) -> Iterator[bytes]:
    for chunk in answer.iter_content(_CHUNK):
        most -= len(chunk)
        if most < 0:
            raise UnreachableError(f"{answer.url} sends more than it said.")
        yield chunk


def _remember(answer: requests.Response, part: Path) -> None:
    tag = answer.headers.get("ETag", "")
    # a weak tag promises nothing about the bytes
    mark = tag if tag and not tag.startswith("W/") else answer.headers.get("Last-Modified", "")
    if mark:
        _tag(part).write_text(mark, encoding="utf-8")
    else:
        _tag(part).unlink(missing_ok=True)


def _copy(path: Path, part: Path, size: int | None, progress: Progress) -> None:
    if not path.is_file():
        raise NotThereError(f"There is no file {path}.")
    total, done = path.stat().st_size, 0
    if size is not None and total != size:
        raise WrongSizeError(f"{path} is another file: it has {total} bytes, and not {size}.")
    part.parent.mkdir(parents=True, exist_ok=True)
    with path.open("rb") as source, part.open("wb") as target:
        while chunk := source.read(1 << 20):
            target.write(chunk)
            done += len(chunk)
            progress(done, total)


def _length(part: Path) -> int:
    return part.stat().st_size if part.is_file() else 0


def _tag(part: Path) -> Path:
    return part.with_name(f"{part.name}.tag")


def _reason(error: Exception) -> str:
    if isinstance(error, requests.exceptions.ConnectTimeout):
        return _NO_ANSWER
    if isinstance(error, requests.exceptions.Timeout):
        return f"the server did not answer within {_SILENCE:g} s"
    if isinstance(error, requests.exceptions.SSLError):
        return "its certificate cannot be trusted"
    if isinstance(error, requests.ConnectionError):
        text = str(error)
        if "Name or service not known" in text or "NameResolution" in text or "getaddrinfo" in text:
            return _NO_NETWORK
        if "refused" in text:
            return "the connection was refused"
        if "unreachable" in text:
            return _NO_NETWORK
        return "the connection broke off"
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return "the connection broke off"
    return str(error) or type(error).__name__
