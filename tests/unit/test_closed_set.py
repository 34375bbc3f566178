"""From scores to a judgement: the head start, the handicap, the threshold, the margin."""

from collections.abc import Collection, Sequence

import pytest

from tests.unit.listening import STOP
from voicecare import locales
from voicecare.audio.block import Samples, silence
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.examples import Text
from voicecare.listen.recogniser import Judgement
from voicecare.understand.grammar import open_phrases
from voicecare.understand.phrase import Command, Phrase


class Scores:
    """Gives each text the score that it was told, others -10."""

    def __init__(self, scores: dict[str, float]) -> None:
        self.scores = scores
        self.without_noise: dict[str, float] = {}
        self.alike: dict[str, float] = {}
        self.again: list[Text] = []
        self.expected = 0
        self.kept: list[Text] = []

    def score(
        self, samples: Samples, texts: Sequence[Text], expected: int = 0, homes: Collection[str] = (),
        sure: Collection[Text] = (),
    ) -> list[float]:  # fmt: skip
        self.sure = sure
        self.expected = expected
        return [self.scores.get(text, -10.0) for _, text in texts]

    def look_again(
        self, samples: Samples, texts: Sequence[Text], homes: Collection[str]
    ) -> list[tuple[float, float]]:
        self.again = list(texts)
        return [
            (self.without_noise.get(text, self.scores.get(text, -10.0)), self.alike.get(text, 2 / 3))
            for _, text in texts
        ]

    def take_down(self, samples: Samples, language: str) -> str:
        return f"{len(samples)} samples in {language}"

    def keep(self, samples: Samples, text: Text) -> None:
        self.kept.append(text)

    def forget_voice(self) -> None:
        self.kept.clear()

    def learn(self, texts: Sequence[Text], most: int) -> bool:
        return False

    def close(self) -> None:
        pass


def settled(
    scores: dict[str, float],
    state: str = "counting",
    expected: Collection[str] = ("count",),
    due: tuple[int, ...] = (),
) -> Judgement:
    recogniser = ClosedSetRecogniser(Scores(scores))
    recogniser.open(open_phrases(state, ("en",)), expected, due)
    recogniser.begin()
    recogniser.feed(silence(0.5))
    return recogniser.settle()


def test_the_likeliest_phrase_counts_if_it_is_likely_enough() -> None:
    assert settled({"stop": 6.0}).phrase == STOP
    assert settled({"stop": 2.0}).phrase is None
    assert settled({"stop": 2.0}).best == STOP


def test_numbers_have_a_head_start_where_they_are_expected() -> None:
    heard = settled({"five": 4.0, "stop": 5.0})
    assert heard.phrase is not None
    assert heard.phrase.text == "five"
    assert settled({"five": 4.0, "stop": 5.0}, expected=()).phrase == STOP


def counted(scores: dict[str, float], *due: int) -> str | None:
    phrase = settled(scores, due=due).phrase
    return phrase.text if phrase else None


def test_the_number_that_is_due_has_a_head_start_but_what_was_clearly_said_wins() -> None:
    assert counted({"five": 4.0, "nine": 5.0}) == "nine"
    assert counted({"five": 4.0, "nine": 5.0}, 5) == "five"
    assert counted({"five": 4.0, "nine": 11.0}, 5) == "nine"
    assert counted({"five": 4.0, "nine": 5.0}, 2, 5) == "five"


def test_the_numbers_beside_it_have_a_smaller_one() -> None:
    assert counted({"six": 4.0, "nine": 4.5}, 5) == "six"
    assert counted({"four": 4.0, "nine": 4.5}, 5) == "four"
    assert counted({"five": 4.0, "six": 6.0}, 5) == "five"


def test_the_due_number_is_heard_where_another_would_be_rejected() -> None:
    assert counted({"five": -1.0}) is None
    assert counted({"five": -1.0}, 5) == "five"
    assert counted({"nine": 1.0}) == "nine"
    assert counted({"nine": 1.0}, 5) is None


def test_the_margin_is_over_other_commands_not_over_other_wordings() -> None:
    assert settled({"stop": 9.0, "stop it": 8.9, "pain": 4.0}).margin == pytest.approx(5.0)


def test_where_two_commands_are_close_the_mean_with_and_without_the_noise_decides() -> None:
    scores = Scores({"stop": 6.0, "louder": 7.5})
    scores.without_noise = {"stop": 9.0, "louder": 4.0}
    heard = judged(scores)
    assert heard.phrase == STOP
    # what is far behind is not judged again
    assert {text for _, text in scores.again} == {"stop", "louder"}
    scores.scores["stop"], scores.again = 14.0, []
    assert judged(scores).phrase == STOP
    assert scores.again == []


