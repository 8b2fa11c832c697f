"""Parts of cities: which cities have one of a name, and which of them an article means by it."""

import pytest

from checker.model.value import Value
from checker.values import city_parts, place


@pytest.mark.parametrize(
    ("name", "hosts", "nearest"),
    [
        pytest.param("Bandra", {"mumbai"}, {"mumbai"}, id="one city"),
        pytest.param("बांद्रा", {"mumbai"}, {"mumbai"}, id="as its press writes it"),
        pytest.param("Бутово", {"moscow"}, {"moscow"}, id="in Russian"),
        pytest.param("Lyublino", {"moscow"}, {"moscow"}, id="by the name that the lists have for Люблино"),
        pytest.param("BAY RIDGE", {"brooklyn", "new york city"}, {"brooklyn"}, id="a part of a part, in capitals"),
        pytest.param("Brooklyn", {"new york city"}, set(), id="a city in its own right"),
        pytest.param("Hyde Park", None, None, id="several cities have one"),
        pytest.param("Leeds", set(), set(), id="none"),
    ],
)
def test_the_cities_that_have_a_part_of_that_name(name: str, hosts: set[str] | None, nearest: set[str] | None) -> None:
    if hosts is None or nearest is None:
        assert len(city_parts.hosts(name)) > 1
    else:
        assert (city_parts.hosts(name), city_parts.nearest(name)) == (hosts, nearest)


@pytest.mark.parametrize(
    ("name", "town"),
    [
        pytest.param("bermondsey", ("Bermondsey", "GB"), id="a part that no list of towns has"),
        pytest.param("north philadelphia", None, id="a direction and the city itself"),
        pytest.param("hyde park", None, id="several cities have one"),
        pytest.param("leeds", None, id="no part"),
    ],
)
def test_a_part_as_a_town(name: str, town: tuple[str, str] | None) -> None:
    assert [(city.name, city.country) for city in city_parts.towns(name)] == ([town] if town else [])


def test_a_town_of_another_country_is_no_part() -> None:
    def told(name: str, path: str) -> Value:
        return Value.of("place", name, path=path)

    assert place.is_part(told("Richmond Hill", "Queens/US"), told("Leeds", "Leeds/GB")) is False
    assert place.is_part(told("Hackney", "Hackney/GB"), told("London", "London/GB"))
    assert not place.is_part(told("Hackney", "Hackney/GB"), told("London", "London/CA"))
