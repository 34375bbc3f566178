"""One switch is enough: the marks go round by themselves, STOP first, and one press anywhere takes what is marked."""

import queue
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.screen.conftest import Shown
from tests.screen.looks import WITHIN, tell

PACE = 0.8


@pytest.fixture
def scanning(browser: Browser, shown: Callable[[], Shown]) -> Iterator[tuple[Page, Shown]]:
    """Its clock stands still until a test lets it run."""
    screen = shown()
    tell(screen.watching, "en")
    page = browser.new_page(viewport={"width": 900, "height": 700})
    page.clock.install(time=0)
    page.goto(f"{screen.address}#scan={PACE}")
    expect(page.locator("#first button").first).to_be_visible(timeout=WITHIN)
    expect(page.locator("#scan")).to_have_attribute("aria-pressed", "true")
    # a clock that leaps ahead is no network that has gone
    page.evaluate("window.noticeQuiet = () => {}")
    page.clock.pause_at(600_000)
    page.keyboard.press("F2")
    page.keyboard.press("F2")
    yield page, screen
    page.close()


def marked(page: Page) -> list[str]:
    return page.locator(".marked").all_inner_texts()


def next_one(page: Page, times: int = 1) -> None:
    for _ in range(times):
        page.clock.run_for(PACE * 1000)


def until(page: Page, text: str) -> None:
    for _ in range(20):
        if text in marked(page):
            return
        next_one(page)
    raise AssertionError(text)


def pressed(screen: Shown) -> str:
    return screen.pressed.get(timeout=10)


def test_a_round_is_stop_then_every_row_of_what_can_be_pressed_and_the_way_out(scanning: tuple[Page, Shown]) -> None:
    page, _ = scanning
    first = page.locator("#first button").all_inner_texts()
    assert marked(page) == ["STOP"]
    rounds = [marked(page)]
    while not rounds[1:] or rounds[-1] != ["STOP"]:
        next_one(page)
        rounds.append(marked(page))
    assert [one for row in rounds[1:-3] for one in row] == first
    assert max(map(len, rounds)) > 1
    assert rounds[-3:-1] == [["More"], ["Scan more slowly", "Scan faster", "Scanning with one switch"]]
    for _ in range(30):
        # it goes round for as long as nobody presses, and takes nothing by itself
        next_one(page)
    assert page.evaluate("document.activeElement.matches('.marked')")


@pytest.mark.parametrize("press", ["Space", "Enter", "click"])
def test_one_press_takes_a_row_and_one_takes_a_button_of_it(scanning: tuple[Page, Shown], press: str) -> None:
    page, screen = scanning

    def take() -> None:
        page.clock.run_for(300)
        if press == "click":
            # where nothing is
            page.mouse.click(890, 690)
        else:
            page.keyboard.press(press)

    wanted = page.locator("#first button").nth(1).inner_text()
    until(page, wanted)
    take()
    assert marked(page) == ["STOP"]
    next_one(page, 2)
    assert marked(page) == [wanted]
    take()
    assert pressed(screen) == wanted
    assert marked(page) == ["STOP"]
    take()
    assert pressed(screen) == ""


def test_a_row_that_nobody_wanted_is_left_after_two_rounds(scanning: tuple[Page, Shown]) -> None:
    page, screen = scanning
    next_one(page)
    row = marked(page)
    page.keyboard.press("Enter")
    for _ in range(2 * (len(row) + 1) + 1):
        next_one(page)
    assert marked(page) == row
    with pytest.raises(queue.Empty):
        screen.pressed.get_nowait()


def test_a_press_for_a_button_that_has_just_gone_takes_no_other(scanning: tuple[Page, Shown]) -> None:
    page, screen = scanning
    wanted = page.locator("#first button").first.inner_text()
    until(page, wanted)
    page.keyboard.press("Enter")
    next_one(page)
    assert marked(page) == [wanted]
    tell(screen.watching, "en", "counting")
    expect(page.get_by_role("button", name=wanted, exact=True)).to_have_count(0, timeout=WITHIN)
    assert marked(page) == ["STOP"]
    page.keyboard.press("Enter")
    page.clock.run_for(500)
    page.keyboard.press("Enter")
    assert pressed(screen) == ""
    assert screen.pressed.empty()


def test_a_hand_that_trembles_presses_once(scanning: tuple[Page, Shown]) -> None:
    page, screen = scanning
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert pressed(screen) == ""
    assert screen.pressed.empty()


def test_the_pace_is_changed_by_the_switch_kept_in_the_address_and_the_end_is_in_reach(
    scanning: tuple[Page, Shown],
) -> None:
    page, screen = scanning
    page.keyboard.press("ArrowDown")
    assert page.url.endswith("#scan=1")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.url.endswith(f"#scan={PACE}")
    expect(page.locator("#pace")).to_have_text("0.8 seconds")
    page.locator("#line").focus()
    page.keyboard.type("go on")
    next_one(page, 3)
    # who types is not disturbed
    tell(screen.watching, "en", "counting")
    expect(page.get_by_role("button", name="eight", exact=True)).to_be_visible(timeout=WITHIN)
    assert page.locator("#line").input_value() == "go on"
    page.keyboard.press("Enter")
    assert pressed(screen) == "go on"
    until(page, "Scan faster")
    page.keyboard.press("Space")
    next_one(page, 3)
    assert marked(page) == ["Scanning with one switch"]
    page.keyboard.press("Space")
    expect(page.locator("#scan")).to_have_attribute("aria-pressed", "false")
    expect(page.locator("#scan-hint")).to_be_hidden()
    assert (marked(page), "#" in page.url) == ([], False)


def test_what_is_marked_has_a_ring_a_bar_and_a_colour(scanning: tuple[Page, Shown]) -> None:
    page, _ = scanning
    style = "one => [one.outlineStyle, parseFloat(one.outlineWidth), one.backgroundColor, one.boxShadow]"
    look = f"element => ({style})(getComputedStyle(element))"
    line, width, colour, bar = page.locator(".marked").evaluate(look)
    assert (line, colour) == ("solid", "rgb(255, 225, 77)")
    assert width >= 6
    assert bar != "none"
    next_one(page)
    assert page.locator(".marked").first.evaluate(look)[0] == "dashed"
