"""Which checks inside a draft there are without a pack asking for them."""

from checker.gate.inside import rules
from checker.rulebook.records import Field, Rule, Rulebook

FIELDS = {
    "day": Field("day", "date"),
    "count": Field("count", "quantity"),
    "guests": Field("guests", "person", holds="list"),
}


def book(*own: Rule) -> Rulebook:
    return Rulebook(fields=FIELDS, rules=own, concepts={}, digest="")


def test_the_type_of_a_field_tells_what_may_be_wrong_with_it() -> None:
    assert {(rule.kind, rule.field) for rule in rules(book())} == {
        ("weekday", "day"),
        ("part_of_total", "count"),
        ("stale", "count"),
    }


def test_a_rule_of_a_pack_goes_first_and_comparing_rules_stay_outside() -> None:
    own = Rule("count-stale-mine", "stale", "count", "info", "{positions}", "mine")
    between = Rule("count", "same_value", "count", "error", "{positions}", "theirs")
    told = [rule.id for rule in rules(book(own, between)) if rule.field == "count"]
    assert told == ["count-stale-mine", "count-part-of-total"]
