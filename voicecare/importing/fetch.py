"""A page from a web address, when the user asks for it: the only command that goes to the network."""

import time
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPMessage
from typing import IO, Any
from urllib.parse import urlsplit

from voicecare.errors import PageError

_LARGEST = 20_000_000
_SECONDS = 20.0
_TYPES = {
    "text/html": "html", "application/xhtml+xml": "html", "text/plain": "txt", "application/pdf": "pdf",
    "application/epub+zip": "epub",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}  # fmt: skip


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Redirects stay on the host that the user named; from http to https they may go."""

    max_redirections = 5

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        here, there = urlsplit(req.full_url), urlsplit(newurl)
        if there.scheme not in ("http", "https") or (here.scheme == "https" and there.scheme == "http"):
            raise PageError(f"{req.full_url} leads to {newurl}, which is no safe web address. It was not followed.")
        if there.hostname != here.hostname or (there.port != here.port and here.scheme == there.scheme):
            raise PageError(f"{req.full_url} leads to another host: {newurl}. If you trust it, give that address.")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_address(source: str) -> bool:
    """Whether a source is a web address, and not a file."""
    return "://" in source


def fetch(address: str, seconds: float = _SECONDS) -> tuple[bytes, str]:
    """The content of a web address and its kind: html, txt, pdf, epub or docx.

    Raises:
        PageError: no web address, no network, no answer in time, too large, of another kind, or a redirect elsewhere.
    """
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise PageError(f"{address} is no web address: {error}.") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise PageError(f"{address} is no web address: it must begin with https:// or http://, and a host.")
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler, urllib.request.HTTPHandler, urllib.request.HTTPSHandler,
        urllib.request.HTTPErrorProcessor, urllib.request.HTTPDefaultErrorHandler, _SameHost,
    ):  # fmt: skip
        opener.add_handler(handler())
    headers = {"User-Agent": "voicecare", "Accept": ", ".join(_TYPES), "Accept-Encoding": "identity"}
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - the scheme was checked
    try:
        with opener.open(request, timeout=seconds) as answer:
            return _content(answer, address, time.monotonic() + seconds)
    except urllib.error.HTTPError as error:
        raise PageError(f"{address} cannot be read: the server says {error.code} {error.reason}.") from error
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise PageError(
            f"{address} cannot be reached: {reason}. Without a network, save the page as a file and import that."
        ) from error


def _content(answer: Any, address: str, until: float) -> tuple[bytes, str]:
    kind = _TYPES.get(answer.headers.get_content_type())
    if kind is None:
        raise PageError(f"{address} is no page or document: {answer.headers.get_content_type()}.")
    content = b""
    while block := answer.read1(65536):
        content += block
        if len(content) > _LARGEST:
            raise PageError(f"{address} is larger than {_LARGEST // 1_000_000} MB. It was not read.")
        if time.monotonic() > until:
            raise PageError(f"{address} answers too slowly. It was not read.")
    return content, kind
