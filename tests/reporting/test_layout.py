"""Lines that fit."""

import time

from hypothesis import given
from hypothesis import strategies as st

from checker.reporting.layout import columns, painted, paragraph, wrapped


def _text(lines: list[list[tuple[str, str]]]) -> list[str]:
    return ["".join(words for words, _ in line) for line in lines]


@given(st.text(max_size=200), st.integers(min_value=8, max_value=60))
def test_no_letter_is_lost_and_no_line_too_long(text: str, width: int) -> None:
    lines = _text(wrapped([(text, "")], width))
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns(line.strip()) <= width + 1 for line in lines)


def test_a_span_keeps_its_style_over_a_break() -> None:
    lines = wrapped([("held on ", ""), ("28 October 2025", "bold")], 12)
    assert lines == [[("held on ", ""), ("28", "bold")], [("October 2025", "bold")]]


def test_a_vowel_sign_stays_with_its_letter() -> None:
    lines = _text(wrapped([("कि" * 30, "")], 9))
    assert len(lines) > 1
    assert all(line.startswith("क") for line in lines)


def test_vowel_signs_count_since_some_terminals_give_them_a_column() -> None:
    assert columns("कि") == 2
    assert columns("क्") == 1
    assert columns("字") == 2


def test_further_lines_hang() -> None:
    lines = ["".join(words for words, _ in line) for line in paragraph([("one two three four", "")], 12, 2, 2)]
    assert lines == ["  one two", "    three", "    four"]


def test_without_colour_there_is_no_escape() -> None:
    assert painted([[("words", "bold red"), ("  ", "")]], color=False) == "words\n"
    assert "\x1b[" in painted([[("words", "bold red")]], color=True)


def test_a_megabyte_without_a_blank_takes_no_time() -> None:
    start = time.process_time()
    wrapped([("9" * 1_000_000, "")], 80)
    assert time.process_time() - start < 3
