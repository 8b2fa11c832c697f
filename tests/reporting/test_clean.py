"""Nothing that acts on a reader's screen survives."""

import json
import sys

import pytest

from checker.reporting.clean import escaped_json, one_line, plain

ACTING = {
    "escape": "\x1b[2J",
    "C1 control": "\x9b2J",
    "bell": "\x07",
    "override of direction": "\u202e",
    "isolate": "\u2066",
    "line separator": "\u2028",
    "half a pair": "\ud800",
    "tag character": "\U000e0041",
}


@pytest.mark.parametrize("text", ACTING.values(), ids=ACTING)
def test_what_acts_is_shown_as_a_replacement(text: str) -> None:
    assert plain(f"a{text}b").startswith("a\ufffd")
    plain(f"a{text}b").encode("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("क्\u200dष और श्री\u200cमान", id="joiners spell Hindi"),
        pytest.param("é ё й", id="marks"),
        pytest.param("👩\u200d👧", id="pictures"),
        pytest.param("a\tb\nc", id="blanks are settled by one_line"),
    ],
)
def test_what_a_language_needs_stays(text: str) -> None:
    assert plain(text) == text


def test_hidden_marks_are_left_out() -> None:
    assert plain("\ufeff12\u200b3\u200f4\r\n") == "1234\n"


def test_one_line_joins_blanks() -> None:
    assert one_line(" two\r\n  lines\t of\u00a0text ") == "two lines of text"


def test_no_character_at_all_breaks_a_line_or_an_encoding() -> None:
    text = "".join(map(chr, range(sys.maxunicode + 1)))
    line = one_line(text)
    assert len(line.splitlines()) == 1
    line.encode("utf-8")


def test_json_says_the_same_and_acts_on_nothing() -> None:
    text = "".join(ACTING.values()) + "हिन्दी é"
    written = escaped_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(written) == text
    assert "हिन्दी é" in written
    assert all(char.isprintable() for char in written)
