"""What the screen shows in some situations, told by hand: for pictures, for figures, and for tests of the look."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import yaml
from playwright.sync_api import Browser, Page, expect, sync_playwright

from voicecare import locales
from voicecare.events import Heard, Listen, Priority, Say, Speaking, Word
from voicecare.page import drawings, load
from voicecare.page.sentences import sentences
from voicecare.screen.pages import Screen
from voicecare.screen.serving import served
from voicecare.screen.watching import Moment, Watching
from voicecare.understand import grammar

PAGE = "hmc-spinal-fusion"
SCENES = ("exercise", "counting", "choosing")
_STATES = {"exercise": "exercising", "counting": "counting", "choosing": "choosing"}
_SENTENCE = "exercise-2/step/2"
CHROMIUM = "/usr/bin/chromium"
WITHIN = 20_000
"""Milliseconds; a slow machine may take its time."""


@contextmanager
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@contextmanager
def screen() -> Iterator[tuple[Screen, str]]:
    """A screen without a session behind it, and its address."""
    one = Screen(Watching(), lambda _line: None, True, drawings.read(PAGE))
    with served(one, 0) as address:
        yield one, address


def opened(browser: Browser, address: str, **look: object) -> Page:
    """The patient's view with its buttons, in a page of its own."""
    page = browser.new_page(**look)  # type: ignore[arg-type]  # options of `new_page`
    page.goto(address)
    expect(page.locator("#first button").first).to_be_visible(timeout=WITHIN)
    return page


def tell(watching: Watching, language: str, scene: str = "exercise") -> None:
    """Show the second exercise, after seven repetitions, or the question for a language."""
    text, state = _said()[language], _STATES[scene]
    others = [one for one in locales.installed() if one != language and scene == "choosing"]
    slots = {"exercise": (1, 2, 3), "contact": ("physiotherapy",), "count": (8,)}
    now = Moment(Listen(state, (language, *others), slots, due=(8,)), exercise=2, count=7, target=10)
    watching.moment = now if scene != "choosing" else Moment(now.listen)
    watching.watch(Say(text, language, Priority.NORMAL, scene), 0.0)
    watching.watch(Speaking(scene), 0.0)
    first, second, *_ = (*(at + 1 for at, one in enumerate(text) if one == " "), len(text))
    watching.watch(Word(scene, first, second), 0.0)
    watching.watch(Heard(grammar.of(language).wordings("next")[0]), 0.0)


@cache
def _said() -> dict[str, str]:
    """One sentence of the page in each language."""
    said = {path.stem: _translated(path.read_text(encoding="utf-8")) for path in load.translation_files(PAGE)}
    return said | {"en": next(one.text for one in sentences(load.load(PAGE)) if one.id == _SENTENCE)}


def _translated(text: str) -> str:
    return str(yaml.safe_load(text)["sentences"][_SENTENCE]["text"])
