"""How alike texts are worded."""

import pytest

from checker.events.trace import Trace
from checker.events.weights import weights
from checker.events.wording import facts, wording
from tests.events.made import article, traced

RAIL = "The rail freight group met in Lindau about wagons and customs seals."
AGAIN = "Customs seals and wagons were the subject of the rail freight group in Lindau."
TULIP = "A flower show opened with a rare blue tulip from the high valleys."


def texts(*told, language="en"):
    return wording([traced(article(str(place), text, language=language)) for place, text in enumerate(told)])


def test_alike_is_between_nothing_and_one():
    found = texts(RAIL, AGAIN, TULIP, RAIL)
    assert found.alike(0, 3) == pytest.approx(1)
    assert found.alike(0, 1) > 0.5 > 0.05 > found.alike(0, 2)
    assert found.alike(0, 1) == found.alike(1, 0)


def test_covered_tells_whether_each_is_about_what_the_other_mentions():
    found = texts(RAIL, AGAIN, TULIP)
    assert found.covered(0, 1) > 0.8
    assert found.covered(0, 2) == 0


def test_what_they_share_and_what_each_has_alone():
    found = texts(RAIL, AGAIN, TULIP)
    assert "lindau" in found.shared(0, 1)
    assert found.own(0, 1) == []
    assert "tulip" in found.own(2, 0, most=6)


def test_pairs_come_from_rare_shared_terms():
    assert set(texts(RAIL, AGAIN, TULIP).pairs([None, 3, 800])) == {(0, 1)}


def test_of_articles_hardly_alike_more_of_the_same_time_are_worth_a_look(monkeypatch):
    monkeypatch.setattr("checker.events.wording._CLOSE", 1.0)
    monkeypatch.setattr("checker.events.wording._LATER", 1)
    found = texts(RAIL, *[AGAIN] * 4)
    assert set(found.pairs([10, 0, 20, None, 40])) == {(one, other) for one in range(4) for other in range(one + 1, 5)}
    own = {pair for pair in found.pairs([10, 400, 800, 1200, 1600]) if 0 in pair}
    assert len(own) < 4


def test_words_that_all_stories_share_say_little():
    common, rare = "police said officials on Monday", "Ostara capsized off Kestrel"
    found = texts(f"{common} alpha", f"{common} beta", f"{rare} gamma", f"{rare} delta")
    assert found.alike(0, 1) < found.alike(2, 3)


def test_facts_meet_in_any_language():
    found = facts([Trace("en", facts=("n:80", "p:grsdf")), Trace("hi", facts=("p:grsdf", "n:80")), Trace("ru")])
    assert found.alike(0, 1) == pytest.approx(1)
    assert found.alike(0, 2) == 0


def test_empty_texts_are_like_nothing():
    assert texts("", "").alike(0, 1) == 0


def test_odds_rise_with_likeness_and_stay_in_bounds():
    told = [weights().wording.odds(cosine / 10, cosine / 10) for cosine in range(11)]
    assert told == sorted(told)
    assert told[0] == weights().wording.nothing
    assert told[-1] == weights().wording.most
