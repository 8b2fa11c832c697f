"""Numbers as the sets of values that they leave open."""

from decimal import Decimal

import pytest

from checker.model.value import Value
from checker.values import intervals

ABOUT = Decimal("0.1")


@pytest.mark.parametrize(
    ("canonical", "bounds"),
    [("80", (80, 80)), ("80/90", (80, 90)), ("90/80", (80, 90)), ("INR 5", (5, 5)), ("", None), ("x", None)],
)
def test_bounds(canonical: str, bounds: tuple[int, int] | None) -> None:
    assert intervals.numbers(canonical) == bounds


def test_nearly_is_from_below() -> None:
    assert intervals.spread(Value.of("quantity", "200", "nearly"), ABOUT) == (180, 200)


def test_a_number_that_cannot_be_read_is_unknown() -> None:
    assert intervals.relate(Value.of("quantity", "?"), Value.of("quantity", "5"), ABOUT).kind == "unknown"


def test_the_reason_names_both() -> None:
    relation = intervals.relate(Value.of("quantity", "80", "approximate"), Value.of("quantity", "120"), ABOUT)
    assert relation.why == ("about 80 and 120 stay apart however loosely they are read",)


@pytest.mark.parametrize(
    ("fine", "kind"),
    [
        pytest.param("1300000", "compatible", id="is told as a million"),
        pytest.param("870000", "compatible", id="is told as a million from below"),
        pytest.param("500000", "conflict", id="half a million is no million"),
        pytest.param("1500000", "conflict", id="nor is one and a half"),
    ],
)
def test_rounding_leaves_most_of_a_number(fine: str, kind: str) -> None:
    million = Value.of("quantity", "1000000", "exact", step="1000000")
    assert intervals.relate(million, Value.of("quantity", fine, "exact", step="100000"), ABOUT).kind == kind
