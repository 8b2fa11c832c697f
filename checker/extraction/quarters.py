"""Parts of a city that an article names beside the city: what it tells of the part it tells of the city.

"Four people were hurt in a fire in Bandra ... Mumbai police said": it burned in Mumbai, whatever town has that name too.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.extraction.candidates import Candidate
from checker.languages.fold import folded
from checker.model.value import Mention
from checker.values import city_parts, place


class Town(Struct, frozen=True):
    """A town that an article names. own: what stands under its own name. whole: that and what stands under its parts'."""

    own: Candidate
    whole: Candidate


def whole_towns(found: Sequence[Candidate]) -> list[Town]:
    """The towns, without those that are parts of another one of them."""
    cities = {name: one for one in reversed(found) for name in names(one)}
    hosts = [_host(one, cities) for one in found]
    return [
        Town(own, _whole([own, *(one for one, host in zip(found, hosts, strict=True) if host is own)]))
        for own, held in zip(found, hosts, strict=True)
        if held is None
    ]


def stated(mention: Mention) -> list[str]:
    """The region that an article names behind a town; nothing where lists alone tell it."""
    inside = str(mention.value.get("path") or "").split("/")[1:] if mention.outer_end > mention.end else []
    return inside[-2:-1]


def names(one: Candidate) -> frozenset[str]:
    """The folded names of a place: that of the lists, and as it is shown."""
    return frozenset((folded(one.value.canonical), folded(str(one.value.get("name") or one.value.canonical))))


def _host(one: Candidate, cities: dict[str, Candidate]) -> Candidate | None:
    """The city that holds a town; none where the article tells for the town a region in which the city is not."""
    told = {region for naming in one.named for region in stated(naming.mention)}
    for city in _nearest(one):
        host = cities.get(city)
        if host is not None and told <= place.regions(host.value):
            return host
    return None


def _nearest(one: Candidate) -> Iterator[str]:
    for name in sorted(names(one)):
        yield from sorted(city_parts.nearest(name))


def _whole(found: Sequence[Candidate]) -> Candidate:
    if len(found) == 1:
        return found[0]
    return Candidate(
        found[0].value,
        [each for one in found for each in one.bound],
        [each for one in found for each in one.filed],
        [each for one in found for each in one.named],
    )
