"""Sentences that go on telling of another happening: "In May a fire killed four there. Nine were hurt"."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from checker.extraction.claims import Found
from checker.extraction.symbols import OF_TYPE
from checker.model.claim import BACKGROUND

_DATE = OF_TYPE["date"]


def with_those_that_go_on(found: Iterable[Found], texts: Mapping[str, str]) -> list[Found]:
    """The values; counts right behind a sentence whose counts are all another happening's as far from the event as these.

    Where no day of their own brings the story back, and in a new paragraph only what words imply. texts: the parts of the
    article by name.
    """
    ones = list(found)
    told: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, one in enumerate(ones):
        if one.bound.use.field.evolves:
            told[one.part][one.sentence.start].append(place)
    for part, by_start in told.items():
        end, apart = 0, False
        for _, places in sorted(by_start.items()):
            first = ones[places[0]]
            between = texts[part][end : first.sentence.start] if apart else "-"
            if not between.strip() and not _dated(first):
                for place in places:
                    if "\n" not in between or ones[place].bound.value.get("implied"):
                        ones[place] = replace(ones[place], remote=True)
            end, apart = first.sentence.end, all(_elsewhere(ones[place]) for place in places)
    return ones


def _elsewhere(one: Found) -> bool:
    """Whether words, not only an old day, set it apart; a headline put in between leads to nothing."""
    if "TEASER" in one.sentence.classes:
        return False
    return one.scope.about == BACKGROUND or (one.remote and not one.dated_back)


def _dated(one: Found) -> bool:
    return _DATE in one.sentence.symbols
