"""How far long work is, in a page that looks again by itself, with a script or without one."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from voicecare.screen.desk.desk import Desk
from voicecare.screen.desk.jobs import Job


def routes(desk: Desk) -> list[Route]:
    """A page for each job."""

    def found(request: Request) -> Job:
        job = desk.jobs.get(request.path_params["number"])
        if job is None:
            raise HTTPException(404)
        return job

    def shown(request: Request) -> Response:
        return desk.render(request, "job.html", job=found(request))

    def state(request: Request) -> Response:
        job = found(request)
        return JSONResponse({"over": job.over, "text": job.text, "done": job.done, "total": job.total})

    def cancel(request: Request) -> Response:
        job = found(request)
        job.cancel()
        return RedirectResponse(f"/desk/jobs/{job.number}", status_code=303)

    return [
        Route("/jobs/{number:int}", shown),
        Route("/jobs/{number:int}.json", state),
        Route("/jobs/{number:int}/cancel", cancel, methods=["POST"]),
    ]
