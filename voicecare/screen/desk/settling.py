"""A draft at the desk: its doubts settled one by one, its parts changed, looked at, accepted."""

from collections.abc import Callable
from dataclasses import replace

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecare import files
from voicecare.errors import PageError
from voicecare.importing import drafts
from voicecare.page.draft import parts
from voicecare.page.draft.build import LOST, Draft
from voicecare.screen.desk.access import Undo
from voicecare.screen.desk.asked import text
from voicecare.screen.desk.desk import Desk


def routes(desk: Desk) -> list[Route]:
    """One draft: its doubts, its parts, undo, accepting, throwing away."""
    pages, one = _Settling(desk), "/pages/drafts/{name}"
    changes = {
        "settle": pages.settle, "add": pages.add, "change": pages.fill_in, "undo": pages.undo,
        "accept": pages.accept, "take-back": pages.take_back, "discard": pages.discard,
        "fetch-back": pages.fetch_back,
    }  # fmt: skip
    return [
        Route(one, pages.draft), Route(f"{one}/look", pages.look), Route(f"{one}/part/{{part:path}}", pages.part),
        *(Route(f"{one}/{name}", called, methods=["POST"]) for name, called in changes.items()),
    ]  # fmt: skip


class _Settling:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def draft(self, request: Request) -> Response:
        """What is doubted, and all parts."""
        name, content = _name(request), drafts.text(_name(request))
        draft, far = drafts.draft(name), drafts.how_far(name)
        doubts = [(doubt.reason, parts.of(draft.data, doubt.path), _words(doubt.reason)) for doubt in draft.doubts]
        return self._desk.render(request, "draft.html", name=name, seen=files.digest(content), draft=draft,
            doubts=doubts, wrong=[said for _, said in far.wrong], page=far.page, parts=parts.parts(draft.data),
            homes=parts.homes(draft.data))  # fmt: skip

    def part(self, request: Request) -> Response:
        """One part as a form."""
        name, content = _name(request), drafts.text(_name(request))
        draft = drafts.draft(name)
        found = parts.part(draft.data, request.path_params["part"])
        if found is None:
            raise HTTPException(404)
        at = _doubt(request.query_params.get("doubt", ""), draft)
        return self._desk.render(request, "part.html", name=name, seen=files.digest(content), part=found,
            doubt="" if at is None else str(at), reason="" if at is None else draft.doubts[at].reason)  # fmt: skip

    def settle(self, request: Request) -> Response:
        """A doubt is none."""
        return self._change(request, "It stays as it is, and the doubt is settled.", lambda draft, _form: draft)

    def add(self, request: Request) -> Response:
        """Words that had no place get one."""

        def added(draft: Draft, form: FormData) -> Draft:
            sentences = [" ".join(line.split()) for line in text(form, "words").splitlines() if line.strip()]
            where, _, limits = text(form, "where").partition(" ")
            if not sentences:
                raise PageError("There are no words to add.")
            return replace(draft, data=parts.added(draft.data, where, sentences, limits=bool(limits)))

        return self._change(request, "The words are added, and the doubt is settled.", added)

    def fill_in(self, request: Request) -> Response:
        """A part as somebody filled it in, or without it."""

        def filled_in(draft: Draft, form: FormData) -> Draft:
            which = text(form, "part")
            if "out" in form:
                return replace(draft, data=parts.taken_out(draft.data, which))
            sent = {key: [one for one in form.getlist(key) if isinstance(one, str)] for key in form}
            return replace(draft, data=parts.put(draft.data, which, sent))

        return self._change(request, "The draft is changed.", filled_in)

    def undo(self, request: Request) -> Response:
        """The draft before the last change."""
        drafts.undo(_name(request), text(self._desk.form(request), "seen"))
        return self._back(request, "The draft is as it was before.")

    def look(self, request: Request) -> Response:
        """The page as it would be, and accepting it."""
        name, content = _name(request), drafts.text(_name(request))
        far = drafts.how_far(name)
        if far.page is None:
            raise PageError("This draft is no page yet. See what is wrong with it.")
        return self._desk.render(request, "page.html", page=far.page, title_language=far.page.language, draft=name,
            seen=files.digest(content), doubts=len(far.doubts), wrong=[said for _, said in far.wrong])  # fmt: skip

    def accept(self, request: Request) -> Response:
        """It is a page."""
        name, form = _name(request), self._desk.form(request)
        if "read" not in form:
            raise PageError("Say first that you have read the page beside the original.")
        if drafts.how_far(name).wrong and "all-the-same" not in form:
            raise PageError("Something is wrong or doubtful with this page. Say that you accept it all the same.")
        undo = Undo(f"/desk/pages/drafts/{name}/take-back", {"before": drafts.accept(name, text(form, "seen"))})
        said = f"The page {name} is accepted. Sessions read it where the settings name it as their page."
        return self._desk.done(request, said, "/desk/pages", undo)

    def take_back(self, request: Request) -> Response:
        """It is a draft again."""
        name = _name(request)
        drafts.take_back(name, text(self._desk.form(request), "before"))
        return self._desk.done(request, "The page is a draft again.", f"/desk/pages/drafts/{name}")

    def discard(self, request: Request) -> Response:
        """Nobody wants it."""
        name = _name(request)
        undo = Undo(f"/desk/pages/drafts/{name}/fetch-back", {"removed": drafts.discard(name)})
        return self._desk.done(request, f"The draft {name} is thrown away.", "/desk/pages", undo)

    def fetch_back(self, request: Request) -> Response:
        """Somebody wants it."""
        name = _name(request)
        drafts.fetch_back(text(self._desk.form(request), "removed"), name)
        return self._desk.done(request, "The draft is back.", f"/desk/pages/drafts/{name}")

    def _change(self, request: Request, told: str, make: Callable[[Draft, FormData], Draft]) -> Response:
        """Change a draft, and settle the doubt for which it is done."""
        name, form = _name(request), self._desk.form(request)
        draft = drafts.draft(name)
        settled = _doubt(text(form, "doubt"), draft)
        try:
            draft = make(draft, form)
        except KeyError as error:
            raise PageError(drafts.STALE) from error
        kept = tuple(one for at, one in enumerate(draft.doubts) if at != settled)
        drafts.change(name, text(form, "seen"), replace(draft, doubts=kept))
        return self._back(request, told)

    def _back(self, request: Request, told: str) -> Response:
        name = _name(request)
        undo = Undo(f"/desk/pages/drafts/{name}/undo", {"seen": files.digest(drafts.text(name))})
        return self._desk.done(request, told, f"/desk/pages/drafts/{name}", undo)


def _doubt(given: str, draft: Draft) -> int | None:
    """Which doubt of the draft; None for none of them."""
    known = given.isdecimal() and len(given) < 5 and int(given) < len(draft.doubts)
    return int(given) if known else None


def _name(request: Request) -> str:
    name: str = request.path_params["name"]
    return name


def _words(reason: str) -> str:
    """The words of the document that have no place on the page yet, where a doubt is about such."""
    return next((reason.removeprefix(said) for said in LOST if reason.startswith(said)), "")
