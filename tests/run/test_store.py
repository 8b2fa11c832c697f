"""Bytes under keys: kept, found, forgotten, and never a reason to stop."""

import sqlite3
from pathlib import Path

import pytest

from checker.run.store import Store


def test_what_is_kept_is_found_at_once_and_by_the_next(tmp_path: Path) -> None:
    first = Store(tmp_path / "new" / "folder")
    first.put(b"a", b"one")
    assert first.get(b"a") == b"one"
    first.flush()
    assert Store(tmp_path / "new" / "folder").get(b"a") == b"one"


def test_what_is_not_kept_is_unknown(tmp_path: Path) -> None:
    assert Store(tmp_path).get(b"a") is None


def test_two_at_a_time(tmp_path: Path) -> None:
    left, right = Store(tmp_path), Store(tmp_path)
    left.put(b"a", b"one")
    right.put(b"b", b"two")
    left.flush()
    right.flush()
    assert (left.get(b"b"), right.get(b"a")) == (b"two", b"one")


@pytest.mark.parametrize("content", [
    pytest.param(b"no data base at all, but a text of some length" * 50, id="another file"),
    pytest.param(b"SQLite format 3\0" + bytes(5000), id="a broken data base"),
])  # fmt: skip
def test_a_broken_file_is_made_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "extracted.sqlite"
    path.write_bytes(content)
    store = Store(tmp_path)
    store.put(b"a", b"one")
    store.flush()
    assert Store(tmp_path).get(b"a") == b"one"


def test_tables_of_another_form_are_made_anew(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "extracted.sqlite")
    other.executescript("CREATE TABLE entries (name TEXT); PRAGMA user_version = 99;")
    other.close()
    store = Store(tmp_path)
    store.put(b"a", b"one")
    store.flush()
    assert Store(tmp_path).get(b"a") == b"one"


def test_a_damaged_value_is_unknown(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(b"a", b"one hundred")
    store.flush()
    base = sqlite3.connect(tmp_path / "extracted.sqlite")
    with base:
        base.execute("UPDATE entries SET value = substr(value, 1, 8) || 'X'")
    base.close()
    assert Store(tmp_path).get(b"a") is None


def test_a_place_that_cannot_be_written_keeps_nothing_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = Store(tmp_path / "file" / "folder")
    store.put(b"a", b"one")
    store.flush()
    assert store.get(b"a") is None


def test_the_oldest_runs_are_forgotten_where_there_is_too_much(tmp_path: Path) -> None:
    for number in range(8):
        store = Store(tmp_path)
        store.put(b"%d" % number, bytes(10_000))
        store.flush()
    small = Store(tmp_path, largest=60_000)
    small.put(b"new", b"one")
    small.flush()
    assert small.get(b"0") is None
    assert small.get(b"7") is not None
    assert small.get(b"new") == b"one"
