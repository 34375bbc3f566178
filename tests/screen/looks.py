"""What tests of the look share: a page of the patient's view that reports no fault."""

from playwright.sync_api import Browser, Page, expect

from benchmarks.screen_scenes import WITHIN, tell

__all__ = ["WITHIN", "opened", "tell"]


def opened(browser: Browser, address: str, **look: object) -> Page:
    page = browser.new_page(**look)  # type: ignore[arg-type]  # options of one test each
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address)
    expect(page.locator("#first button").first).to_be_visible(timeout=WITHIN)
    # the browser asks for an icon by itself
    assert [fault for fault in faults if "404" not in fault] == []
    return page
