"""What lies on the disk: the home folder and who may read it, free space, models, page, translations, plan."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from voicecare import locales, plan_file
from voicecare.doctor.computer import Computer
from voicecare.doctor.finding import Finding
from voicecare.models import catalogue, notes
from voicecare.models.items import Item, items
from voicecare.page import check, load
from voicecare.page.sentences import sentences
from voicecare.translate.engines import engines
from voicecare.translate.memory import Memory
from voicecare.translate.routing import Choice, Router

_LEAST, _ENOUGH = 50_000_000, 1_000_000_000
"""Bytes: a diary and a memory grow by less than the first in a year; the models of a language need the second."""
_PRIVATE = ("diary.db", "voice.npz", "places.json", "plan.yaml", "settings.toml")


def folder(computer: Computer) -> Iterator[Finding]:
    """Whether the home folder can be written, and by nobody else read."""
    home = computer.home
    there = _existing(home)
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        yield Finding("folder", "failure", f"{there} cannot be written by this user: no diary is kept. "
                      f"Type: sudo chown -R $USER {there}", {"writable": False})  # fmt: skip
        return
    locked = [name for name in _PRIVATE if (home / name).exists() and not os.access(home / name, os.R_OK | os.W_OK)]
    if locked:
        yield Finding("folder", "failure", f"{', '.join(locked)} in {home} cannot be written by this user. "
                      f"Type: sudo chown $USER {home}/*", {"locked": locked})  # fmt: skip
    elif home.is_dir() and os.name == "posix" and (home.stat().st_mode & 0o077) and _seen(home):
        yield Finding("folder", "warning", f"Other users of this computer can read {home}. Type: chmod 700 {home}",
                      {"private": False})  # fmt: skip
    else:
        yield Finding("folder", "ok", f"{home} can be written.", {"exists": home.is_dir()})


def disk(computer: Computer) -> Iterator[Finding]:
    """Whether there is space for the diary, and for more models."""
    free = shutil.disk_usage(_existing(computer.home)).free
    facts = {"free_mb": free // 1_000_000}
    if free < _LEAST:
        yield Finding("disk", "failure", f"Only {free / 1e6:.0f} MB are free: the diary will soon not be kept. "
                      "Delete something.", facts)  # fmt: skip
    elif free < _ENOUGH:
        yield Finding("disk", "warning", f"Only {free / 1e6:.0f} MB are free: too little for more models.",
                      facts)  # fmt: skip
    else:
        yield Finding("disk", "ok", f"{free / 1e9:.0f} GB are free.", facts)


def models(computer: Computer) -> Iterator[Finding]:
    """Whether the models that are needed are there, and as they were made; when quick only the first."""
    for name, item in items().items():
        described = catalogue.models().get(name)
        there = computer.store.where(item) is not None
        facts = {"model": name, "installed": there}
        if not there:
            if described is not None and described.needed:
                yield Finding("models", "failure", f"{name} is missing. Type: voicecare models install {name}",
                              facts)  # fmt: skip
            continue
        wrong = None if computer.quick else _damaged(computer, item)
        if wrong:
            yield Finding("models", "failure", f"{name} is damaged ({', '.join(wrong)}). "
                          f"Type: voicecare models install {name} --again", {**facts, "damaged": wrong})  # fmt: skip
        elif wrong is None:
            yield Finding("models", "ok", f"{name} is here.", facts)
        else:
            yield Finding("models", "ok", f"{name} is here and undamaged.", {**facts, "damaged": []})


def page(computer: Computer) -> Iterator[Finding]:
    """Whether the page and the plan can be used."""
    read = load.load(computer.chosen.page)
    own = read.id not in load.available()
    facts = {"sentences": sum(1 for _ in sentences(read)), "own": own}
    if doubts := check.findings(read):
        yield Finding("page", "warning", f"{read.id}: {len(doubts)} doubts. Type: voicecare page check {read.id}",
                      {**facts, "doubts": len(doubts)})  # fmt: skip
    else:
        yield Finding("page", "ok", f"{read.id}: {facts['sentences']} sentences, no doubts.", facts)
    plan = plan_file.read(computer.home, read)
    named = len(plan.pages.get(read.id, {}))
    yield Finding("plan", "ok", f"{named or 'No'} exercises differ from the page.", {"exercises": named})


def translations(computer: Computer) -> Iterator[Finding]:
    """Whether the patient's language can be read: what is translated, and what does the rest."""
    read = load.load(computer.chosen.page)
    language = computer.chosen.language
    if language is None:
        yield Finding("translations", "ok", "No language is chosen yet: the patient is asked at the start.")
        return
    if locales.require(language) == read.language:
        yield Finding("translations", "ok", "The page is in the patient's language.", {"language": language})
        return
    texts = [sentence.text for sentence in sentences(read)]
    known = _known(computer, texts, read.language, language)
    choice = Choice(computer.chosen.translator, computer.chosen.translators)
    route = Router(engines(computer.store.place), choice).route(read.language, language)
    facts = {"language": language, "known": known, "of": len(texts), "engine": route.engine if route else None}
    counted = f"{known} of {len(texts)} sentences are translated into {language}"
    if route is not None or known == len(texts):
        rest = f"; {route.engine} translates the rest" if route and known < len(texts) else ""
        yield Finding("translations", "ok", f"{counted}{rest}.", facts)
    else:
        yield Finding("translations", "warning", f"{counted}, and no engine translates the rest: it is read in "
                      f"{read.language}. Type: voicecare models install {language}", facts)  # fmt: skip


def _damaged(computer: Computer, item: Item) -> list[str] | None:
    """Files of an installed model that are not as they were made; None where nobody kept how that was."""
    described = catalogue.models().get(item.name)
    if described is not None and described.files:
        return computer.store.damaged(item.name)
    return notes.damaged(computer.store.place / item.place)


def _known(computer: Computer, texts: list[str], source: str, target: str) -> int:
    own = computer.home / "memory.db"
    with TemporaryDirectory(prefix="voicecare-doctor-") as aside:
        # where there is no memory yet, looking makes none
        path = own if own.is_file() else Path(aside) / own.name
        with closing(Memory(path, load.translation_files(computer.chosen.page))) as memory:
            found = memory.find(texts, source, target)
    return sum(text in found for text in texts)


def _existing(path: Path) -> Path:
    return next(one for one in (path, *path.parents) if one.exists())


def _seen(home: Path) -> bool:
    """Whether others reach it: a closed folder above it keeps them out."""
    return all(one.stat().st_mode & 0o011 for one in home.parents)
