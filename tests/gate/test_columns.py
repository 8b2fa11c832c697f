"""Where words begin on the line of a draft as it is written."""

import pytest

from checker.gate.columns import with_columns
from checker.model.claim import Claim, Evidence, Sentence
from checker.model.value import Value

TEXT = "---\ntitle: Ferry\n---\n\nIn all, **nine people** died; nine were\nchildren.\n"


@pytest.mark.parametrize(
    ("line", "column"),
    [
        pytest.param("On 12 March 12 people fell.", 13, id="the whole sentence"),
        pytest.param("**On 12 March** 12 people fell.", 17, id="what stands behind"),
        pytest.param("It was 12 or 12.", 0, id="nothing tells"),
    ],
)
def test_words_that_stand_on_the_line_twice(line: str, column: int) -> None:
    sentence = "On 12 March 12 people fell."
    claim = Claim("c", "draft.md", "f", Value("text", "12"), "12", Evidence("text", 12, 14, 1, "12"), Sentence(0, len(sentence), sentence))  # fmt: skip
    assert with_columns([claim], "draft.md", "draft.md", line)[0].evidence.column == column


@pytest.mark.parametrize(
    ("line", "quote", "column"),
    [
        pytest.param(5, "nine people", 11, id="marks before the words count"),
        pytest.param(5, "nine", 0, id="twice on the line: nobody can say which"),
        pytest.param(5, "people died", 0, id="marks inside the words"),
        pytest.param(9, "nine", 0, id="no such line"),
        pytest.param(2, "Ferry", 8, id="the front matter"),
    ],
)
def test_columns(line: int, quote: str, column: int) -> None:
    evidence = Evidence("text", 0, len(quote), line, quote)
    claim = Claim("c", "draft.md", "f", Value("text", quote), quote, evidence, Sentence(0, len(quote), quote))
    assert with_columns([claim], "draft.md", "a/draft.md", TEXT)[0].evidence.column == column
    assert with_columns([claim], "another.md", "a/draft.md", TEXT) == [claim]
    assert with_columns([claim], "draft.md", "a/draft.json", TEXT) == [claim]
