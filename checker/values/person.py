"""Names of persons in any script.

>>> relate(parse("अमरदीप सिंह भाटिया", "hi"), parse("Amardeep Singh Bhatia", "en")).kind
'equal'
>>> relate(parse("Rajesh Verma", "en"), parse("राकेश वर्मा", "hi")).kind
'conflict'
>>> relate(parse("Air Marshal J. Verma", "en"), parse("जगदीश वर्मा", "hi")).why[-1]
'the initial J stands for जगदीश'
"""

from decimal import Decimal
from functools import lru_cache

from checker.model.value import COMPATIBLE, CONFLICT, EQUAL, UNKNOWN, Reference, Relation, Value
from checker.values.names import reasons
from checker.values.names.align import Fit, fit, plainly_two
from checker.values.names.borders import border
from checker.values.names.romanise import latin
from checker.values.names.russian import nominative
from checker.values.names.scripts import CYRILLIC, script_of
from checker.values.names.words import LONGEST, bare, read

TYPE = "person"
_MOST_FORMS = 6
_LONGEST = 60  # characters of a name that a reason shows
_LEFT_OUT = 0.03  # off the likeness for each word that only one side has
_WORST = 0.6  # share of the worst likeness: a surname shared by two given names is not half a person
_CLASH = 0.35  # off for initials that stand for none of the other's words


def parse(words: str, language: str, reference: Reference | None = None) -> Value | None:
    """The person whom the words name as a whole, titles, ranks and offices set aside; None where they name nobody.

    A Russian name in another case is brought to the nominative where the dictionary knows it as a name; the form as
    written is kept in `alternatives`.
    """
    written = bare(words)
    if not read(written).words:
        return None
    name = nominative(written) if script_of(written) == CYRILLIC else written
    canonical = latin(name)
    return Value.of(
        TYPE, canonical, name=name if name != canonical else None, alternatives=written if written != name else None
    )


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """How two names stand to each other: `equal`, `compatible` (a part, initials or a short form of it), `conflict`.

    `unknown` where the sounds leave it open, or where only names that very many bear are shared, unless both hold one
    office.
    """
    mine, its = _forms(left), _forms(right)
    if len(mine) == len(its) == 1:
        found = _related(mine[0], its[0])
    else:
        found = max((_related(one, other) for one in mine for other in its), key=_preference)
    return _with_roles(left, right, found) if left.detail and right.detail else found


def _preference(found: Relation) -> tuple[int, float]:
    return (CONFLICT, UNKNOWN, COMPATIBLE, EQUAL).index(found.kind), found.score


def _with_roles(left: Value, right: Value, found: Relation) -> Relation:
    """One office settles what the names leave open; two are told, and decide nothing: a man may have both."""
    mine, its = left.get("role_id"), right.get("role_id")
    if not mine or not its or not found.score:
        return found
    if mine == its and found.kind == UNKNOWN:
        return Relation(COMPATIBLE, found.score, (*found.why, f"both are {str(mine).replace('_', ' ')}"))
    if mine != its and found.kind != CONFLICT:
        return Relation(
            found.kind, found.score, (*found.why, f"{_role(left)} on one side, {_role(right)} on the other")
        )
    return found


def _role(value: Value) -> str:
    return str(value.get("role") or value.get("role_id"))[:_LONGEST]


def _forms(value: Value) -> list[str]:
    """The name in its own script and the other readings of it."""
    if not value.detail:
        return [value.canonical[:LONGEST]]
    others = str(value.get("alternatives") or "")
    forms = [str(value.get("name") or value.canonical), *(form for form in others.split("|") if form)]
    return [form[:LONGEST] for form in forms[:_MOST_FORMS]]


@lru_cache(maxsize=1 << 14)
def _related(one: str, other: str) -> Relation:
    left, right = read(one), read(other)
    if not left.words or not right.words:
        return Relation(UNKNOWN, 0.0, ("one side names nobody",))
    if left.generation and right.generation and left.generation != right.generation:
        return Relation(CONFLICT, 0.3, (f"{left.generation} and {right.generation} are two of one name",))
    if plainly_two(left, right):
        return Relation(CONFLICT, 0.0, (f"no word of {one[:_LONGEST]} stands for one of {other[:_LONGEST]}",))
    found = fit(left, right)
    score = round(likeness(found), 3)
    limit = border(one, other, found.in_family and not _common_but_one(found))
    why = reasons.of(found)
    if score < limit.different:
        return Relation(CONFLICT, score, why)
    if score < limit.same:
        return Relation(UNKNOWN, score, (*why, "too alike for two names, too different for one"))
    if _says_little(found):
        return Relation(UNKNOWN, score, (*why, "what they share is a name that many bear"))
    return Relation(_kind(found, score >= limit.sure), score, why)


def _kind(found: Fit, sure: bool) -> str:
    whole = not (found.left_over or found.right_over or found.stood_for or found.lone_initials)
    return EQUAL if whole and sure else COMPATIBLE


def _says_little(found: Fit) -> bool:
    """Whether one side has more to say and all that the two share is names that very many bear."""
    return bool(found.left_over or found.right_over) and all(
        one.common or other.common for one, other, _ in found.pairs
    )


def _common_but_one(found: Fit) -> bool:
    """Whether the rest of the name, the word that is least alike apart, is a name that very many bear: "Mohammed"."""
    rest = sorted(found.pairs, key=lambda pair: pair[2])[1:]
    return bool(rest) and all(one.common or other.common for one, other, _ in rest)


def likeness(found: Fit) -> float:
    """0 to 1: the mean and the worst of the words' likenesses, less what only one side has."""
    score = (1 - _WORST) * found.mean + _WORST * found.worst
    over = len(found.left_over) + len(found.right_over)
    return max(0.0, score - _LEFT_OUT * over - _CLASH * found.clash)
