"""Where another machine, as a tablet at the bed, is asked for the PIN before it gets anything."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from voicecare.errors import ScreenError
from voicecare.screen.desk.asked import text
from voicecare.screen.desk.desk import Desk
from voicecare.screen.guard import ENTRANCES, Pass


def routes(desk: Desk, wanted: Pass) -> list[Route]:
    """None where this computer alone is served."""
    if not wanted.far:
        return []

    def asked(request: Request, wrong: str | None = None) -> Response:
        to = str(desk.form(request).get("to", "")) if wrong else request.query_params.get("to", "")
        return desk.render(request, "other-machine.html", 403 if wrong else 200, wrong=wrong, to=_known(to))

    def answered(request: Request) -> Response:
        form = desk.form(request)
        try:
            desk.access.pin.check(text(form, "pin"))
        except ScreenError as error:
            return asked(request, str(error))
        to = _known(str(form.get("to", "")))
        answer = wanted.give(RedirectResponse(to, status_code=303))
        if to != "/":
            desk.access.log_in(request, answer)
        return answer

    return [Route("/pin", asked), Route("/pin", answered, methods=["POST"])]


def _known(to: str) -> str:
    return to if to in ENTRANCES else "/"
