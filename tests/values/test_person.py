"""Persons: names read, compared, explained, and no input that harms."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.value import Value
from checker.values import person

KINDS = {"equal", "compatible", "conflict", "unknown"}


def related(left: str, right: str) -> str:
    one, other = person.parse(left, ""), person.parse(right, "")
    assert one is not None
    assert other is not None
    return person.relate(one, other).kind


@pytest.mark.parametrize(
    ("words", "canonical"),
    [
        pytest.param("अमरदीप सिंह भाटिया", "Amardeep Singh Bhatia", id="unspoken vowels are not written"),
        pytest.param("श्रीमती सुनीता देवी", "Sunita Devi", id="an honorific is left out"),
        pytest.param("एमके बंसल", "MK Bansal", id="letter names are letters"),
        pytest.param("जसप्रीत बेदी", "Jaspreet Bedi", id="a vowel before a cluster is not spoken"),
        pytest.param("कृष्ण चन्द्र मिश्र", "Krishna Chandra Mishra", id="a vowel after a cluster is spoken"),
        pytest.param("Алексеем Груздевым", "Aleksey Gruzdev", id="case is taken back"),
        pytest.param("Натальи Ивановой", "Natalya Ivanova", id="feminine case is taken back"),
        pytest.param("Груздев, Алексей", "Aleksey Gruzdev", id="given name first"),
        pytest.param("генерал-майора Джеймса Купера", "Jeyms Kuper", id="rank is left out"),
        pytest.param("министром обороны Иваном Зориным", "Ivan Zorin", id="office and its object are left out"),
        pytest.param("с Верди", "Verdi", id="what does not decline stays"),
        pytest.param("Lt. Gen. Vinod Bhandari (Retd)", "Vinod Bhandari", id="rank and brackets are left out"),
        pytest.param("Kulkarni, SD", "S. D. Kulkarni", id="initials after a comma"),
    ],
)
def test_canonical(words: str, canonical: str) -> None:
    value = person.parse(words, "")
    assert value is not None
    assert value.canonical == canonical


def test_the_surface_form_is_kept() -> None:
    value = person.parse("Алексеем Груздевым", "ru")
    assert value == Value.of("person", "Aleksey Gruzdev", name="Алексей Груздев", alternatives="Алексеем Груздевым")


@pytest.mark.parametrize("words", ["", " ", "-", "😀", "12", "...", "()", "،", "\u0301", "\x00"])
def test_what_is_no_name_is_none(words: str) -> None:
    assert person.parse(words, "") is None


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        pytest.param("Bhatia", "अमरदीप सिंह भाटिया", "compatible", id="a surname is part of the name"),
        pytest.param("A. S. Bhatia", "अमरदीप सिंह भाटिया", "compatible", id="initials are part of the name"),
        pytest.param("Singh", "Amardeep Singh Bhatia", "unknown", id="a name that many bear says little"),
        pytest.param("Mody", "किशन मोदी", "compatible", id="a surname that only looks like a common name"),
        pytest.param("सिंह", "Amardeep Singh Bhatia", "unknown", id="a common name in any script"),
        pytest.param("Salim bin Tariq", "Tariq bin Salim", "conflict", id="generations have an order"),
        pytest.param("Bhatia Amardeep Singh", "Amardeep Singh Bhatia", "equal", id="names have none"),
        pytest.param("Rajesh Verma", "राकेश वर्मा", "conflict", id="one consonant is another name"),
        pytest.param("Bob Harris", "Роберт Харрис", "equal", id="a short form"),
        pytest.param("Robert Harris Jr.", "Robert Harris Sr.", "conflict", id="father and son"),
        pytest.param("Robert Harris Jr.", "Robert Harris", "equal", id="a son, or not told"),
        pytest.param("Prince Harris", "Earl Harris", "conflict", id="titles that are given names"),
        pytest.param("J. Harris", "Robert Harris", "conflict", id="another initial"),
        pytest.param("Robert Pelham", "Robert Pelhan", "compatible", id="a slip of the pen in the surname"),
        pytest.param("Ли", "Lee", "equal", id="two letters can be enough"),
    ],
)
def test_kinds(left: str, right: str, kind: str) -> None:
    assert related(left, right) == kind


def test_reasons_show_what_differs_first() -> None:
    left, right = person.parse("Rajesh Verma", "en"), person.parse("राकेश वर्मा", "hi")
    assert left is not None
    assert right is not None
    assert person.relate(left, right).why[0].startswith("Rajesh and राकेश are different names")


def test_two_persons_who_share_no_name_are_told_so() -> None:
    left, right = person.parse("Amarendra Singh Bhalla", "en"), person.parse("अशुतोष दीक्षित", "hi")
    assert left is not None
    assert right is not None
    assert person.relate(left, right).why[0].startswith("no word of one is a word of the other")


def test_claims_from_elsewhere_have_the_canonical_name_alone() -> None:
    assert person.relate(Value("person", "Amardeep Singh Bhatia"), Value("person", "अमरदीप सिंह भाटिया")).kind == "equal"


def test_another_reading_may_be_the_right_one() -> None:
    left = Value.of("person", "Manturova", name="Мантурова", alternatives="Мантурову|Мантуров")
    assert person.relate(left, Value("person", "Manturov")).kind == "equal"


def test_one_office_settles_what_a_common_name_leaves_open() -> None:
    left = Value.of("person", "Singh", role="defence minister", role_id="defence_minister")
    right = Value.of("person", "Amardeep Singh Bhatia", role="रक्षा मंत्री", role_id="defence_minister")
    assert person.relate(left, right).kind == "compatible"
    assert person.relate(left, right).why[-1] == "both are defence minister"


def test_two_offices_are_told_and_decide_nothing() -> None:
    left = Value.of("person", "Anil Verma", role="mayor", role_id="mayor")
    right = Value.of("person", "Anil Verma", role="party chief", role_id="party_chief")
    assert person.relate(left, right).kind == "equal"
    assert person.relate(left, right).why[-1] == "mayor on one side, party chief on the other"


NAMES = st.text(alphabet="abrstшеивлсअमरदीपसिंहा. -,'()ُمحمد中文😀Ñ", max_size=40)


@given(NAMES, NAMES)
@settings(max_examples=200, deadline=None)
def test_any_two_names_are_related_in_either_order(left: str, right: str) -> None:
    one, other = Value("person", left), Value("person", right)
    found, turned = person.relate(one, other), person.relate(other, one)
    assert found.kind == turned.kind
    assert found.kind in KINDS
    assert found.why
    assert 0 <= found.score <= 1


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("a" * 10_000, id="one long word"),
        pytest.param("ab " * 5_000, id="many words"),
        pytest.param("क्" * 5_000, id="one long cluster"),
        pytest.param("й\u0306" * 5_000, id="letters and marks"),
        pytest.param("(" * 10_000, id="brackets"),
        pytest.param(", " * 5_000, id="commas"),
        pytest.param("А." * 5_000, id="initials"),
        pytest.param("sch" * 3_000, id="the longest rules"),
        pytest.param("\u202eعبد" * 2_000, id="right to left"),
        pytest.param("Раjеsh Vеrmа" * 800, id="scripts mixed in a word"),
    ],
)
def test_time_is_bounded(name: str) -> None:
    person.relate(Value("person", "warm"), Value("person", "тёплый"))
    started = time.process_time()
    person.parse(name, "")
    person.relate(Value("person", name), Value("person", "Amardeep Singh Bhatia"))
    person.relate(Value("person", name), Value("person", name))
    assert time.process_time() - started < 0.25
