"""The review at the desk, as a physiotherapist's browser asks for it: a real memory, a real voice, real engines."""

import csv
import io
import re
import time
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import httpx2
import pytest
import soundfile

from tests.screen.desk import AtTheDesk, messages
from voicecare.page.load import load
from voicecare.page.sentences import sentences
from voicecare.translate import exchange, reviewing
from voicecare.translate.review import Entry, ReviewService

PAGE = "hmc-spinal-fusion"
HERE = f"/desk/review/{PAGE}/tr"
WHO = "A. Jansen"
SHORTER = "Omurganızdaki omurlar ameliyatla kaynaştırıldı; buna omurga füzyonu ya da spondilodez denir."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AtTheDesk]:
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("VOICECARE_HOME", str(home))
        at_the_desk = AtTheDesk(home).log_in()
        yield at_the_desk
        at_the_desk.desk.close()


@pytest.fixture(autouse=True)
def as_before(desk: AtTheDesk) -> Iterator[None]:
    yield
    with reviewing.opened(PAGE, "tr") as memory:
        service = ReviewService(load(PAGE), "tr", memory)
        while service.undo():
            pass


def entry(sentence: str, language: str = "tr", page: str = PAGE) -> Entry:
    with reviewing.opened(page, language) as memory:
        return ReviewService(load(page), language, memory).entry(sentence)


def plain(answer: httpx2.Response) -> str:
    main = answer.text.split("<main", 1)[1]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


def decide(desk: AtTheDesk, sentence: str, action: str, query: str = "", **fields: str) -> httpx2.Response:
    at = f"{HERE}/at/{sentence}{query}"
    given = {"sentence": sentence, "decision": action, "reviewer": WHO, "shown": entry(sentence).text, **fields}
    return desk.send(at, f"{HERE}/decide{query}", **given)


# ---- looking


def test_the_progress_of_each_language_is_that_of_the_command(desk: AtTheDesk) -> None:
    shown = desk.get("/desk/review")
    assert shown.status_code == 200
    assert f"{load(PAGE).title}" in plain(shown)
    for row in reviewing.progress(PAGE):
        assert f'href="/desk/review/{PAGE}/{row["language"]}"' in shown.text
    assert "48 (100 %)" in plain(shown)


def test_every_sentence_is_shown_with_its_translation_and_can_be_searched(desk: AtTheDesk) -> None:
    shown = desk.get(HERE)
    for one in sentences(load(PAGE)):
        assert one.text in plain(shown)
        assert entry(one.id).text in plain(shown)
    found = plain(desk.get(f"{HERE}?words=fuzyon"))
    assert "füzyon" in found
    assert f"of {len(sentences(load(PAGE)))} sentences" in found
    assert "0 of 48 sentences" in plain(desk.get(f"{HERE}?alarm=any"))
    assert "<script>" not in desk.get(f"{HERE}?words=<script>&alarm=<script>&state=<script>").text


def test_arabic_is_shown_from_right_to_left(desk: AtTheDesk) -> None:
    shown = desk.get(f"/desk/review/{PAGE}/ar/at/introduction/1").text
    text = entry("introduction/1", "ar").text
    assert re.search(rf'lang="ar" dir="rtl"[^>]*>{re.escape(text)}<', shown)
    assert re.search(r'<textarea[^>]* lang="ar" dir="rtl"', shown)


def test_what_does_not_exist_is_refused_in_words(desk: AtTheDesk) -> None:
    for path, words in (
        ("/desk/review/nowhere/tr", "There is no page 'nowhere'"),
        ("/desk/review/pyproject.toml/tr", "There is no page"),
        (f"/desk/review/{PAGE}/en", "nothing to review"),
        (f"/desk/review/{PAGE}/xx", "no language's code"),
        (f"{HERE}/at/no-such/1", "has no sentence 'no-such/1'"),
        (f"{HERE}/listen/original/no-such", "has no sentence"),
        (f"{HERE}/export.docx", "translations are kept as"),
    ):
        answer = desk.get(path)
        assert answer.status_code == 422, path
        assert words in plain(answer)


def test_the_keys_are_documented_and_all_there(desk: AtTheDesk) -> None:
    shown = desk.get(f"{HERE}/at/introduction/1").text
    keys = re.findall(r"<kbd>(.)</kbd>", shown)
    assert len(keys) == len(set(keys)) > 10
    # what is not offered on this page: there is nothing doubted to be sure of
    assert {*re.findall(r'accesskey="(.)"', shown)} == {*keys} - {"y"}


# ---- listening


@pytest.mark.parametrize("which", ["original", "translation"])
def test_a_sentence_is_spoken_by_the_real_voice(desk: AtTheDesk, which: str) -> None:
    answer = desk.get(f"{HERE}/listen/{which}/introduction/1")
    assert answer.headers["content-type"] == "audio/wav"
    samples, rate = soundfile.read(io.BytesIO(answer.content))
    assert len(samples) > 2 * rate
    assert abs(samples).max() > 0.05
    assert list(desk.desk.folder.glob("**/*.wav")) == []


