"""The review of translations at the desk: every page and language, sentence by sentence, for the keyboard alone."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from voicecare.errors import VoiceCareError
from voicecare.page import load
from voicecare.screen.desk import review_files, review_rows
from voicecare.screen.desk.access import Undo
from voicecare.screen.desk.asked import pages, text
from voicecare.screen.desk.desk import Desk
from voicecare.screen.desk.engines import Engines
from voicecare.screen.desk.jobs import Job, Outcome
from voicecare.screen.desk.pages import language_name
from voicecare.screen.desk.reviewing import REVIEWER, Reviewing, opened, opened_as, reviewer
from voicecare.translate import reviewing, whole_page
from voicecare.translate.review import UnconfirmedError, tidy
from voicecare.translate.translator import Alarm

KEYS = {
    "a": "accept the translation", "r": "have the original read", "e": "go to the text, to write another one",
    "k": "keep the text that you wrote", "y": "keep it although it is doubted", "u": "undo the last decision",
    "o": "listen to the original", "t": "listen to the translation", "n": "next sentence", "p": "previous sentence",
    "c": "go to the comment", "m": "keep the comment", "b": "back to all sentences",
}  # fmt: skip
"""Access keys of the page of a sentence, and what they do."""
_DID = {"accept": "Accepted", "reject": "The original is read", "edit": "Your text is kept",
        "comment": "The comment is kept"}  # fmt: skip
_OTHER_TEXT = "You wrote another text. Keep it, or load the page again and accept what is there. Nothing was changed."

_COLUMNS = ("reviewed", "authored", "machine", "doubtful", "stale", "missing", "read in the original")


def routes(desk: Desk) -> list[Route]:
    """Where the pages are, below `/desk`."""
    review = _Review(desk)
    one = "/review/{page}/{language}"
    return [
        Route("/review", review.overview),
        Route("/review/open", review.open),
        Route(one, review.sentences),
        Route(f"{one}/at/{{sentence:path}}", review.sentence),
        Route(f"{one}/listen/{{which}}/{{sentence:path}}", review.listen),
        Route(f"{one}/decide", review.decide, methods=["POST"]),
        Route(f"{one}/undo", review.undo, methods=["POST"]),
        Route(f"{one}/translate", review.translate, methods=["POST"]),
        *review_files.routes(desk, one),
    ]


class _Review:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._engines = Engines()
        desk.at_end.append(self._engines.close)

    def overview(self, request: Request) -> Response:
        """Every page with its languages, and how far each is."""
        return self._desk.render(
            request, "review.html", pages=[_overview(name) for name in pages()], columns=_COLUMNS
        )

    def open(self, request: Request) -> Response:
        """Go to a language of a page that nothing is translated into yet."""
        page, language = (request.query_params.get(name, "").strip() for name in ("page", "language"))
        with opened_as(page, language) as one:
            return RedirectResponse(one.here, status_code=303)

    def sentences(self, request: Request) -> Response:
        """The sentences of a page in a language, searched and filtered."""
        with opened(request) as one:
            rows = review_rows.rows(one.service, one.wanted)
        return self._desk.render(
            request, "review_language.html", page=one.page, name=language_name(one.language), rows=rows,
            here=one.here, query=one.query, first=rows.first_open(), reviewer=reviewer(request),
            words=review_rows.in_words,
        )  # fmt: skip

    def sentence(self, request: Request) -> Response:
        """One sentence with all that helps to judge it."""
        with opened(request) as one:
            return self._sentence(request, one, request.path_params["sentence"])

    def listen(self, request: Request) -> Response:
        """A sentence or its translation, spoken; nothing of it is kept."""
        with opened(request) as one:
            row = review_rows.row(one.service, request.path_params["sentence"])
        said = row.source if request.path_params["which"] == "original" else row.text
        return Response(self._engines.wav(one.page, said.text, said.language), media_type="audio/wav")

    def decide(self, request: Request) -> Response:
        """Accept, edit, reject or comment, and go on to the next sentence that is shown."""
        form = self._desk.form(request)
        sentence, action, who = text(form, "sentence"), text(form, "decision"), text(form, "reviewer")
        with opened(request, who) as one:
            after = review_rows.rows(one.service, one.wanted).beside(sentence)[1]
            entry, typed = one.service.entry(sentence), text(form, "text")
            if action == "accept" and "text" in form and tidy(typed) != tidy(text(form, "shown")):
                self._desk.say(request, _OTHER_TEXT, wrong=True)
                return self._sentence(request, one, sentence, typed)
            if action != "comment" and "comment" in form and tidy(text(form, "comment")) != entry.comment:
                one.service.comment(sentence, text(form, "comment"))
            match action:
                case "accept":
                    one.service.accept(sentence, _shown(text(form, "shown"), entry.text))
                case "reject":
                    one.service.reject(sentence)
                case "comment":
                    after = one.service.comment(sentence, text(form, "comment")).sentence.id
                case _:
                    sure, action = action == "edit-sure", "edit"
                    try:
                        one.service.edit(sentence, typed, confirmed=sure)
                    except UnconfirmedError as error:
                        return self._sentence(request, one, sentence, typed, error.alarms)
        said = f"{_DID[action]}: {sentence}." + ("" if after else " This was the last one.")
        answer = self._desk.done(request, said, one.at(after), undo=Undo(f"{one.here}/undo{one.query}"))
        answer.set_cookie(REVIEWER, quote(who), httponly=True, samesite="strict", path="/desk")
        return answer

    def undo(self, request: Request) -> Response:
        """Take back the last decision on this page and language, and show what it was about."""
        with opened(request) as one:
            undone = one.service.undo()
            there = {entry.sentence.id for entry in one.service.entries()}
        if not undone:
            return self._desk.done(request, "There is nothing to take back.", one.at(None))
        first = undone[0]
        said = f"Taken back: {first.action} of {first.sentence} by {first.reviewer}"
        if len(undone) > 1:
            said += f", and of {len(undone) - 1} more"
        return self._desk.done(request, f"{said}.", one.at(first.sentence if first.sentence in there else None))

    def translate(self, request: Request) -> Response:
        """Translate the page by machine, as `voicecare translate page` does."""
        fresh = text(self._desk.form(request), "fresh") == "yes"
        with opened(request) as one:
            page, language, here = one.name, one.language, one.here

        def work(job: Job) -> Outcome:
            def told(done: int, of: int) -> None:
                job.tell(f"{done} of {of} sentences", done, of)

            made = whole_page.translate(page, language, fresh=fresh, told=told)
            where = f"{here}?state=doubtful" if made.doubted else here
            return Outcome(made.summary, where, "Review what is doubted" if made.doubted else "Review it")

        return self._desk.start(request, f"Translating {page} into {language_name(language)}", work, here)

    def _sentence(
        self, request: Request, one: Reviewing, sentence: str, typed: str | None = None, doubts: Sequence[Alarm] = ()
    ) -> Response:
        rows = review_rows.rows(one.service, one.wanted)
        row = review_rows.row(one.service, sentence)
        before, after = rows.beside(sentence)
        back = self._engines.back(one.page, one.language)
        return self._desk.render(
            request, "review_sentence.html", row=row, rows=rows, place=rows.place(sentence), here=one.here,
            query=one.query, before=before, after=after, back=back(row.text.text) if back and row.text.text else None,
            can_go_back=back is not None, name=language_name(one.language),
            source_name=language_name(one.page.language), reviewer=one.service.reviewer or reviewer(request),
            typed=typed, doubts=doubts,
            keys=KEYS.items(), words=review_rows.in_words,
        )  # fmt: skip


def _shown(sent: str, in_force: str) -> str:
    """What was shown: a form does not keep white space as it was."""
    return in_force if tidy(sent) == tidy(in_force) else sent


def _overview(name: str) -> dict[str, Any]:
    """A page and how far its languages are; where it cannot be read, why."""
    try:
        page, found = load.load(name), list(reviewing.progress(name))
    except VoiceCareError as error:
        return {"id": name, "title": name, "trouble": str(error), "languages": []}
    languages = [{**row, "name": language_name(str(row["language"]))} for row in found]
    return {
        "id": name, "title": page.title, "trouble": "", "language": language_name(page.language),
        "languages": languages, "total": found[0]["total"] if found else 0,
    }  # fmt: skip
