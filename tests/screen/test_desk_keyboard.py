"""The desk in a real browser: a review of five Turkish sentences by keyboard alone, and axe on every view of it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from benchmarks.screen_axe import RULES
from tests.screen.looks import WITHIN
from tests.unit.diaries import some_days
from voicecare.page.load import load
from voicecare.page.sentences import sentences
from voicecare.screen.desk.desk import Desk
from voicecare.screen.serving import served
from voicecare.translate import exchange, reviewing
from voicecare.translate.review import ReviewService

PAGE = "hmc-spinal-fusion"
IDS = [one.id for one in sentences(load(PAGE))]
HERE = f"/desk/review/{PAGE}/tr"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("home")
    some_days(folder / "diary.db")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("VOICECARE_HOME", str(folder))
        yield folder


@pytest.fixture(scope="module")
def address(home: Path) -> Iterator[str]:
    with served(None, 0, Desk(home)) as started:
        yield started


@pytest.fixture(scope="module")
def tab(browser: Browser, address: str) -> Iterator[Page]:
    """Somebody who has logged in, by keyboard alone."""
    page = browser.new_page(accept_downloads=True)
    page.goto(address)
    for field in ("#pin", "#again"):
        expect(page.locator(field)).to_be_focused(timeout=WITHIN)
        page.keyboard.type("4711")
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("nav")).to_be_visible(timeout=WITHIN)
    yield page
    page.close()


def key(page: Page, letter: str) -> None:
    """An access key: Playwright's own press leaves out which letter it is without Alt."""
    page.wait_for_load_state()
    session = page.context.new_cdp_session(page)
    what = {
        "modifiers": 1,
        "key": letter,
        "code": f"Key{letter.upper()}",
        "windowsVirtualKeyCode": ord(letter.upper()),
    }
    session.send("Input.dispatchKeyEvent", {"type": "keyDown", "unmodifiedText": letter, **what})
    session.send("Input.dispatchKeyEvent", {"type": "keyUp", **what})
    session.detach()


def go_to(page: Page, wanted: Locator) -> None:
    """Press Tab until it has the focus."""
    for _ in range(150):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{wanted} is not reached with Tab")


def follow(page: Page, name: str, within: str = "body") -> None:
    go_to(page, page.locator(within).get_by_role("link", name=name, exact=True))
    page.keyboard.press("Enter")


def heard(page: Page, which: str) -> None:
    """What is played has a length and goes on."""
    sound = page.locator(f"#sound-{which}")
    length = sound.evaluate(
        """one => new Promise((good, bad) => {
          one.onerror = () => bad(one.error.message);
          one.ontimeupdate = () => { if (one.currentTime > 0.1) good(one.duration); };
          one.ontimeupdate();
        })"""
    )
    assert length > 0.5


def reviewed(sentence: str) -> tuple[str, str | None]:
    with reviewing.opened(PAGE, "tr") as memory:
        entry = ReviewService(load(PAGE), "tr", memory).entry(sentence)
    return entry.state, entry.translation.text if entry.translation else None


def test_five_turkish_sentences_are_reviewed_and_a_report_is_printed_by_keyboard_alone(tab: Page) -> None:
    follow(tab, "Translations", "nav")
    follow(tab, "Turkish", f"section:has-text('{PAGE}')")
    expect(tab).to_have_url(re.compile(f"{HERE}$"))
    key(tab, "n")
    at = tab.locator("h1")
    expect(at).to_contain_text(IDS[0], timeout=WITHIN)
    expect(tab.get_by_role("button", name="Listen to the original")).to_be_visible(timeout=WITHIN)
    go_to(tab, tab.get_by_label("Your name"))
    tab.keyboard.type("A. Jansen")

    # 1: both are heard, then it is accepted
    for letter, which in (("o", "original"), ("t", "translation")):
        key(tab, letter)
        heard(tab, which)
    key(tab, "a")
    expect(at).to_contain_text(IDS[1], timeout=WITHIN)
    expect(tab.get_by_role("status")).to_contain_text(f"Accepted: {IDS[0]}.")

    # 2: a text that the checks doubt is asked about once more
    before = reviewed(IDS[1])[1]
    key(tab, "e")
    expect(tab.locator("#text")).to_be_focused()
    tab.keyboard.press("Control+A")
    tab.keyboard.type("3 kez.")
    key(tab, "k")
    expect(tab.get_by_role("alert")).to_contain_text("This is doubted", timeout=WITHIN)
    assert reviewed(IDS[1])[1] == before
    key(tab, "e")
    tab.keyboard.press("Control+A")
    tab.keyboard.type(f"{before}")
    tab.keyboard.press("Backspace")
    key(tab, "k")
    expect(at).to_contain_text(IDS[2], timeout=WITHIN)

    # 3: the original is read; 4 and 5: accepted, and the last one taken back
    key(tab, "r")
    expect(at).to_contain_text(IDS[3], timeout=WITHIN)
    key(tab, "a")
    expect(at).to_contain_text(IDS[4], timeout=WITHIN)
    key(tab, "a")
    expect(at).to_contain_text(IDS[5], timeout=WITHIN)
    key(tab, "u")
    expect(at).to_contain_text(IDS[4], timeout=WITHIN)
    expect(tab.get_by_role("status")).to_contain_text(f"Taken back: accept of {IDS[4]} by A. Jansen")
    assert [reviewed(one)[0] for one in IDS[:5]] == ["reviewed"] * 4 + ["author"]
    assert reviewed(IDS[1])[1] == str(before)[:-1]
    assert reviewed(IDS[2])[1] is None
    key(tab, "b")
    expect(tab.locator("main")).to_contain_text("8 % is reviewed", timeout=WITHIN)

    follow(tab, "Report", "nav")
    first = tab.get_by_label("First day")
    go_to(tab, first)
    tab.keyboard.type("11162026")
    go_to(tab, tab.get_by_label("Last day"))
    tab.keyboard.type("11192026")
    with tab.expect_download(timeout=WITHIN) as download:
        key(tab, "p")
    assert download.value.suggested_filename == "voicecare-report-2026-11-19.pdf"
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")
    key(tab, "l")
    expect(tab.locator("svg")).to_have_count(2, timeout=WITHIN)
    assert tab.pdf().startswith(b"%PDF-")


