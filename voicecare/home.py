"""The one folder in which anything is kept."""

import os
from pathlib import Path

import platformdirs


def home() -> Path:
    """The one folder in which anything is kept; `VOICECARE_HOME` moves it."""
    moved = os.environ.get("VOICECARE_HOME")
    return Path(moved).expanduser() if moved else platformdirs.user_data_path("voicecare", appauthor=False)


def variables() -> dict[str, str]:
    """The environment that leads another process to the same home folder and options."""
    own = {name: value for name, value in os.environ.items() if name.startswith("VOICECARE_")}
    return {**own, "VOICECARE_HOME": str(home().resolve())}
