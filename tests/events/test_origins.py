"""How many origins stand behind articles."""

import pytest

from checker.events.origins import COPY, SHARED, origins_of, overlap
from checker.events.trace import Trace, passage, trace
from checker.languages import of
from checker.model.value import Reference
from checker.values import mentions
from tests.events.made import article, record, traced
from tests.events.made_origins import TABLE, pairs

PAIRS = list(pairs())


def one_origin(left, right):
    records = [record(article("a", "")), record(article("b", ""))]
    found = dict(origins_of([[0, 1]], records, [left, right]).of)
    return found["a"] == found["b"]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.why)
def test_one_origin_or_two(pair):
    assert one_origin(pair.left, pair.right) is pair.one
    assert (overlap(pair.left, pair.right) >= COPY) is pair.copy


def test_there_are_enough_pairs():
    assert len(PAIRS) >= 60


def made(*texts, published=None, language="en"):
    articles = [
        article(name, text, language=language, published=(published or {}).get(name))
        for name, text in zip("abcdef", texts, strict=False)
    ]
    return [record(one) for one in articles], [traced(one) for one in articles]


def read(one):
    return trace(one, mentions.find(one.text, of(one.language), Reference("2031-05-05")))


STORY, OTHER = TABLE["stories"][0]["story"], TABLE["stories"][0]["other"]


def test_copies_name_the_earliest():
    records, traces = made(STORY, STORY + " Readers can write.", published={"a": "2031-05-05", "b": "2031-05-04"})
    assert origins_of([[0, 1]], records, traces).copies == (("a", "b"),)


def test_without_times_the_longest_stands_for_all():
    records, traces = made(STORY, STORY + " Readers can write to the desk.")
    assert origins_of([[0, 1]], records, traces).copies == (("a", "b"),)


def test_every_article_has_an_origin_and_the_reason_is_told():
    records, traces = made(STORY, STORY, OTHER)
    found = origins_of([[0, 1, 2]], records, traces)
    assert [article for article, _ in found.of] == ["a", "b", "c"]
    assert len({origin for _, origin in found.of}) == 2
    assert any("word for word" in reason for _, reason in found.why)


def test_events_do_not_share_origins():
    records, traces = made(STORY, STORY)
    found = dict(origins_of([[0], [1]], records, traces).of)
    assert found["a"] != found["b"]


def test_one_agency_behind_two_rewrites():
    credit = " (With inputs from ANI)"
    records, traces = made(STORY + credit, TABLE["stories"][0]["rewrite"] + credit)
    found = dict(origins_of([[0, 1]], records, traces).of)
    assert found["a"] == found["b"]


@pytest.mark.parametrize("text", ["", "one two three", "word " * 20_000], ids=["empty", "too short", "one word"])
def test_any_text_has_an_overlap(text):
    assert 0 <= overlap(traced(article("a", text)), traced(article("b", STORY))) <= 1


def test_short_texts_are_no_copies_of_each_other():
    assert overlap(Trace("en"), Trace("en")) == 0


def test_a_hundred_copies_are_one_origin():
    records = [record(article(f"a{place:03}", "")) for place in range(100)]
    traces = [
        traced(
            article("a", f"{STORY} Line {place}."),
        )
        for place in range(100)
    ]
    found = origins_of([list(range(100))], records, traces)
    assert len({origin for _, origin in found.of}) == 1
    assert len(found.copies) == 99


NAME = "the Joint Committee on Rope Ferries and Harbours"
LEFT = f"A quarrel over lamps ended when {NAME} heard both captains behind a shut door. Gulls were fed."
RIGHT = f"Fishermen will pay less, {NAME} decided, and nets with narrow meshes are to vanish within a year."


def test_the_long_name_of_a_body_is_no_shared_passage():
    assert overlap(traced(article("a", LEFT)), traced(article("b", RIGHT))) >= SHARED
    assert not one_origin(traced(article("a", LEFT)), traced(article("b", RIGHT)))


def test_the_long_name_of_a_body_and_what_stands_round_it_is_no_shared_passage():
    body = "the India-Norway Inter-Governmental Commission on Trade, Fisheries, Shipping and Cultural Cooperation"
    left, right = (
        f"{before} to co-chair the 9th session of {body} (INC) in {town}." + after
        for before, town, after in (
            ("The fisheries minister has come", "Bergen", " She will see a shipyard on the way home, her office said."),
            ("Norway sends its envoy", "Kochi", " Boats are to be cheaper from May, and herring dearer."),
        )
    )
    first, second, copy = (read(article("a", text)) for text in (left, right, left + " Nothing else is known."))
    assert not one_origin(first, second)
    assert one_origin(first, copy)


def test_one_sentence_that_everybody_writes_is_no_shared_passage():
    told = "At least three people were killed and nine were hurt"
    left = (
        f"{told} when a bus overturned below a bend. Rescuers needed two hours to reach the wreck, which lay between "
        "rocks; a crane came at dusk. Nobody saw it happen. The road stays shut until the slope is cleared."
    )
    right = f"The weather had been fair all week. {told} in a bus. The driver knew each bend, says his widow. {OTHER}"
    first, second = traced(article("a", left)), traced(article("b", right))
    assert overlap(first, second) >= SHARED
    assert not one_origin(first, second)


def test_the_shared_passage_is_shown_as_it_is_written():
    told = OTHER + " " + STORY.split(". ")[0] + "."
    records, traces = made(STORY, told)
    (why,) = [reason for _, reason in origins_of([[0, 1]], records, traces).why]
    assert STORY.split(". ")[0][:80] in why
    assert passage(traces[0], traces[1]) == STORY.split(". ")[0]


def test_the_longest_shared_passage_is_shown_wherever_it_stands():
    short = "The full name of the joint commission is shared."
    long = "Both sides took the same eleven words over from one press release."
    _, traces = made(*(f"{short} {f'{word} ' * 300}. {long}" for word in ("Gravel", "Pebble")))
    assert passage(traces[0], traces[1]) == long.removesuffix(".")


def test_only_the_closest_links_of_many_copies_are_told():
    records, traces = made(*[f"{STORY} Line {place}." for place in range(6)])
    assert len(origins_of([list(range(6))], records, traces).why) == 3


def test_what_a_translation_has_in_common_is_shown():
    facts = ("o:11", "n:80", "d:2031-08-06", "p:rk", "n:14", "m:USD 500", "c:lnd", "n:33", "n:7")
    traces = [Trace("en", facts=facts), Trace("hi", facts=facts)]
    found = origins_of([[0, 1]], [record(article("a", "")), record(article("b", ""))], traces)
    assert found.why[0][1].endswith("(100% of the shorter one's): 11, 80, 2031-08-06, 14, USD 500, 33, 7")
