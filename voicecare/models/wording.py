"""What a person is told of models: sizes, how a file is known, what is damaged, what works without one."""

from voicecare.models.items import Item, languages
from voicecare.models.store import Store

KNOWN = {
    "catalogue": "its SHA-256 is the catalogue's",
    "again": "it is the same file as the first time",
    "first": "nobody published its SHA-256, so this first download is trusted, and every later one must be the same",
}
"""How the files of a model are known, by `trust.Known`."""


def megabytes(size: int) -> str:
    """A size as a person reads it."""
    return f"{size / 1e6:.1f} MB" if size < 1e9 else f"{size / 1e9:.2f} GB"


def total(sizes: list[int | None]) -> str:
    """Several sizes together, of which some may not be known."""
    more = f", and {sizes.count(None)} of unknown size" if None in sizes else ""
    return megabytes(sum(size or 0 for size in sizes)) + more


def judged(found: list[str] | None) -> str:
    """What checking a model found; None is a model without a note of what was installed."""
    if found is None:
        return "not known: it was put here by hand"
    return f"damaged: {', '.join(found)}" if found else "good"


def meanwhile(item: Item, place: Store) -> str:
    """What works without a model."""
    names = " and ".join(languages().get(code, code) for code in item.languages) or "every language"
    if item.kind == "recogniser":
        if item.name != "whisper-base" and place.find("whisper-base"):
            return f"Whisper hears {names} already; Vosk beside it would only be quicker."
        return "nothing is heard before a recogniser is here: voicecare models install whisper-base"
    if item.kind == "voice":
        return f"espeak-ng speaks {names}; this voice would only sound better."
    other = "argos" if item.form == "firefox" else "firefox"
    return (
        "what has no translation is read in the original, and the app says so. Another engine's model may be had: "
        f"{other}-{'-'.join(item.languages)}"
    )


def how_to_hear() -> str:
    """What is left to do before a new voice is heard."""
    from importlib.util import find_spec

    from voicecare import settings

    steps = ["type: pip install 'voicecare[piper]'"] if not find_spec("piper") else []
    steps += ['write voice = "piper" into settings.toml'] if settings.load().voice != "piper" else []
    return (
        f"To hear the new voice: {', and '.join(steps)}."
        if steps
        else "The new voice is heard from the next session on."
    )
