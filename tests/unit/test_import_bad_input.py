"""What cannot be imported: a clear error, exit code 2, nothing half written."""

import io
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.unit.test_importing import LEAFLET, drafted, epub, markup, pdf, reasons, word
from tests.unit.test_page import SMALL
from voicecare import cli
from voicecare.errors import LanguageError, PageError
from voicecare.importing import fetch
from voicecare.importing.read import import_page
from voicecare.page.check import findings
from voicecare.page.draft.write import yaml_text
from voicecare.page.load import parse


def refused(path: Path, content: bytes | str, said: str) -> None:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(PageError, match=said):
        import_page(str(path))


def test_html_of_20_mb_is_not_read(tmp_path: Path) -> None:
    refused(tmp_path / "a.html", b"<p>word</p>" * 2_000_000, "larger than 5 MB")


def test_a_whole_book_is_no_page(tmp_path: Path) -> None:
    refused(tmp_path / "a.txt", "Title\n\n" + "Rest a lot. " * 20_000, "more than 200000 characters")


@pytest.mark.parametrize("content", [
    "", "<html></html>", "<html><body><script>document.write('Rest.')</script></body></html>", "\0\0\0",
    "<!-- only -->", "<html><body><img src=a.jpg alt='IMG_1.jpg'></body></html>",
    "<html><body><nav><a href=/>Home</a></nav></body></html>",
])  # fmt: skip
def test_html_without_text_is_an_error(content: str, tmp_path: Path) -> None:
    refused(tmp_path / "a.html", content, "no text|no HTML")


def test_scripts_are_left_out_and_entities_are_read(tmp_path: Path) -> None:
    page = markup(LEAFLET).replace(
        "Rest a lot.", "Rest &amp; sleep, &eacute;&#233;n &lt;b&gt; hour.<script>alert('Jump.')</script>"
    )
    path = tmp_path / "a.html"
    path.write_text(f"<html lang=en><body><main>{page}</main><script>Run. Run.</script></body></html>")
    text = yaml_text(import_page(str(path)), "a.html")
    assert "Rest & sleep, één <b> hour." in text
    assert "Jump" not in text
    assert "Run" not in text


