"""The computer that is looked at."""

from dataclasses import dataclass
from pathlib import Path

from voicecare.models.store import Store
from voicecare.settings import Settings


@dataclass(frozen=True)
class Computer:
    """What is checked: the settings as they are, the home folder, the models."""

    chosen: Settings
    home: Path
    store: Store
    quick: bool = False
