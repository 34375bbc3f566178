"""The text of `page.yaml` as a draft again: what it says, its doubts with their places, what was left out."""

from typing import Any

import yaml

from voicecare.errors import PageError
from voicecare.page.draft.blocks import Doubt, Path
from voicecare.page.draft.build import Draft
from voicecare.page.draft.write import LEFT_OUT, MARK


def read_back(text: str, name: str) -> Draft:
    """The opposite of `yaml_text`; of a page that a person wrote, other comments are lost.

    Args:
        text: of the file.
        name: what errors call it.

    Raises:
        PageError: it is no YAML, or no mapping.
    """
    try:
        tree = yaml.compose(text, Loader=yaml.CSafeLoader)
        data = yaml.load(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise PageError(f"{name} cannot be read: {error}.") from error
    if not isinstance(data, dict) or tree is None:
        raise PageError(f"{name} is no page.")
    places: dict[int, Path] = {}
    _walk(tree, (), places)
    lines = text.splitlines()
    first = min(places, default=len(lines))
    doubts, left_out, leaving = [], [], False
    for at, line in enumerate(lines):
        said = line.lstrip()
        if said.startswith(MARK):
            below = next((other for other in range(at, len(lines)) if not lines[other].lstrip().startswith("#")), at)
            # what stands over the whole page is about the whole page
            doubts.append(Doubt(() if at < first else places.get(below, ()), said.removeprefix(MARK)))
        leaving = (leaving and line.startswith("#   ")) or line == LEFT_OUT
        if leaving and line != LEFT_OUT:
            left_out.append(line[4:])
    return Draft(data, tuple(doubts), tuple(left_out))


def _walk(node: yaml.Node, path: Path, places: dict[int, Path]) -> None:
    """The innermost path that begins on each line, from 0."""
    children: list[tuple[Any, yaml.Node, yaml.Node]] = []
    if isinstance(node, yaml.MappingNode):
        children = [(key.value, key, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        children = [(at, value, value) for at, value in enumerate(node.value)]
    for step, begins, value in children:
        places[begins.start_mark.line] = (*path, step)
        _walk(value, (*path, step), places)