def test_html_cannot_read_files_of_the_computer(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("SECRET")
    entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    page = f"{entity}<html><body><main>{markup(LEAFLET)}<p>Say &x; now, please.</p>"
    path = tmp_path / "a.html"
    path.write_text(page)
    assert "SECRET" not in yaml_text(import_page(str(path)), "a.html")


def test_a_scanned_pdf_holds_no_text(tmp_path: Path) -> None:
    refused(tmp_path / "a.pdf", pdf("\n\n"), "holds no text")


@pytest.mark.parametrize(("name", "content"), [
    ("a.pdf", b"%PDF-1.4 broken"), ("a.docx", b"PK\x03\x04 broken"), ("a.epub", b"no zip"), ("a.txt", b"\0\1\2"),
    ("a.docx", epub(LEAFLET)), ("a.epub", word(LEAFLET)), ("a.pdf", pdf(LEAFLET)[:300]),
])  # fmt: skip
def test_a_damaged_document_is_an_error(name: str, content: bytes, tmp_path: Path) -> None:
    refused(tmp_path / name, content, r"damaged|cannot be read|no text")


def test_an_empty_or_unknown_file_is_an_error(tmp_path: Path) -> None:
    refused(tmp_path / "a.txt", " \n\n ", "no text for a patient")
    refused(tmp_path / "a.txt", "Sluiten\n\nMenu\n", "no text for a patient")
    refused(tmp_path / "a.pptx", "x", "must end in")
    with pytest.raises(PageError, match="No such file"):
        import_page(str(tmp_path / "none.html"))
    with pytest.raises(PageError, match="is no file"):
        import_page(str(tmp_path))


def bomb(inside: str) -> bytes:
    content = io.BytesIO()
    with (
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(inside, "w", force_zip64=True) as file,
    ):
        for _ in range(100):
            file.write(bytes(1_000_000))
    return content.getvalue()


@pytest.mark.parametrize("name", ["a.docx", "a.epub"])
def test_a_zip_bomb_is_not_unpacked(name: str, tmp_path: Path) -> None:
    refused(tmp_path / name, bomb("word/document.xml"), "unpacks to more than 50 MB")


@pytest.mark.parametrize(("name", "content", "inside"), [
    ("a.docx", word(LEAFLET), "word/document.xml"), ("a.epub", epub(LEAFLET), "OPS/book.opf"),
])  # fmt: skip
def test_xml_with_entities_is_not_read(name: str, content: bytes, inside: str, tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            text = old.read(part)
            if part.filename == inside:
                text = (
                    b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
                    + text[text.find(b"?>") + 2 if b"?>" in text else 0 :]
                )
            new.writestr(part.filename, text)
    refused(tmp_path / name, made.getvalue(), "defines entities")


def test_a_telephone_number_with_a_digit_missing_is_marked_and_is_no_contact() -> None:
    made = drafted(f"{LEAFLET}\nQuestions?\n\nCall the Physical Therapy department at 088 979 23 2.\n")
    assert "contacts" not in made.data
    assert "088 979 23 2 is no telephone number in NL" in reasons(made)
    page = parse(SMALL.replace("[Sleep.]", "[Call 088 979 23 2.]"))
    assert [one for one in findings(page) if one.startswith("rest/1: 088 979 23 2 is no")]


def test_hours_that_contradict_are_left_out_and_told() -> None:
    made = drafted(f"{LEAFLET}\nMonday to Friday: 8.00 - 16.30\n\nTuesday: 9.00 - 12.00\n")
    assert "opening_hours" not in made.data
    assert "contradict" in reasons(made)
    hours = "opening_hours: {timezone: Europe/Amsterdam, days: [monday], from: 8:00, to: 16:30}\n"
    with pytest.raises(PageError, match=r"line 20: 'opening_hours' stands here twice"):
        parse(SMALL + hours + hours, "page.yaml")


def test_two_sections_with_one_id_are_named() -> None:
    twice = SMALL.replace(
        "items: [Sleep.]}", "items: [Sleep.]}\n  - {id: rest, title: More rest, items: [Sleep on.]}"
    )
    with pytest.raises(PageError, match=r"line 8: sections: .*number 1 and number 2 have one id, 'rest'"):
        parse(twice, "page.yaml")


def test_a_language_that_is_not_installed_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Leikkauksen jälkeen\n\nLepää paljon ja liiku joka päivä vähän. Soita lääkärille, jos haava punoittaa.\n"
    )
    with pytest.raises(LanguageError, match=r"'fi', which is not installed. Installed: ar, de, en"):
        import_page(str(path))
    with pytest.raises(LanguageError, match="'xx' is not installed"):
        import_page(str(path), language="xx")
    assert [
        one
        for one in findings(parse(SMALL.replace("language: en", "language: fi")))
        if one.startswith("language: 'fi'")
    ]


@pytest.mark.parametrize(("was", "becomes"), [
    ("id: small", "id: ../small"),
    ("dose_text:", "picture: {text: Lift, language: en, file: ../../../etc/passwd}\n      dose_text:"),
    ("id: small", "id: !!python/object/apply:os.system [ls]"),
    ("title: After surgery", "title: !include /etc/passwd"),
])  # fmt: skip
def test_a_page_names_nothing_outside_its_folder(was: str, becomes: str) -> None:
    with pytest.raises(PageError, match="line"):
        parse(SMALL.replace(was, becomes, 1), "page.yaml")


def test_a_short_file_cannot_mean_a_vast_page() -> None:
    with pytest.raises(PageError, match="aliases"):
        parse("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")


class Server(BaseHTTPRequestHandler):
    """A hospital's web site with some traps."""

    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        port = self.server.server_address[1]
        elsewhere = {
            "/other": f"http://localhost:{port}/page", "/file": "file:///etc/passwd", "/ftp": "ftp://127.0.0.1/",
            "/moved": "/page", "/round": "/round",
        }  # fmt: skip
        if self.path in elsewhere:
            self.send_response(302)
            self.send_header("Location", elsewhere[self.path])
            self.end_headers()
            return
        self.send_response(404 if self.path == "/none" else 200)
        self.send_header("Content-Type", "image/png" if self.path == "/picture" else "text/html; charset=utf-8")
        self.end_headers()
        if self.path == "/large":
            for _ in range(30):
                self.wfile.write(bytes(1_000_000))
        elif self.path == "/slow":
            for _ in range(20):
                self.wfile.write(b"<p>wait</p>")
                self.server.ended.wait(0.2)  # type: ignore[attr-defined]
        else:
            self.wfile.write(f"<html lang=en><body><main>{markup(LEAFLET)}</main></body></html>".encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.ended = threading.Event()  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.ended.set()  # type: ignore[attr-defined]
    server.shutdown()


@pytest.mark.parametrize("path", ["/page", "/moved"])
def test_a_page_is_imported_from_its_address(site: str, path: str) -> None:
    assert import_page(site + path).data["title"] == "After a knee operation"


@pytest.mark.parametrize(("path", "said"), [
    ("/other", "leads to another host: http://localhost"),
    ("/file", "Redirection to url .* is not allowed"),
    ("/ftp", "no safe web address"),
    ("/none", "the server says 404"), ("/picture", "no page or document: image/png"), ("/large", "larger than 20 MB"),
    ("/round", "the server says 302"),
])  # fmt: skip
def test_an_address_that_leads_elsewhere_is_not_followed(site: str, path: str, said: str) -> None:
    with pytest.raises(PageError, match=said):
        import_page(site + path)


def test_a_server_that_is_too_slow_is_given_up(site: str) -> None:
    with pytest.raises(PageError, match="too slowly"):
        fetch.fetch(f"{site}/slow", seconds=0.5)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://example.org/a",
        "http://",
        "javascript://x",
        "http://127.0.0.1:1/",
        "http://[::",
        "http://a b/",
    ],
)
def test_an_address_that_cannot_be_read_is_an_error(address: str) -> None:
    with pytest.raises(PageError, match=r"no web address|cannot be reached"):
        import_page(address)


