"""What a city lies in: as stated, else as the rest of the page tells, else that of the largest city of the name by far."""

from msgspec.structs import replace

from checker.values.finding import gazetteer
from checker.values.finding.gazetteer import City, Territory
from checker.values.finding.page import Page
from checker.values.finding.records import CITY, Place
from checker.values.finding.spans import Spans

_WORLD_CITY = 500  # thousands of inhabitants from which a city abroad is meant without its country


def path(cities: tuple[City, ...], territory: Territory | None) -> tuple[str, ...]:
    """What a city lies in: the stated territory, else that of the one city of that name, or of the largest by far."""
    if territory is not None:
        return (territory.name, territory.country) if territory.region else (territory.country,)
    if not cities or (len(cities) > 1 and cities[0].thousands < 10 * cities[1].thousands):
        return ()
    region = gazetteer.region_name(cities[0].country, cities[0].region)
    return (region, cities[0].country) if region and region != cities[0].name else (cities[0].country,)


def settled(places: list[Place], page: Page) -> list[Place]:
    """The places; a city of a name that several have is the one in a region or country that the page names."""
    cities = Spans((place.start, place.end) for place in places if place.kind == CITY)
    regions = {
        (territory.country, territory.region)
        for start, _, territory in page.territories
        if territory.word == "name" and not cities.hold(start)
    }
    if not any(place.kind == CITY for place in places) or not regions:
        return places
    return [
        _settled(place, page, regions) if place.kind == CITY and place.outer_end <= place.end else place
        for place in places
    ]


def _settled(place: Place, page: Page, regions: set[tuple[str, str]]) -> Place:
    name = page.text[place.start : place.end]
    cities = gazetteer.named(name, page.tag)
    if cities and cities[0].thousands < _WORLD_CITY and all(city.country not in dict(regions) for city in cities):
        return replace(place, path=())  # Harrismith in a story of North Carolina is not the one in South Africa
    if len(cities) < 2:
        return place
    near = [city for city in cities if (city.country, city.region) in regions]
    near = near or [city for city in cities if (city.country, "") in regions and not place.path]
    if not near or (near[0] == cities[0] and place.path):
        return place
    return replace(place, name=near[0].name, path=path((near[0],), None))
