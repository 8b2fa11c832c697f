"""The lines of a draft as they are written."""

from pathlib import Path

import pytest

from checker.sources.raw import raw

from .test_formats import docx


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("दो\r\nlines".encode(), "दो\nlines", id="ends of lines as one sign"),
        pytest.param(b"PK\x03\x04\x00\x00", "", id="a packed file has no lines"),
        pytest.param(None, "", id="no file"),
    ],
)
def test_raw(tmp_path: Path, data: bytes | None, text: str) -> None:
    path = tmp_path / "draft.md"
    if data is not None:
        path.write_bytes(data)
    assert raw(str(path)) == text


def test_the_paragraphs_of_a_word_file_are_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(docx(("Title", "Ferry"), ("Normal", ""), ("Normal", "Nine  people died.")))
    assert raw(str(path)) == "Ferry\n\nNine people died."
    path.write_bytes(path.read_bytes()[:100])
    assert raw(str(path)) == ""
