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
from voicecare.screen.desk.desk import Desk


def routes(desk: Desk) -> list[Route]:
    """One draft: its doubts, its parts, undo, accepting, throwing away."""

    def shown(request: Request) -> Response:
        name, content = _name(request), drafts.text(_name(request))
        draft, far = drafts.draft(name), drafts.how_far(name)
        doubts = [(doubt.reason, parts.of(draft.data, doubt.path), _words(doubt.reason)) for doubt in draft.doubts]
        return desk.render(request, "draft.html", name=name, seen=files.digest(content), draft=draft, doubts=doubts,
            wrong=[said for _, said in far.wrong], page=far.page, parts=parts.parts(draft.data),
            homes=parts.homes(draft.data))  # fmt: skip

    def part(request: Request) -> Response:
        name, content = _name(request), drafts.text(_name(request))
        draft = drafts.draft(name)
        found = parts.part(draft.data, request.path_params["part"])
        if found is None:
            raise HTTPException(404)
        doubt = request.query_params.get("doubt", "")
        known = doubt.isdecimal() and len(doubt) < 5 and int(doubt) < len(draft.doubts)
        return desk.render(request, "part.html", name=name, seen=files.digest(content), part=found,
            doubt=doubt if known else "", reason=draft.doubts[int(doubt)].reason if known else "")  # fmt: skip

    def settled(request: Request) -> Response:
        return change(request, "It stays as it is, and the doubt is settled.", lambda draft, _form: draft)

    def added(request: Request) -> Response:
        def add(draft: Draft, form: FormData) -> Draft:
            sentences = [" ".join(line.split()) for line in _text(form, "words").splitlines() if line.strip()]
            where, _, limits = _text(form, "where").partition(" ")
            if not sentences:
                raise PageError("There are no words to add.")
            return replace(draft, data=parts.added(draft.data, where, sentences, limits=bool(limits)))

        return change(request, "The words are added, and the doubt is settled.", add)

    def changed(request: Request) -> Response:
        def fill_in(draft: Draft, form: FormData) -> Draft:
            which = _text(form, "part")
            if "out" in form:
                return replace(draft, data=parts.taken_out(draft.data, which))
            sent = {key: [one for one in form.getlist(key) if isinstance(one, str)] for key in form}
            return replace(draft, data=parts.put(draft.data, which, sent))

        return change(request, "The draft is changed.", fill_in)

    def change(request: Request, told: str, make: Callable[[Draft, FormData], Draft]) -> Response:
        """Change a draft, and settle the doubt for which it is done."""
        name, form = _name(request), desk.form(request)
        draft = drafts.draft(name)
        try:
            draft = make(draft, form)
        except KeyError as error:
            raise PageError(drafts.STALE) from error
        doubt = _text(form, "doubt")
        if doubt.isdecimal() and len(doubt) < 5 and int(doubt) < len(draft.doubts):
            kept = [one for at, one in enumerate(draft.doubts) if at != int(doubt)]
            draft = replace(draft, doubts=tuple(kept))
        drafts.change(name, _text(form, "seen"), draft)
        return back(request, told)

    def undone(request: Request) -> Response:
        drafts.undo(_name(request), _text(desk.form(request), "seen"))
        return back(request, "The draft is as it was before.")

    def back(request: Request, told: str) -> Response:
        name = _name(request)
        undo = Undo(f"/desk/pages/drafts/{name}/undo", {"seen": files.digest(drafts.text(name))})
        return desk.done(request, told, f"/desk/pages/drafts/{name}", undo)

    def looked_at(request: Request) -> Response:
        name, content = _name(request), drafts.text(_name(request))
        far = drafts.how_far(name)
        if far.page is None:
            raise PageError("This draft is no page yet. See what is wrong with it.")
        return desk.render(request, "page.html", page=far.page, title_language=far.page.language, draft=name,
            seen=files.digest(content), doubts=len(far.doubts), wrong=[said for _, said in far.wrong])  # fmt: skip

    def accepted(request: Request) -> Response:
        name, form = _name(request), desk.form(request)
        if "read" not in form:
            raise PageError("Say first that you have read the page beside the original.")
        if drafts.how_far(name).wrong and "all-the-same" not in form:
            raise PageError("Something is wrong or doubtful with this page. Say that you accept it all the same.")
        before = drafts.accept(name, _text(form, "seen"))
        undo = Undo(f"/desk/pages/drafts/{name}/take-back", {"before": before})
        return desk.done(
            request,
            f"The page {name} is accepted. Sessions read it where the settings name it as their page.",
            "/desk/pages",
            undo,
        )

    def taken_back(request: Request) -> Response:
        name = _name(request)
        drafts.take_back(name, _text(desk.form(request), "before"))
        return desk.done(request, "The page is a draft again.", f"/desk/pages/drafts/{name}")

    def discarded(request: Request) -> Response:
        name = _name(request)
        undo = Undo(f"/desk/pages/drafts/{name}/fetch-back", {"removed": drafts.discard(name)})
        return desk.done(request, f"The draft {name} is thrown away.", "/desk/pages", undo)

    def fetched_back(request: Request) -> Response:
        name = _name(request)
        drafts.fetch_back(_text(desk.form(request), "removed"), name)
        return desk.done(request, "The draft is back.", f"/desk/pages/drafts/{name}")

    one = "/pages/drafts/{name}"
    changes = {
        "settle": settled, "add": added, "change": changed, "undo": undone, "accept": accepted,
        "take-back": taken_back, "discard": discarded, "fetch-back": fetched_back,
    }  # fmt: skip
    return [
        Route(one, shown), Route(f"{one}/look", looked_at), Route(f"{one}/part/{{part:path}}", part),
        *(Route(f"{one}/{name}", called, methods=["POST"]) for name, called in changes.items()),
    ]  # fmt: skip


def _name(request: Request) -> str:
    name: str = request.path_params["name"]
    return name


def _text(form: FormData, name: str) -> str:
    given = form.get(name, "")
    return given if isinstance(given, str) else ""


def _words(reason: str) -> str:
    """The words of the document that have no place on the page yet, where a doubt is about such."""
    return next((reason.removeprefix(said) for said in LOST if reason.startswith(said)), "")
