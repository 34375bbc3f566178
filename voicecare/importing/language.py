"""In which language a text is written."""

from voicecare import locales


def language_of(text: str) -> str:
    """The most probable of the installed languages, as ISO 639-1 code."""
    import py3langid

    return next(str(language) for language, _ in py3langid.rank(text) if language in locales.installed())


def any_language_of(text: str) -> str:
    """The most probable of about a hundred languages."""
    import py3langid

    return str(py3langid.classify(text)[0])
