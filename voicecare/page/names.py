"""The names on a page, which are spoken as in their own country whatever language is read."""

from babel.languages import get_official_languages

from voicecare.page.model import Page


def names(page: Page) -> tuple[str, ...]:
    """Names of sites, streets and towns, the longest first; the hospital's own abbreviation is not among them."""
    found = {name for place in page.places for name in (place.street, place.town, _site(place.name, page.hospital))}
    return tuple(sorted(found - {""}, key=lambda name: (-len(name), name)))


def names_language(page: Page) -> str:
    """The language in which they are spoken: the country's first, ISO 639-1."""
    languages = get_official_languages(page.country, de_facto=True)
    return str(languages[0]) if languages else page.language


def _site(name: str, hospital: str) -> str:
    return name.removeprefix(hospital).strip()
