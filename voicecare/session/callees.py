"""Who can be called: the contacts of the page, and the patient's carer where the settings name one. Nobody else."""

from collections.abc import Iterator
from dataclasses import dataclass

import phonenumbers

from voicecare.errors import SettingsError
from voicecare.page.model import OpeningHours, Page

CARER = "carer"
"""The kind of contact that is no contact of the page."""
_HOSPITAL = "hospital"


@dataclass(frozen=True)
class Callee:
    """Somebody who can be called.

    `kind` is the word by which a patient asks for them, `number` is as it is written, `e164` as it is dialled
    (`+31889792323`); `hours` is None for who answers whenever they can.
    """

    id: str
    kind: str
    name: str
    number: str
    e164: str
    hours: OpeningHours | None = None


def carer(name: str, number: str, country: str) -> Callee:
    """The carer of the settings.

    Args:
        name: as the patient calls them.
        number: with a country code, or as it is dialled in `country`.
        country: ISO 3166-1 alpha-2.

    Raises:
        SettingsError: it is no telephone number.
    """
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException as error:
        raise SettingsError(f"carer.number = {number!r} is no telephone number: {error}.") from error
    if not phonenumbers.is_valid_number(parsed):
        raise SettingsError(
            f"carer.number = {number!r} is no telephone number that there is in {country}: a digit may be missing. "
            "A number of another country needs its code, as in +49 ..."
        )
    e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    written = phonenumbers.format_in_original_format(parsed, country)
    return Callee(CARER, CARER, name, written, e164)


class Callees:
    """Everybody who can be called.

    Args:
        page: its contacts.
        carer: None where there is none.
    """

    def __init__(self, page: Page, carer: Callee | None = None) -> None:
        self.carer = carer
        self._page = page
        self._departments = tuple(
            Callee(one.id, one.kind, one.department, one.number, page.e164(one), page.opening_hours)
            for one in page.contacts
        )

    def __iter__(self) -> Iterator[Callee]:
        """The carer first."""
        yield from (self.carer,) if self.carer else ()
        yield from self._departments

    @property
    def department(self) -> Callee | None:
        """The department whose page it is, or the first that can be called."""
        own = self._page.specialism.contact if self._page.specialism else None
        named = [one for one in self._departments if one.id == own]
        return next(iter((*named, *self._departments)), None)

    def kinds(self) -> tuple[str, ...]:
        """The words by which somebody can be asked for; the hospital by whoever answers there."""
        known = dict.fromkeys(one.kind for one in self)
        return (*known, *((_HOSPITAL,) if self._departments and _HOSPITAL not in known else ()))

    def find(self, kind: str) -> Callee | None:
        """Who is meant by this word, or by this id."""
        return next((one for one in self if kind in (one.kind, one.id)), None)
