"""YAML files as pydantic models, with the line of each mistake."""

from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from voicecare.errors import VoiceCareError

_Model = TypeVar("_Model", bound=BaseModel)


def read(path: Path, model: type[_Model], kind: type[VoiceCareError]) -> _Model:
    """Read a file.

    Raises:
        kind: it cannot be read, is no YAML, or does not fit the model; one line a mistake.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise kind(f"{path} cannot be read: {error}.") from error
    return parse(text, str(path), model, kind)


def parse(text: str, name: str, model: type[_Model], kind: type[VoiceCareError]) -> _Model:
    """Read a YAML text; `name` is what errors call it. Raises as `read` does."""
    try:
        tree = yaml.compose(text, Loader=yaml.CSafeLoader)
        _refuse_tricks(tree)
        data = yaml.load(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        raise kind(f"{name}{where}: {getattr(error, 'problem', None) or error}.") from error
    if not isinstance(data, dict):
        raise kind(f"{name}: this must be a mapping that begins with `{next(iter(model.model_fields))}:`.")
    try:
        return model.model_validate(data)
    except ValidationError as error:
        faults = error.errors()
        # a list whose only item is wrong is called too short as well
        around = {fault["loc"][:depth] for fault in faults for depth in range(len(fault["loc"]))}
        lines = [
            f"{name}, line {line_of(tree, fault['loc'])}: {'.'.join(map(str, fault['loc']))}: {fault['msg']}"
            for fault in faults
            if fault["type"] != "too_short" or fault["loc"] not in around
        ]
        raise kind("\n".join(dict.fromkeys(lines))) from error


def _refuse_tricks(root: yaml.Node | None) -> None:
    """No name twice, of which YAML would take the last; no aliases, by which a short file means a vast one."""
    nodes, seen = [root] if root else [], set()
    while nodes:
        node = nodes.pop()
        if id(node) in seen:
            raise yaml.MarkedYAMLError(problem="aliases (*name) may not stand here", problem_mark=node.start_mark)
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            nodes += node.value
        elif isinstance(node, yaml.MappingNode):
            names = set()
            for key, value in node.value:
                if str(key.value) in names:
                    raise yaml.MarkedYAMLError(
                        problem=f"{key.value!r} stands here twice", problem_mark=key.start_mark
                    )
                names.add(str(key.value))
                nodes += [key, value]


def line_of(tree: yaml.Node | None, where: tuple[str | int, ...]) -> int:
    """The line of a value in a composed YAML text, or of the nearest part around it that exists."""
    node, line = tree, 1
    for step in where:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        else:
            continue
        if node is None:
            break
        line = node.start_mark.line + 1
    return line
