"""What speaks for and against a town being the place of an event: the words beside its name, and what it is."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from math import log1p

from checker.extraction.candidates import Candidate, Naming
from checker.extraction.filed import Filed
from checker.extraction.reading import Told
from checker.languages import of
from checker.model.value import Mention
from checker.values import place

_BEFORE, _BEHIND, _ROUND = 40, 26, 60  # code points beside a name that are looked at
_LARGEST = 10.0  # log of the thousands of inhabitants of the largest city, about


def place_signs(found: Sequence[Candidate], parts: frozenset[str], filed: Filed) -> list[Mapping[str, float]]:
    """The signs of each place. parts: names that the article gives to parts of cities."""
    return [
        {**_beside(one), **_filed(one, filed), **_known(one), "part": float(not parts.isdisjoint(_names(one)))}
        for one in found
    ]


def _names(one: Candidate) -> set[str]:
    return {one.value.canonical, str(one.value.get("name") or one.value.canonical)}


def _known(one: Candidate) -> Mapping[str, float]:
    """What lists tell of a name."""
    return {
        "known": float("/" in str(one.value.get("path") or "")),
        "size": log1p(place.thousands(one.value)) / _LARGEST,
    }


def _filed(one: Candidate, filed: Filed) -> Mapping[str, float]:
    """Whether what stands round the article has the name."""
    return {
        "address": float(any(map(filed.in_address, _names(one)))),
        "outlet": float(any(map(filed.in_outlet, _names(one)))),
    }


def _beside(one: Candidate) -> Mapping[str, float]:
    """What kinds of words stand beside the name: the share of its namings, or whether any."""
    told = [_kinds(naming) for naming in one.named]
    shares = {sign: sum(sign in kinds for kinds in told) / max(1, len(told)) for sign in ("people", "near", "care")}
    return {**shares, **{sign: float(any(sign in kinds for kinds in told)) for sign in ("inside", "police")}}


def _kinds(naming: Naming) -> frozenset[str]:
    return _signs(naming.part.text, naming.mention, _patterns(naming.mention.language))


def _signs(text: str, mention: Mention, told: Sequence[tuple[str, str, re.Pattern[str]]]) -> frozenset[str]:
    """The signs whose words stand beside a name."""
    before = text[max(0, mention.start - _BEFORE) : mention.start].casefold()
    behind = text[mention.end : mention.end + _BEHIND].casefold()
    sides = {
        "before": before,
        "behind": behind,
        "around": f"{before}{_NAME}{behind}",
        "round": text[max(0, mention.start - _ROUND) : mention.end + _ROUND].casefold(),
    }
    return frozenset(sign for sign, side, words in told if words.search(sides[side]))


def on_the_way(told: Sequence[Told]) -> set[tuple[str, int]]:
    """The part of the article and the beginning of each town that somebody or something left, or was bound for."""
    return {
        (one.part.name, mention.start)
        for one in told
        for mention in one.mentions
        if mention.value.type == "place" and _signs(one.part.text, mention, _route(mention.language))
    }


@cache
def _route(tag: str) -> Sequence[tuple[str, str, re.Pattern[str]]]:
    return tuple([one for one in _patterns(tag) if one[0] == "route"])


def _words(told: str) -> str:
    """A pattern of words one after the other; `*` is a word or two, `~` any ending, `VALUE` the name itself."""
    return re.escape(told).replace(r"\*", r"[\w-]+(?:\s[\w-]+)?").replace(r"\~", r"\w*").replace("VALUE", _NAME)


_NAME = "\0"  # stands for the name where the words on both sides of it count
_SHAPES = {
    "before": r"(?<![^\W_])(?:{})\s$",
    "behind": r"^(?:['’]s)?\s(?:{})(?![^\W_])",
    "around": r"(?<![^\W_])(?:{})(?![^\W_])",
    "round": r"(?<![^\W_])(?:{})(?![^\W_])",
}


@cache
def _patterns(tag: str) -> Sequence[tuple[str, str, re.Pattern[str]]]:
    """(sign, where its words stand, the words) of a language."""
    told = of(tag).section("gazetteer").get("beside") or {}
    return tuple(
        (sign, side, re.compile(_SHAPES[side].format("|".join(map(_words, words)))))
        for sign, sides in sorted(told.items())
        for side, words in sorted(sides.items())
    )
