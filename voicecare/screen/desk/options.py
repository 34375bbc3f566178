"""The settings at the desk: every option, what it is, and changing one, as `voicecare settings` does."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecare import change_settings, settings, settings_file
from voicecare.errors import VoiceCareError
from voicecare.screen.desk import new_patient, option_rows
from voicecare.screen.desk.asked import text
from voicecare.screen.desk.desk import Desk

_HERE = "/desk/settings"


def routes(desk: Desk) -> list[Route]:
    """Where the pages are, below `/desk`."""

    def listed(request: Request) -> Response:
        path = settings.home() / settings_file.NAME
        return desk.render(request, "options.html", options=option_rows.rows(), file=path)

    def one(request: Request) -> Response:
        return shown(request)

    def shown(request: Request, typed: str | None = None, wrong: str = "") -> Response:
        name = request.path_params["name"]
        found = next((row for row in option_rows.rows() if row.name == name), None)
        if found is None:
            raise HTTPException(404)
        return desk.render(
            request, "option.html", 422 if wrong else 200, option=found, wrong=wrong,
            typed=found.typed if typed is None else typed, variable=settings.variable(name) or "",
            in_file=settings_file.standing(settings.home(), name),
        )  # fmt: skip

    def change(request: Request) -> Response:
        name, typed = request.path_params["name"], text(desk.form(request), "value")
        try:
            kept = change_settings.change(name, typed)
        except VoiceCareError as error:
            return shown(request, typed, str(error))
        said = f"{name} is {settings.masked(kept)} now. The next session takes it."
        if variable := settings.variable(name):
            said += f" The environment variable {variable} still comes before it."
        return desk.done(request, said, _HERE)

    def unset(request: Request) -> Response:
        name = request.path_params["name"]
        there = settings_file.take_out(settings.home(), name)
        return desk.done(
            request, f"{name} {'is taken out of the file' if there else 'did not stand in the file'}.", _HERE
        )

    return [
        *new_patient.routes(desk),
        Route("/settings", listed),
        Route("/settings/{name}", one),
        Route("/settings/{name}", change, methods=["POST"]),
        Route("/settings/{name}/unset", unset, methods=["POST"]),
    ]
