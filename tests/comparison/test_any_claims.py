"""Whatever claims come in, there is an answer, and it does not depend on their order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.comparison import KINDS, compare
from checker.model.claim import Scope
from checker.model.event import Event, Grouping
from checker.model.value import Value
from checker.rulebook.records import Rule
from tests.comparison.made import FIELDS, Book, article, claim, rule

WORDS = ["80", "80/90", "0", "-3", "1e9", "2031-05-04", "XXXX-10-28/XXXX-10-29", "2031-02-30", "P5D", "Mira Dessai", "Dessai",
         "Lindau", "5-2", "", "∞", "नई दिल्ली", "NaN", "2031", "../2031-05"]  # fmt: skip
SETTINGS = {
    "interval_length": {"length": "length"}, "order_of_dates": {"before": "opened_on"}, "sum_of_parts": {"parts": ["crew"]},
    "share_of_total": {"part": "crew", "total": "aboard"}, "age_from_birth": {"born": "born", "on": "held_on"},
    "margin_of_score": {"margin": "crew"},
}  # fmt: skip


def rules() -> list[Rule]:
    return [
        rule(kind, field.name, **SETTINGS.get(kind, {}))
        for kind, known in KINDS.items() for field in FIELDS.values()
        if not known.types or field.type in known.types
    ]  # fmt: skip


@st.composite
def told(draw):
    field = draw(st.sampled_from(sorted(FIELDS)))
    qualifier = draw(st.sampled_from(["exact", "approximate", "at_least", "range"]))
    detail = draw(st.sampled_from([{}, {"weekday": 3}, {"age": 34}, {"age": "34"}, {"name": "मीरा"}]))
    value = Value.of(FIELDS[field].type, draw(st.sampled_from(WORDS)), qualifier, **detail)
    scope = Scope(
        part_of=draw(st.sampled_from([None, "women"])), as_of=draw(st.sampled_from([None, "2031-05-04", "whenever"])),
        modality=draw(st.sampled_from(["held", "planned", "denied"])), about=draw(st.sampled_from(["event", "background"])),
    )  # fmt: skip
    where = draw(st.sampled_from(["headline", "body", "caption", "dateline"]))
    return claim(draw(st.sampled_from("abcd")), field, value, scope, where=where, revises=draw(st.booleans()))


@settings(max_examples=150, deadline=None)
@given(st.lists(told(), max_size=12), st.randoms())
def test_any_claims_get_an_answer(claims, chance):
    claims = list({one.id: one for one in claims}.values())
    grouping = Grouping((Event("e", "e1: it", ("a", "b", "c", "d")),))
    articles = [article("a", "2031-05-04"), article("b", "2031-05-04T10:00"), article("c"), article("d", "soon")]
    book = Book(*rules())
    found = compare(grouping, articles, claims, book)
    shuffled = claims[:]
    chance.shuffle(shuffled)
    assert compare(grouping, articles[::-1], shuffled, book) == found
    assert len({one.id for one in found}) == len(found)
