"""A person of a list whom another article only names, by another surname."""

import pytest

from checker.model.claim import Scope
from checker.model.value import Value
from tests.comparison.made import claim, found, rule

GUESTS = rule("list_of_persons", "guest", "error", namesakes=["neighbour"])
PLANNED = Scope(modality="planned")


def person(name: str, **detail: str | int) -> Value:
    return Value.of("person", name, **detail)


def verdicts(mine: list[Value], theirs: list[Value], scope: Scope | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """What is found where one article lists persons, and another one names some."""
    claims = [claim("a", "guest", one, scope) for one in mine]
    claims += [claim("b", "neighbour", one, unbound=True) for one in theirs]
    return sorted((one.verdict, tuple(sorted(p.value for p in one.positions))) for one in found([GUESTS], claims))


ALONE = [("uncorroborated", ("Nora Velt",))]


@pytest.mark.parametrize(
    ("mine", "theirs", "wanted"),
    [
        pytest.param([person("Nora Velt")], [person("Nora Welk")], [("conflict", ("Nora Velt", "Nora Welk"))], id="another surname"),
        pytest.param([person("Nora Velt")], [person("Nora Velt")], ALONE, id="the same name says no part in the event"),
        pytest.param([person("Nora Velt")], [person("Ilya Welk")], ALONE, id="another given name"),
        pytest.param([person("Nora Velt")], [person("Nora Welk"), person("Velt")], ALONE, id="the other article knows both"),
        pytest.param([person("Nora Velt", age=34)], [person("Nora Welk", age=61)], ALONE, id="another age"),
        pytest.param([person("Nora Velt")], [person("Nora Welk", role_id="police_chief")], ALONE, id="an officer"),
        pytest.param([person("N. Velt")], [person("N. Welk")], [("uncorroborated", ("N. Velt",))], id="an initial"),
        pytest.param([person("Velt")], [person("Nora Welk")], [("uncorroborated", ("Velt",))], id="a surname alone"),
    ],
)  # fmt: skip
def test_a_person_whom_another_article_only_names(mine: list[Value], theirs: list[Value], wanted: list[object]) -> None:
    assert verdicts(mine, theirs) == wanted


def test_an_article_that_lists_one_and_names_the_other_knows_two() -> None:
    claims = [claim("a", "guest", person("Nora Velt")), claim("a", "neighbour", person("Nora Welk"), unbound=True)]
    claims.append(claim("b", "neighbour", person("Nora Welk"), unbound=True))
    assert [one.verdict for one in found([GUESTS], claims)] == ["uncorroborated"]


def test_who_will_be_heard_has_the_name_that_he_has() -> None:
    assert verdicts([person("Nora Velt")], [person("Nora Welk")], PLANNED) == [("conflict", ("Nora Velt", "Nora Welk"))]


def test_a_rule_without_namesakes_asks_its_own_list_alone() -> None:
    claims = [claim("a", "guest", person("Nora Velt")), claim("b", "neighbour", person("Nora Welk"), unbound=True)]
    assert [one.verdict for one in found([rule("list_of_persons", "guest")], claims)] == ["uncorroborated"]


def test_an_article_that_has_the_whole_name_elsewhere_knows_both() -> None:
    claims = [claim("a", "guest", person("Alex Orlo")), claim("a", "neighbour", person("Alex Orlo Velt"), unbound=True)]
    claims.append(claim("b", "guest", person("Alex Velt")))
    assert [one.verdict for one in found([GUESTS], claims)] == ["uncorroborated", "uncorroborated"]
    assert [one.verdict for one in found([GUESTS], [claims[0], claims[2]])] == ["conflict"]
