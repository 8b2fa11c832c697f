"""What sources say of one claim of a draft: the same, something that fits, something that excludes it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from checker.comparison.doubts import doubt
from checker.comparison.scene import Scene
from checker.comparison.times import later
from checker.model.claim import Claim
from checker.model.value import (
    AT_LEAST,
    AT_MOST,
    COMPATIBLE,
    CONFLICT,
    EQUAL,
    LESS_THAN,
    MORE_THAN,
    Relation,
    Value,
)
from checker.rulebook.records import Field

_BOUNDS = frozenset({AT_LEAST, AT_MOST, LESS_THAN, MORE_THAN})
_FAR = Decimal(
    "0.2"
)  # of the sources' figure: "as many as 41" may be said of 35 and more, "at least 17" of 21 and less


class Backing(Struct, frozen=True):
    """The sources' claims on one value of a draft, by how they stand to it.

    same, fitting: equal, and true together with it. against: of sources all of whose claims exclude it.
    left: equal ones that their own articles tell as earlier ones ("rises to 11 from 9").
    open: of sources that can neither be said to agree nor to differ. why: reasons of `against`, else of `open`.
    """

    same: tuple[Claim, ...] = ()
    fitting: tuple[Claim, ...] = ()
    against: tuple[Claim, ...] = ()
    left: tuple[Claim, ...] = ()
    open: tuple[Claim, ...] = ()
    why: tuple[str, ...] = ()

    @property
    def behind(self) -> tuple[Claim, ...]:
        """The claims that the draft can rest on."""
        return (*self.same, *self.fitting)


def origins(claims: Iterable[Claim], scene: Scene) -> int:
    """How many independent sources the claims come from."""
    return len(scene.origins({claim.article for claim in claims}))


def backing(value: Value, final: Sequence[Claim], earlier: Sequence[Claim], field: Field, scene: Scene) -> Backing:
    """How the sources' claims on one question stand to a value; a list's other members exclude nobody.

    final: those that each source lets stand, article by article; earlier: the others.
    """
    said: dict[str, list[Claim]] = {"same": [], "fitting": [], "against": [], "open": []}
    why: dict[str, list[str]] = {"against": [], "open": []}
    for _, told in groupby(final, key=lambda claim: claim.article):
        relations = [(claim, scene.relate(value, claim.value, field.tolerance)) for claim in told]
        how, held = _stance(relations, field)
        said[how] += held
        if how in why:
            why[how] += [relation.why[0] for claim, relation in relations if claim in held and relation.why]
    left = [claim for claim in earlier if scene.relate(value, claim.value, field.tolerance).kind == EQUAL]
    return Backing(
        same=tuple(said["same"]),
        fitting=tuple(said["fitting"]),
        against=tuple(said["against"]),
        left=tuple(left),
        open=tuple(said["open"]),
        why=tuple(dict.fromkeys(why["against"] or why["open"])),
    )


def doubted(back: Backing, own: Sequence[Claim], scene: Scene) -> Backing:
    """The same, with sources set open that only seem to contradict the draft's claims."""
    against, opened, why = list[Claim](), list(back.open), list[str]()
    for _, told in groupby(back.against, key=lambda claim: claim.article):
        claims = tuple(told)
        reason = doubt(own, claims, scene)
        (opened if reason else against).extend(claims)
        why += [reason] if reason else []
    if not why:
        return back
    return replace(
        back, against=tuple(against), open=tuple(opened), why=back.why if against else tuple(dict.fromkeys(why))
    )


def _stance(relations: Sequence[tuple[Claim, Relation]], field: Field) -> tuple[str, list[Claim]]:
    """How one article stands to the value, and the claims by which it does."""
    for how, kind in (("same", EQUAL), ("fitting", COMPATIBLE)):
        held = [claim for claim, relation in relations if relation.kind == kind]
        if held:
            return how, held
    firm = [(claim, relation) for claim, relation in relations if claim.where not in field.yields]
    if field.holds == "one" and firm and all(relation.kind == CONFLICT for _, relation in firm):
        return "against", [claim for claim, _ in firm]
    unknown = [claim for claim, relation in relations if relation.kind != CONFLICT]
    return "open", unknown


def follows_the_newest(back: Backing, scene: Scene) -> bool:
    """Whether a source behind the claim appeared after all that contradict it."""
    against = [scene.published(claim.article) or "" for claim in back.against]
    return any(all(later(scene.published(claim.article) or "", other) for other in against) for claim in back.behind)


def ahead(claim: Claim, scene: Scene) -> bool:
    """Whether a claim of what took place names a day after its article's own."""
    return claim.value.type == "date" and later(claim.value.canonical, scene.published(claim.article) or "9999")


def far_off(value: Value, back: Backing) -> bool:
    """Whether a value can be true beside the sources' figures, one of the two being a bound, and is near none of them:
    "as many as 41" where they have 32, "some 500" where they have "more than 310"."""
    said = [claim for claim in back.behind if _size(claim.value) is not None]
    if not said or _size(value) is None:
        return False
    bounded = value.qualifier in _BOUNDS or all(claim.value.qualifier in _BOUNDS for claim in said)
    return bounded and all(_apart(value, claim.value) for claim in said)


def outgrown(value: Value, back: Backing, field: Field, scene: Scene) -> tuple[Claim, ...]:
    """The newer figures that a lower bound has been left behind by: "at least 21", as an early source had it, where later
    ones have 37. It is still true, and no longer what is known."""
    if not field.evolves or value.qualifier not in (AT_LEAST, MORE_THAN):
        return ()
    grown = [claim for claim in back.fitting if _above(claim.value, value) and _apart(value, claim.value)]
    days = [scene.published(claim.article) or "9999" for claim in back.behind if claim not in grown]
    newer = all(later(scene.published(claim.article) or "", day) for claim in grown for day in days)
    return tuple(grown) if days and newer else ()


def _apart(one: Value, other: Value) -> bool:
    left, right = _size(one), _size(other)
    return left is not None and right is not None and abs(left - right) > _FAR * right


def _above(one: Value, other: Value) -> bool:
    left, right = _size(one), _size(other)
    return left is not None and right is not None and left > right


def _size(value: Value) -> Decimal | None:
    try:
        return Decimal(value.canonical)
    except InvalidOperation:
        return None
