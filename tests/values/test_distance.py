"""How far towns lie apart."""

import pytest

from checker.model.value import Value
from checker.values.distance import kilometres


@pytest.mark.parametrize(
    ("left", "right", "low", "high"),
    [
        pytest.param("Leeds", "Bradford", 10, 16, id="neighbours"),
        pytest.param("Delhi", "Mumbai", 1100, 1200, id="two ends of a country"),
        pytest.param("Kazan", "Samara", 280, 320, id="two cities of a region of the world"),
        pytest.param("Springfield", "Chicago", 100, 320, id="the nearest of a name that many bear"),
    ],
)
def test_the_way_between_two_towns(left: str, right: str, low: float, high: float) -> None:
    way = kilometres(Value.of("place", left), Value.of("place", right))
    assert way is not None
    assert low < way < high
    assert kilometres(Value.of("place", right), Value.of("place", left)) == way


def test_the_region_tells_which_town_of_a_name_is_meant() -> None:
    chicago = Value.of("place", "Chicago")
    far = kilometres(chicago, Value.of("place", "Springfield", path="Springfield/Massachusetts/US"))
    assert far is not None
    assert far > 1000


@pytest.mark.parametrize("name", ["Nowhere Hollow", "", "Samara"])
def test_towns_of_which_one_is_unknown_or_abroad(name: str) -> None:
    assert kilometres(Value.of("place", name), Value.of("place", "Chicago")) is None
