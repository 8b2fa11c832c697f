"""Names of one holder, told in several ways: the votes of "Whitlock" and of "Dana Whitlock" answer one question."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from checker.comparison.scene import Relate
from checker.model.claim import Claim
from checker.model.value import COMPATIBLE, EQUAL, Value
from checker.rulebook.records import HOLDER, Field


def under_one_name(claims: Iterable[Claim], fields: Mapping[str, Field], relate: Relate) -> list[Claim]:
    """The claims of one event, with one key for all names of a holder; a name that fits two holders stays as it is."""
    told = list(claims)
    keyed = {name for name, field in fields.items() if field.key == HOLDER}
    named = {claim.key for claim in told if claim.field in keyed and claim.key}
    if len(named) < 2:
        return told
    known = _names(sorted(named, key=lambda name: (-len(name), name)), relate)
    return [
        replace(claim, key=known[claim.key])
        if claim.field in keyed and claim.key and known[claim.key] != claim.key
        else claim
        for claim in told
    ]


def _names(names: Sequence[str], relate: Relate) -> dict[str, str]:
    """The fullest name of each holder by every name that is told of him."""
    known: dict[str, str] = {}
    fullest: list[str] = []
    for name in names:
        fits = [other for other in fullest if _same(other, name, relate)]
        if not fits:
            fullest.append(name)
        known[name] = fits[0] if len(fits) == 1 else name
    return known


def _same(one: str, other: str, relate: Relate) -> bool:
    """Whether two names can be one holder's: a shorter form of a person's, another spelling of a body's."""
    if relate(Value.of("organization", one), Value.of("organization", other), None).kind == EQUAL:
        return True
    as_person = relate(Value.of("person", one), Value.of("person", other), None).kind
    return as_person in (EQUAL, COMPATIBLE) and _of_a_person(one.split(), other.split())


def _of_a_person(one: list[str], other: list[str]) -> bool:
    """Whether two names can be long and short forms of a person's: a surname alone, or both begin alike. Bodies that share
    words ("Northern People's League", "People's League (United)") are others."""
    if any("(" in word for word in (*one, *other)):
        return False
    return min(len(one), len(other)) == 1 or one[0][0].casefold() == other[0][0].casefold()
