"""A report as one HTML file: no script, nothing from elsewhere, for a screen, a printer (A4) and a screen reader."""

import re
from importlib.resources import files

from voicecare.diary.report.content import Figure, Report


def html(report: Report) -> str:
    """Write a report as HTML."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    environment.filters["plot"] = _plot
    source = (files("voicecare.diary.report") / "report.html.jinja").read_text(encoding="utf-8")
    return environment.from_string(source).render(report=report)


def _plot(figure: Figure, number: int) -> str:
    """The figure's SVG as one image with a name and a description; its ids are unlike those of other figures."""
    from markupsafe import Markup

    svg = re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>plot-{number}-", figure.svg)
    head, _, body = svg.partition(">")
    named = Markup('<title id="{0}-title">{1}</title><desc id="{0}-desc">{2}</desc>').format(
        f"plot-{number}", figure.title, figure.description
    )
    role = f' role="img" aria-labelledby="plot-{number}-title" aria-describedby="plot-{number}-desc"'
    return Markup(f"{head}{role}>{named}{body}")  # noqa: S704 - matplotlib has escaped the texts in it
