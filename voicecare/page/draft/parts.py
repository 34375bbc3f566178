"""A page's parts as forms: what each says, in fields that a person can fill in, and put back."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from voicecare.page.draft import fields as form
from voicecare.page.draft.blocks import Path
from voicecare.page.draft.outline import slug
from voicecare.page.model import Page


@dataclass(frozen=True)
class Part:
    """One part: where it stands, what it is called, its fields. `there` is false for one that could be added."""

    path: Path
    title: str
    fields: tuple[form.Field, ...]
    there: bool

    @property
    def name(self) -> str:
        """The path as a text."""
        return "/".join(map(str, self.path)) or "page"

    @property
    def short(self) -> bool:
        """Whether it can be told in a few lines."""
        return self.path[:1] in (("contacts",), ("opening_hours",), ("places",))

    @property
    def removable(self) -> bool:
        """Whether a page can do without it."""
        return self.there and self.path not in ((), ("exercises",))


_LISTS: dict[Path, tuple[str, tuple[form.Asked, ...], str]] = {
    ("sections",): ("Section", form.SECTION, "title"), ("exercises", "list"): ("Exercise", form.EXERCISE, "steps"),
    ("contacts",): ("Telephone", form.CONTACT, "department"), ("places",): ("Place", form.PLACE, "name"),
}  # fmt: skip
_SINGLE: dict[Path, tuple[str, tuple[form.Asked, ...]]] = {
    (): ("The page", form.PAGE), ("exercises",): ("All exercises", form.EXERCISES),
    ("questions",): ("Questions", form.QUESTIONS), ("opening_hours",): ("Opening hours", form.HOURS),
}  # fmt: skip
_ORDER = [field.alias or name for name, field in Page.model_fields.items()]
_TEXT_LISTS: dict[Path, str] = {(): "introduction", ("exercises",): "pain_rule", ("questions",): "sentences"}
"""To which list of a single part words are added."""


def parts(data: Mapping[str, Any]) -> list[Part]:
    """All parts of a page, in the order of the form, those that could be added too."""
    return list(_parts(data))


def part(data: Mapping[str, Any], name: str) -> Part | None:
    """A part by its name."""
    return next((one for one in _parts(data) if one.name == name), None)


def of(data: Mapping[str, Any], path: Path) -> Part:
    """The part in which something stands."""
    by_path = {one.path: one for one in _parts(data)}
    return next(by_path[path[:length]] for length in range(len(path), -1, -1) if path[:length] in by_path)


def put(data: Mapping[str, Any], name: str, sent: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """A page with a part as somebody filled it in; what cannot be is kept as well, and told by `load.parse`.

    Args:
        data: the page.
        name: of the part.
        sent: by a field's name what was sent for it.

    Raises:
        KeyError: there is no such part.
    """
    changed = deepcopy(dict(data))
    path, asked = _asked(data, name)
    target = _reach(changed, path)
    if not target and path in (one.path for one in _parts(data) if not one.there):
        _name_new(changed, path, target, sent)
    for one in asked:
        form.write(target, one, sent.get(one.name, ()))
    return _ordered(changed)


def taken_out(data: Mapping[str, Any], name: str) -> dict[str, Any]:
    """A page without a part, and without links to it.

    Raises:
        KeyError: there is no such part.
    """
    changed = deepcopy(dict(data))
    path, _ = _asked(data, name)
    around: Any = _list(changed, path[:-1]) if path[:-1] in _LISTS else changed
    gone = around.pop(path[-1])
    links = {"sections": gone.get("id"), "questions": "questions"} if isinstance(gone, dict) else {}
    if str(path[0]) in links:
        kept = [link for link in changed.get("quick_links", []) if link.get("to") != links[str(path[0])]]
        changed["quick_links"] = kept
    if path[0] == "contacts" and changed.get("specialism", {}).get("contact") == gone.get("id"):
        del changed["specialism"]
    return _ordered(changed)


def homes(data: Mapping[str, Any]) -> list[Part]:
    """The parts to which sentences can be added."""
    lists = (*_TEXT_LISTS, ("sections",), ("exercises", "list"))
    return [one for one in _parts(data) if one.there and (one.path in lists or one.path[:-1] in lists)]


def added(data: Mapping[str, Any], name: str, sentences: Sequence[str], *, limits: bool = False) -> dict[str, Any]:
    """A page with sentences at the end of a part.

    Args:
        data: the page.
        name: of one of `homes`.
        sentences: what is added.
        limits: to an exercise, as what must not be done, and not as steps.

    Raises:
        KeyError: there is no such part.
    """
    changed = deepcopy(dict(data))
    path, _ = _asked(data, name)
    target = _reach(changed, path)
    if path[:1] == ("sections",):
        target.setdefault("items", []).append(sentences[0] if len(sentences) == 1 else list(sentences))
    else:
        where = ("limits" if limits else "steps") if path[:-1] == ("exercises", "list") else _TEXT_LISTS[path]
        target.setdefault(where, []).extend(sentences)
    return _ordered(changed)


def _parts(data: Mapping[str, Any]) -> Iterator[Part]:
    yield _single(data, ())
    yield from _many(data, ("sections",))
    yield _single(data, ("exercises",))
    yield from _many(data, ("exercises", "list"))
    yield _single(data, ("questions",))
    yield from _many(data, ("contacts",))
    yield _single(data, ("opening_hours",))
    yield from _many(data, ("places",))


def _single(data: Mapping[str, Any], path: Path) -> Part:
    title, asked = _SINGLE[path]
    found: Any = data.get(str(path[0])) if path else data
    found = found if isinstance(found, Mapping) else {}
    return Part(path, title, tuple(form.read(found, one) for one in asked), bool(found))


def _many(data: Mapping[str, Any], path: Path) -> Iterator[Part]:
    title, asked, shown = _LISTS[path]
    found = _list(data, path)
    for at, one in enumerate(found):
        # what was edited by hand may be anything; a form of it is empty
        one = one if isinstance(one, Mapping) else {}
        said = one.get(shown, "")
        said = str(said[0]) if isinstance(said, list) and said else str(said or "")
        yield Part((*path, at), f"{title} {at + 1}: {said}", tuple(form.read(one, field) for field in asked), True)
    yield Part((*path, len(found)), f"A new {title.lower()}", tuple(form.read({}, field) for field in asked), False)


def _list(data: Mapping[str, Any], path: Path) -> list[Any]:
    found: Any = data
    for step in path:
        found = (found or {}).get(step)
    return found if isinstance(found, list) else []


def _asked(data: Mapping[str, Any], name: str) -> tuple[Path, tuple[form.Asked, ...]]:
    path = next(one.path for one in _parts(data) if one.name == name) if part(data, name) else None
    if path is None:
        raise KeyError(name)
    return (path, _SINGLE[path][1]) if path in _SINGLE else (path, _LISTS[path[:-1]][1])


def _reach(data: dict[str, Any], path: Path) -> dict[str, Any]:
    """The mapping at a path, made where there is none."""
    found: Any = data
    for at, step in enumerate(path):
        if isinstance(step, int):
            if step == len(found):
                found.append({})
            found = found[step]
        else:
            list_next = isinstance(path[at + 1], int) if at + 1 < len(path) else False
            if not found.get(step):
                found[step] = [] if list_next else {}
            found = found[step]
    made: dict[str, Any] = found
    return made


def _name_new(data: dict[str, Any], path: Path, target: dict[str, Any], sent: Mapping[str, Sequence[str]]) -> None:
    """A new section, exercise or contact has an id, which nobody types."""
    if path[:-1] not in _LISTS or path[0] == "places":
        return
    taken = {one.get("id") for one in _list(data, path[:-1])} | {"introduction", "exercises", "questions", "contact"}
    if path[0] == "exercises":
        number = next(number for number in range(1, 1000) if f"exercise-{number}" not in taken)
        target["id"] = f"exercise-{number}"
    else:
        title = " ".join(sent.get("title" if path[0] == "sections" else "department", ()))
        target["id"] = slug(title, {str(one) for one in taken} | {"places"})


def _ordered(data: dict[str, Any]) -> dict[str, Any]:
    """In the order of `page.yaml`, without what says nothing."""
    known = {name: data[name] for name in _ORDER if data.get(name)}
    return {**known, **{name: value for name, value in data.items() if name not in known and value}}
