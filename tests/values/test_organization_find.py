"""Organisations found: heads with their names, acronyms with what they stand for."""

import pytest

from checker.languages import of
from checker.languages.fold import fold
from checker.model.value import Mention, Reference
from checker.values import organization_find


def organizations(text: str, tag: str = "en") -> list[Mention]:
    return organization_find.find(fold(text), of(tag), Reference())


@pytest.mark.parametrize(
    ("tag", "text", "name", "kind"),
    [
        pytest.param(
            "en",
            "The Department for Promotion of Mines and Inland Trade (DPMIT) spoke.",
            "Department for Promotion of Mines and Inland Trade",
            "department",
            id="of-phrases",
        ),
        pytest.param(
            "en",
            "The Commission on Trade, Economic, Scientific and Cultural Cooperation met.",
            "Commission on Trade, Economic, Scientific and Cultural Cooperation",
            "commission",
            id="a list",
        ),
        pytest.param(
            "en",
            "The Working Group on Mining on Monday met.",
            "Working Group on Mining",
            "working_group",
            id="the day is not part of it",
        ),
        pytest.param(
            "en",
            "The Pickett County Sheriff's Office spoke.",
            "Pickett County Sheriff's Office",
            "police",
            id="possessive head",
        ),
        pytest.param(
            "hi",
            "उद्योग एवं आंतरिक व्यापार संवर्धन विभाग ने कहा।",
            "उद्योग एवं आंतरिक व्यापार संवर्धन विभाग",
            "department",
            id="Hindi domain before the head",
        ),
        pytest.param(
            "hi",
            "यह फैसला भारत-जापान चाय कार्य समूह की बैठक में लिया गया।",
            "भारत-जापान चाय कार्य समूह",
            "working_group",
            id="a pair of countries opens a name",
        ),
        pytest.param(
            "ru",
            "Заседание рабочей группы по горному делу и торговле завершилось.",
            "рабочей группы по горному делу и торговле",
            "working_group",
            id="Russian topic",
        ),
        pytest.param(
            "ru",
            "В министерстве промышленности и торговли ответили.",
            "министерстве промышленности и торговли",
            "ministry",
            id="Russian field",
        ),
        pytest.param(
            "ru",
            "Российско-индийская межправительственная комиссия по торговле собралась.",
            "Российско-индийская межправительственная комиссия по торговле",
            "commission",
            id="adjectives before the head",
        ),
    ],
)
def test_the_whole_name_is_found(tag: str, text: str, name: str, kind: str) -> None:
    assert [(one.text, one.value.get("kind")) for one in organizations(text, tag)] == [(name, kind)]


def test_an_acronym_stands_for_its_expansion() -> None:
    first, later = organizations("The Rare Minerals Board (RMB) met. The RMB will pay.")
    assert first.value.get("acronym") == later.value.get("acronym") == "RMB"
    assert later.value.canonical == first.value.canonical == "Rare Minerals Board"


def test_a_known_acronym_needs_no_expansion() -> None:
    (found,) = organizations("NATO will meet.")
    assert found.value.canonical == "North Atlantic Treaty Organization"


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        pytest.param("en", "The department and the office were closed.", id="small letters"),
        pytest.param("en", "Police Department officials came.", id="a head alone"),
        pytest.param("en", "Russian Federation", id="a country"),
        pytest.param(
            "en", "Shares in Ohio farms and the giant Panda pleased investors in Tokyo.", id="towns are not traded"
        ),
        pytest.param("en", "British insurer Hale & Sons paid.", id="half of a name is none"),
        pytest.param("ru", "Застройщик Иванов задержан.", id="a person of that trade"),
        pytest.param("ru", "Комиссия проверила отчет.", id="a Russian head alone"),
    ],
)
def test_silence_where_no_organization_is_named(tag: str, text: str) -> None:
    assert organizations(text, tag) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("निर्णय व्यापार एवं उद्योग मंत्रालय ने लिया।", ["व्यापार एवं उद्योग मंत्रालय"], id="the noun before it"),
        pytest.param("मत्स्य पालन पर संयुक्त कार्य समूह की बैठक हुई।", ["मत्स्य पालन पर संयुक्त कार्य समूह"], id="its topic"),
        pytest.param("इस मुद्दे पर संयुक्त कार्य समूह ने चर्चा की।", [], id="what it spoke of is no topic"),
    ],
)
def test_hindi_bodies_begin_where_their_name_does(text: str, names: list[str]) -> None:
    assert [mention.text for mention in organization_find.find(fold(text), of("hi"), Reference())] == names
