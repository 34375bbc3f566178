"""What the checks say of translations, right and wrong, in every language that has a glossary."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.recordings import DATA
from benchmarks.translation_checks import LANGUAGES, lines, seeded
from voicecare.errors import LanguageError
from voicecare.translate.checks import check
from voicecare.translate.checks import glossary as glossaries
from voicecare.translate.checks.glossary import glossary
from voicecare.translate.checks.length import size
from voicecare.translate.checks.reading import read
from voicecare.translate.checks.signs import Sign, alarms
from voicecare.translate.translator import Alarm


def kinds(source: str, target: str, language: str, source_language: str = "en") -> set[str]:
    return {alarm.kind for alarm in check(source, target, source_language, language)}


@pytest.mark.parametrize(("target", "language"), [
    ("U mag na vier weken weer werken.", "nl"), ("Pode voltar ao trabalho depois de 4 semanas.", "pt"),
    ("Sie können nach vier Wochen wieder arbeiten.", "de"),
    ("Vous pouvez reprendre le travail après 4 semaines.", "fr"),
    ("Puede volver al trabajo después de cuatro semanas.", "es"),
    ("Możesz wrócić do pracy po czterech tygodniach.", "pl"),
    ("Dört hafta sonra işe dönebilirsiniz.", "tr"), ("يمكنك العودة إلى العمل بعد أربعة أسابيع.", "ar"),
    ("يمكنك العودة إلى العمل بعد ٤ أسابيع.", "ar"), ("Ви можете повернутися до роботи через чотири тижні.", "uk"),
])  # fmt: skip
def test_four_weeks_are_four_weeks(target: str, language: str) -> None:
    assert kinds("You can go back to work after four weeks.", target, language) == set()


@pytest.mark.parametrize(("source", "target", "language", "kind"), [
    ("Wait four weeks.", "Wacht veertig weken.", "nl", "number"),
    ("Wait 4 hours.", "Espere 4 dias.", "pt", "unit"),
    ("Come at 8:30.", "Venha às 9:30.", "pt", "time"),
    ("Call 088 979 23 23.", "Ligue 088 979 23 32.", "pt", "telephone"),
    ("Do not bend your back.", "Beugen Sie den Rücken.", "de", "negation"),
    ("Bend your back.", "Ne pliez pas le dos.", "fr", "negation"),
    ("You should refrain from smoking.", "Debe fumar.", "es", "negation"),
    ("Do not sit for long.", "Uzun süre oturun.", "tr", "negation"),
    ("Do not sit for long.", "اجلس لفترة طويلة.", "ar", "negation"),
    ("Never exceed this.", "Перевищуйте це.", "uk", "negation"),
    ("Do this every hour.", "Rób to codziennie.", "pl", "frequency"),
    ("Do it at least twice.", "Faça duas vezes.", "pt", "frequency"),
    ("Lift your left leg.", "Til uw rechterbeen op.", "nl", "side"),
    ("Lift your buttocks upward.", "Kalçanızı aşağı kaldırın.", "tr", "side"),
    ("Bend your knee.", "Beugen Sie den Arm.", "de", "body-part"),
    ("Contract your thigh muscles.", "Contrate os músculos da coxa.", "pt", "term"),
    ("Avoid excessive sitting.", "Evite sentar-se.", "pt", "frequency"),
    ("Walk slowly through the room and then sit down.", "Ande.", "pt", "length"),
    ("Walk as much as you can.", "Ande o máximo que que puder.", "pt", "repeated"),
    ("Walk as much as you can.", "Walk as much as you can.", "nl", "copied"),
    ("Walk as much as you can.", "Ande o máximo que puder.", "ar", "script"),
    ("Walk.", " \n", "ar", "empty"),
    ("Do not forget your tablets.", "Vergeet uw tabletten.", "nl", "negation"),
    ("Take this only with food.", "Neem dit niet alleen met voedsel in.", "nl", "negation"),
    ("Take this only with food.", "Bunu sadece yemekle değil alın.", "tr", "negation"),
    ("If not, call the physiotherapist.", "Wenn ja, rufen Sie den Physiotherapeuten an.", "de", "negation"),
    ("Lift no more than five kilos.", "Levante más de cinco kilos.", "es", "negation"),
    ("You must not take other tablets.", "Du musst stattdessen Tabletten nehmen.", "de", "negation"),
    ("Take the first ten tablets.", "Prenez les vingt premiers comprimés.", "fr", "number"),
    ("Do this exercise ten times.", "Ten ruch rób i zrób ten ruch.", "pl", "number"),
    ("The SARS-CoV-2 test takes 6 days.", "Der SARS-CoV-6-Test dauert 6 Tage.", "de", "number"),
    ("Wait 4 hours.", "5시간 기다리세요.", "ko", "number"),
    ("Do not bend your back.", "허리를 굽히세요.", "ko", "negation"),
    ("Avoid bending forward.", "لا تجنب الانحناء إلى الأمام.", "ar", "negation"),
    ("Call 088 979 23 23.", "088 979 23 32으로 전화하세요.", "ko", "telephone"),
    ("Lift your left leg.", "오른쪽 다리를 들어 올리세요.", "ko", "side"),
    ("It is impossible to sit.", "Es ist nicht unmöglich zu sitzen.", "de", "negation"),
    ("It is impossible to sit.", "Il n’est pas impossible de s’asseoir.", "fr", "negation"),
    ("It is impossible to sit.", "No es imposible sentarse.", "es", "negation"),
    ("It is impossible to sit.", "Não é impossível sentar-se.", "pt", "negation"),
    ("It is impossible to sit.", "Oturmak imkansız değildir.", "tr", "negation"),
    ("It is impossible to sit.", "ليس من المستحيل الجلوس.", "ar", "negation"),
    ("It is impossible to sit.", "Сидіти не є неможливим.", "uk", "negation"),
    ("Not only your back must rest.", "Niet alleen uw rug moet niet rusten.", "nl", "negation"),
    ("Not only your back must rest.", "Nie tylko plecy nie muszą odpoczywać.", "pl", "negation"),
    ("Do not hesitate to call.", "Dude en llamar.", "es", "negation"),
    ("Do not hesitate to call.", "Aarzel om te bellen.", "nl", "negation"),
    ("Do not forget your tablets.", "Tabletlerinizi unutun.", "tr", "negation"),
    ("Do not forget your tablets.", "Забудьте про таблетки.", "uk", "negation"),
    ("It is six miles away.", "Het is 20 kilometer ver.", "nl", "number"),
    ("It is six feet long.", "Mide 2 pies de largo.", "es", "number"),
    ("Come at 8:46 p.m. with your card.", "Przyjdź o 20.47 z kartą.", "pl", "time"),
])  # fmt: skip
def test_what_is_wrong_is_doubted(source: str, target: str, language: str, kind: str) -> None:
    assert kind in kinds(source, target, language)


@pytest.mark.parametrize(("source", "target", "language"), [
    ("Place a pillow under one knee.", "Leg een kussen onder een knie.", "nl"),
    ("It is 2.5 km, or 1,200 steps.", "São 2,5 km, ou 1.200 passos.", "pt"),
    ("About 2.3 million people.", "Etwa 2,3 Millionen Menschen.", "de"),
    ("Three quarters of an hour, 10 to 15 times.", "Drie kwartier, 10 tot 15 keer.", "nl"),
    ("Ninety-two people.", "Quatre-vingt-douze personnes.", "fr"),
    ("Twenty-five days.", "خمسة وعشرون يوما.", "ar"),
    ("From 4 pm.", "A partir das 16h.", "pt"),
    ("From 8:00 to 16:30.", "Von 8.00 Uhr bis 16.30 Uhr.", "de"),
    ("Not only your back hurts.", "Nie tylko plecy bolą.", "pl"),
    ("Nobody may lift you.", "Nadie puede levantarle.", "es"),
    ("Do not force it!", "Zorlamayın!", "tr"),
    ("Walk without shoes.", "Ayakkabısız yürüyün.", "tr"),
    ("Turn onto your side without twisting your back.", "Sırtınızı bükmeden yan tarafınıza dönün.", "tr"),
    ("HMC Antoniushove", "HMC Antoniushove", "nl"),
    ("Do not bend or twist your back.", "Buig uw rug niet en draai uw rug niet.", "nl"),
    ("Lie on your back with a pillow.", "Túmbese boca arriba con una almohada.", "es"),
    ("Call 088 979 23 23.", "088 979 23 23으로 전화하세요.", "ko"),
    ("Do this exercise 3 times a day.", "이 운동을 하루에 3회 하세요.", "ko"),
    ("Keep both legs bent.", "두 다리를 굽히고 계세요.", "ko"),
    ("It is six miles away.", "Het is 10 kilometer ver.", "nl"),
    ("Keep 2 metres (6 feet) away.", "Garder 2 mètres de distance.", "fr"),
    ("It weighs 10 pounds.", "Es wiegt 4,5 Kilogramm.", "de"),
    ("Come at 8:46 p.m. with your card.", "Przyjdź o 20.46 z kartą.", "pl"),
    ("Come at 9:35 with your card.", "Venga a las 9.35 horas con su tarjeta.", "es"),
    ("The years 1957–58 were hard.", "Die Jahre 1957 und 1958 waren hart.", "de"),
    ("He was born in Bora-Bora.", "Er wurde in Bora Bora geboren.", "de"),
    ("It costs 2.50 euros.", "يكلف 2،50 يورو.", "ar"),
    ("Wash before you eat.", "Yemek yemeden önce yıkanın.", "tr"),
    ("Rest unless you feel well.", "Rust, tenzij u zich goed voelt.", "nl"),
    ("Walk rather than sit.", "Marchez plutôt que de rester assis.", "fr"),
    ("The government advises against smoking.", "Le gouvernement déconseille de fumer.", "fr"),
    ("Unvaccinated people must wait.", "Las personas no vacunadas deben esperar.", "es"),
    ("Unvaccinated people must wait.", "As pessoas não vacinadas devem esperar.", "pt"),
    ("Wherever you are, call us.", "Де б не були ви, телефонуйте нам.", "uk"),
    ("The doctor banned smoking.", "Le médecin a interdit de fumer.", "fr"),
    ("Not only your back hurts.", "Nicht nur Ihr Rücken tut weh.", "de"),
    ("Take no more than five tablets.", "Nehmen Sie höchstens fünf Tabletten.", "de"),
    ("Come no later than Monday.", "Venez au plus tard lundi.", "fr"),
    ("If not, call the physiotherapist.", "En caso contrario, llame al fisioterapeuta.", "es"),
    ("This is not only for walking.", "Dit is meer dan alleen voor het lopen.", "nl"),
    ("It is not possible to bend your back.", "Zginanie pleców jest niemożliwe.", "pl"),
    ("Do not forget that you may walk.", "Recuerde que puede caminar.", "es"),
    ("Use your arms instead of your back.", "Gebruik uw armen en niet uw rug.", "nl"),
    ("Ask whether you may walk.", "Yürüyüp yürüyemeyeceğinizi sorun.", "tr"),
    ("He got a Did Not Finish in the first run.", "Hij kreeg een Did Not Finish in de eerste ronde.", "nl"),
    ("Walk to The Seven Sisters.", "Loop naar The Seven Sisters.", "nl"),
    ("Take the first ten tablets.", "Prenez les dix premiers comprimés.", "fr"),
    ("Keep three feet away from the others.", "Restez à un mètre des autres.", "fr"),
    ("Use non-slip shoes.", "Gebruik niet-gladde schoenen.", "nl"),
    ("Do not sit for longer than 20 minutes.", "Sitzen Sie nicht länger als 20 Minuten.", "de"),
])  # fmt: skip
def test_what_is_right_is_not_doubted(source: str, target: str, language: str) -> None:
    assert kinds(source, target, language) == set()


def test_lesser_signs_add_up() -> None:
    short, cut = Sign("length", "short", 0.75), Sign("broken-off", "cut", 0.7)
    assert alarms([short]) == alarms([cut]) == alarms([cut, cut]) == ()
    assert alarms([short, cut]) == (Alarm("length", "short"), Alarm("broken-off", "cut"))
    assert alarms([short, Sign("number", "missing")]) == (Alarm("number", "missing"),)


def test_a_translation_that_ends_early_is_doubted() -> None:
    source = "Stay in bed for the first hours after the surgery, and ask the nurse for help."
    target = "Fique na cama nas primeiras horas após a cirurgia e peça ajuda à enfermeira"
    assert kinds(source, f"{target}.", "pt") == kinds(source, target, "pt") == set()
    assert "length" in kinds(source, target[:62], "pt")


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Rest the back.", "en", 14 + 2 - 1.5), ("The end of it.", "en", 14 + 1 - 3.5), ("Rust uw rug uit.", "nl", 16),
])  # fmt: skip
def test_small_words_count_half_and_others_one_more(text: str, language: str, expected: float) -> None:
    assert size(read(text, language)) == expected


def test_reasons_can_be_read() -> None:
    (alarm,) = check("Do not bend your back.", "Beugen Sie den Rücken.", "en", "de")
    assert alarm.reason == '"not" has no counterpart: the meaning may be reversed'


def test_a_language_without_a_glossary_is_checked_for_what_needs_none() -> None:
    assert kinds("Wait 4 hours in your bed.", "Жди 5 часов в кровати.", "ru") == {"number"}
    assert kinds("Wait as long as you like.", "Wait as long as you like.", "ru") >= {"copied", "script"}
    assert check("Wait.", "Tali.", "en", "../x") == ()


@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from([*LANGUAGES, "en", "ko", "xx", ""]))
def test_no_text_breaks_a_check(source: str, target: str, language: str) -> None:
    for alarm in check(source, target, "en", language):
        assert alarm.kind
        assert alarm.reason


@pytest.mark.parametrize(
    "text", ["a" * 5000, "1 " * 2500, "👍🏽" * 2500, "وقف 12 مرة ٣٫٥ " * 300, "na " * 1600, "-" * 5000]
)
def test_long_and_odd_texts_are_checked(text: str) -> None:
    assert not {"number", "length"} & kinds(text, text, "ar")


@given(st.integers(2, 10**7), st.integers(2, 10**7), st.sampled_from(LANGUAGES))
def test_a_changed_number_is_always_doubted(number: int, other: int, language: str) -> None:
    doubted = "number" in kinds(f"§ {number}", f"§ {other}", language)
    assert doubted == (number != other)


def test_every_number_word_of_a_language_is_its_digits() -> None:
    from unicode_rbnf import RbnfEngine

    chance = random.Random(1)
    for language in ("en", *LANGUAGES):
        engine = RbnfEngine.for_language(language)
        for number in [*range(2, 100), *(chance.randrange(100, 1000) for _ in range(50))]:
            said = engine.format_number(number).text.replace("\xad", "")
            assert "number" not in kinds(f"§ {number}", f"§ {said}", language), (language, number, said)


def test_a_glossary_that_is_wrong_is_named(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    assert glossary("de") is not None
    assert glossary("xx") is None
    with pytest.raises(LanguageError, match=r"line 2: negation"):
        glossaries.yaml_model.parse("language: de\nnegation: 3\n", "x", glossaries.Glossary, LanguageError)


@pytest.mark.parametrize("language", ["en", "ko", *LANGUAGES])
def test_a_glossary_compiles_and_names_the_concepts_of_the_english_one(language: str) -> None:
    own, english = glossary(language), glossary("en")
    assert own is not None
    assert english is not None
    for part in ("frequency", "sides", "units", "body", "terms"):
        assert getattr(own, part).keys() <= getattr(english, part).keys()
    for ending in (
        *own.negation.endings,
        *own.negation.inside_endings,
        *own.negation.weak_endings,
        *own.negation.answers_endings,
    ):
        re.compile(ending)


MOST_DOUBTED = {"pt": 0.03, "fr": 0.035, "nl": 0.065, "de": 0.065, "pl": 0.085, "tr": 0.07, "ar": 0.07, "uk": 0.065}


@pytest.mark.data
@pytest.mark.skipif(not (DATA / "parallel").is_dir(), reason="the parallel texts are not there")
@pytest.mark.parametrize("language", LANGUAGES)
def test_professional_translations_pass_and_changed_ones_do_not(language: str) -> None:
    pairs = [pair for _, pair in lines(DATA, language, 1)]
    doubted = sum(bool(check(*pair, "en", language)) for pair in pairs)
    # the goal is 5 % for each language
    assert doubted <= MOST_DOUBTED.get(language, 0.05) * len(pairs)
    for kind, share in (
        ("number", 0.99),
        ("negation dropped", 0.86),
        ("negation added", 0.93),
        ("dropped, tidied", 0.76),
    ):
        changed = seeded(language, pairs, kind)
        assert sum(bool(check(*pair, "en", language)) for pair in changed) >= share * len(changed), kind
