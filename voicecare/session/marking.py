"""A bookmark: one sentence of the page that the patient wants to find again, also in another session."""

from typing import TYPE_CHECKING

from voicecare.events import Priority

if TYPE_CHECKING:
    from voicecare.session.session import Session


def keep_bookmark(session: "Session") -> None:
    """Mark the sentence that was said last."""
    sentence = session.activity.sentence
    if sentence is None:
        session.talk.prompt("place-start", Priority.NOW)
        return
    session.bookmark = sentence.id
    session.talk.remember(bookmark=sentence.id)
    session.talk.prompt("bookmark-kept", Priority.NOW)


def go_to_bookmark(session: "Session") -> None:
    """Read on from there; a page that has changed may have lost the sentence."""
    sentence = session.text.sentences.get(session.bookmark)
    if sentence is None:
        session.talk.prompt("bookmark-none")
    else:
        session.enter(session.reading, resumed=True)
        session.reading.read_from(sentence)
