"""The desk in a real browser: a morning by keyboard alone, and each view looked at by axe, dark and light, small."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from benchmarks.screen_axe import RULES
from tests.conftest import ROOT
from tests.screen.conftest import PAGE
from tests.screen.desk import PIN
from tests.screen.looks import WITHIN
from voicecare import plan_file
from voicecare.importing import drafts
from voicecare.importing.drafting import drafted
from voicecare.page.load import load
from voicecare.screen.desk.desk import Desk
from voicecare.screen.desk.jobs import Job, Outcome
from voicecare.screen.serving import served

expect.set_options(timeout=WITHIN)
HAND = ROOT / "tests" / "fixtures" / "pages" / "example-hand.html"
HIP = ROOT / "tests" / "fixtures" / "pages" / "example-hip.html"
NAME = "example-advice-after-a-hand-operation"
NAMED = """() => {
    const on = document.activeElement;
    return on.getAttribute("aria-label") || (on.labels && on.labels[0] || on).textContent.trim();
}"""
SMALL = """() => [...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary")]
    .filter(one => !one.classList.contains("skip") && one.checkVisibility())
    .map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
    .filter(([, box]) => box.width < 44 || box.height < 44).map(([shown]) => shown)"""


@dataclass
class Served:
    """A desk, its home folder, and a page of a browser that stands before it."""

    desk: Desk
    address: str
    page: Page

    @property
    def origin(self) -> str:
        return self.address.split("/desk")[0]


@pytest.fixture(scope="module")
def at(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("VOICECARE_HOME", str(home))
        desk = Desk(home)
        with served(None, 0, desk) as address:
            page = browser.new_page()
            page.set_default_timeout(WITHIN)
            refused: list[str] = []
            page.on("console", lambda one: refused.append(one.text) if "Content Security" in one.text else None)
            page.goto(address)
            yield Served(desk, address, page)
            assert refused == []


def tab_to(page: Page, name: str) -> None:
    """Press Tab until this has the focus; from the head of the page on, where it comes round."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate(NAMED).startswith(name):
            return
    raise AssertionError(f"{name} is not reached with Tab; here is {page.inner_text('main')[:300]}")


def press(page: Page, name: str) -> None:
    tab_to(page, name)
    enter(page)


def enter(page: Page) -> None:
    """Press Enter, and wait for the page to which that leads."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def type_pin(page: Page, times: int) -> None:
    expect(page.locator("#pin")).to_be_focused()
    page.keyboard.type(PIN)
    for _ in range(times - 1):
        page.keyboard.press("Tab")
        page.keyboard.type(PIN)
    enter(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Pages")


def test_a_morning_by_keyboard_alone(at: Served) -> None:
    page = at.page
    type_pin(page, 2)
    press(page, "Log out")
    type_pin(page, 1)
    # past the navigation
    page.keyboard.press("Tab")
    assert page.evaluate(NAMED) == "Skip to the content"
    page.keyboard.press("Enter")

    tab_to(page, "Or a web address, or the path")
    page.keyboard.type(str(HAND))
    enter(page)
    # the page looks again by itself
    expect(page.locator("main")).to_contain_text("1 doubt is left", timeout=WITHIN)
    press(page, "Look at the draft")
    expect(page.locator(".doubt")).to_contain_text("Plastic Surgery is asked for as the hospital")
    press(page, "Change Telephone 2")
    tab_to(page, "Department")
    page.keyboard.press("End")
    page.keyboard.type(" team")
    press(page, "Keep this, and settle the doubt")
    expect(page.locator(".message")).to_contain_text("The draft is changed.")
    press(page, "Undo")
    expect(page.locator(".doubt")).to_have_count(1)
    press(page, "Doubt 1: it is right as it is")
    expect(page.locator(".doubt")).to_have_count(0)
    press(page, "Look at the page")
    for name in ("I have read it beside the original", "I have seen this"):
        if page.get_by_text(name).count():
            tab_to(page, name)
            page.keyboard.press("Space")
    press(page, "Accept the page")
    expect(page.locator(".message")).to_contain_text("is accepted")
    assert load(NAME).contacts[1].department == "Plastic Surgery"

    press(page, "Plans")
    # the page that a session reads
    for _ in range(2):
        tab_to(page, "Repetitions of a set")
    page.keyboard.type("6")
    press(page, "Keep the plan of exercise 2")
    expect(page.locator(".message")).to_contain_text("Exercise 2 is changed")
    assert plan_file.read(at.desk.folder).prescribed(PAGE, "exercise-2").repetitions == 6
    press(page, "Undo")
    expect(page.locator(".message")).to_contain_text("as it was before")
    assert plan_file.read(at.desk.folder).prescribed(PAGE, "exercise-2").repetitions is None


@pytest.fixture(scope="module")
def views(at: Served) -> Iterator[list[str]]:
    """Every view of the desk: log-in and refusals, each part, a job that runs and one that failed."""
    hip = drafted(str(HIP))
    drafts.keep(hip)
    lost = Path(drafts.folder() / hip.id / "page.yaml")
    text = lost.read_text(encoding="utf-8")
    head, rest = text.split("\n", 1)
    lost.write_text(f"{head}\n# CHECK: this has no place on the page: Til niets.\n{rest}", encoding="utf-8")
    over = Event()

    def runs(job: Job) -> Outcome:
        job.tell("Half of it", 1, 2)
        over.wait()
        return Outcome("It is over.")

    def fails(_job: Job) -> Outcome:
        raise ValueError

    numbers = [at.desk.jobs.start(str(work), work, "/desk/").number for work in (runs, fails)]
    draft = f"/desk/pages/drafts/{hip.id}"
    yield [
        "/desk/log-in", "/desk/", "/desk/pages", draft, f"{draft}/look", f"{draft}/part/page",
        f"{draft}/part/sections/0", f"{draft}/part/exercises/list/0", f"{draft}/part/opening_hours",
        f"{draft}/part/contacts/1?doubt=1", "/desk/pages/look/hmc-spinal-fusion", "/desk/plans", "/desk/nowhere",
        *(f"/desk/jobs/{number}" for number in numbers),
    ]  # fmt: skip
    over.set()


@pytest.mark.parametrize(("scheme", "rules"), [("light", RULES), ("dark", {"runOnly": ["color-contrast"]})])
def test_axe_finds_nothing_and_nothing_is_lost_or_small(
    at: Served, views: list[str], scheme: str, rules: dict[str, list[str]]
) -> None:
    page, axe, found = at.page, Axe(), []
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
    page.set_viewport_size({"width": 320, "height": 640})
    if "/desk/log-in" in page.url or page.get_by_role("button", name="Log in", exact=True).count():
        page.goto(f"{at.origin}/desk/log-in")
        page.fill("#pin", PIN)
        page.keyboard.press("Enter")
        page.wait_for_url("**/desk/pages")
    for path in views:
        page.goto(f"{at.origin}{path}")
        if page.locator("details").count():
            page.locator("summary").click()
        wide = page.evaluate("document.documentElement.scrollWidth")
        found += [(path, "wide", wide)] if wide > 320 else []
        found += [(path, "small", shown) for shown in page.evaluate(SMALL)]
        told = axe.run(page, options=rules).response["violations"]
        found += [(path, one["id"], one["nodes"][0]["html"][:120]) for one in told]
    assert found == []


def test_without_a_script_a_job_still_ends(browser: Browser, at: Served) -> None:
    over = Event()

    def work(_job: Job) -> Outcome:
        over.wait()
        return Outcome("It is over.")

    number = at.desk.jobs.start("Without a script", work, "/desk/").number
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(at.address)
        page.fill("#pin", PIN)
        # whoever comes first chooses it
        if page.locator("#again").count():
            page.fill("#again", PIN)
        page.press("#pin", "Enter")
        expect(page.locator("#pin")).to_have_count(0)
        page.goto(f"{at.origin}/desk/jobs/{number}")
        over.set()
        at.desk.jobs.wait(number)
        # it looks again after 3 seconds by itself; the link does at once
        page.click("text=Look again")
        expect(page.locator("main")).to_contain_text("It is over.")
