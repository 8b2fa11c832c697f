"""Claims as a whole: what an article gives, where it stands, and that any text gives an answer."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker import comparison, rulebook
from checker.extraction import extract
from checker.model.article import Article, Block
from checker.model.claim import Claim

RULES = rulebook.load([], comparison.KINDS)

STORY = (
    "TARTU, May 7 (Baltic Wire) The 4th session of the India-Russia Working Group on Canals was held on Monday at "
    "Ladoga Bhawan in Tartu.\n\n"
    "About 45 delegates took part, and both sides reviewed progress since the 3rd session.\n\n"
    "Also read: 90 delegates took part in the farm congress"
)


def read(text: str, language: str = "en", blocks: Sequence[Block] = (), **more: object) -> list[Claim]:
    article = Article("a", "a.txt", text, language=language, blocks=tuple(blocks), **more)  # type: ignore[arg-type]
    return list(extract(article, RULES).claims)


def of(claims: list[Claim], field: str) -> list[Claim]:
    return [claim for claim in claims if claim.field == field]


def test_every_quote_stands_where_its_span_says():
    claims = read(STORY, published="2024-05-08", title="India, Russia hold 4th session on canals", title_line=1)
    assert claims
    for claim in claims:
        words = STORY if claim.evidence.part == "text" else "India, Russia hold 4th session on canals"
        assert words[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
        assert words[claim.sentence.start : claim.sentence.end] == claim.sentence.quote
        assert claim.evidence.quote in claim.sentence.quote
        assert claim.text in claim.evidence.quote


def test_a_previous_session_is_background():
    numbers = of(read(STORY), "session_number")
    assert [(claim.value.canonical, claim.scope.about) for claim in numbers] == [("4", "event"), ("3", "background")]


def test_no_claim_comes_from_a_dropped_block():
    body = STORY.index("Also read")
    kept = [Block(0, body, "body"), Block(body, len(STORY), "body", dropped="teaser")]
    assert [claim.value.canonical for claim in of(read(STORY, blocks=kept), "delegate_count")] == ["45"]
    assert [claim.value.canonical for claim in of(read(STORY), "delegate_count")] == ["45", "90"]


def test_the_dateline_is_no_date_of_the_event_and_only_a_weak_place():
    head = STORY.index("The 4th")
    blocks = [Block(0, head - 1, "dateline"), Block(head, len(STORY), "lede")]
    claims = read(STORY, blocks=blocks, published="2024-05-08")
    assert [claim.value.canonical for claim in of(claims, "event_date")] == ["2024-05-06"]
    city = of(claims, "city")
    assert [claim.text for claim in city] == ["Tartu"]
    assert city[0].where == "lede"


def test_one_value_said_twice_is_one_claim_with_two_places():
    text = "Five people were killed in the fire. The fire killed five people, police said."
    (claim,) = of(read(text), "killed")
    assert claim.evidence.start == 0
    assert [place.quote for place in claim.also] == ["five"]
    assert claim.attributed_to is None, "the outlet says it in its own voice too"


def test_the_party_that_says_it_is_kept():
    (claim,) = of(read("According to the harbour police, nine people were killed in the fire."), "killed")
    assert claim.attributed_to == "the harbour police"


def test_a_headline_says_so():
    claims = read("A bus overturned near Tartu. Four people died.", title="Three dead as bus overturns", title_line=3)
    told = {(claim.where, claim.value.canonical) for claim in of(claims, "killed")}
    assert told == {("headline", "3"), ("body", "4")}
    assert {claim.evidence.line for claim in of(claims, "killed") if claim.where == "headline"} == {3}


def test_lines_are_those_of_the_file():
    text = "A bus overturned.\n\nFour people died."
    (claim,) = of(read(text, lines=((0, 10), (19, 14))), "killed")
    assert claim.evidence.line == 14


def test_an_evolving_field_is_as_of_the_publication():
    (claim,) = of(read("Four people died in the fire.", published="2024-05-08T10:00:00"), "killed")
    assert claim.scope.as_of == "2024-05-08T10:00:00"


def test_what_is_stated_wins_over_what_is_implied():
    text = "A man was killed when a wall fell. Later police said three people were killed."
    assert [claim.value.canonical for claim in of(read(text), "killed")] == ["3"]


def test_a_revised_figure_says_so():
    (claim,) = of(read("The death toll rose to 31 on Friday."), "killed")
    assert claim.revises


@pytest.mark.parametrize(
    ("text", "language", "hour"),
    [
        pytest.param("So far 31 people have died in the fire.", "en", True, id="en: so far"),
        pytest.param("At least 31 people died in the fire and the toll could rise.", "en", True, id="en: could rise"),
        pytest.param("In all 31 people died in the fire.", "en", False, id="en: nothing said"),
        pytest.param("आग में अब तक 31 लोगों की मौत हो गई।", "hi", True, id="hi: so far"),
        pytest.param("आग में 31 लोगों की मौत हो गई।", "hi", False, id="hi: nothing said"),
        pytest.param("По предварительным данным, при пожаре погиб 31 человек.", "ru", True, id="ru: preliminary"),
        pytest.param("При пожаре погиб 31 человек.", "ru", False, id="ru: nothing said"),
    ],
)
def test_a_figure_of_the_hour_says_so(text, language, hour):
    (claim,) = of(read(text, language=language), "killed")
    assert (claim.value.canonical, claim.provisional) == ("31", hour)


def test_ids_come_from_what_is_said_and_not_from_where():
    first = of(read("Four people died in the fire."), "killed")[0]
    again = of(read("There was smoke. Four people died in the fire."), "killed")[0]
    other = of(read("Five people died in the fire."), "killed")[0]
    assert first.id == again.id != other.id


def test_a_language_without_words_gives_mentions_and_no_claims():
    found = extract(Article("a", "a", "12 personas murieron el 5.", language="es"), RULES)
    assert found.claims == ()


def test_a_block_in_another_language_is_read_in_it():
    text = "Four people died in the fire.\nआग में चार लोगों की मौत हो गई।"
    at = text.index("\n") + 1
    claims = of(read(text, blocks=[Block(0, at), Block(at, len(text), language="hi")]), "killed")
    assert [claim.value.canonical for claim in claims] == ["4"]
    assert len(claims[0].also) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \n\t", id="blanks"),
        pytest.param("5 killed\x00 in\u202e crash", id="control characters"),
        pytest.param("killed and " * 20000, id="a long row of cues"),
        pytest.param("5 people and " * 5000, id="a long row of counts"),
        pytest.param("9" * 200000, id="a long number"),
        pytest.param("including two, " * 5000, id="a long row of parts"),
        pytest.param("co-chaired by " * 20000, id="a long row of roles"),
    ],
)
@pytest.mark.parametrize("language", ["en", "hi", "ru", "und"])
def test_any_text_gives_an_answer_in_time(text, language):
    extract(Article("a", "a", text, language=language, title=text[:500]), RULES)


WORDS = [
    "killed",
    "5",
    "people",
    "were",
    "including",
    "two children",
    ",",
    ".",
    "died",
    "on Monday",
    "in Tartu",
    "co-chaired by",
    "Oleg Belov",
    "injured",
    "की मौत",
    "पांच लोगों",
    "погибли",
    "человек",
    "11th",
    "session",
    "since the",
    "no one",
    "not",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), max_size=30), st.sampled_from(["en", "hi", "ru"]))
def test_whatever_the_words_every_claim_rests_on_them(words, language):
    text = " ".join(words)
    for claim in read(text, language):
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
        assert claim.evidence.quote in claim.sentence.quote
        assert 0 < claim.confidence <= 1


@pytest.mark.parametrize(
    ("language", "text", "party"),
    [
        ("en", "Three people were killed, Baltic Wire reported, citing the police.", "Baltic Wire citing the police"),
        ("ru", "При взрыве погибли трое, сообщает Балтвайр со ссылкой на полицию.", "Балтвайр citing полиция"),
        ("hi", "पुलिस के हवाले से बाल्टवायर ने बताया कि तीन लोगों की मौत हो गई।", "बाल्टवायर citing पुलिस"),
        ("en", "Three people were killed, police said.", "police"),
    ],
)
def test_an_agency_that_cites_somebody_is_a_chain(language, text, party):
    (claim,) = of(read(text, language), "killed")
    assert claim.attributed_to == party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Three people were killed in Leeds, causing alarm, though no confirmed reports came.", None),
        ("Three people were killed in Leeds, no further deaths have been reported.", None),
        ("According to the U.S. Coast Guard, three people were killed.", "the U.S. Coast Guard"),
        ("The quake that struck in the night had 4.5 the survey said three people were killed.", None),
    ],
)
def test_a_party_is_somebody_and_named_whole(text, party):
    (claim,) = of(read(text, "en"), "killed")
    assert claim.attributed_to == party


@pytest.mark.parametrize(
    ("language", "text", "when"),
    [
        ("en", "As of 6 pm on Friday, 12 people had been killed in the flood.", "2031-11-07T18:00"),
        ("ru", "По состоянию на 18:00 погибли 12 человек.", "2031-11-09T18:00"),
        ("hi", "शाम 6 बजे तक 12 लोगों की मौत हो चुकी थी।", "2031-11-09T18:00"),
        ("en", "At 6 pm on Friday, 12 people had been killed in the flood.", "2031-11-09"),
        ("en", "By Friday night, 12 people had been killed in the flood.", "2031-11-07"),
        ("en", "So far 12 people had been killed; by Monday it may be more.", "2031-11-09"),
    ],
)
def test_words_tell_when_a_figure_holds(language, text, when):
    (claim,) = of(read(text, language, published="2031-11-09"), "killed")
    assert claim.scope.as_of == when


@pytest.mark.parametrize(
    ("language", "text", "field", "open"),
    [
        ("en", "The blast caused 12 casualties.", "killed", True),
        ("hi", "धमाके में दस लोग हताहत हुए।", "killed", True),
        ("ru", "Число пострадавших при взрыве достигло 17 человек.", "injured", True),
        ("ru", "При взрыве погибли трое. Число пострадавших достигло 17 человек.", "injured", False),
        ("en", "The blast caused 12 deaths.", "killed", False),
    ],
)
def test_a_word_for_the_dead_and_the_hurt_alike_leaves_the_scope_open(language, text, field, open):
    (claim,) = of(read(text, language), field)
    assert (claim.scope.open is not None) is open
