"""What of a text travels on."""

import pickle
import subprocess
import sys
from array import array
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.events import numbers, trace
from checker.model.article import Article, Block
from checker.model.value import Mention, Value
from tests.events.made import article

TEXT = "The ferry Ostara sank off Port Kestrel. The Ostara had left Kestrel at dawn."


def test_words_are_counted_and_those_of_lede_and_title_once_more():
    made = trace(article("a", TEXT + " filler" * 100 + " coda", title="Ostara lost"), ())
    counted = dict(zip(made.words.split(), made.counts, strict=True))
    assert counted["ostara"] == 5
    assert counted["coda"] == 1
    assert "the" not in counted


def test_names_are_capitals_inside_sentences():
    assert trace(article("a", TEXT), ()).names == "kestrel ostara port"


def test_dropped_blocks_leave_no_trace():
    text = "The ferry sank.\n\nAlso read: the circus came."
    made = trace(Article("a", "", text, blocks=(Block(0, 15), Block(17, len(text), dropped="teaser list"))), ())
    assert "circus" not in made.words


def test_values_of_dropped_blocks_are_no_facts():
    mention = Mention(Value.of("quantity", "80"), 20, 22, "80", "en")
    made = Article("a", "", "x" * 40, blocks=(Block(0, 10), Block(15, 40, dropped="advertisement")))
    assert trace(made, [mention]).facts == ()


@pytest.mark.parametrize(
    ("value", "fact"),
    [
        pytest.param(Value.of("quantity", "80"), "n:80", id="a figure"),
        pytest.param(Value.of("person", "Alexey Gruzdev"), "p:grsdf", id="a surname by its sounds"),
        pytest.param(Value.of("person", "Eleksi Grujdev"), "p:grsdf", id="the same from another script"),
        pytest.param(Value.of("date", "2031-08-06"), "d:2031-08-06", id="a day"),
    ],
)
def test_facts_meet_across_languages(value, fact):
    assert trace(article("a", TEXT), [Mention(value, 0, 3, "The", "en")]).facts == (fact,)


def test_a_trace_is_small_and_plain():
    made = trace(article("a", TEXT * 30), ())
    assert pickle.loads(pickle.dumps(made)) == made
    assert len(array("q", made.shingles)) == len(TEXT.split()) * 30 - 3


def test_hashes_do_not_depend_on_the_run():
    code = (
        "from checker.events import trace; from checker.model.article import Article; import hashlib;"
        f"print(hashlib.sha256(trace(Article('a', '', {TEXT!r}), ()).shingles).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


@given(st.text(max_size=300), st.sampled_from(["en", "hi", "ru", "und", "xx"]))
def test_any_text_has_a_trace(text, language):
    made = trace(Article("a", "", text, title=text[:40], language=language), ())
    assert len(made.words.split()) == len(made.counts)


def test_the_numbers_among_an_articles_facts() -> None:
    facts = ("n:412", "m:GBP 340000", "%:4.5", "n:80/90", "o:7", "d:2025-08-06", "p:grsdv", "a:58")
    assert numbers(facts) == {Decimal("412"), Decimal("340000"), Decimal("4.5")}
