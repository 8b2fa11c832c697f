"""Lists of persons: aligned first, then compared one by one."""

import pytest

from checker.model.claim import Scope
from checker.model.value import Value
from tests.comparison.made import claim, found, rule

GUESTS = rule("list_of_persons", "guest", "warning")


def person(name, **detail):
    return Value.of("person", name, **detail)


def verdicts(claims):
    return sorted(
        (finding.verdict, finding.kind, tuple(p.value for p in finding.positions))
        for finding in found([GUESTS], claims)
    )


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        pytest.param([person("Nora Velt")], [person("Nora Velt")], [("agree", None, ("Nora Velt",))], id="one name"),
        pytest.param([person("Nora Velt")], [person("Velt")], [("compatible", None, ("Nora Velt",))], id="surname only"),
        pytest.param(
            [person("Nora Velt")], [person("Ilya Brandt")],
            [("uncorroborated", None, ("Ilya Brandt",)), ("uncorroborated", None, ("Nora Velt",))], id="two people"),
        pytest.param(
            [person("Nora Velt", age=34)], [person("Nora Welk", age=34)],
            [("conflict", "identity", ("Nora Velt", "Nora Welk"))], id="one given name and age, two surnames"),
        pytest.param(
            [person("Nora Velt", age=34)], [person("Nora Welk")],
            [("conflict", "identity", ("Nora Velt", "Nora Welk"))], id="the age told once"),
        pytest.param(
            [person("Nora Velt", age=34)], [person("Nora Welk", age=61)],
            [("uncorroborated", None, ("Nora Velt",)), ("uncorroborated", None, ("Nora Welk",))], id="another age"),
        pytest.param(
            [person("Nora Velt", age=34, role_id="judge")], [person("Nora Welk", age=34, role_id="driver")],
            [("uncorroborated", None, ("Nora Velt",)), ("uncorroborated", None, ("Nora Welk",))], id="another role"),
        pytest.param(
            [person("Nora Velt", age=34), person("Nora Welk", age=34)], [person("Nora Welk", age=34)],
            [("agree", None, ("Nora Welk",)), ("uncorroborated", None, ("Nora Velt",))], id="one article knows both"),
    ],
)  # fmt: skip
def test_alignment(left, right, wanted):
    claims = [claim("a", "guest", one) for one in left] + [claim("b", "guest", one) for one in right]
    assert verdicts(claims) == wanted


def test_other_names_on_the_lists_do_not_hide_a_conflict():
    claims = [claim(article, "guest", person("Ilya Brandt", age=50)) for article in "ab"]
    claims += [claim("a", "guest", person("Nora Velt", age=34)), claim("b", "guest", person("Nora Welk", age=34))]
    assert [verdict for verdict, _, _ in verdicts(claims)] == ["agree", "conflict"]


def test_people_of_another_event_are_left_alone():
    assert verdicts([claim("a", "guest", person("Nora Velt"), Scope(about="background"))]) == []


def test_one_given_name_and_age_contradict_however_loosely_they_were_read():
    claims = [
        claim("a", "guest", person("Nora Velt", age=34), confidence=0.6),
        claim("b", "guest", person("Nora Welk", age=34), confidence=0.6),
    ]
    assert [verdict for verdict, _, _ in verdicts(claims)] == ["conflict"]