# ---- deciding


def test_accepting_goes_on_to_the_next_and_is_kept_with_the_name(desk: AtTheDesk) -> None:
    answer = decide(desk, "introduction/1", "accept")
    order = [one.id for one in sentences(load(PAGE))]
    assert answer.url.path == f"{HERE}/at/{order[order.index('introduction/1') + 1]}"
    assert "Accepted: introduction/1." in messages(answer)
    assert 'value="A. Jansen"' in answer.text
    kept = entry("introduction/1").translation
    assert kept is not None
    assert (kept.origin, kept.reviewer) == ("reviewed", WHO)
    # the message carries what takes it back
    undone = desk.send(answer.url.path, f"{HERE}/undo")
    assert "Taken back: accept of introduction/1 by A. Jansen" in messages(undone)
    assert undone.url.path == f"{HERE}/at/introduction/1"
    assert entry("introduction/1").state == "author"
    assert "There is nothing to take back" in messages(desk.send(HERE, f"{HERE}/undo"))


def test_what_was_not_shown_is_not_accepted(desk: AtTheDesk) -> None:
    answer = decide(desk, "introduction/1", "accept", shown="something else")
    assert answer.status_code == 422
    assert "Look at it again" in plain(answer)
    assert entry("introduction/1").state == "author"


def test_nothing_is_decided_without_a_name(desk: AtTheDesk) -> None:
    assert "Who reviews?" in plain(decide(desk, "introduction/1", "reject", reviewer=" "))
    assert entry("introduction/1").state == "author"


def test_a_text_that_is_doubted_asks_once_more_and_keeps_what_was_typed(desk: AtTheDesk) -> None:
    sentence = next(one.id for one in sentences(load(PAGE)) if re.search(r"\b10\b", one.text))
    right = entry(sentence).text
    wrong = right.replace("10", "11")
    assert wrong != right
    answer = decide(desk, sentence, "edit", text=wrong)
    assert "This is doubted" in plain(answer)
    assert "numbers:" in plain(answer)
    assert re.search(rf"<textarea[^>]*>{re.escape(wrong)}</textarea>", unescape(answer.text))
    assert entry(sentence).text == right
    assert "Your text is kept" in messages(decide(desk, sentence, "edit-sure", text=wrong))
    assert entry(sentence).text == wrong
    listed = plain(desk.get(f"{HERE}?alarm=number"))
    assert "1 of 48 sentences" in listed
    assert "Alarm, numbers:" in listed


def test_rejecting_has_the_original_read_and_an_edit_puts_another_text(desk: AtTheDesk) -> None:
    decide(desk, "introduction/1", "reject")
    assert entry("introduction/1").read_original
    assert "A reviewer had the original read." in plain(desk.get(f"{HERE}/at/introduction/1"))
    decide(desk, "introduction/1", "edit", text=f"  {SHORTER}".replace("; ", ";\r\n  "))
    assert entry("introduction/1").text == SHORTER
    assert "an empty text is no translation" in plain(decide(desk, "introduction/1", "edit", text=" "))


def test_a_comment_stays_with_its_sentence_and_is_shown_as_text(desk: AtTheDesk) -> None:
    answer = decide(desk, "introduction/1", "comment", comment="<b>Is this</b> clear?")
    assert answer.url.path == f"{HERE}/at/introduction/1"
    assert "&lt;b&gt;Is this&lt;/b&gt; clear?" in desk.get(HERE).text
    assert "<b>Is" not in desk.get(HERE).text


def test_what_was_typed_is_not_lost_when_another_button_is_pressed(desk: AtTheDesk) -> None:
    answer = decide(desk, "introduction/1", "accept", text=SHORTER)
    assert "You wrote another text." in messages(answer)
    assert f">{SHORTER}</textarea>" in answer.text
    assert f'value="{WHO}"' in answer.text
    assert entry("introduction/1").state == "author"
    decide(desk, "introduction/1", "accept", text=entry("introduction/1").text, comment="Ask the surgeon.")
    assert (entry("introduction/1").state, entry("introduction/1").comment) == ("reviewed", "Ask the surgeon.")


def test_one_goes_on_within_what_is_filtered(desk: AtTheDesk) -> None:
    query = "?words=fuzyon"
    shown = re.findall(rf'href="{HERE}/at/([^"?]+)\?words=fuzyon"[^>]*>\1<', desk.get(HERE + query).text)
    assert len(shown) > 1
    answer = decide(desk, shown[0], "accept", query)
    assert str(answer.url).endswith(f"{HERE}/at/{shown[1]}{query}")


# ---- by machine


