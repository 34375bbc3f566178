"""A telephone server on loopback that asks for a password (digest, RFC 2617), and then answers as it is told to."""

import hashlib
import re
import secrets
import socket
import threading

REALM = "hospital.example"


class Server:
    """Answers each INVITE with a challenge, then with `status` where the password was right, and 401 again where not.

    With the status 200 the call is answered, without any sound, and the caller hangs up.
    """

    def __init__(self, user: str, password: str, status: str = "200 OK") -> None:
        self._user, self._password, self._status = user, password, status
        self._nonce = secrets.token_hex(8)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self.port = int(self._socket.getsockname()[1])
        self.seen: list[str] = []
        """The methods of all requests, and whether an INVITE had credentials."""
        self.numbers: set[str] = set()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> "Server":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                data, sender = self._socket.recvfrom(65535)
            except OSError:
                return
            request = data.decode()
            method, _, rest = request.partition(" ")
            if not request.strip() or method == "ACK":
                continue
            credentials = re.search(r"^(?:Proxy-)?Authorization: Digest (.*)$", request, re.MULTILINE | re.IGNORECASE)
            self.seen.append(f"{method}{' with password' if credentials else ''}")
            answer = "200 OK"
            if method == "INVITE":
                self.numbers.add(rest.partition("@")[0].removeprefix("sip:"))
                right = credentials is not None and self._right(method, credentials[1])
                answer = self._status if right else "401 Unauthorized"
            self._socket.sendto(self._answer(request, answer), sender)

    def _right(self, method: str, credentials: str) -> bool:
        given = dict(re.findall(r'(\w+)="?([^",]*)"?', credentials))
        one = hashlib.md5(f"{self._user}:{REALM}:{self._password}".encode()).hexdigest()
        two = hashlib.md5(f"{method}:{given['uri']}".encode()).hexdigest()
        middle = f"{given['nc']}:{given['cnonce']}:{given['qop']}:" if "qop" in given else ""
        return given["response"] == hashlib.md5(f"{one}:{self._nonce}:{middle}{two}".encode()).hexdigest()

    def _answer(self, request: str, status: str) -> bytes:
        kept = [line for line in request.splitlines() if re.match(r"(Via|From|Call-ID|CSeq):", line, re.IGNORECASE)]
        to = next(line for line in request.splitlines() if re.match(r"To:", line, re.IGNORECASE))
        lines = [f"SIP/2.0 {status}", *kept, to if ";tag=" in to else f"{to};tag=server"]
        body = ""
        if status.startswith("401"):
            lines.append(f'WWW-Authenticate: Digest realm="{REALM}", nonce="{self._nonce}", qop="auth"')
        if status.startswith("200") and request.startswith("INVITE"):
            lines += [f"Contact: <sip:127.0.0.1:{self.port}>", "Content-Type: application/sdp"]
            body = (
                "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                "m=audio 9 RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n"
            )
        return "\r\n".join([*lines, f"Content-Length: {len(body)}", "", body]).encode()
