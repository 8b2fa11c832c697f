"""Which position stands alone, and what would settle a conflict."""

import pytest
from msgspec.structs import replace

from checker.comparison import compare
from checker.comparison.strength import Strength
from checker.model.event import Event, Grouping, Origins
from tests.comparison.made import Book, article, claim, relate, rule

SEATS = rule("same_value", "seats")


def why(told, origins=(), sources=None, tiers=None):
    """The reasons of the one finding. told: article to (figure, party)."""
    claims = [claim(name, "seats", figure, attributed_to=party) for name, (figure, party) in told.items()]
    grouping = Grouping((Event("ev1", "e1: a meeting", tuple(sorted(told))),), origins=Origins(of=tuple(origins)))
    records = [replace(article(name), source=(sources or {}).get(name, name)) for name in told]
    strength = Strength(tiers=tiers or {})
    (finding,) = compare(grouping, records, claims, Book(SEATS), relate=relate, strength=strength)
    return finding.why


def test_one_against_many_is_said_to_stand_alone():
    told = {"a": ("80", None), "b": ("80", None), "c": ("120", None)}
    assert "120 stands alone: one origin (c) against 2" in why(told)


def test_copies_stand_alone_together():
    told = {"a": ("80", None), "b": ("80", None), "c": ("120", None), "d": ("120", None)}
    assert "120 stands alone: one origin (c, d) against 2" in why(told, origins=[("c", "o"), ("d", "o")])


def test_one_against_one_is_not():
    assert not [reason for reason in why({"a": ("80", None), "b": ("120", None)}) if "alone" in reason]


def test_the_own_words_of_a_party_would_settle_it():
    told = {"a": ("120", "Port Office"), "b": ("80", None)}
    assert "to settle it: Port Office itself says 80" in why(told, sources={"b": "Port Office"})
    assert "to settle it: Port Office Press Desk itself says 80" in why(told, sources={"b": "Port Office Press Desk"})


def test_an_outlet_named_after_a_party_is_not_that_party():
    told = {"a": ("120", "police"), "b": ("80", None)}
    assert not [reason for reason in why(told, sources={"b": "Police Gazette"}) if "itself" in reason]


@pytest.mark.parametrize(("parties", "said"), [
    pytest.param(("Port Office", "port office"), True, id="one party for both"),
    pytest.param(("Port Office", "police"), False, id="two parties dispute"),
    pytest.param((None, None), False, id="nobody is quoted"),
])  # fmt: skip
def test_a_party_that_both_sides_quote(parties, said):
    reasons = why({"a": ("120", parties[0]), "b": ("80", parties[1])})
    assert ("to settle it, see what port office published: it is quoted for 120 and 80" in reasons) is said


def test_a_primary_source_would_settle_it():
    reasons = why({"a": ("120", None), "b": ("80", None)}, tiers={"b": "primary"})
    assert "to settle it: b itself says 80" in reasons


def test_agreement_has_nothing_to_settle():
    assert why({"a": ("80", "Port Office"), "b": ("80", "Port Office")}) == ()