def test_a_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "pypdf" else object())
    refused(tmp_path / "a.pdf", pdf(LEAFLET), r"pypdf must be installed: pip install 'voicecare\[import\]'")


def test_nothing_is_written_over_or_half_written(tmp_path: Path, home: Path) -> None:
    source, out = tmp_path / "a.txt", tmp_path / "out"
    source.write_text(LEAFLET)
    run = CliRunner()
    arguments = ["page", "import", str(source), "--out", str(out)]
    assert run.invoke(cli.app, arguments).exit_code == 0
    before = (out / "page.yaml").read_text()
    source.write_text(LEAFLET.replace("Rest a lot.", "Run a lot."))
    again = run.invoke(cli.app, arguments)
    assert isinstance(again.exception, PageError)
    assert "--force" in str(again.exception)
    assert (out / "page.yaml").read_text() == before
    assert run.invoke(cli.app, [*arguments, "--force"]).exit_code == 0
    assert "Run a lot." in (out / "page.yaml").read_text()
    assert [path.name for path in out.iterdir()] == ["page.yaml"]
    for identifier, said in (("../out", "can be no id|cannot be an id"), ("hmc-spinal-fusion", "comes first")):
        wrong = run.invoke(cli.app, ["page", "import", str(source), "--id", identifier])
        assert isinstance(wrong.exception, PageError)
        assert any(part in str(wrong.exception) for part in said.split("|"))
    assert not (home / "content").exists()
    into_file = run.invoke(cli.app, ["page", "import", str(source), "--out", str(source)])
    assert isinstance(into_file.exception, PageError)
