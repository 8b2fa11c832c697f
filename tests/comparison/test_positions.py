"""Claims to positions."""

import pytest

from checker.comparison.positions import precision, sides_of
from checker.model.value import Value
from tests.comparison.made import claim, quantity, relate


def positions(*figures):
    claims = [claim(f"a{place}", "seats", figure) for place, figure in enumerate(figures)]
    sides = sides_of(claims, relate, None).sides
    return sorted((side.value.canonical, len(side.claims), len(side.shared)) for side in sides)


@pytest.mark.parametrize(
    ("figures", "wanted"),
    [
        pytest.param(["80"], [("80", 1, 0)], id="one"),
        pytest.param(["80", "80"], [("80", 2, 0)], id="one told twice"),
        pytest.param(["80", "~80"], [("80", 2, 0)], id="rounded beside exact"),
        pytest.param(["75", "86", "~80"], [("75", 1, 1), ("86", 1, 1)], id="one that fits both"),
        pytest.param(["~100", "~120", "~145"], [("100", 1, 1), ("145", 1, 1)], id="a chain of rounded ones"),
        pytest.param(["1", "2", "3", "4"], [("1", 1, 0), ("2", 1, 0), ("3", 1, 0), ("4", 1, 0)], id="all apart"),
        pytest.param([], [], id="none"),
    ],
)
def test_positions(figures, wanted):
    assert positions(*figures) == wanted


@pytest.mark.parametrize(
    ("first", "then"),
    [
        pytest.param(quantity("82"), quantity("~80"), id="exact before rounded"),
        pytest.param(quantity("~80"), quantity(">60"), id="rounded before a bound"),
        pytest.param(quantity("181754"), quantity("181000"), id="more digits"),
        pytest.param(Value.of("date", "2031-05-04"), Value.of("date", "2031-05"), id="a day before its month"),
        pytest.param(Value.of("date", "2031-05-04"), Value.of("date", "XXXX-05-04"), id="a year that is known"),
        pytest.param(Value.of("person", "Mira Dessai"), Value.of("person", "Dessai"), id="the full name"),
        pytest.param(
            Value.of("person", "Mira Dessai", name="Mira Dessai"), Value.of("person", "Mira Dezsayi", name="मीरा देसाई"),
            id="as an article wrote it before as it was carried over"),
        pytest.param(
            Value.of("person", "Mira Dezsayi", name="मीरा देसाई"), Value.of("person", "Dessai", name="Dessai"),
            id="the full name in any script"),
    ],
)  # fmt: skip
def test_the_more_precise_comes_first(first, then):
    assert precision(first) < precision(then)
