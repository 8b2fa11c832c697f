"""What speaks for and against a town being the place of an event: the words beside its name, and what it is."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from math import log1p

from msgspec import Struct

from checker.extraction.candidates import Candidate, Naming
from checker.extraction.filed import Filed
from checker.extraction.quarters import stated
from checker.extraction.reading import Told
from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.model.article import DATELINE
from checker.values import place

# Signs of the section `beside`: some count by the share of the namings that have them, since a town is named in passing
# beside a hospital too, of others one is enough.
OF_ALL, ONCE = ("people", "near", "care", "away"), ("inside", "police")
_BEFORE, _BEHIND, _ROUND = 26, 26, 60  # code points beside a name that are looked at
DISTRICT, REGION = "district", "region"  # a part of a city, and what holds cities
COUNTY, VILLAGE = "county", "village"  # kinds of place that words beside the name tell
_CALLED_SO = 0.35  # size of a village, which is surely a place: that of a town of thirty thousand
_LARGEST = 10.0  # log of the thousands of inhabitants of the largest city, about


class Around(Struct, frozen=True):
    """What an article names round its towns and days. parts: the names that it gives to parts of cities; regions: those it names.
    long_ago: from when on the months are over in which it says that it happened."""

    parts: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    long_ago: tuple[str, ...] = ()


NOWHERE = Around()


def around(told: Sequence[Told]) -> Around:
    """told: the parts of the article."""
    found = [mention for one in told for mention in one.mentions if mention.value.type == "place"]
    districts = (mention.value for mention in found if mention.value.get("kind") == DISTRICT)
    parts = (str(name) for value in districts for name in (value.canonical, value.get("name")) if name)
    regions = (mention.value.canonical for mention in found if mention.value.get("kind") == REGION)
    return Around(frozenset(parts), frozenset((*regions, *(region for mention in found for region in stated(mention)))))


def place_signs(found: Sequence[Candidate], page: Around, filed: Filed) -> list[Mapping[str, float]]:
    """The signs of each place."""
    beside = [_beside(one) for one in found]
    looked_into = sum(told["police"] for told in beside)
    return [
        {
            **told,
            **_filed(one, filed),
            **_known(one),
            **_region(one, page.regions),
            "only_dateline": float(all(naming.where == DATELINE for naming in one.named)),
            "holds": float(any(_holds(one, other) for other in found if other is not one)),
            "part": float(not page.parts.isdisjoint(_names(one))),
            "other_police": float(looked_into > told["police"]) * (1 - told["police"]),
        }
        for one, told in zip(found, beside, strict=True)
    ]


def _names(one: Candidate) -> set[str]:
    return {one.value.canonical, str(one.value.get("name") or one.value.canonical)}


def _known(one: Candidate) -> Mapping[str, float]:
    """What lists tell of a name."""
    kind = one.value.get("kind")
    if kind == COUNTY:
        return {"county": 1.0}
    if kind == VILLAGE:
        return {"known": 1.0, "size": _CALLED_SO}
    return {
        "known": float("/" in str(one.value.get("path") or "")),
        "size": log1p(place.thousands(one.value)) / _LARGEST,
    }


def _holds(one: Candidate, other: Candidate) -> bool:
    """Whether a place is the whole of which another one, a city in its own right, is a part: New York, where Manhattan is named."""
    return place.is_part(other.value, one.value)


def _region(one: Candidate, named: frozenset[str]) -> Mapping[str, float]:
    """Whether it can lie in a region that the article names."""
    held = place.regions(one.value) if named else frozenset[str]()
    return {"in_region": float(not held.isdisjoint(named)), "elsewhere": float(bool(held) and held.isdisjoint(named))}


def _filed(one: Candidate, filed: Filed) -> Mapping[str, float]:
    """Whether what stands round the article has the name."""
    return {
        "address": float(any(map(filed.in_address, _names(one)))),
        "outlet": float(any(map(filed.in_outlet, _names(one)))),
    }


def _beside(one: Candidate) -> Mapping[str, float]:
    """What kinds of words stand beside the name: the share of its namings, or whether any."""
    told = [_kinds(naming) for naming in one.named]
    shares = {sign: sum(sign in kinds for kinds in told) / max(1, len(told)) for sign in OF_ALL}
    return {**shares, **{sign: float(any(sign in kinds for kinds in told)) for sign in ONCE}}


def _kinds(naming: Naming) -> frozenset[str]:
    text, start, end = naming.part.text, naming.mention.start, naming.mention.end
    before = text[max(0, start - _BEFORE) : start].casefold()
    last = before.rstrip()
    sides = {
        "before": before,
        "apposed": before,
        "behind": text[end : end + _BEHIND].casefold(),
        "round": text[max(0, start - _ROUND) : end + _ROUND].casefold(),
    }
    told = _patterns(naming.mention.language)
    return frozenset(
        sign for sign, side, words, lasts in told if (not lasts or last.endswith(lasts)) and words.search(sides[side])
    )


_SHAPES = {
    "before": r"(?<![^\W_])(?:{})\s$",
    "apposed": r",\s(?:{})\s$",
    "behind": r"^(?:['’]s)?\s(?:{})(?![^\W_])",
    "round": r"(?<![^\W_])(?:{})(?![^\W_])",
}


@cache
def _patterns(tag: str) -> Sequence[tuple[str, str, re.Pattern[str], tuple[str, ...]]]:
    """(sign, where its words stand, the words, those that must stand last before the name) of a language."""
    told = of(tag).section("gazetteer").get("beside") or {}
    return tuple(
        (
            sign,
            side,
            compiled_once(_SHAPES[side].format("|".join(map(re.escape, words)))),
            tuple(words) if _SHAPES[side].endswith("$") else (),
        )
        for sign, sides in sorted(told.items())
        for side, words in sorted(sides.items())
    )
