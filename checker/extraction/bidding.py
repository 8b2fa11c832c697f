"""Which fields may take a value by the words in a construction's slots, worked out once for each set of words.

Fields that want the same of a value are asked as one: what a match costs hangs on what is wanted, not on how many fields
share the words.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

from checker.extraction.fields import FieldUse

Named = tuple[tuple[str, frozenset[str]], ...]  # slot and concepts of each captured slot that matched


class Bid(Struct, frozen=True):
    """Fields that want the same of a value, in order of name.

    concepts: those of the slots' words that bind it. second_choice: whether they bind only where no other does.
    told: the concepts (or the field) and the language, as the phrase of a claim tells them.
    """

    uses: tuple[FieldUse, ...]
    concepts: frozenset[str]
    second_choice: bool
    told: str


class Bids:
    """The bids of a grammar's fields, by the group of a construction and what stands in its slots."""

    LARGEST = 1 << 14  # sets of words kept: real texts have some hundreds a language

    def __init__(self, by_concept: Mapping[tuple[str, str], tuple[FieldUse, ...]], tag: str) -> None:
        self._by_concept, self._tag = by_concept, tag
        self._found: dict[tuple[str, str, Named], tuple[Bid, ...]] = {}

    def of(self, group: str, only: FieldUse | None, named: Named) -> tuple[Bid, ...]:
        """The bids where a construction of a group matched. only: the field whose own phrase it is."""
        key = (group, only.field.name if only else "", named)
        found = self._found.get(key)
        if found is None:
            found = tuple(self._as_one(self._uses(group, only, named), named))
            if len(self._found) < self.LARGEST:
                self._found[key] = found
        return found

    def _uses(self, group: str, only: FieldUse | None, named: Named) -> Iterator[FieldUse]:
        if only is not None:
            if not named or only.takes(named):
                yield only
            return
        asked: set[str] = set()
        for _, concepts in named:
            for concept in sorted(concepts):
                for use in self._by_concept.get((group, concept), ()):
                    if use.field.name not in asked:
                        asked.add(use.field.name)
                        if use.takes(named):
                            yield use

    def _as_one(self, uses: Iterator[FieldUse], named: Named) -> Iterator[Bid]:
        """One bid for all fields that want the same and are bound by the same words."""
        alike: dict[tuple[frozenset[str], bool, tuple[str, str]], list[FieldUse]] = defaultdict(list)
        for use in uses:
            meant = frozenset(name for _, concepts in named for name in concepts & (use.heads | use.acts))
            alike[meant, bool(meant) and meant <= use.otherwise, use.wants()].append(use)
        for (meant, second_choice, _), same in alike.items():
            same.sort(key=lambda use: use.field.name)
            told = " + ".join(sorted(meant)) or same[0].field.name
            yield Bid(tuple(same), meant, second_choice, f"{told}, {self._tag}")
