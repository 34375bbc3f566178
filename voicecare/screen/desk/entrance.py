"""The desk's entrance: choosing the PIN at the first visit, logging in and out, and where to go from here."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from voicecare.errors import ScreenError
from voicecare.screen.desk.asked import text
from voicecare.screen.desk.desk import Desk


def routes(desk: Desk, first: str | None) -> list[Route]:
    """The entrance; `first` is the part that is shown after the log-in."""
    start = first or "/desk/"

    def home(request: Request) -> Response:
        return desk.render(request, "home.html")

    def log_in(request: Request) -> Response:
        if desk.access.pin.stamp is None:
            return RedirectResponse("/desk/choose-pin", status_code=303)
        return desk.render(request, "log-in.html", wrong=None)

    def logged_in(request: Request) -> Response:
        try:
            desk.access.pin.check(text(desk.form(request), "pin"))
        except ScreenError as error:
            return desk.render(request, "log-in.html", 403, wrong=str(error))
        return let_in(request)

    def choose(request: Request) -> Response:
        if desk.access.pin.stamp is not None:
            return RedirectResponse("/desk/log-in", status_code=303)
        return desk.render(request, "choose-pin.html", wrong=None)

    def chosen(request: Request) -> Response:
        # who has no PIN yet may choose one; to change it needs the computer itself
        if desk.access.pin.stamp is not None:
            return RedirectResponse("/desk/log-in", status_code=303)
        try:
            form = desk.form(request)
            desk.access.pin.choose(text(form, "pin"), text(form, "again"))
        except ScreenError as error:
            return desk.render(request, "choose-pin.html", 422, wrong=str(error))
        return let_in(request)

    def let_in(request: Request) -> Response:
        answer = RedirectResponse(start, status_code=303)
        desk.access.log_in(request, answer)
        return answer

    def log_out(request: Request) -> Response:
        answer = RedirectResponse("/desk/log-in", status_code=303)
        desk.access.log_out(request, answer)
        return answer

    return [
        Route("/", home),
        Route("/log-in", log_in), Route("/log-in", logged_in, methods=["POST"]),
        Route("/choose-pin", choose), Route("/choose-pin", chosen, methods=["POST"]),
        Route("/log-out", log_out, methods=["POST"]),
    ]  # fmt: skip
