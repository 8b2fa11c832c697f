"""The words without which no run of capitalised words is a place: most runs hold none, and stand beside none."""

from functools import cache

from msgspec import Struct

from checker.languages import of
from checker.values.finding import lexicon
from checker.values.finding.cased_settlements import words_before, words_behind


class Telling(Struct, frozen=True):
    """The words of which one must stand inside a run of several, right before or right behind it, where no sign and no territory tells."""

    inside: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]


@cache
def telling(tag: str) -> Telling:
    """These words of a language."""
    counties, capitals, people, before, home, behind = (
        lexicon.as_written(tag, "gazetteer", name)
        for name in (
            "counties_heads",
            "after_city_capital",
            "people_of_city",
            "before_city",
            "before_city_home",
            "after_city",
        )
    )
    return Telling(
        inside=head_ends(tag) | counties | capitals | people | before,
        before=before | home | words_before(tag),
        behind=behind | words_behind(tag).keys(),
    )


@cache
def head_ends(tag: str) -> frozenset[str]:
    """The last words of the kinds of venues and regions, which a run must end in to be looked at."""
    regions = of(tag).section("gazetteer").get("regions_heads") or ()
    return frozenset(head.split()[-1] for head in (*lexicon.heads(tag, "venues"), *regions))