VIEWS = {
    "review": "/desk/review", "language": HERE, "filtered": f"{HERE}?words=a&alarm=number",
    "sentence": f"{HERE}/at/introduction/1", "arabic": f"/desk/review/{PAGE}/ar/at/introduction/1",
    "report": "/desk/report", "models": "/desk/models", "install": "/desk/models/install?what=tr",
    "settings": "/desk/settings", "option": "/desk/settings/carer", "new patient": "/desk/settings/new-patient",
    "sure": "/desk/settings/new-patient/sure",
}  # fmt: skip


COLOURS = {"runOnly": ["color-contrast"]}


def without_violations(page: Page, view: str) -> None:
    """By light all rules; in the dark only the colours are others."""
    for scheme, rules in (("light", RULES), ("dark", COLOURS)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
        found = Axe().run(page, options=rules)
        assert found.violations_count == 0, f"{view}, {scheme}: {found.generate_report()}"
        assert found.response["passes"]


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_and_nothing_is_lost_on_a_narrow_screen(tab: Page, address: str, view: str) -> None:
    faults: list[str] = []
    tab.once("console", lambda message: faults.append(message.text))
    tab.goto(f"{address.split('/desk')[0]}{VIEWS[view]}")
    without_violations(tab, view)
    tab.set_viewport_size({"width": 320, "height": 640})
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    small = tab.locator("main :is(button, input, select, summary, textarea, a)").evaluate_all(
        "all => all.filter(one => one.type !== 'hidden' && one.checkVisibility())"
        ".filter(one => one.offsetHeight < 44).map(one => one.outerHTML)"
    )
    assert small == []
    tab.set_viewport_size({"width": 1280, "height": 720})
    # the browser asks for an icon by itself
    assert [fault for fault in faults if "404" not in fault] == []


def test_axe_finds_nothing_where_something_is_wrong_or_looked_at(tab: Page, address: str, tmp_path: Path) -> None:
    origin = address.split("/desk")[0]
    tab.goto(f"{origin}/desk/settings/patience")
    tab.get_by_label("New value").fill("endless")
    tab.get_by_role("button", name="Change it").click()
    expect(tab.get_by_role("alert")).to_contain_text("usual")
    without_violations(tab, "a wrong value")

    tab.goto(f"{origin}{HERE}/at/{IDS[6]}")
    tab.get_by_label("Your name").fill("A. Jansen")
    tab.locator("#text").fill("3 kez.")
    tab.get_by_role("button", name="Keep this text").click()
    expect(tab.get_by_role("alert")).to_contain_text("This is doubted")
    without_violations(tab, "a doubted text")

    tab.goto(f"{origin}/desk/report")
    tab.get_by_role("button", name="Look at it").click()
    expect(tab.locator("h1")).to_be_visible()
    without_violations(tab, "the report")

    with reviewing.opened(PAGE, "tr") as memory:
        exchange.write(tmp_path / "tr.csv", ReviewService(load(PAGE), "tr", memory).sheet())
    text = (tmp_path / "tr.csv").read_text(encoding="utf-8-sig")
    (tmp_path / "tr.csv").write_text(text.replace("10 kez", "11 kez"), encoding="utf-8")
    tab.goto(f"{origin}{HERE}")
    tab.get_by_label("Take in a file").set_input_files(tmp_path / "tr.csv")
    tab.get_by_role("button", name="See what it changes").click()
    expect(tab.get_by_role("heading", name="Doubted by the checks")).to_be_visible()
    without_violations(tab, "a file that is looked at")