def test_a_command_that_is_barely_heard_must_also_be_written() -> None:
    scores = Scores({"louder": 5.0})
    assert judged(scores).phrase is not None
    scores.alike = {"louder": 0.0}
    assert judged(scores).phrase is None
    scores.scores["louder"] = 8.0
    assert judged(scores).phrase is not None


def test_what_is_written_does_not_make_another_command_of_it() -> None:
    # what espeak-ng said once, scored with the real model
    scores = Scores({"go on": 6.1, "delete my voice": 3.8})
    scores.without_noise = {"go on": 3.5, "delete my voice": 4.5}
    scores.alike = {"go on": 0.0, "delete my voice": 0.2}
    heard = judged(scores, "reading")
    assert heard.best is not None
    assert heard.best.text == "go on"


def test_what_is_expected_and_numbers_need_not_be_written() -> None:
    scores = Scores({"five": 3.0})
    scores.alike = {"five": 0.0}
    assert judged(scores, "counting", ("count",)).phrase is not None


def judged(scores: Scores, state: str = "exercising", expected: Collection[str] = ()) -> Judgement:
    recogniser = ClosedSetRecogniser(scores)
    recogniser.open(open_phrases(state, ("en",)), expected)
    recogniser.begin()
    recogniser.feed(silence(0.5))
    return recogniser.settle()


def test_a_word_of_another_language_must_be_clearer() -> None:
    assert settled({"hou op": 4.0}).phrase is None
    heard = settled({"hou op": 8.0}).phrase
    assert heard is not None
    assert heard.command.id == "stop"


def test_nothing_fed_and_far_too_long_are_nothing_heard() -> None:
    recogniser = ClosedSetRecogniser(Scores({"stop": 9.0}))
    recogniser.open((STOP,))
    recogniser.begin()
    assert recogniser.settle().phrase is None
    recogniser.feed(silence(9.0))
    assert recogniser.settle().phrase is None


def test_stop_and_pain_win_where_another_phrase_is_only_a_little_likelier() -> None:
    pain = settled({"pain": 7.0, "how many": 7.8}, expected=()).phrase
    assert pain is not None
    assert pain.command.id == "pain"
    other = settled({"pain": 7.0, "how many": 9.0}, expected=()).phrase
    assert other is not None
    assert other.command.id == "how_many"


def taught(scores: dict[str, float], word: str = "next") -> tuple[Judgement, list[Text]]:
    scorer = Scores(scores)
    recogniser = ClosedSetRecogniser(scorer)
    recogniser.open(open_phrases("learning", ("en",)))
    recogniser.teach(Phrase("en", word, Command("next")))
    recogniser.begin()
    recogniser.feed(silence(0.5))
    return recogniser.settle(), scorer.kept


def test_the_word_that_was_asked_for_is_kept_though_it_is_hardly_heard() -> None:
    judgement, kept = taught({"next": 1.5})
    assert judgement.phrase is not None
    assert judgement.phrase.text == "next"
    assert kept == [("en", "next")]


def test_something_else_than_was_asked_for_is_not_kept() -> None:
    judgement, kept = taught({"next": 0.5})
    assert judgement.phrase is None
    assert kept == []


def test_stop_is_heard_while_a_word_is_asked_for() -> None:
    judgement, kept = taught({"next": 1.5, "stop": 6.0})
    assert judgement.phrase == STOP
    assert kept == []


def test_what_is_not_sure_is_asked_about() -> None:
    assert settled({"pause": 3.0}, state="exercising").nearly
    assert not settled({"pause": 1.0}, state="exercising").nearly
    assert not settled({"pause": 6.0}, state="exercising").nearly


@pytest.mark.parametrize(
    ("score", "obeyed", "nearly"), [(12.0, True, False), (6.0, False, True), (0.0, False, False)]
)
def test_a_goodbye_that_is_not_sure_is_asked_about(score: float, obeyed: bool, nearly: bool) -> None:
    heard = settled({"goodbye": score}, "reading", ())
    assert (heard.phrase is not None, heard.nearly) == (obeyed, nearly)


def test_a_command_that_nobody_expects_needs_more_to_be_obeyed_but_not_to_be_asked_about() -> None:
    (louder,) = [phrase for phrase in open_phrases("reading", ("en",)) if phrase.text == "louder"]
    limits = []
    for expected in ((), ("louder",)):
        recogniser = ClosedSetRecogniser(Scores({}))
        recogniser.open(open_phrases("reading", ("en",)), expected)
        limits.append([recogniser.threshold(louder, level) for level in ("accept", "nearly")])
    hearing = locales.hearing("en")
    assert limits[0] == [hearing["accept"] + hearing["unexpected"], hearing["nearly"]]
    assert limits[1] == [hearing["accept"] + hearing["expected"], hearing["nearly"] + hearing["expected"]]
