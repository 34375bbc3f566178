"""What axe-core finds on the patient's view: each situation, each language, dark and light."""

from collections.abc import Iterator
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from benchmarks.recordings import DATA
from benchmarks.screen_scenes import SCENES, WITHIN, browser, opened, screen, tell
from benchmarks.table import Table
from voicecare import locales

ENHANCED = "color-contrast-enhanced"
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {ENHANCED: {"enabled": True}},
}
"""WCAG 2.2 A and AA, axe's best practice, and a contrast of at least 7:1."""


def tables(_data: Path = DATA) -> Iterator[Table]:
    """One row a situation, language and colour scheme."""
    table = Table(
        "axe", "Rules of axe-core for WCAG 2.2 A and AA, its best practice, and text contrast of at least 7:1, in "
        "Chromium; all buttons unfolded. It cannot tell the contrast of a mark without letters, ✓. Smallest side of "
        "what can be pressed, in CSS pixels, in a window of 1280 x 800.",
    )  # fmt: skip
    with browser() as started, screen() as (shown, address):
        for scheme in ("light", "dark"):
            tell(shown.watching, "en")
            page = opened(started, address, color_scheme=scheme, viewport={"width": 1280, "height": 800})
            page.locator("summary").click()
            for scene in SCENES:
                for language in locales.installed():
                    tell(shown.watching, language, scene)
                    shown.watching.tell()
                    expect(page.locator("html")).to_have_attribute("lang", language, timeout=WITHIN)
                    found = Axe().run(page, options=RULES)
                    smallest = page.locator("button:visible, summary:visible, input:visible").evaluate_all(
                        "all => Math.min(...all.flatMap(one => [one.offsetWidth, one.offsetHeight]))"
                    )
                    table.rows.append({
                        "view": scene, "language": language, "scheme": scheme,
                        "rules passed": len(found.response["passes"]),
                        "cannot tell": len(found.response["incomplete"]), "violations": found.violations_count,
                        "smallest target": round(smallest), "reached": not found.violations_count and smallest >= 44,
                    })  # fmt: skip
            page.close()
    yield table
