"""Organisations: acronyms, translated words, and silence where no table knows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.value import Value
from checker.values import organization


def related(left: str, right: str) -> str:
    one, other = organization.parse(left, ""), organization.parse(right, "")
    assert one is not None
    assert other is not None
    found = organization.relate(one, other)
    assert found.why
    assert found.kind == organization.relate(other, one).kind
    return found.kind


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        pytest.param("Ministry of Commerce and Industry", "वाणिज्य एवं उद्योग मंत्रालय", "equal", id="translated"),
        pytest.param("वाणिज्य मंत्रालय", "Ministry of Commerce and Industry", "compatible", id="the short name"),
        pytest.param("रक्षा मंत्रालय", "Ministry of Finance", "conflict", id="another subject"),
        pytest.param("डीपीआईआईटी", "DPIIT", "equal", id="a spelled acronym"),
        pytest.param("केवीआरएम", "KVRM", "equal", id="a spelled acronym that no table has"),
        pytest.param("Society for Rural Health", "SRH", "compatible", id="first letters"),
        pytest.param("Norvik Bank", "Норвик", "compatible", id="only one side has a kind"),
        pytest.param("Association of Potters", "कुम्हार महासंघ", "unknown", id="a translation that no table knows"),
        pytest.param("Kalpataru Ltd", "Kalpataru Limited", "equal", id="legal forms"),
        pytest.param("Lindholm Fund II", "Lindholm Fund III", "conflict", id="numbers"),
        pytest.param("India-Japan Working Group on Tea", "Working Group on Tea", "compatible", id="sides left out"),
        pytest.param(
            "भारत-जापान कार्य समूह", "японо-индийская рабочая группа", "equal", id="two countries in three scripts"
        ),
        pytest.param("India-Japan Working Group", "Indo-Russian Working Group", "conflict", id="other sides"),
        pytest.param(
            "भारत-जापान कार्य समूह", "Working Group on Tea Machinery", "compatible", id="called by kind and sides"
        ),
        pytest.param(
            "भारत-जापान पोत निर्माण कार्य समूह", "Working Group on Fisheries", "conflict", id="two translated subjects"
        ),
        pytest.param(
            "рабочая группа по рыболовству",
            "Working Group on Fisheries and Ports",
            "compatible",
            id="a part of the subjects",
        ),
        pytest.param("Working Group on Tea", "Working Group on Tea and Spices", "compatible", id="a shorter name"),
        pytest.param("Bank of India", "Federal Bank", "unknown", id="banks are not called by their kind"),
        pytest.param("Banco Kalpa", "Banco Kalpa México", "unknown", id="a firm and its daughter in a country"),
        pytest.param("Mining Bank of Chad", "Mining Bank of China", "conflict", id="banks of two countries"),
        pytest.param("Delhi Police", "Police", "unknown", id="the police of which town"),
        pytest.param("SiemensAG", "Siemens AG", "equal", id="blanks"),
    ],
)
def test_kinds(left: str, right: str, kind: str) -> None:
    assert related(left, right) == kind


def test_an_acronym_that_the_article_gives() -> None:
    long = Value.of("organization", "Kalpataru Vikas Rachna Mandal", acronym="KVRM")
    assert organization.relate(long, Value("organization", "KVRM")).kind == "equal"


@pytest.mark.parametrize("name", ["x" * 10_000, "ООО " * 3_000, "जी" * 3_000, "،،", "A"])
def test_any_name_gives_an_answer(name: str) -> None:
    assert organization.relate(Value("organization", name), Value("organization", "KVRM")).why


NAMES = st.text(alphabet="abNewStwiеКазньрअनईदिल्ली. -,/()AG中و2", max_size=30)


@given(NAMES, NAMES)
@settings(max_examples=200, deadline=None)
def test_any_two_names_are_related_in_either_order(left: str, right: str) -> None:
    one, other = Value("organization", left), Value("organization", right)
    found = organization.relate(one, other)
    assert found.kind == organization.relate(other, one).kind
    assert found.why
    assert 0 <= found.score <= 1
    organization.parse(left, "")
