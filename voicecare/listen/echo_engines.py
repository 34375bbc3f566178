"""Which echo canceller listens: two engines, the second alone where the first is not installed, or none."""

import logging
from importlib.util import find_spec

from voicecare.listen.echo import EchoCanceller, Engine
from voicecare.listen.kalman import Kalman
from voicecare.settings import Settings

_log = logging.getLogger(__name__)


def canceller(chosen: Settings) -> EchoCanceller | None:
    """The echo canceller of a session; None with headphones, or where it was switched off."""
    if chosen.headphones or chosen.echo == "off":
        return None
    if not has_trigger():
        _log.warning("pywebrtc-audio is not installed: a person who interrupts is noticed less surely.")
        return EchoCanceller(Kalman, Kalman)
    return EchoCanceller(_aec3, Kalman)


def has_trigger() -> bool:
    """Whether the engine is there that knows best when a person speaks."""
    return find_spec("pywebrtc_audio") is not None


def _aec3() -> Engine:
    from voicecare.listen.aec3 import Aec3

    return Aec3()
