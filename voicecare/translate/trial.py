"""Trying a translation model before it takes the place of an older one."""

from pathlib import Path

from voicecare.translate.argos import ArgosTranslator
from voicecare.translate.firefox import FirefoxTranslator


def require_usable(engine: str, folder: Path, source: str, target: str) -> None:
    """Translate a word with an unpacked model.

    Args:
        engine: argos or firefox.
        folder: the model, in a folder of its own that is named as in the model store.
        source: the language of the text.
        target: the language of the translation.

    Raises:
        TranslationError: it cannot translate.
    """
    translator: ArgosTranslator | FirefoxTranslator = (
        ArgosTranslator(folder.parent) if engine == "argos" else FirefoxTranslator(folder.parent)
    )
    translator.translate(["Hello."], source, target)
