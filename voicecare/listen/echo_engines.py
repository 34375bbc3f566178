"""Which echo canceller listens: both engines where they are installed, one where there is only one, or none."""

import logging
from collections.abc import Callable
from importlib.util import find_spec

from voicecare.listen.echo import EchoCanceller, Engine
from voicecare.settings import Settings

_log = logging.getLogger(__name__)

TRIGGER, CLEANER = "pywebrtc_audio", "pyaec"
"""The packages: the better of the two at knowing that a person speaks, and at leaving the voice clean."""


def installed() -> tuple[str, ...]:
    """The packages that are there."""
    return tuple(name for name in (TRIGGER, CLEANER) if find_spec(name))


def canceller(chosen: Settings) -> EchoCanceller | None:
    """The echo canceller of a session; None with headphones, where it was switched off, or where none can be made."""
    if chosen.headphones or chosen.echo == "off":
        return None
    makers = [_MAKERS[name] for name in installed()]
    if not makers:
        _log.warning("No echo canceller is installed: while the app speaks, only the words that stop it are obeyed.")
        return None
    try:
        return EchoCanceller(makers[0], makers[-1])
    except Exception:
        # a library of another maker may fail to load in any way; the first form of the guard remains
        _log.exception("The echo canceller cannot be loaded.")
        return None


def _aec3() -> Engine:
    from voicecare.listen.aec3 import Aec3

    return Aec3()


def _speex() -> Engine:
    from voicecare.listen.speex import Speex

    return Speex()


_MAKERS: dict[str, Callable[[], Engine]] = {TRIGGER: _aec3, CLEANER: _speex}