def test_a_page_is_translated_as_long_work_and_then_reviewed_with_its_way_back(desk: AtTheDesk) -> None:
    here = "/desk/review/example-hand/pt"
    shown = desk.wait(desk.send(here, f"{here}/translate"))
    assert "example-hand in pt: 32 sentences" in messages(shown)
    page = load("example-hand")
    machine = next(one.id for one in sentences(page) if entry(one.id, "pt", "example-hand").state == "machine")
    sentence = desk.get(f"{here}/at/{machine}")
    assert "Translated back by machine" in plain(sentence)
    assert "made by machine by firefox" in plain(sentence)
    doubtful = plain(desk.get(f"{here}?state=doubtful"))
    assert "Alarm, " in doubtful
    refused = desk.wait(desk.send(HERE, "/desk/review/example-hand/tr/translate"))
    assert "No engine model that is installed translates en-tr" in messages(refused)
    assert "no model from Turkish to English is installed" in plain(desk.get(f"{HERE}/at/introduction/1"))


def test_translating_is_cancelled_and_what_came_is_kept(desk: AtTheDesk) -> None:
    here = f"/desk/review/{PAGE}/pt"
    begun = desk.send(here, f"{here}/translate", fresh="yes")
    job = desk.desk.jobs.running()[0]
    while not job.done and not job.over:
        time.sleep(0.01)
    ended = desk.wait(desk.send(begun.url.path, f"{begun.url.path}/cancel"))
    assert "It was cancelled" in messages(ended)


# ---- files


@pytest.mark.parametrize("ending", ["xlsx", "csv", "tmx", "yaml"])
def test_what_goes_out_comes_back_and_changes_nothing(desk: AtTheDesk, ending: str) -> None:
    out = desk.get(f"{HERE}/export.{ending}")
    assert f"{PAGE}-tr.{ending}" in out.headers["content-disposition"]
    assert len(exchange.parse(out.content, f"x.{ending}").lines) == 48
    back = desk.send(HERE, f"{HERE}/import", {"file": (f"x.{ending}", out.content)}, reviewer="")
    assert back.status_code == 200
    # of the 48 one stands there twice
    assert "47 sentences stay as they are" in plain(back)
    assert "Take it in" not in plain(back)


def test_a_translators_file_is_looked_at_first_and_taken_in_as_one_step(desk: AtTheDesk) -> None:
    rows = list(csv.DictReader(io.StringIO(desk.get(f"{HERE}/export.csv").content.decode("utf-8-sig"))))
    column = next(name for name, value in rows[1].items() if value == entry("introduction/1").text)
    by_id = {row_id: row for row in rows for row_id in row.values() if row_id == "introduction/1"}
    by_id["introduction/1"][column] = SHORTER
    doubted = next(row for row in rows if re.search(r"\b10\b", row[column]))
    doubted[column] = doubted[column].replace("10", "11")
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0].keys())
    writer.writeheader()
    writer.writerows(rows)
    sent = {"file": ("tr.csv", text.getvalue().encode())}

    looked = desk.send(HERE, f"{HERE}/import", sent, reviewer=WHO)
    assert f"Becomes: {SHORTER}" in plain(looked)
    assert "Doubted by the checks (1)" in plain(looked)
    assert entry("introduction/1").state == "author"
    held = re.search(r'name="held" value="([^"]+)"', looked.text)
    assert held
    taken = desk.send(HERE, f"{HERE}/take", held=held[1], doubtful="no")
    assert "tr.csv: 1 changed, 45 unchanged" in messages(taken)
    assert entry("introduction/1").state == "reviewed"
    assert "taken in already" in plain(desk.send(HERE, f"{HERE}/take", held=held[1], doubtful="yes"))
    desk.send(HERE, f"{HERE}/undo")
    assert entry("introduction/1").state == "author"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("x.docx", b"x", "translations are kept as"),
        ("x.xlsx", b"no spreadsheet", "x.xlsx"),
        ("x.csv", b"\xff\xfe\x00", "x.csv"),
        ("x.tmx", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><tmx>&b;</tmx>", "x.tmx"),
        ("<b>.csv", b"a,b\n", "&lt;b&gt;.csv"),
    ],
)
def test_a_file_that_is_none_is_refused_in_words(desk: AtTheDesk, name: str, content: bytes, words: str) -> None:
    answer = desk.send(HERE, f"{HERE}/import", {"file": (name, content)}, reviewer=WHO)
    assert answer.status_code == 422
    assert words in answer.text
    assert "root:" not in answer.text
    assert "No file was chosen" in plain(desk.send(HERE, f"{HERE}/import", reviewer=WHO))


def test_who_is_not_logged_in_hears_and_changes_nothing(tmp_path: Path) -> None:
    somebody = AtTheDesk(tmp_path)
    assert "/desk/choose-pin" in str(somebody.get(f"{HERE}/listen/original/title").url)
    assert somebody.client.post(f"{HERE}/undo").status_code == 403
