"""The notation of the patterns, and that every language file keeps to it."""

import pytest

from checker.languages import known, of
from checker.values import date, time
from checker.values.dates import grammar
from checker.values.dates.cascade import STAGES, reader
from checker.values.dates.words import NUMBERS, PIECES, Words

LANGUAGES = [tag for tag in known() if of(tag).section("dates")]
_ELSEWHERE = frozenset({"OTHER"})


def words(**data: object) -> Words:
    made = Words({"months": {8: ["august"]}, "words": {"UNIT": {"day": ["days"]}}, **data}, {})
    made.literals(["of", ",", "("])
    made.seal()
    return made


@pytest.mark.parametrize(
    ("say", "problem"),
    [
        ("(MONTH", "bracket too few"),
        ("MONTH )", "bracket too many"),
        ("MONTH?", "match nothing"),
        ("of? ,?", "match nothing"),
    ],
)
def test_a_pattern_that_cannot_be_read_is_named(say: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        grammar.compiled([{"calendar": [say]}], words())


def test_constants_stand_beside_their_pattern() -> None:
    assert list(grammar.sayings([{"offset": ["X", {"say": "Y", "days": -1}]}])) == [
        ("offset", {}, "X"),
        ("offset", {"days": -1}, "Y"),
    ]


def test_words_of_a_pattern_become_classes_and_marks_have_names() -> None:
    assert grammar.literals([[{"calendar": ["DAY of? MONTH open YEAR", "<in|since YEAR"]}]]) == {
        "of",
        "(",
        "in",
        "since",
    }


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_pattern_of_a_language_is_read_and_has_its_maker(tag: str) -> None:
    data = of(tag).section("dates")
    makers = date.MAKERS | time.MAKERS
    for stage in STAGES:
        for make, _, _ in grammar.sayings(data.get(stage) or ()):
            assert make in makers, f"{tag}: {stage}: no maker {make!r}"
    assert reader(tag).stages["points"].rules


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_class_that_a_pattern_names_is_one(tag: str) -> None:
    data = of(tag).section("dates")
    classes = (
        {name for sets in (NUMBERS, PIECES) for names in sets.values() for name in names}
        | _ELSEWHERE
        | {f"{sure}{name}" for sure in ("", "ANY", "SURE") for name in ("MONTH", "WEEKDAY")}
        | set(data.get("words", {}))
        | {"COMPOUND"}
    )
    named = {
        name
        for stage in STAGES
        for _, _, say in grammar.sayings(data.get(stage) or ())
        for token in say.replace("(", " ").replace(")", " ").replace("?", " ").split()
        for name in token.lstrip("<>!").split("|")
        if name.isupper()
    }
    assert named <= classes


@pytest.mark.parametrize("tag", LANGUAGES)
def test_gates_are_classes_of_the_language(tag: str) -> None:
    data = of(tag).section("dates")
    assert set(data.get("gates", ())) <= set(data["words"]) | {"COMPOUND"}
