"""What sources say of items, as a table: an item is one field (and key, and subset) of one event."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from checker.events.names import skeleton
from checker.model.claim import Claim
from checker.model.report import ArticleRecord
from checker.model.value import Value

Item = tuple[str, str, str]  # event, field, key with subset
Home = Mapping[str, str]  # a source to the one that stands for all that copy from each other
BETWEEN = "; "  # between the members of a list


class Table(Struct, frozen=True):
    """told: each source's value of each item. votes: of each item, how many origins have which value."""

    told: Mapping[str, Mapping[Item, str]]
    votes: Mapping[Item, Counter[str]]

    def usual(self, item: Item) -> str:
        """The value that most origins have."""
        votes = self.votes[item]
        return min(votes, key=lambda value: (-votes[value], value))


def told(claims: Iterable[Claim], articles: Iterable[ArticleRecord]) -> dict[str, dict[Item, str]]:
    """Each source's value of each item, members of a list together; claims need their `event`.

    Of a source's several articles the value that sorts first counts, so that order changes nothing.
    """
    source_of = {article.id: article.source or article.id for article in articles}
    members: dict[tuple[str, Item], set[str]] = {}
    for claim in claims:
        if claim.article in source_of:
            item = (claim.event, claim.field, f"{claim.key or ''}\x1f{claim.scope.part_of or ''}")
            members.setdefault((claim.article, item), set()).add(form(claim.value))
    found: dict[str, dict[Item, str]] = {}
    for (article, item), values in members.items():
        own = found.setdefault(source_of[article], {})
        value = BETWEEN.join(sorted(values))
        own[item] = min(value, own.get(item, value))
    return found


def counted(told: Mapping[str, Mapping[Item, str]], home: Home | None = None) -> Table:
    """The table with its votes; sources of one home vote once for each value that any of them has."""
    voices: dict[tuple[Item, str], set[str]] = {}
    for source, values in told.items():
        voice = (home or {}).get(source, source)
        for place in values.items():
            voices.setdefault(place, set()).add(voice)
    votes: dict[Item, Counter[str]] = {}
    for (item, value), heard in voices.items():
        votes.setdefault(item, Counter())[value] = len(heard)
    return Table(told, votes)


def form(value: Value) -> str:
    """The form in which values of sources meet: a person's surname with an initial, for desks write names in their own way.

    >>> form(Value("person", "Anil K. Rao")), form(Value("person", "A. Rao")), form(Value("time", "07:10"))
    ('r a', 'r a', '07:10')
    """
    if value.type != "person":
        return value.canonical.casefold()
    words = value.canonical.replace(".", " ").split()
    return f"{skeleton(words[-1])} {words[0][0].casefold()}" if words else ""


def part_of(value: str, other: str) -> bool:
    """Whether one list is a part of the other: to leave names out is a habit, and no value of one's own."""
    one, two = set(value.split(BETWEEN)), set(other.split(BETWEEN))
    return one <= two or two <= one
