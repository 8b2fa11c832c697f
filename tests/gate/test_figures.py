"""Figures that no field reads: in a source, in none, or one of a source's mistyped; both ways."""

import pytest
from msgspec.structs import replace

from checker.gate import figures
from checker.model.article import Article
from tests.gate.test_desk import desk, kinds

SOURCE = (
    "The flood put 412 houses under water. The council set aside £340,000 for repairs, 4.5 per cent of its budget, "
    "and 1,350 families applied. More than 60 boats came."
)
RUSSIAN = Article("ru", "ru.txt", "Паводок затопил 412 домов, помощь получили 1350 семей.", language="ru")


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        pytest.param("412 houses were flooded; the council has £340,000.", [], id="as the source has them"),
        pytest.param("About 1,300 families and some 400 houses.", [], id="rounded"),
        pytest.param("Over 400 houses stood in the water.", [], id="a bound"),
        pytest.param("The council has £430,000.", [("mistyped", "warning")], id="two digits swapped"),
        pytest.param("1,850 families applied.", [("mistyped", "warning")], id="a digit struck wrong"),
        pytest.param("The council has £900,000.", [("unsupported", "info")], id="another sum"),
        pytest.param("421 trees fell.", [("unsupported", "info")], id="like a figure of other things"),
        pytest.param("The council has $430,000.", [("unsupported", "info")], id="another currency"),
        pytest.param("3,400 houses were flooded.", [("unsupported", "info")], id="another size"),
        pytest.param("412 houses, and 421 houses downstream.", [("unsupported", "info")], id="the draft has the source's too"),
        pytest.param("Nine in ten came with two dogs; six of them stayed.", [], id="small numbers"),
        pytest.param("It was founded on 14 May 1987.", [], id="days"),
        pytest.param('"We have 77 boats and no crew for them at all," she said.', [], id="quotations have their own check"),
    ],
)  # fmt: skip
def test_figures(draft: str, found: list[tuple[str, str]]) -> None:
    assert kinds(list(figures.check(desk(draft, SOURCE)))) == found


def test_what_a_field_reads_is_left_to_it() -> None:
    told = desk("421 houses were flooded.", SOURCE)
    assert kinds(list(figures.check(told))) == [("mistyped", "warning")]
    assert list(figures.check(replace(told, read=[(0, 3)]))) == []


def test_another_language_and_no_source_at_all() -> None:
    assert kinds(list(figures.check(desk("421 houses were flooded.", RUSSIAN)))) == [("mistyped", "warning")]
    assert list(figures.check(desk("421 houses were flooded."))) == []


def test_both_places_are_pointed_at() -> None:
    (seen,) = figures.check(desk("The council has £430,000.", SOURCE))
    assert [claim.text for claim in seen.claims] == ["£430,000", "£340,000"]
    assert [claim.article for claim in seen.claims] == ["draft.md", "s0"]
