"""What the patient is doing: reading, exercising, counting, answering. One at a time decides what a command means."""

from typing import TYPE_CHECKING

from voicecare.events import Heard, Priority
from voicecare.page.sentences import Sentence
from voicecare.understand.phrase import Command, Slot

if TYPE_CHECKING:
    from voicecare.session.session import Session


class Activity:
    """The base: an activity that obeys nothing. Subclasses override what they care about."""

    state = "reading"
    """Which phrases are open; a name in `states.yaml`."""
    languages: tuple[str, ...] = ()
    """Languages in which they are open besides the patient's."""
    also: str | None = None
    """Another state whose phrases are open behind them."""
    resting_state: str | None = None
    """Which phrases are open while it rests; None for its own."""

    def __init__(self, session: "Session") -> None:
        self.session = session
        self.talk = session.talk

    def begin(self) -> None:
        """It becomes the session's activity."""

    def obey(self, command: Command) -> bool:  # noqa: ARG002 - overridden
        """Do what a command asks; False where it means nothing here."""
        return False

    def heard(self, heard: Heard) -> bool:  # noqa: ARG002 - overridden
        """Somebody said something, an open phrase or none; True where nothing else is to come of it."""
        return False

    def dictated(self, text: str) -> bool:  # noqa: ARG002 - overridden
        """Something was written down, or typed, that is no phrase; False where nothing was asked for."""
        return False

    def spoken(self, identifier: str) -> None:
        """Something was said to its end."""

    def translated(self) -> None:
        """A sentence has come from the translator."""

    def tick(self, now: float) -> None:
        """Time has passed."""

    def interrupt(self) -> None:
        """Stop or pain: stay where it is. The session has silenced everything."""

    def in_pain(self) -> bool:
        """Say that the pain is noted, where it must go on all the same; False where the patient is to rest."""
        return False

    def resume(self) -> None:
        """Go on from there."""
        self.begin()

    def stopped(self) -> None:
        """Say that it stopped, and where."""
        self.talk.prompt("stopped")

    def place(self) -> None:
        """Say where in the activity the patient is."""

    def ahead(self) -> None:
        """Say what comes next."""
        self.talk.prompt("next-reading", Priority.NOW)

    def hint(self) -> None:
        """Say what is possible after something was not understood."""
        self.talk.prompt("hint")

    @property
    def awaiting(self) -> bool:
        """Whether it is silent only until a translation comes, and goes on by itself."""
        return False

    @property
    def sentence(self) -> Sentence | None:
        """The sentence of the page that is being said, or was said last."""
        return None

    def slots(self) -> dict[str, tuple[Slot, ...]]:
        """Values of slots that make sense in it."""
        return {}

    @property
    def due(self) -> tuple[int, ...]:
        """The numbers of which the patient most likely says one next."""
        return ()

    def resting_place(self) -> "Activity":
        """What the patient comes back to after something else, such as a call; it has been interrupted."""
        self.interrupt()
        return self.session.activity if self.session.activity is not self else self

    def details(self) -> dict[str, str | int | bool]:
        """What the diary should know of where the patient is."""
        return {}


class Interlude(Activity):
    """Something between: the patient is still where they were, and will go on there.

    Args:
        session: the session.
        before: where the patient was, and will be again.
    """

    def __init__(self, session: "Session", before: Activity) -> None:
        super().__init__(session)
        self.before = before

    def ahead(self) -> None:
        """What comes next where the patient was."""
        self.before.ahead()

    @property
    def sentence(self) -> Sentence | None:
        """The sentence where the patient was."""
        return self.before.sentence

    def details(self) -> dict[str, str | int | bool]:
        """Where the patient was."""
        return self.before.details()

    def obey_before(self, command: Command) -> bool:
        """Have the patient obeyed where they were; False where it means nothing there either, and this goes on."""
        self.session.enter(self.before, resumed=True)
        if self.before.obey(command):
            return True
        self.session.enter(self, resumed=True)
        return False
