"""A draft as the text of `page.yaml`, its doubts as comments at their lines."""

import re

import yaml

from voicecare.page.draft.build import Draft
from voicecare.yaml_model import line_of

MARK = "# CHECK: "
"""What a doubt's comment begins with. `voicecare page check` names each that is left."""
LEFT_OUT = "# Left out as a menu's or a mouse's:"
"""The line over what was left out, one a line."""

_HEAD = "# A draft made from {}. Lines marked CHECK need a person."


def yaml_text(draft: Draft, source: str) -> str:
    """The whole file; `source` names what it was made from."""
    lines = yaml.safe_dump(draft.data, allow_unicode=True, sort_keys=False, width=1_000_000).splitlines()
    tree = yaml.compose("\n".join(lines), Loader=yaml.CSafeLoader)
    above: dict[int, list[str]] = {}
    for doubt in draft.doubts:
        number = line_of(tree, doubt.path) if doubt.path else 0
        above.setdefault(number, []).append(MARK + _one_line(doubt.reason))
    text = [_HEAD.format(_one_line(source))]
    if draft.left_out:
        text += [LEFT_OUT, *(f"#   {_one_line(said)}" for said in draft.left_out)]
    text += above.get(0, [])
    for number, line in enumerate(lines, 1):
        indent = re.match(r"[ ]*", line)
        text += [f"{indent[0] if indent else ''}{comment}" for comment in above.get(number, [])]
        text.append(line)
    return "\n".join(text) + "\n"


def source_of(text: str) -> str:
    """What a draft says that it was made from; of a page that a person wrote, that it is one."""
    before, after = _HEAD.split("{}")
    first = text.splitlines()[0] if text else ""
    made = first.startswith(before) and first.endswith(after)
    return first[len(before) : len(first) - len(after)] if made else "a page of your own"


def marks(text: str) -> list[tuple[int, str]]:
    """The doubts that are left in a page's text: line and reason."""
    return [
        (number, line.split(MARK, 1)[1])
        for number, line in enumerate(text.splitlines(), 1)
        if line.lstrip().startswith(MARK)
    ]


def _one_line(text: str) -> str:
    # a comment ends at whatever YAML takes for the end of a line, and some characters may not stand in it
    folded = " ".join(text.split())
    return "".join(character for character in folded if character.isprintable() or character == " ")
