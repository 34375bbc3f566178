"""The translations that travel with a page: complete, of the sentences that the page has now, and without alarms."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from voicecare import locales
from voicecare.page.load import available, find, load
from voicecare.page.sentences import sentences
from voicecare.translate.checks import check

FILES = [path for page in available() for path in sorted(find(page).parent.glob("translations/*.yaml"))]

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")


def read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content


def test_there_are_translations() -> None:
    assert FILES


@each_file
def test_a_file_says_what_it_is(path: Path) -> None:
    content = read(path)
    page = load(content["page"])
    assert page.id == path.parts[-3]
    assert content["from"] == page.language
    assert content["to"] == path.stem
    assert content["to"] in locales.installed()
    assert content["origin"] == "author"
    assert content["note"].strip()


@each_file
def test_every_sentence_of_the_page_is_translated(path: Path) -> None:
    content = read(path)
    sources = {identifier: entry["source"] for identifier, entry in content["sentences"].items()}
    assert sources == {sentence.id: sentence.text for sentence in sentences(load(content["page"]))}


@each_file
def test_no_text_is_empty_untidy_or_the_original(path: Path) -> None:
    for identifier, entry in read(path)["sentences"].items():
        assert entry["text"], identifier
        assert entry["text"] == " ".join(entry["text"].split()), identifier
        assert entry["text"] != entry["source"], identifier


@each_file
def test_a_sentence_is_translated_alike_wherever_it_stands(path: Path) -> None:
    texts: dict[str, str] = {}
    for entry in read(path)["sentences"].values():
        assert texts.setdefault(entry["source"], entry["text"]) == entry["text"]


@each_file
def test_no_translation_is_doubted(path: Path) -> None:
    content = read(path)
    doubts = {
        identifier: alarms
        for identifier, entry in content["sentences"].items()
        if (alarms := check(entry["source"], entry["text"], content["from"], content["to"]))
    }
    assert doubts == {}
