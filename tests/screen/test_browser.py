"""The patient's view in a real browser: with a real session that speaks, and told by hand in each look."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from benchmarks import screen_axe
from tests.screen.conftest import PAGE, Shown
from tests.screen.looks import WITHIN, opened, tell
from tests.session.watching import Watch
from voicecare import app, locales, settings
from voicecare.audio.wav import PacedOut
from voicecare.events import Effect, Event, Heard, Hush, Listen, Say, Spoken
from voicecare.page import drawings
from voicecare.screen.lines import Lines
from voicecare.screen.pages import Screen
from voicecare.screen.serving import served
from voicecare.screen.watching import Watching

LANGUAGES = locales.installed()


@dataclass
class Live:
    """A session that runs, in English, without a microphone."""

    address: str
    watch: Watch


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    home, watch = tmp_path_factory.mktemp("home"), Watch()
    watching, lines, loops = Watching(), Lines(), []

    def see(happened: Event | Effect, now: float) -> None:
        watching.watch(happened, now)
        watch(happened, now)

    def ready(loop: object) -> None:
        watching.attach(loop)  # type: ignore[arg-type]  # given as the loop that it is
        loops.append(loop)

    loudspeaker = PacedOut(lambda _block: None)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("VOICECARE_HOME", str(home))
        chosen = settings.load(language="en", page=PAGE)
    runs = threading.Thread(
        target=app.run, args=(chosen, app.Devices(loudspeaker, lines=lines)), daemon=True,
        kwargs={"home": home, "watch": see, "ready": ready},
    )  # fmt: skip
    with served(Screen(watching, lines.put, False, drawings.read(PAGE))) as address:
        runs.start()
        watch.wait(lambda one: isinstance(one, Listen))
        yield Live(address, watch)
        loops[0].stop()
        runs.join(20)
        lines.close()
        loudspeaker.close()
    assert not runs.is_alive()


def pressed(command: str) -> Callable[[Event | Effect], bool]:
    return lambda one: isinstance(one, Heard) and one.phrase is not None and one.phrase.command.id == command


# ---- with a session


def test_what_is_said_is_shown_and_a_press_silences_the_voice(browser: Browser, session: Live) -> None:
    page, watch = opened(browser, session.address), session.watch
    page.get_by_role("button", name="read the advice", exact=True).click()
    watch.wait(pressed("read_advice"))
    expect(page.locator("#caption")).to_contain_text("Advice after spinal fusion", timeout=WITHIN)
    expect(page.locator("#heard")).to_contain_text("read the advice")
    expect(page.locator("#state")).to_have_attribute("data-state", "speaking", timeout=WITHIN)
    before = len(watch.seen)
    page.locator("#stop").click()
    watch.wait(pressed("stop"))
    expect(page.locator("#caption")).to_contain_text("Stopped", timeout=WITHIN)
    after = watch.seen[before:]
    assert any(isinstance(one, Hush) for one in after)
    assert next(one.done for one in after if isinstance(one, Spoken)) is False
    expect(page.locator("#state")).to_have_attribute("data-state", "waiting", timeout=WITHIN)
    page.close()


def test_each_word_is_marked_while_it_is_said(browser: Browser, session: Live) -> None:
    page, watch = opened(browser, session.address), session.watch
    page.evaluate("""() => {
        window.marked = [];
        setInterval(() => {
            for (const range of CSS.highlights.get("word") || []) {
                if (marked.at(-1) !== range.toString()) marked.push(range.toString());
            }
        }, 20);
    }""")
    before = len(watch.seen)
    page.locator("#line").fill("what can I say")
    page.locator("#line").press("Enter")
    expect(page.locator("#caption")).to_contain_text("You can say", timeout=WITHIN)
    watch.wait(lambda one: isinstance(one, Spoken) and one in watch.seen[before:])
    words = page.evaluate("marked")
    said = [one.text for one in watch.seen if isinstance(one, Say)]
    assert len(words) > 2
    assert all(any(word in text for text in said) for word in words)
    page.keyboard.press("Escape")
    expect(page.locator("#caption")).to_contain_text("Stopped", timeout=WITHIN)
    page.close()


def test_an_exercise_is_counted_by_pressing_and_typing_with_its_drawing(browser: Browser, session: Live) -> None:
    page = opened(browser, session.address)
    page.locator("#line").fill("exercise number two")
    page.locator("#line").press("Enter")
    expect(page.locator("#drawing")).to_have_attribute("src", "/drawings/2", timeout=WITHIN)
    assert page.locator("#drawing").evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    page.get_by_role("button", name="ready", exact=True).click(timeout=WITHIN)
    expect(page.locator("#now")).to_have_text("0", timeout=WITHIN)
    expect(page.locator("#of")).to_have_text("of 10")
    for number in ("one", "two", "three"):
        page.get_by_role("button", name=number, exact=True).click(timeout=WITHIN)
    expect(page.locator("#now")).to_have_text("3", timeout=WITHIN)
    # by keyboard alone: from the button that was pressed to the next, and stop
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('button, summary')")
    page.keyboard.press("Escape")
    expect(page.locator("#caption")).to_contain_text("Stopped", timeout=WITHIN)
    page.close()


def test_what_is_not_open_is_shown_as_not_understood(browser: Browser, session: Live) -> None:
    page = opened(browser, session.address)
    page.locator("#line").fill("<b>abracadabra</b>")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#heard")).to_contain_text("Not understood: <b>abracadabra</b>", timeout=WITHIN)
    page.reload()
    expect(page.locator("#heard")).to_contain_text("abracadabra", timeout=WITHIN)
    page.close()


# ---- told by hand, in each look


def show(page: Page, screen: Shown, language: str) -> None:
    tell(screen.watching, language)
    # the state is what was told last
    screen.watching.tell()
    expect(page.locator("html")).to_have_attribute("lang", language, timeout=WITHIN)
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")


def test_one_switch_says_whether_the_app_or_a_screen_reader_speaks(
    browser: Browser, shown: Callable[[], Shown]
) -> None:
    screen, kept = shown(), list[str]()
    screen.screen.keep = kept.append
    tell(screen.watching, "en")
    page, other = opened(browser, screen.address), opened(browser, screen.address)
    expect(page.locator("#caption")).to_have_attribute("aria-live", "off")
    page.locator("#reader").focus()
    page.keyboard.press("Space")
    for one in (page, other):
        expect(one.locator("#reader")).to_have_attribute("aria-pressed", "true", timeout=WITHIN)
        expect(one.locator("#caption")).to_have_attribute("aria-live", "polite")
    page.reload()
    expect(page.locator("#reader")).to_have_attribute("aria-pressed", "true", timeout=WITHIN)
    other.locator("#reader").click()
    expect(page.locator("#caption")).to_have_attribute("aria-live", "off", timeout=WITHIN)
    assert kept == ["reader", "app"]
    assert screen.screen.speaker == "app"
    page.close()
    other.close()


def test_a_caption_that_stays_is_not_written_again(browser: Browser, shown: Callable[[], Shown]) -> None:
    screen = shown()
    screen.screen.choose("reader")
    tell(screen.watching, "en")
    page = opened(browser, screen.address)
    page.evaluate(
        "new MutationObserver(all => window.written = (window.written || 0) + all.length)"
        ".observe(document.getElementById('caption'), {childList: true, characterData: true, subtree: true})"
    )
    screen.watching.watch(Spoken("exercise", done=True), 0.0)
    expect(page.locator("#state")).to_have_attribute("data-state", "listening", timeout=WITHIN)
    assert page.evaluate("window.written") is None
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_language(browser: Browser, shown: Callable[[], Shown], scheme: str) -> None:
    screen = shown()
    tell(screen.watching, LANGUAGES[0])
    page = opened(browser, screen.address, color_scheme=scheme, reduced_motion="reduce")
    for language in LANGUAGES:
        show(page, screen, language)
        if language == LANGUAGES[-1]:
            # once with all of them unfolded: it takes long
            page.locator("summary").click()
        # contrast of at least 7:1 too
        found = Axe().run(page, options=screen_axe.RULES)
        assert found.violations_count == 0, found.generate_report()
        assert screen_axe.ENHANCED in {rule["id"] for rule in found.response["passes"]}
    page.close()


def test_every_control_is_reached_by_tab_and_the_more_unfolds(browser: Browser, shown: Callable[[], Shown]) -> None:
    screen = shown()
    tell(screen.watching, "en")
    page = opened(browser, screen.address)
    wanted = page.locator("button:visible, summary:visible, input:visible").count()
    assert page.evaluate("document.activeElement.id") == "stop"
    reached = set[str]()
    for _ in range(wanted):
        reached.add(page.evaluate("document.activeElement.outerHTML"))
        if page.evaluate("document.activeElement.matches('summary')"):
            page.keyboard.press("Enter")
            page.keyboard.press("Enter")
        page.keyboard.press("Tab")
    assert len(reached) == wanted
    page.locator("summary").press("Space")
    expect(page.locator("#more button").first).to_be_visible()
    page.close()


@pytest.mark.parametrize("scene", ["choosing", "scanning"])
def test_axe_finds_nothing_where_a_language_is_chosen_and_while_scanning(
    browser: Browser, shown: Callable[[], Shown], scene: str
) -> None:
    screen = shown()
    tell(screen.watching, "en", "exercise" if scene == "scanning" else scene)
    page = opened(browser, screen.address + ("#scan=5" if scene == "scanning" else ""))
    found = Axe().run(page, options=screen_axe.RULES)
    assert found.violations_count == 0, found.generate_report()
    page.close()


@pytest.mark.parametrize(("width", "height"), [(320, 640), (1280, 800)])
def test_in_every_language_nothing_is_cut_off_and_everything_can_be_hit(
    browser: Browser, shown: Callable[[], Shown], width: int, height: int
) -> None:
    screen = shown()
    tell(screen.watching, LANGUAGES[0])
    page = opened(browser, screen.address, viewport={"width": width, "height": height})
    page.locator("summary").click()
    for language in LANGUAGES:
        show(page, screen, language)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, language
        boxes = page.locator("button:visible, summary, input").evaluate_all(
            "all => all.map(one => [one.getBoundingClientRect(), one])"
            ".map(([box, one]) => [box.left, box.right, box.width, box.height, one.scrollWidth - one.clientWidth])"
        )
        assert len(boxes) > 20
        for left, right, wide, high, beyond in boxes:
            assert left >= 0
            assert right <= width
            assert min(wide, high) >= 44
            assert beyond <= 0
        stop, *others = page.locator("button").evaluate_all(
            "all => all.map(one => one.offsetWidth * one.offsetHeight)"
        )
        assert stop > max(others), language
    page.close()


def test_with_forced_colours_the_state_has_its_shape(browser: Browser, shown: Callable[[], Shown]) -> None:
    screen = shown()
    tell(screen.watching, "en")
    page = opened(browser, screen.address, forced_colors="active")
    shape, ground = page.evaluate(
        "[getComputedStyle(document.querySelector('#shape')).backgroundColor,"
        " getComputedStyle(document.body).backgroundColor]"
    )
    assert shape != ground
    page.close()


def test_an_old_tab_and_an_ended_session_are_told_in_words(browser: Browser, shown: Callable[[], Shown]) -> None:
    screen = shown()
    tell(screen.watching, "en")
    page = opened(browser, screen.address)
    page.context.add_cookies([{"name": f"voicecare-{screen.port}", "value": "old", "url": screen.origin}])
    page.evaluate("socket.close()")
    expect(page.locator("#trouble")).to_have_text(
        "This page belongs to an earlier start. Open the new address.", timeout=WITHIN
    )
    expect(page.locator("button:enabled")).to_have_count(0)
    page.goto(screen.address)
    expect(page.locator("#first button").first).to_be_visible(timeout=WITHIN)
    screen.watching.over()
    expect(page.locator("#state-text")).to_have_text("The session has ended", timeout=WITHIN)
    page.close()


def test_a_tab_that_is_told_nothing_any_more_says_so_and_connects_again(
    browser: Browser, shown: Callable[[], Shown]
) -> None:
    screen = shown()
    tell(screen.watching, "en")
    page = opened(browser, screen.address)
    # as if its cable were pulled: nothing comes, and nothing says so
    page.evaluate("window.before = socket; toldAt -= QUIET")
    expect(page.locator("#trouble")).to_have_text("No connection to the app. Trying again.", timeout=WITHIN)
    expect(page.locator("#trouble")).to_have_text("", timeout=WITHIN)
    expect(page.locator("#stop")).to_be_enabled()
    assert page.evaluate("before !== socket && before.readyState >= WebSocket.CLOSING")
    page.close()


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_drawings_are_drawn_and_stand_still(browser: Browser, shown: Callable[[], Shown], motion: str) -> None:
    screen = shown()
    tell(screen.watching, "ar")
    page = opened(browser, screen.address, reduced_motion=motion)
    drawn = page.locator("#drawing")
    assert drawn.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    assert (drawn.get_attribute("alt") or "").startswith("التمرين 2")
    assert drawn.get_attribute("lang") == "ar"
    for number in (1, 2, 3):
        page.goto(f"{screen.origin}/drawings/{number}")
        assert page.evaluate("document.getAnimations().length") == 0
    page.close()
