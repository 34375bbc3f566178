"""How a text is given to a voice: telephone numbers digit by digit, with a breath between the groups."""

import re

import phonenumbers


def spoken_form(text: str, region: str) -> str:
    """The text with its telephone numbers as single digits.

    Args:
        text: any language.
        region: country of numbers without a country code, as ISO 3166-1 alpha-2.
    """
    parts, end = [], 0
    for match in phonenumbers.PhoneNumberMatcher(text, region):
        parts += [text[end : match.start], digits(match.raw_string)]
        end = match.end
    return "".join([*parts, text[end:]])


def digits(number: str) -> str:
    """A number as it is read out: `088 979 23 23` becomes `0 8 8, 9 7 9, 2 3, 2 3`."""
    groups = re.findall(r"\d+", number)
    return ", ".join(" ".join(group) for group in groups)
