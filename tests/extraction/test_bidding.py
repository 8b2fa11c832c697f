"""Fields that want the same of a value are asked as one, and those that want something else each for themselves."""

from checker.extraction.bidding import Bids
from checker.extraction.fields import FieldUse, closures
from checker.rulebook.records import Concept, Field

CONCEPTS = {name: Concept(name) for name in ("sinking", "rescue", "ferry")}
SLOTS = (("VERB", frozenset({"sinking"})),)


def use(name: str, **settings: object) -> FieldUse:
    return FieldUse.of(Field(name, "quantity", settings={"of": "sinking", **settings}), CONCEPTS, closures(CONCEPTS))


def bids(*uses: FieldUse) -> Bids:
    return Bids({("quantity", "sinking"): uses}, "en")


def names(asked: Bids, only: FieldUse | None = None) -> list[list[str]]:
    return [[use.field.name for use in bid.uses] for bid in asked.of("quantity", only, SLOTS)]


def test_fields_that_want_the_same_are_one_bid_in_order_of_name() -> None:
    assert names(bids(use("sunk"), use("lost"))) == [["lost", "sunk"]]


def test_what_a_field_wants_of_its_value_sets_it_apart() -> None:
    assert names(bids(use("sunk"), use("boats", kinds="vehicle"))) == [["sunk"], ["boats"]]
    assert names(bids(use("sunk"), use("drowned", implicit=True))) == [["sunk"], ["drowned"]]


def test_a_field_that_binds_where_no_other_does_is_a_bid_of_second_choice() -> None:
    found = bids(use("sunk"), use("later", of="rescue", otherwise="sinking")).of("quantity", None, SLOTS)
    assert [bid.second_choice for bid in found] == [False, True]


def test_words_of_other_fields_give_no_bid() -> None:
    assert bids(use("sunk")).of("quantity", None, (("VERB", frozenset({"rescue"})),)) == ()
    assert bids(use("sunk")).of("date", None, SLOTS) == ()


def test_a_phrase_of_its_own_asks_one_field_alone() -> None:
    own = use("lost")
    assert names(bids(use("sunk"), own), only=own) == [["lost"]]


def test_the_words_that_bind_are_told_with_the_language() -> None:
    assert [bid.told for bid in bids(use("sunk")).of("quantity", None, SLOTS)] == ["sinking, en"]
    assert [bid.told for bid in bids(use("sunk")).of("quantity", use("sunk"), ())] == ["sunk, en"]
