"""What tests of the look share: a screen that is told by hand, and a browser's page of it."""

from playwright.sync_api import Browser, Page, expect

from voicecare.events import Heard, Listen, Priority, Say, Speaking
from voicecare.screen.watching import Moment, Watching
from voicecare.understand.phrase import Command, Phrase

WITHIN = 20_000
"""Milliseconds; a slow machine may take its time."""
SAID = {"en": "Lie on your back and stretch your legs.", "ar": "استلقِ على ظهرك ومد ساقيك."}


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


def tell(watching: Watching, language: str, state: str = "exercising") -> None:
    text, word = SAID.get(language, SAID["en"]), {"ar": "التالي"}.get(language, "next")
    slots = {"exercise": (1, 2, 3), "contact": ("physiotherapy",), "count": (8,)}
    listen = Listen(state, (language,), slots, due=(8,))
    watching.watch(Say(text, language, Priority.NORMAL, "1"), 0.0)
    watching.moment = Moment(listen, exercise=2, count=7, target=10)
    watching.watch(Speaking("1"), 0.0)
    watching.watch(Heard(Phrase(language, word, Command("next"))), 0.0)
