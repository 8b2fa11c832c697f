"""A longer phrase of one pack leaves the meaning of the words inside it to the others."""

import pytest

from checker.extraction.matcher import Matcher
from checker.extraction.words import Known


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
