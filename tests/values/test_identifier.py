"""Numbers that name something and count nothing."""

import pytest

from checker.languages import of
from checker.languages.fold import fold
from checker.model.value import Value
from checker.values import identifier


@pytest.mark.parametrize(
    ("language", "text", "canonical"),
    [
        ("en", "an SJ-100 jet", "SJ-100"),
        ("en", "flight 171 left", "171"),
        ("en", "Boeing 737-800", "737-800"),
        ("en", "Section 304A", "304A"),
        ("en", "No. 5", "5"),
        ("en", "CBS 11 said so", "11"),
        ("en", "in class 20 pupils", None),
        ("en", "number 7", "7"),
        ("en", "they hit 12841 Selby Express", "12841"),
        ("en", "some 12841 people left", None),
        ("en", "12841 People Leave", None),
        ("en", "10000 Latvians left", None),
        ("en", "Penal Code Section 31.03", "31.03"),
        ("en", "Coast News 12 said", "12"),
        ("en", "in local news, 12 people", None),
        ("en", "ARTICLE - 2 killed in fire", None),
        ("en", "5718 Oak Street", "5718"),
        ("en", "12 people on Oak Street", None),
        ("en", "+91 98765 43210", "+91 98765 43210"),
        ("en", "the pre-2014 rules", None),
        ("hi", "एसजे-100 विमान", "एसजे-100"),
        ("hi", "मृतकों की संख्या 80", None),
        ("en", "held under 103(1) of the code", "103(1)"),
        ("ru", "ст. 105 УК", "105"),
        ("hi", "उड़ान संख्या टीआर 608 रद्द हुई", "608"),
        ("ru", "дом № 5", "5"),
        ("ru", "дом на улице Портовой, 14, сгорел", "14"),
        ("ru", "на улице Портовой, 14 человек пострадали", None),
        ("ru", "самолет Boeing 777 сел", "777"),
    ],
)
def test_an_identifier_is_told_from_a_count(language: str, text: str, canonical: str | None) -> None:
    found = [one.value.canonical for one in identifier.find(fold(text), of(language))]
    assert found == ([canonical] if canonical else [])


def test_its_digits_are_latin() -> None:
    assert [one.value.canonical for one in identifier.find(fold("टी-२०"), of("hi"))] == ["टी-20"]


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        pytest.param("J2-8243", "8243", "compatible", id="the letters of an airline left out"),
        pytest.param("8243", "J2-8243", "compatible", id="in either order"),
        pytest.param("J2-8243", "J2-8234", "conflict", id="digits swapped"),
        pytest.param("J2-8243", "8234", "unknown", id="other digits without letters"),
        pytest.param("SU-43", "43", "unknown", id="too few digits to be known again"),
    ],
)
def test_how_two_stand_to_each_other(left: str, right: str, kind: str) -> None:
    told = [identifier.from_canonical(one) for one in (left, right)]
    assert told[0] is not None
    assert told[1] is not None
    assert identifier.relate(told[0], told[1]).kind == kind


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("en", "guilty under Sections 66 (theft), 64 (causing harm) and 103(1) (arson)", ["66", "64", "103(1)"]),
        ("en", "police invoked Sections 144 and 20 people were held", ["144"]),
        ("hi", "धारा 302, 34 और 201 के तहत मुकदमा", ["302", "34", "201"]),
        ("ru", "обвинение по статьям 105, 111 и 126 УК", ["105", "111", "126"]),
    ],
)
def test_sections_are_listed(language: str, text: str, numbers: list[str]) -> None:
    assert [one.value.canonical for one in identifier.find(fold(text), of(language))] == numbers


def test_senses_of_one_concept_exclude_each_other() -> None:
    life, death = (Value.of("identifier", told, sense="penalty") for told in ("life imprisonment", "death"))
    assert identifier.relate(life, life).kind == "equal"
    assert identifier.relate(life, death).kind == "conflict"
    assert identifier.relate(life, Value.of("identifier", "death", sense="paper")).kind == "unknown"
    assert identifier.relate(life, Value.of("identifier", "death")).kind == "unknown"
