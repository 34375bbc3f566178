"""What takes minutes to work out and stays the same is kept on disk, until the code that makes it changes."""

import hashlib
import io
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from types import ModuleType

import numpy as np

from benchmarks.table import OUT
from voicecare import files
from voicecare.listen.examples import Text
from voicecare.listen.speech_embedding import Embedding


@dataclass(frozen=True)
class Said:
    """One utterance of a word: by whom, and how it sounds."""

    text: Text
    speaker: str
    embedding: Embedding


def fingerprint(modules: Sequence[ModuleType], *asked: object) -> bytes:
    """Another one where these modules or what is asked of them are others."""
    sources = [Path(str(module.__file__)).read_bytes() for module in modules]
    return hashlib.sha256(b"".join([*sources, repr(asked).encode()])).digest()


def utterances(key: bytes, make: Callable[[], list[Said]], folder: Path = OUT / "known_words") -> list[Said]:
    """What `make` returns, made once for a key."""
    path = folder / f"{key.hex()[:32]}.npz"
    if path.is_file():
        with np.load(path) as kept:
            rows = zip(kept["texts"].tolist(), kept["speakers"].tolist(), kept["embeddings"], strict=True)
            return [Said((language, text), speaker, embedding) for (language, text), speaker, embedding in rows]
    found = make()
    if found:
        texts, speakers, embeddings = zip(*map(astuple, found), strict=True)
        content = io.BytesIO()
        np.savez_compressed(
            content, texts=np.array(texts), speakers=np.array(speakers), embeddings=np.stack(embeddings)
        )
        files.write_bytes(path, content.getvalue())
    return found
