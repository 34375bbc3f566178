"""The physiotherapist's desk: pages in a browser on this computer, behind a PIN, apart from the patient's view.

How to add a part to the desk, say the diary's report:

1. Write `voicecare/screen/desk/report.py` with one function:

       def routes(desk: Desk) -> list[Route]:
           def shown(request: Request) -> Response:
               return desk.render(request, "report.html", days=days(desk.folder))

           def erased(request: Request) -> Response:
               form = desk.form(request)
               erase(desk.folder, form["day"])
               return desk.done(request, "The day is erased.", "/desk/report", undo=Undo("/desk/report/undo"))

           return [Route("/report", shown), Route("/report/erase", erased, methods=["POST"])]

   Paths of routes are under `/desk`; links and redirects carry `/desk` themselves. A plain `def` runs in a thread, so
   it may read files and wait; an `async def` runs in the server's loop, on which sound and the patient's view
   depend, and must never wait.

2. Write `voicecare/screen/templates/desk/report.html`:

       {% extends "desk/base.html" %}
       {% block title %}Report{% endblock %}
       {% block main %} ... {% endblock %}

   Every form that changes something is `<form method="post" action="/desk/...">{{ csrf }} ... </form>`. Text is
   escaped by itself; never use `|safe`. There is no inline script and no inline style: the policy forbids both.
   A script is a file in `voicecare/screen/static/`, and the page must work without it.

3. Add a line to `PARTS` in `application.py`: the name in the navigation, its path, its `routes`.

What is done for you, before your function is called: the computer, the start's token, the PIN; for each POST the
form is read, its size limited, its CSRF token checked. A `VoiceCareError` that you raise is shown in its own words,
and what was typed is gone: where that was much, catch it and show the form again, as `plans.py` does. Only POST may
change anything.

A path that ends in `.json` is for scripts that ask by themselves: it does not count as use.

What takes longer than a second is a job: `desk.start(request, "Importing", work, back="/desk/pages")`, where
`work(job)` tells how far it is with `job.tell("Reading", done, total)`, which also ends it where it was cancelled,
and returns an `Outcome`. A part that has to end a process says so with `job.on_cancel(process.kill)`.

In tests: `tests/screen/desk.py` logs in, sends forms with their token, and looks at messages.
"""
