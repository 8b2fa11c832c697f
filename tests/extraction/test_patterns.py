"""The notation of constructions: what it compiles to, and what is wrong told by name."""

import pytest

from checker.extraction.patterns import Gap, PatternError, compile_construction, literals, slots

SYMBOLS = {"VALUE": "Q", "VERB": "v", "NOUN": "n", "BE": "b", "STOP": "s", "=of the": "o"}
GAPS = {"..": Gap(3, ("STOP", "VALUE")), "_": Gap(1, ("STOP",))}


def symbols(name: str) -> frozenset[str]:
    if name not in SYMBOLS:
        raise PatternError(f"unknown slot {name}")
    return frozenset(SYMBOLS[name])


def found(text: str, sentence: str) -> list[int]:
    construction = compile_construction(text, symbols, GAPS, frozenset({"VERB", "NOUN"}))
    return [match.start() for match in construction.compiled.finditer(sentence)]


@pytest.mark.parametrize(
    ("text", "sentence", "places"),
    [
        pytest.param("VALUE VERB", "Qv", [0], id="next to each other"),
        pytest.param("VALUE VERB", "Q.v", [], id="not next to each other"),
        pytest.param("VALUE .. VERB", "Q...v", [0], id="within the gap"),
        pytest.param("VALUE .. VERB", "Q....v", [], id="too far"),
        pytest.param("VALUE .. VERB", "Q.s.v", [], id="a gap does not cross a stop"),
        pytest.param("VALUE .. VERB", "Q.Q.v", [2], id="nor another value"),
        pytest.param("VERB .. VALUE", "v.Q.Q", [2], id="words before the value"),
        pytest.param("NOUN (BE|VERB) VALUE", "nbQ.nvQ", [2, 6], id="alternatives"),
        pytest.param("NOUN [BE] VALUE", "nQ.nbQ", [1, 5], id="what may be absent"),
        pytest.param("NOUN of the VALUE", "noQ", [2], id="words as they stand"),
        pytest.param("VALUE !NOUN", "Qn.Q", [3], id="what must not follow"),
        pytest.param("!NOUN VALUE VERB", "nQv.Qv", [4], id="what must not stand before"),
        pytest.param("^ VALUE", "Q.Q", [0], id="the start of the sentence"),
        pytest.param("VALUE $", "Q.Q", [2], id="the end of the sentence"),
        pytest.param("VALUE , VERB", "Q,v", [0], id="a comma"),
    ],
)
def test_what_a_construction_finds(text, sentence, places):
    assert found(text, sentence) == places


def test_the_words_that_bind_are_told_apart():
    construction = compile_construction("NOUN .. VALUE .. VERB", symbols, GAPS, frozenset({"VERB", "NOUN"}))
    match = next(construction.compiled.finditer("n.Q.v"))
    assert construction.slots == ("NOUN", "VERB")
    assert [match.start(group) for group in (1, 2)] == [0, 4]


def test_how_sure_a_construction_is():
    assert compile_construction("VALUE VERB @0.7", symbols, GAPS, frozenset()).sure == 0.7
    assert compile_construction("VALUE VERB", symbols, GAPS, frozenset()).sure == 0.9


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("NOUN VERB", "VALUE must stand exactly once", id="no value"),
        pytest.param("VALUE and VALUE", "VALUE must stand exactly once", id="two values"),
        pytest.param("(VALUE|NOUN) VERB", "brackets do not match, or VALUE stands inside", id="a value in brackets"),
        pytest.param("VALUE (NOUN", "brackets do not match", id="an open bracket"),
        pytest.param("NOUN - VALUE", "- is no word: a dash is written as a comma or a colon", id="a dash"),
        pytest.param("VALUE VREB", "unknown slot VREB", id="a slot that nobody knows"),
        pytest.param("VALUE .... VERB", "unknown gap '....' (known: .., _)", id="a gap that the language has not"),
    ],
)
def test_what_is_wrong_is_named(text, message):
    with pytest.raises(PatternError) as told:
        compile_construction(text, symbols, GAPS, frozenset())
    assert message in str(told.value)


def test_words_and_slots_of_a_construction():
    assert literals("(carrying|with) some .. VALUE (aboard|on board) @0.8") == [
        "carrying",
        "with",
        "some",
        "aboard",
        "on board",
    ]
    assert slots("NOUN (BE|,) VALUE !POSS @0.8") == {"NOUN", "BE", "VALUE", "POSS"}
