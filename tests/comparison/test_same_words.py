"""What two articles have in the same words but for the value."""

import json

import pytest

from checker.run.check import check
from checker.run.loading import rules_of
from checker.run.options import Options

RULES = rules_of(Options())
EN = (
    "A lorry ran into the weekly market of Tarnow Bridge, Nebraska, and overturned beside the fish stalls. Witnesses said that "
    "it had come down the hill without brakes and that its driver shouted to people to get away. {} The road from the "
    "station to the quay was closed for most of the day, and a crane was brought from the harbour to lift the lorry."
)
HI = (
    "साप्ताहिक बाजार में एक ट्रक घुस गया और मछली की दुकानों के पास पलट गया। चश्मदीदों ने बताया कि ट्रक पहाड़ी से बिना ब्रेक के नीचे आया और उसका "
    "चालक लोगों को हटने के लिए चिल्ला रहा था। {} स्टेशन से घाट तक की सड़क दिन भर बंद रही और ट्रक को उठाने के लिए बंदरगाह से क्रेन लाई गई।"
)
RU = (
    "Грузовик въехал на еженедельный рынок и перевернулся возле рыбных рядов. Очевидцы рассказали, что он спустился с холма без "
    "тормозов, а водитель кричал людям, чтобы они отошли. {} Дорога от вокзала до причала была закрыта почти весь день, "
    "из порта привезли кран, чтобы поднять машину."
)


def findings(tmp_path, language, one, other, frame, published=("2031-05-09", "2031-05-09"), title=""):
    """What sets the two articles apart; the words of each claim are looked up in them."""
    for name, sentence, day in zip("ab", (one, other), published, strict=True):
        made = {"id": name, "published": day, "language": language, "title": title, "text": frame.format(sentence)}
        (tmp_path / f"{name}.json").write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    report = check([str(tmp_path)], Options(same_event=True, jobs=1), RULES)
    texts = {"a": frame.format(one), "b": frame.format(other)}
    for claim in report.claims:
        if claim.evidence.part == "text":
            assert texts[claim.article][claim.evidence.start : claim.evidence.end] == claim.evidence.quote
    told = {claim.id for claim in report.claims}
    assert all(name in told for one in report.findings for position in one.positions for name in position.claims)
    return [
        (found.field, found.verdict, sorted(position.value for position in found.positions))
        for found in report.findings
        if found.verdict in ("conflict", "update") and not found.within_article
    ]


@pytest.mark.parametrize(
    ("language", "frame", "one", "other", "finding"),
    [
        pytest.param(
            "en", EN,
            "The council will put up a stone for those who stood there on Monday with their baskets and their dogs.",
            "The council will put up a stone for those who stood there on Tuesday with their baskets and their dogs.",
            ("event_date", "conflict", ["2031-05-05", "2031-05-06"]), id="a day that no words bind",
        ),
        pytest.param(
            "en", EN,
            "Firemen from Lincoln and from Omaha worked with saws and ropes until late in the evening to clear the stalls.",
            "Firemen from Lincoln and from Wichita worked with saws and ropes until late in the evening to clear the stalls.",
            ("city", "conflict", ["Omaha", "Wichita"]), id="a town that no words bind",
        ),
        pytest.param(
            "hi", HI,
            "नगर परिषद सोमवार को वहां खड़े लोगों की याद में बाजार के बीच एक पत्थर लगाएगी और बैठने की जगह बनाएगी।",
            "नगर परिषद मंगलवार को वहां खड़े लोगों की याद में बाजार के बीच एक पत्थर लगाएगी और बैठने की जगह बनाएगी।",
            ("event_date", "conflict", ["2031-05-12", "2031-05-13"]), id="Hindi, a day still to come",
        ),
        pytest.param(
            "ru", RU,
            "Камень в память о тех, кто стоял там 5 мая с корзинами и собаками, городской совет поставит посреди рынка.",
            "Камень в память о тех, кто стоял там 6 мая с корзинами и собаками, городской совет поставит посреди рынка.",
            ("event_date", "conflict", ["2031-05-05", "2031-05-06"]), id="Russian, a day",
        ),
    ],
)  # fmt: skip
def test_a_value_that_was_read_nowhere_contradicts_its_twin(tmp_path, language, frame, one, other, finding):
    assert findings(tmp_path, language, one, other, frame) == [finding]


def test_a_name_that_an_article_only_mentions_contradicts_its_twin(tmp_path):
    one = (
        "Three people were killed. The family of Karen Holt thanked the neighbours who had carried her into the shade."
    )
    told = findings(tmp_path, "en", one, one.replace("Holt", "Weaver"), EN)
    assert ("bystander", "conflict", ["Karen Holt", "Karen Weaver"]) in told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "It was very fortunate, the mayor said in the evening, that no one was killed by the lorry.",
            "It was very fortunate, the mayor said in the evening, that no 1 was killed by the lorry.",
            id="two spellings of one figure",
        ),
        pytest.param(
            "The council will put up a stone for those who stood there on Friday with their baskets and their dogs.",
            "The council will put up a stone for those who stood there on May 2 with their baskets and their dogs.",
            id="the same weekday of another week",
        ),
        pytest.param("Posted: Monday, May 5, at noon here.", "Posted: Tuesday, May 6, at noon here.", id="the stamp of a page"),
        pytest.param(
            "See the picture that a fisherman took at the corner of the quay: pic.example/x7Ab May 5, 2031",
            "See the picture that a fisherman took at the corner of the quay: pic.example/k9Qd May 6, 2031",
            id="two posts of one writer",
        ),
        pytest.param(
            "In an unrelated accident at the other end of the county last year, four people were killed by a bus.",
            "In an unrelated accident at the other end of the county last year, nine people were killed by a bus.",
            id="another event's toll in both",
        ),
    ],
)  # fmt: skip
def test_what_is_no_difference_stays_silent(tmp_path, one, other):
    frame = EN.replace("A lorry", "On Wednesday, May 7, a lorry").replace("stalls.", "stalls, killing two people.", 1)
    assert findings(tmp_path, "en", one, other, frame) == []


def test_a_count_that_rises_with_the_days_is_an_update(tmp_path):
    one = "By the evening at least 4 people were in the hospital beside the church, and the doctors feared for them."
    told = findings(tmp_path, "en", one, one.replace("4", "9"), EN, published=("2031-05-06", "2031-05-09"))
    assert all(verdict == "update" for _, verdict, _ in told)
