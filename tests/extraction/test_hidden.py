"""A longer phrase of one pack leaves the meaning of the words inside it to the others."""

import pytest

from checker.extraction.matcher import Matcher
from checker.extraction.words import Known, Lexicon
from checker.languages import of
from checker.rulebook.records import Concept


def known(shows=True):
    return Known("a", {"context": frozenset({"any"})}, frozenset(), {}, shows=shows)


@pytest.mark.parametrize(
    ("phrases", "text", "found", "hidden"),
    [
        pytest.param(["share sold", "sold"], "a share sold today", ["share sold"], ["sold"], id="inside"),
        pytest.param(
            ["of the first", "first half"], "of the first half", ["of the first"], ["first half"], id="across"
        ),
        pytest.param(["sold", "sold"], "sold and sold", ["sold", "sold"], [], id="nothing longer"),
    ],
)
def test_what_is_hidden(phrases, text, found, hidden):
    taken, rest = Matcher({phrase: known() for phrase in phrases}).find(text)
    assert [text[start:end] for start, end, _ in taken] == found
    assert [text[start:end] for start, end, _ in rest] == hidden


def test_what_only_looks_like_something_shows_nothing():
    matcher = Matcher({"toll road": known(shows=False), "toll": known()})
    assert matcher.find("the toll road")[1] == []


def test_words_of_no_weight_take_no_word_from_others():
    lexicon = Lexicon(of("en"), ())
    lexicon.concept(Concept("bailing", {"en": {"toll": ["jailed on"]}}))
    lexicon.concept(Concept("sentencing", {"en": {"participle": ["jailed"], "transitive": ["jail"]}}))
    lexicon.lighten(frozenset({"on"}))
    spelled = lexicon.spelled(frozenset())
    meaning = spelled.meanings[spelled.places[spelled.words.index("jailed on")]]
    assert meaning.pairs == {("toll", "bailing"), ("participle", "sentencing")}
