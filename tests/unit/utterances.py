"""The working set of utterances: what people say in their own words, and what it means."""

from pathlib import Path

from benchmarks.understanding import Utterance, is_right, utterances

__all__ = ["Utterance", "is_right", "working_set"]


def working_set(language: str) -> list[Utterance]:
    return utterances(Path(__file__).parents[1] / "fixtures" / "utterances" / f"{language}.tsv")
