"""What the page has as data and the app says in its own words: telephone numbers, opening hours, places."""

from collections.abc import Iterator
from functools import partial

from babel.lists import format_list

from voicecare import prompts
from voicecare.page.model import Contact, OpeningHours, Page, Place
from voicecare.prompts import Prompts
from voicecare.session.recital import Prompt, Told

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")


def lines(page: Page, section: str) -> Iterator[Prompt | Told]:
    """The lines of the section `contact` or `places`; none for any other."""
    if section == "contact" and page.contacts:
        yield Prompt("section-contact")
        yield from (Told(partial(_contact, page, contact)) for contact in page.contacts)
        if page.opening_hours is not None:
            yield Told(partial(_hours, page.opening_hours))
    if section == "places" and page.places:
        yield Prompt("section-places")
        yield from (Told(partial(_place, place), (place.street, place.town)) for place in page.places)


def _contact(page: Page, contact: Contact, say: Prompts) -> str:
    return say("contact-line", contact=contact.kind, hospital=page.hospital, number=contact.number)


def hours_line(hours: OpeningHours, language: str) -> str:
    """When the page says that the telephones are answered."""
    return _hours(hours, prompts.of(language))


def _hours(hours: OpeningHours, say: Prompts) -> str:
    days = [say(f"day-{day}") for day in hours.days]
    return say(
        "hours-line",
        days=say("days-weekdays") if hours.days == _WEEKDAYS else format_list(days, locale=say.language),
        opens_hour=hours.opens.hour,
        opens_minute=hours.opens.minute,
        closes_hour=hours.closes.hour,
        closes_minute=hours.closes.minute,
    )


def _place(place: Place, say: Prompts) -> str:
    route = say(f"route-{place.route}") if say.has(f"route-{place.route}") else place.route
    return say(
        "place-line", name=place.name, street=place.street, number=place.number, postcode=place.postcode,
        town=place.town, floor=place.floor, route=route,
    )  # fmt: skip
