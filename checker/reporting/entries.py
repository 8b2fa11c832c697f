"""What a report for people is made of: findings, their sides, and claims in their sentences, every text cleaned."""

from collections.abc import Iterable

from msgspec import Struct

from checker.model.claim import Claim
from checker.model.finding import COMPATIBLE, Finding, Position
from checker.model.report import ArticleRecord

FORMS = 4  # forms of one value that a line has room for


class Quote(Struct, frozen=True):
    """One claim in its sentence: `before`, `marked` (the claim's own words), `after`.

    value: the claim's value for people. place: `path:line`. notes: what limits it (headline, copy, according to ...).
    other: its value where it is not the one of the side that it stands under, "" elsewhere.
    """

    claim: Claim
    article: ArticleRecord
    value: str
    source: str
    place: str
    before: str
    marked: str
    after: str
    notes: tuple[str, ...]
    other: str = ""


class Side(Struct, frozen=True):
    """One position: its value for people, and the claims behind it, article by article.

    holding: how many articles hold it: those whose claims fit several sides are shown under each and counted for none.
    as_of: the latest time that its claims hold for, where the finding is an update; "" elsewhere.
    above: ids of the claims that fit an earlier side as well and are quoted there.
    """

    position: Position
    value: str
    quotes: tuple[Quote, ...]
    sources: tuple[str, ...]
    holding: int
    as_of: str = ""
    above: frozenset[str] = frozenset()

    @property
    def fresh(self) -> tuple[Quote, ...]:
        """The quotes that stand under no earlier side."""
        return tuple(quote for quote in self.quotes if quote.claim.id not in self.above)

    @property
    def again(self) -> tuple[Quote, ...]:
        """The others."""
        return tuple(quote for quote in self.quotes if quote.claim.id in self.above)


class Entry(Struct, frozen=True):
    """One finding. title: what it is about, with its key; tags: kind and scope of the verdict, in words."""

    finding: Finding
    id: str
    title: str
    event: str
    verdict: str
    tags: tuple[str, ...]
    message: str
    why: tuple[str, ...]
    sides: tuple[Side, ...]

    @property
    def values(self) -> tuple[str, ...]:
        """The values in short: one a side; where they differ in precision only, every form that was told."""
        told = once(side.value for side in self.sides)
        if self.finding.verdict != COMPATIBLE:
            return told
        every = once((*told, *(quote.value for side in self.sides for quote in side.quotes)))
        return every if len(every) <= FORMS else (*every[:FORMS], "…")

    @property
    def note(self) -> str:
        """The rule's message where it says more than the sides, which stand beside it; else ""."""
        restates = self.sides and all(side.position.value in self.finding.message for side in self.sides)
        return "" if restates else self.message

    @property
    def subject(self) -> str:
        """The title with its tags: what the finding is about, in one string."""
        return f"{self.title} ({', '.join(self.tags)})" if self.tags else self.title


def once(names: Iterable[str]) -> tuple[str, ...]:
    """Each of the words once, in order."""
    return tuple(dict.fromkeys(names))
