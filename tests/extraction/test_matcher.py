"""Known words found in one pass."""

from checker.extraction.matcher import Matcher
from checker.extraction.words import Known


def known(name: str) -> Known:
    return Known("a", {}, frozenset({name}), {})


def test_a_word_that_is_only_a_mark_is_never_found() -> None:
    matcher = Matcher({"-": known("MARK"), "toll": known("TOLL"), "&": known("AND")})
    for text in ("- toll & more", " -- ", "-", ""):
        found, hidden = matcher.find(text)
        assert "MARK" not in {name for _, _, word in (*found, *hidden) for name in word.classes}
    assert [start for start, _, _ in matcher.find("- toll & more")[0]] == [2, 7]
