"""The device passes to a new patient, at the desk: shown first, then asked a second time with a word to type."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecare import new_patient as erasing
from voicecare import running, settings
from voicecare.errors import SettingsError
from voicecare.screen.desk.asked import text
from voicecare.screen.desk.desk import Desk

_HERE = "/settings/new-patient"


def routes(desk: Desk) -> list[Route]:
    """Where the pages are, below `/desk`."""

    def first(request: Request) -> Response:
        return shown(request, sure=False)

    def second(request: Request) -> Response:
        return shown(request, sure=True)

    def shown(request: Request, *, sure: bool, wrong: str = "") -> Response:
        return desk.render(
            request, "new_patient.html", 422 if wrong else 200, found=erasing.about(desk.folder), sure=sure,
            home=desk.folder, word=erasing.WORD, stays=erasing.STAYS, elsewhere=erasing.ELSEWHERE,
            wrong=wrong or (_RUNS if running.session_runs(desk.folder) else ""),
        )  # fmt: skip

    def erase(request: Request) -> Response:
        if text(desk.form(request), "word").casefold() != erasing.WORD:
            return shown(request, sure=True, wrong=f"This is not the word {erasing.WORD!r}. Nothing was erased.")
        try:
            erasing.erase(desk.folder)
        except SettingsError as error:
            return shown(request, sure=True, wrong=str(error))
        said = "All about the patient is erased. "
        if variable := settings.variable("language"):
            said += f"The environment variable {variable} still sets the language. "
        else:
            said += "The next session greets in every language. "
        return desk.done(request, said + erasing.ELSEWHERE, "/desk/settings")

    return [
        Route(_HERE, first),
        Route(f"{_HERE}/sure", second),
        Route(f"{_HERE}/sure", erase, methods=["POST"]),
    ]


_RUNS = "A session runs. End it first: as long as it runs nothing can be erased."
