"""Evidence for and against two articles being about one event, in log odds, with reasons."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from math import log

from msgspec import Struct

from checker.events.names import skeleton
from checker.events.profile import Asked, Profile
from checker.events.weights import Weights
from checker.model.value import COMPATIBLE, CONFLICT, EQUAL, EXACT, Relation, Value
from checker.rulebook.records import Field

Relate = Callable[[Value, Value, Decimal | None], Relation]

_RANK = {EQUAL: 0, COMPATIBLE: 1, CONFLICT: 3}  # unknown stands between: it neither speaks for nor against
Numbers = tuple[int, ...]  # of values
_REMEMBERED = 1_000_000  # pairs of values whose relation is kept: more fill the memory
_HALF = 0.5  # a compatible value (a month and a day of it) says less than an equal one
_TOGETHER = 2  # chief fields that differ, each loosely bound, are as sure as one that is firmly
_PSEUDO = 200  # articles as if read before, so that a rare value of a small dossier is not taken for a common one


class Agreement(Struct, frozen=True):
    """How two articles stand on one field and key. odds: what that weighs; one, other: the values compared."""

    asked: Asked
    kind: str
    odds: float
    one: Value
    other: Value


class Evidence:
    """What claims weigh, over one corpus: agreement on a rare value counts much, on a common one little."""

    def __init__(
        self, profiles: Sequence[Profile], fields: Mapping[str, Field], weights: Weights, relate: Relate
    ) -> None:
        self.profiles, self.fields, self.weights, self.relate = profiles, fields, weights, relate
        self._values: list[Value] = []
        numbers: dict[Value, int] = {}
        self._firm = [self._numbered(profile.values, numbers) for profile in profiles]
        self._loose = [self._numbered(profile.yielding, numbers) for profile in profiles]
        self._related: dict[tuple[str, int, int], str] = {}
        self._known: dict[tuple[Asked, int, int], Agreement] = {}
        self.common = Counter(
            (asked, value.canonical)
            for profile in profiles
            for told in (profile.values, profile.yielding)
            for asked, values in told.items()
            for value in values
        )

    def _numbered(self, told: Mapping[Asked, Sequence[Value]], numbers: dict[Value, int]) -> dict[Asked, Numbers]:
        """Values by number: to hash a value again and again costs more than all that is known of two of them."""
        for values in told.values():
            for value in values:
                if value not in numbers:
                    numbers[value] = len(self._values)
                    self._values.append(value)
        return {asked: tuple(numbers[value] for value in values) for asked, values in told.items()}

    def agreements(self, one: int, other: int) -> list[Agreement]:
        """How two articles (by place) stand on everything that both state."""
        left, loosely = self._firm[one], self._loose[one]
        right, their_loosely = self._firm[other], self._loose[other]
        found: list[Agreement] = []
        loose: list[Agreement] = []
        for asked in (*left, *(asked for asked in loosely if asked not in left)):
            firm = asked in left and asked in right
            mine = left.get(asked) or loosely.get(asked, ())
            theirs = right.get(asked) or their_loosely.get(asked, ())
            if mine and theirs:
                agreement = self._agreement(asked, mine, theirs)
                (found if firm or agreement.kind != CONFLICT else loose).append(agreement)
        chief = [one for one in loose if self.fields[one.asked[0]].identity == "strong"]
        if len({one.asked[0] for one in chief}) >= _TOGETHER:
            found += chief
        return sorted(found, key=lambda one: (one.asked[0], one.asked[1] or ""))

    def total(self, agreements: Iterable[Agreement], worded: bool) -> float:
        """What agreements weigh together; `worded` where the articles' common language has counted part of them."""
        found = list(agreements)
        odds = sum(self._counted(one, worded) for one in found)
        if any(_other_day(one) for one in found) and not any(self._identified(one) for one in found):
            odds += self.weights.another_day
        if self.two_editions(found):
            return min(odds, self.weights.another_edition) - self.weights.wording.most
        return odds

    def two_editions(self, agreements: Iterable[Agreement]) -> bool:
        """Whether two articles are of two editions of one thing, which no likeness makes one event."""
        found = list(agreements)
        return any(self._other_edition(one) for one in found) and not any(_same_day(one) for one in found)

    def _counted(self, agreement: Agreement, worded: bool) -> float:
        chance = self.weights.types.get(agreement.one.type)
        return agreement.odds * (chance.worded if chance and worded and agreement.odds > 0 else 1.0)

    def _identified(self, agreement: Agreement) -> bool:
        """Whether two articles agree on what few events share."""
        return agreement.kind in (EQUAL, COMPATIBLE) and self.fields[agreement.asked[0]].identity == "strong"

    def _other_edition(self, agreement: Agreement) -> bool:
        strong = self.fields[agreement.asked[0]].identity == "strong"
        return strong and agreement.one.type == "ordinal" and agreement.kind == CONFLICT

    def _agreement(self, asked: Asked, mine: Numbers, theirs: Numbers) -> Agreement:
        if len(mine) > 1 or len(theirs) > 1:
            return self._weighed(asked, mine, theirs)
        told = (asked, mine[0], theirs[0])
        if told not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[told] = self._weighed(asked, mine, theirs)
        return self._known[told]

    def _weighed(self, asked: Asked, mine: Numbers, theirs: Numbers) -> Agreement:
        """The agreement of what two articles say on one question: that of the values that come nearest."""
        field = self.fields[asked[0]]
        pairs = [(left, right) for left in mine for right in theirs]
        if field.holds == "list":
            pairs = [pair for pair in pairs if _may_be_one(self._values[pair[0]], self._values[pair[1]])]
        if pairs:
            kind, one, other = min(
                ((self._relation(left, right, field), left, right) for left, right in pairs),
                key=lambda told: _RANK.get(told[0], 2),
            )
        else:
            kind, one, other = CONFLICT, mine[0], theirs[0]
        left, right = self._values[one], self._values[other]
        return Agreement(asked, kind, self._odds(asked, field, kind, left, right), left, right)

    def _relation(self, left: int, right: int, field: Field) -> str:
        told = (field.name, left, right)
        if told not in self._related:
            if len(self._related) >= _REMEMBERED:
                self._related.clear()
            self._related[told] = self.relate(self._values[left], self._values[right], field.tolerance).kind
        return self._related[told]

    def _odds(self, asked: Asked, field: Field, kind: str, left: Value, right: Value) -> float:
        chance = self.weights.types.get(field.type)
        if chance is None or kind not in _RANK:
            return 0.0
        seen = max(self.common[asked, left.canonical], self.common[asked, right.canonical])
        usual = _usual(left, chance.chance)
        likely = min((seen - 2 + _PSEUDO * usual) / (len(self.profiles) + _PSEUDO), 0.9)
        factor = self.weights.identity[field.identity]
        if kind == CONFLICT:
            against = log((1 - chance.same) / (1 - usual))
            return factor * against * (self.weights.lists if field.holds == "list" else 1.0)
        return factor * max(log(chance.same / max(likely, 1e-4)), 0.0) * (1.0 if kind == EQUAL else _HALF)


def _may_be_one(left: Value, right: Value) -> bool:
    """Whether two names of a list share a sound: comparing every victim with every other one is for those that do."""
    return not _sounds(left.canonical).isdisjoint(_sounds(right.canonical))


@lru_cache(maxsize=65536)
def _sounds(name: str) -> frozenset[str]:
    return frozenset(skeleton(word) for word in name.split())


def _other_day(agreement: Agreement) -> bool:
    return agreement.one.type == "date" and agreement.kind == CONFLICT


def _same_day(agreement: Agreement) -> bool:
    return agreement.one.type == "date" and agreement.kind == EQUAL and "X" not in agreement.one.canonical


def _usual(value: Value, chance: float) -> float:
    """How likely a value is met by accident: a small round count more, a long exact figure less."""
    if value.type not in ("quantity", "money", "ordinal"):
        return chance
    try:
        digits: int = len(Decimal(value.canonical.rpartition(" ")[2]).normalize().as_tuple().digits)
    except InvalidOperation:
        return chance
    loose = 1.0 if value.qualifier == EXACT else 1.5
    return min(chance * loose / 5.0 ** (digits - 1), 0.5)
