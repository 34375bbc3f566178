"""The review in a terminal: one sentence at a time, one key a decision. Without a terminal, one line a decision."""

import sys
from typing import Protocol

import click
from rich.console import Console
from rich.text import Text

from voicecare.errors import TranslationError
from voicecare.translate.review import Entry, ReviewService, UnconfirmedError, counts
from voicecare.understand.text import isolated

KEYS = {
    "a": "accept", "e": "edit", "r": "read the original", "c": "comment", "u": "undo", "n": "next", "p": "previous",
    "q": "quit",
}  # fmt: skip
_COLOURS = {"reviewed": "green", "author": "cyan", "machine": "yellow", "doubtful": "red", "stale": "magenta"}


class Reader(Protocol):
    """Where decisions come from."""

    def key(self) -> str:
        """The next decision; `q` where there is none any more."""

    def line(self, title: str, present: str) -> str:
        """A text; `present` is what may be changed."""

    def sure(self) -> bool:
        """Whether what is doubted is kept."""


class Keyboard:
    """A terminal: keys act at once. What is typed ahead is dropped: nobody approves what was not yet shown."""

    def key(self) -> str:
        """One key; Ctrl-D and Ctrl-C end."""
        try:
            typed = click.getchar().lower()
        except (EOFError, KeyboardInterrupt):
            return "q"
        # an arrow or the like is several characters
        return "Esc" if typed.startswith("\x1b") else typed[:1]

    def line(self, title: str, present: str) -> str:
        """A line that begins as `present`, with the usual keys for editing."""
        import readline

        def begin() -> None:
            readline.insert_text(present)
            readline.redisplay()

        readline.set_pre_input_hook(begin)
        try:
            return input(f"{title}: ")
        except (EOFError, KeyboardInterrupt):
            return present
        finally:
            readline.set_pre_input_hook()

    def sure(self) -> bool:
        """`y` is yes."""
        click.echo("Keep it all the same? y or n")
        return self.key() == "y"


class Lines:
    """Standard input that is no terminal: `a`, `e The new text.`, `c A comment.`, `y` for sure."""

    def __init__(self) -> None:
        self._rest = ""

    def key(self) -> str:
        """The first letter of the next line that is not empty."""
        for line in sys.stdin:
            if line.strip():
                letter, _, self._rest = line.strip().partition(" ")
                return letter.lower()
        return "q"

    def line(self, title: str, present: str) -> str:  # noqa: ARG002 - a Reader's
        """What stood behind the letter."""
        return self._rest

    def sure(self) -> bool:
        """Whether the next line is `y`."""
        return self.key() == "y"


def run(service: ReviewService) -> None:
    """Review from the first sentence that no reviewer has seen, until the reviewer quits or the page ends."""
    terminal = sys.stdin.isatty()
    reader: Reader = Keyboard() if terminal else Lines()
    console = Console(highlight=False, soft_wrap=True)
    ids = [entry.sentence.id for entry in service.entries()]
    begin = next((entry.sentence.id for entry in service.entries() if entry.state != "reviewed"), ids[0])
    place = ids.index(begin)
    while place < len(ids):
        entry = service.entry(ids[place])
        _show(console, service, entry, f"{place + 1}/{len(ids)}")
        key = reader.key()
        if key == "q":
            break
        try:
            place = _act(key, service, entry, reader, console, ids, place)
        except TranslationError as error:
            if not terminal:
                raise
            console.print(Text(str(error), style="red"))
    found = counts(service.entries())
    console.print(", ".join(f"{number} {name}" for name, number in found.items() if number))


def _act(
    key: str, service: ReviewService, entry: Entry, reader: Reader, console: Console, ids: list[str], place: int
) -> int:
    """Do what a key says; returns the place of the sentence to show next."""
    identifier = entry.sentence.id
    match key:
        case "a":
            service.accept(identifier, entry.text)
            return place + 1
        case "e":
            return place + _edit(service, entry, reader, console)
        case "r":
            service.reject(identifier)
            return place + 1
        case "c":
            service.comment(identifier, reader.line("Comment", entry.comment))
        case "u":
            undone = service.undo()
            for one in undone:
                console.print(Text(f"Taken back: {one.action} of {one.sentence} by {one.reviewer}"))
            if not undone:
                console.print("There is nothing to take back.")
            return ids.index(undone[0].sentence) if undone and undone[0].sentence in ids else place
        case "n":
            return place + 1
        case "p":
            return max(0, place - 1)
        case _:
            console.print(Text(f"{key!r} is none of the keys."))
    return place


def _edit(service: ReviewService, entry: Entry, reader: Reader, console: Console) -> int:
    """Returns 1 where the text is in force, 0 where the reviewer thinks again."""
    text = reader.line("Translation", entry.text)
    try:
        service.edit(entry.sentence.id, text)
    except UnconfirmedError as error:
        for alarm in error.alarms:
            console.print(Text(f"  ! {alarm.reason}", style="red"))
        if not reader.sure():
            console.print("Nothing was changed.")
            return 0
        service.edit(entry.sentence.id, text, confirmed=True)
    return 1


def _show(console: Console, service: ReviewService, entry: Entry, where: str) -> None:
    state = "the original is read" if entry.read_original else entry.state
    made = entry.translation
    by = f" by {made.reviewer}" if made and made.reviewer else f" by {made.engine}" if made and made.engine else ""
    console.print()
    console.print(Text.assemble((f"{where}  {entry.sentence.id}  ", "bold"), (state + by, _COLOURS.get(state, ""))))
    rows = [(service.page.language, entry.sentence.text), (service.language, entry.text)]
    if (back := service.back(entry)) is not None:
        rows.append(("back", back))
    if entry.earlier is not None and entry.state == "stale":
        rows += [("was", entry.earlier.source), ("was", entry.earlier.translation.text or "")]
    rows.append(("comment", entry.comment))
    for name, text in rows:
        if text:
            console.print(Text.assemble((f"{name:>8}  ", "dim"), isolated(text)))
    for alarm in service.alarms(entry):
        console.print(Text(f"       !  {alarm.reason}", style="red"))
    console.print(Text("  ".join(f"{key} {name}" for key, name in KEYS.items()), style="dim"))
