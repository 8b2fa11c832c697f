"""Files that once made a reader fail: what `tools/fuzz.py` found is read again with every run of the tests."""

import time
from pathlib import Path

import pytest

from checker.model.article import Article, Unreadable
from checker.sources import Input, Notice, ReadOptions, articles_of

FOUND = sorted((Path(__file__).parent / "findings").iterdir())


@pytest.mark.parametrize("place", FOUND, ids=lambda place: place.name)
def test_it_is_read_or_told(place: Path) -> None:
    started = time.process_time()
    found = list(articles_of(Input(place.name, file=place, name=place.name), ReadOptions()))
    assert found
    assert all(isinstance(one, Article | Notice) or (isinstance(one, Unreadable) and not one.fault) for one in found)
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "name", ["punycode", "idna", "undefined", "unicode_escape", "rot13", "zlib", "no such\\0thing", "utf-8\0"]
)
def test_encodings_that_no_document_is_in_are_not_believed(name: str) -> None:
    from checker.sources.decode import decode

    assert decode("Канал открыт".encode(), "a", name) == ("Канал открыт", [])
