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
    if any(told(page, section)):
        yield Prompt(f"section-{section}")
        yield from told(page, section)


def told(page: Page, section: str) -> Iterator[Told]:
    """The same without the section's title."""
    if section == "contact":
        for contact in page.contacts:
            yield Told(partial(_contact, page, contact), f"contact/{contact.kind}")
        if page.contacts and page.opening_hours is not None:
            yield Told(partial(_hours, page.opening_hours), "contact/hours")
    if section == "places":
        for place in page.places:
            short = place.name.removeprefix(page.hospital).strip()
            named = f"places/{short.casefold().replace(' ', '-')}"
            yield Told(partial(_place, place), named, (place.street, place.town))


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
