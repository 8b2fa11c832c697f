"""What the positions of one question come to."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from checker.comparison.doubts import doubt
from checker.comparison.midnight import neighbours
from checker.comparison.ordering import Order, counted, holdings, newest, ordered
from checker.comparison.parties import one_party, party
from checker.comparison.positions import Side, Sides, Stand
from checker.comparison.scene import Scene
from checker.comparison.standing import Standing
from checker.comparison.told_late import told_late
from checker.comparison.unrivalled import unrivalled
from checker.model import finding
from checker.model.value import CONFLICT, UNKNOWN
from checker.rulebook.records import Field

FIRM = 0.75  # confidence of a claim that can contradict another: of looser ones more than one in four are misread
_BESIDE = 0.65  # the same where one day follows the other, which is what is misread most
_NAMED = 0.85  # the same where no words bind one of the two
VALUE, DISPUTED, IDENTITY = "value", "disputed", "identity"
_KIND = {"person": IDENTITY, "place": IDENTITY, "organization": IDENTITY}


class Outcome(Struct, frozen=True):
    """A verdict with its reasons.

    kind: of a conflict. newest: index of the position that an update leaves standing, else None.
    apart: indexes of the positions that a conflict is about; others are figures of an earlier hour, or in nobody's way.
    """

    verdict: str
    kind: str | None = None
    why: tuple[str, ...] = ()
    newest: int | None = None
    apart: frozenset[int] = frozenset()


def judge(sides: Sides, standing: Standing, field: Field, scene: Scene, firm_from: float | None = None) -> Outcome:
    """The verdict over the positions that the articles take on one question.

    firm_from: the confidence from which claims can contradict each other; the field's own (`firm`) where none is given.
    """
    if firm_from is None:
        firm_from = float(field.settings.get("firm", FIRM))
    apart = _excluding(sides, standing, scene)
    firm = [pair for pair in apart if _firm(standing, pair[0], pair[1], field, scene, firm_from)]
    doubts = [doubt(counted(standing, one), counted(standing, other), scene) for one, other, _ in firm]
    sure = [pair for pair, why in zip(firm, doubts, strict=True) if why is None]
    if sure:
        # a copy that says something else than its original contradicts it
        outcome = _apart(sure, sides, standing, field, scene)
        open_still = tuple(dict.fromkeys(why for why in doubts if why))
        if outcome.verdict != finding.UPDATE or field.evolves or not open_still:
            return outcome
        return Outcome(finding.UNDECIDED, why=open_still)  # what was planned leaves open which of two days it was
    if firm:
        return Outcome(finding.UNDECIDED, why=tuple(dict.fromkeys(why for why in doubts if why)))
    if apart:
        return Outcome(finding.UNDECIDED, why=tuple(_weak(standing, apart[0][:2])))
    articles = frozenset().union(*standing.counted) if standing.counted else frozenset()
    if len(scene.originals(articles)) < 2:
        return Outcome(finding.UNCORROBORATED, why=_alone(articles))
    if len(standing.sides) > 1 and not _overlap(standing) and _unknown(sides, standing):
        return Outcome(finding.UNDECIDED, why=_missing(sides, standing))
    told = {id(stand) for side in standing.sides for stand in (*side.own, *side.shared)}
    if len(told) > 1:
        return Outcome(finding.COMPATIBLE, why=_reasons(sides, standing))
    return Outcome(finding.AGREE)


def _firm(standing: Standing, one: int, other: int, field: Field, scene: Scene, firm_from: float) -> bool:
    """Whether each of two positions rests on a claim that is surely read, or nothing else divides two copies."""
    articles = standing.counted[one] | standing.counted[other]
    if neighbours(standing.sides[one].value, standing.sides[other].value):
        named = any(all(claim.unbound for claim in counted(standing, side)) for side in (one, other))
        firm_from = max(firm_from, _NAMED if named else _BESIDE)
    return (
        len(scene.originals(articles)) < 2
        or all(
            _surest(standing, mine) >= firm_from
            or told_late(counted(standing, mine), counted(standing, theirs), field, scene)
            for mine, theirs in ((one, other), (other, one))
        )
        or unrivalled(counted(standing, one), counted(standing, other), field, firm_from)
    )


def _surest(standing: Standing, index: int) -> float:
    return max((claim.confidence for claim in counted(standing, index)), default=0.0)


def _weak(standing: Standing, indexes: Sequence[int]) -> Iterator[str]:
    for index in indexes:
        if (sure := _surest(standing, index)) < FIRM:
            told = standing.sides[index].value.canonical
            yield f"to decide, {told} would have to be stated more plainly: the words bind it loosely ({sure:.0%} sure)"


def _alone(articles: frozenset[str]) -> tuple[str, ...]:
    return ("one article alone",) if len(articles) < 2 else ("near-verbatim copies of one article",)


def _excluding(sides: Sides, standing: Standing, scene: Scene) -> list[tuple[int, int, str]]:
    """Pairs of positions held by articles that cannot both be right, each with the reason."""
    found: list[tuple[int, int, str]] = []
    for one in range(len(standing.sides)):
        for other in range(one + 1, len(standing.sides)):
            why = _exclude(sides, standing, one, other)
            if why is not None:
                found.append((one, other, why))
    return found or list(_altered_copies(sides, standing, scene))


def _altered_copies(sides: Sides, standing: Standing, scene: Scene) -> Iterator[tuple[int, int, str]]:
    """Pairs of positions that a copy and its original divide, whatever else both say.

    Where all other words are the same, a value that only the copy has stands in the place of one of the original's. The
    original may have values that a shortened copy left out.
    """
    for copy, original in sorted(scene.copy_of.items()):
        mine = [stand for stand in sides.stands if copy in stand.articles and original not in stand.articles]
        theirs = [stand for stand in sides.stands if original in stand.articles and copy not in stand.articles]
        theirs = theirs or [stand for stand in sides.stands if original in stand.articles]
        relations = [sides.relation(left, right) for left in mine for right in theirs]
        if relations and all(relation.kind == CONFLICT for relation in relations):
            one, other = sorted((_side_of(mine[0], standing), _side_of(theirs[0], standing)))
            if -1 < one < other:
                yield one, other, f"{copy} is a copy of {original} but for this: {relations[0].why[0]}"


def _side_of(stand: Stand, standing: Standing) -> int:
    """The position that a standpoint counts for, -1 for none."""
    return next((index for index, side in enumerate(standing.sides) if stand in side.own), -1)


def _exclude(sides: Sides, standing: Standing, one: int, other: int) -> str | None:
    """The reason why some article of one position and some of another exclude each other, None where none do."""
    for left in holdings(sides, standing.counted[one]):
        for right in holdings(sides, standing.counted[other]):
            relations = [sides.relation(sides.stands[mine], sides.stands[theirs]) for mine in left for theirs in right]
            if all(relation.kind == CONFLICT for relation in relations):
                told = sides.relation(_first(standing.sides[one]), _first(standing.sides[other]))
                return next((each.why[0] for each in (told, *relations) if each.why), "the values exclude each other")
    return None


def _overlap(standing: Standing) -> bool:
    """Whether some article holds each pair of positions at once, so that nothing divides the articles."""
    return all(
        standing.counted[one] & standing.counted[other]
        for one in range(len(standing.sides))
        for other in range(one + 1, len(standing.sides))
    )


def _unknown(sides: Sides, standing: Standing) -> bool:
    """Whether nothing known tells how two of the positions stand to each other."""
    firsts = [_first(side) for side in standing.sides]
    return any(sides.relation(one, other).kind == UNKNOWN for one, other in combinations(firsts, 2))


def _missing(sides: Sides, standing: Standing) -> tuple[str, ...]:
    relation = sides.relation(_first(standing.sides[0]), _first(standing.sides[1]))
    why = relation.why[0] if relation.why else "nothing known tells how the values stand to each other"
    names = " and ".join(repr(side.value.canonical) for side in standing.sides[:2])
    return (f"to decide, one must know whether {names} can both be true: {why}",)


def _first(side: Side) -> Stand:
    return side.own[0]


def _reasons(sides: Sides, standing: Standing) -> tuple[str, ...]:
    told: list[str] = []
    for side in standing.sides:
        stands = (*side.own, *side.shared)
        for other in stands[1:]:
            why = sides.relation(stands[0], other).why
            told.extend(reason for reason in why[:1] if reason not in told)
    return tuple(told)


# ---- positions apart: an update, a dispute or a conflict


def _apart(
    apart: Sequence[tuple[int, int, str]], sides: Sides, standing: Standing, field: Field, scene: Scene
) -> Outcome:
    pairs = [(one, other) for one, other, _ in apart]
    orders = ordered(pairs, sides, standing, field, scene)
    found = newest(orders, pairs, standing)
    if found is not None:
        return Outcome(finding.UPDATE, why=found.why, newest=found.place)
    contrary = [pair for pair, order in zip(apart, orders, strict=True) if order is None] or list(apart)
    asked = frozenset(place for one, other, _ in contrary for place in (one, other))
    kind = DISPUTED if _disputed(contrary, standing) else kind_of(field)
    why = (*dict.fromkeys(why for _, _, why in contrary), *_earlier(orders, asked, standing))
    return Outcome(finding.CONFLICT, kind, why, apart=asked)


def _earlier(orders: Sequence[Order | None], asked: frozenset[int], standing: Standing) -> Iterator[str]:
    """The positions outside a conflict that a newer one replaces, in one line."""
    replaced = sorted({order[1] for order in orders if order is not None} - asked)
    if replaced:
        told = ", ".join(standing.sides[place].value.canonical for place in replaced)
        yield f"not in question: {told} {'was' if len(replaced) == 1 else 'were'} told earlier"


def kind_of(field: Field) -> str:
    """The kind of a conflict in the field that nobody disputes."""
    return _KIND.get(field.type, VALUE)


def _disputed(apart: Sequence[tuple[int, int, str]], standing: Standing) -> bool:
    """Whether each side that stands apart names a party of its own."""
    for one, other, _ in apart:
        left, right = _parties(standing, one), _parties(standing, other)
        if not left or not right or any(one_party(mine, theirs) for mine in left for theirs in right):
            return False
    return True


def _parties(standing: Standing, index: int) -> frozenset[str]:
    """Who a position rests on, where every claim of it names somebody."""
    named = frozenset(map(party, counted(standing, index)))
    return frozenset() if "" in named else named
