"""How the documentation is built: `make docs`, or `python -m sphinx -W --keep-going -n docs docs/_build`.

Nothing is loaded from elsewhere, and a link that leads nowhere is an error. Navigation follows the files: a new page
needs nothing else.
"""

import re
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from voicecare import prompts

project = "VoiceCare"
html_title = "VoiceCare"
extensions = ["myst_parser"]
exclude_patterns = ["_build"]
myst_heading_anchors = 3
myst_links_external_new_tab = False
# blocks of the project's own files, and what a program prints, are no language that can be coloured
highlight_language = "none"
html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["voicecare.css"]
html_extra_path = ["report-example.html"]
html_show_sphinx = False
html_show_copyright = False
html_copy_source = False
html_show_sourcelink = False

_HERE = Path(__file__).parent
_CHAPTERS = {
    "For patients": ["patients/index"],
    "For the physiotherapist": [
        "physiotherapist", "installing", "platforms", "bedside", "pages", "translations", "plan", "report",
        "reminders", "calling", "models", "screen", "desk",
    ],
    "What to know": ["safety", "privacy", "licences", "benchmarks/index"],
    "What can be said and typed": ["phrases/index", "commands"],
}  # fmt: skip
"""Pages in this order, where they exist; what is not named is for developers."""
_RIGHT_TO_LEFT = {"ar"}


def _contents() -> str:
    """The chapters, as directives."""
    named = [name for names in _CHAPTERS.values() for name in names]
    others = sorted(path.stem for path in _HERE.glob("*.md") if path.stem not in {*named, "index"})
    others.sort(key=lambda name: name != "architecture")
    chapters = _CHAPTERS | {"For developers": others}
    return "".join(
        _toctree([name for name in names if (_HERE / f"{name}.md").is_file()], f":caption: {caption}")
        for caption, names in chapters.items()
    )


def _toctree(names: list[str], *options: str) -> str:
    return "\n".join(["", "", "```{toctree}", ":maxdepth: 1", *options, "", *names, "```", ""])


def _add_contents(_app: Sphinx, name: str, source: list[str]) -> None:
    """Each index ends with what there is."""
    if name == "index":
        source[0] += _contents()
    elif name == "patients/index":
        languages = sorted(path.stem for path in (_HERE / "patients").glob("??.md"))
        source[0] += _toctree([f"{prompts.of(one)(f'tongue-{one}')} <{one}>" for one in languages])
    elif name.endswith("/index"):
        source[0] += _toctree(["*"], ":glob:")


def _mark_language(_app: Sphinx, name: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """Say in which language, and in which direction, a page for patients or a list of phrases is."""
    folder, _, language = name.rpartition("/")
    if folder not in ("patients", "phrases") or language == "index":
        return
    marks = f'lang="{language}" dir="{"rtl" if language in _RIGHT_TO_LEFT else "ltr"}"'
    if folder == "patients":
        context["body"] = f'<div class="patient" {marks}>{context["body"]}</div>'
    else:
        # the names of the commands are code, and English
        context["body"] = re.sub("<td><p>(?!<code)", f"<td {marks}><p>", context["body"])


def _level_captions(_app: Sphinx, _name: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """Captions are headings, and a screen reader wants to know of which level."""
    for part in ("body", "furo_navigation_tree"):
        context[part] = context.get(part, "").replace('role="heading"', 'role="heading" aria-level="2"')


def setup(app: Sphinx) -> None:
    """Add what is above."""
    app.connect("source-read", _add_contents)
    app.connect("html-page-context", _mark_language)
    # after the theme has made its navigation
    app.connect("html-page-context", _level_captions, priority=900)
