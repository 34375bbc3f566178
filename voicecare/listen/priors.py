"""The priors of spellings, kept beside the model, because working them out takes seconds at every start."""

import contextlib
import json
from pathlib import Path

from voicecare import files

Spelling = tuple[int, ...]
"""The tokens of one way to write a text."""


class Priors:
    """Log probabilities of spellings on near-silence, by language, remembered across starts.

    Args:
        folder: the model's folder; the file is written there, and a folder that cannot be written costs
            only time.
        method: names how the priors were made; a file made in another way is ignored.
    """

    def __init__(self, folder: Path, method: str) -> None:
        self._path = folder / "priors.json"
        self._method = method
        self._values: dict[str, dict[Spelling, float]] = {}
        self._changed = False
        with contextlib.suppress(OSError, ValueError, KeyError, AttributeError, TypeError):
            stored = json.loads(self._path.read_text(encoding="utf-8"))
            if stored["method"] == method:
                self._values = {
                    language: {tuple(map(int, key.split())): float(value) for key, value in known.items()}
                    for language, known in stored["priors"].items()
                }

    def of(self, language: str) -> dict[Spelling, float]:
        """What is known of a language; add to it with `add`."""
        return self._values.setdefault(language, {})

    def add(self, language: str, new: dict[Spelling, float]) -> None:
        """Remember more."""
        self.of(language).update(new)
        self._changed = self._changed or bool(new)

    def save(self) -> None:
        """Write what is new."""
        if not self._changed:
            return
        stored = {
            language: {" ".join(map(str, spelling)): round(value, 4) for spelling, value in known.items()}
            for language, known in self._values.items()
        }
        with contextlib.suppress(OSError):
            files.write_text(self._path, json.dumps({"method": self._method, "priors": stored}))
        self._changed = False
