"""Checks inside a draft that need no pack: the kind of a field's value tells what may be wrong with it."""

from collections.abc import Iterator, Mapping

from checker.model.finding import ERROR, WARNING
from checker.rulebook.records import Field, Rule, Rulebook

BETWEEN = frozenset({"same_value", "list_of_persons"})  # kinds of rules that need a second article
# Kind of rule -> value types that it can check, its severity, and the reason. Rules of the packs go first.
_CHECKS: Mapping[str, tuple[frozenset[str], str, str]] = {
    "weekday": (frozenset({"date"}), ERROR, "a weekday that is not that date's: one of the two is wrong"),
    "part_of_total": (frozenset({"quantity", "money"}), ERROR, "a part cannot be larger than the whole"),
    "stale": (
        frozenset({"quantity", "money", "percentage", "ordinal", "score"}),
        WARNING,
        "headlines and captions keep the figures of an earlier version",
    ),
}


def rules(book: Rulebook) -> tuple[Rule, ...]:
    """The packs' rules that look at one article, and one of each kind above for every field that no pack checks so."""
    there = {(rule.kind, rule.field) for rule in book.rules}
    own = (rule for rule in book.rules if rule.kind not in BETWEEN)
    return (*own, *(rule for rule in _further(book.fields) if (rule.kind, rule.field) not in there))


def _further(fields: Mapping[str, Field]) -> Iterator[Rule]:
    for kind, (types, severity, why) in _CHECKS.items():
        for field in fields.values():
            if field.type in types and field.holds == "one":
                name = f"{field.name}_{kind}".replace("_", "-")
                yield Rule(name, kind, field.name, severity, "{event}: {positions}", why, field.pack)
