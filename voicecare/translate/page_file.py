"""`content/<page>/translations/<lang>.yaml`: translations that people made, which travel with the page."""

from datetime import date as Date  # noqa: N812 - a field is called `date`
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from voicecare import yaml_model
from voicecare.errors import TranslationError
from voicecare.page.model import Identifier, Language, Text

_LARGEST = 20_000_000
"""Bytes; that of a page of 10,000 sentences has 3 MB."""


class PageSentence(BaseModel):
    """A sentence as it was translated. A text of null, reviewed, means: read the original."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: Text
    text: Text | None
    origin: Literal["author", "reviewed"] | None = None
    reviewer: str = ""
    date: Date | None = None
    comment: str = ""

    @model_validator(mode="after")
    def _only_reviewers_reject(self) -> "PageSentence":
        if self.text is None and self.origin != "reviewed":
            raise ValueError("text may be null only where origin is reviewed: it means that the original is read")
        return self


class PageFile(BaseModel):
    """All translations of a page into one language; `origin` is that of each sentence that names none."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    page: Identifier
    source: Language = Field(alias="from")
    target: Language = Field(alias="to")
    origin: Literal["author", "reviewed"] = "author"
    note: str = ""
    sentences: dict[str, PageSentence]


def read(path: Path) -> PageFile:
    """Read a file.

    Raises:
        TranslationError: it cannot be read or does not have this form; one line a mistake.
    """
    return parse(content(path), str(path))


def parse(data: bytes, name: str) -> PageFile:
    """Read the content of a file; `name` is what errors call it. Raises as `read` does."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise TranslationError(f"{name} is not UTF-8: {error}.") from error
    return yaml_model.parse(text, name, PageFile, TranslationError)


def content(path: Path) -> bytes:
    """The bytes of a file that somebody gave, of a size that can be.

    Raises:
        TranslationError: it cannot be read, or is too large.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise TranslationError(f"{path} is larger than {_LARGEST // 1_000_000} MB. Translations are smaller.")
        return path.read_bytes()
    except OSError as error:
        raise TranslationError(f"{path} cannot be read: {error}.") from error


def written(file: PageFile) -> str:
    """The file as text: the same for the same content, sentences in the order in which they are given."""
    sentences = {name: _filled(one) for name, one in file.sentences.items()}
    head = {"page": file.page, "from": file.source, "to": file.target, "origin": file.origin}
    if file.note:
        head["note"] = file.note
    return yaml.dump(
        {**head, "sentences": sentences},
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        sort_keys=False,
        width=1_000_000,
    )


def _filled(sentence: PageSentence) -> dict[str, Any]:
    values = sentence.model_dump()
    return {name: value for name, value in values.items() if name == "text" or value not in (None, "")}
