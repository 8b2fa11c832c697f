"""Tables of a language are worked out once, never kept when they may be wrong, and read back as they were."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest

from checker.languages import tables
from checker.languages.tables import Shelf
from checker.sources import likeness
from checker.values import lexicon as word_lists
from checker.values import number_words, organization_words
from checker.values.dates import cascade
from checker.values.finding import declension, gazetteer, lexicon
from checker.values.names import places

TAGS = ("en", "hi", "ru", "bn")
_OF_LANGUAGES: tuple[Any, ...] = (
    lexicon._titles,
    lexicon._words,
    lexicon.dotted,
    declension._titles,
    declension._given,
    gazetteer.territories,
    gazetteer.aliases,
    number_words._tokens,
    cascade._written,
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where tables are kept for one test."""
    monkeypatch.setattr(tables, "_folder", lambda: tmp_path / "kept")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "kept"


def forms(made: list[str]) -> Callable[[], dict[str, tuple[str, ...]]]:
    def make() -> dict[str, tuple[str, ...]]:
        made.append("made")
        return {"участник": ("участник", "участника")}

    return make


def asked(made: list[str]) -> object:
    """What a new process finds and leaves."""
    shelf = Shelf("ru")
    found = shelf.get("forms", dict[str, tuple[str, ...]], forms(made))
    shelf.write()
    return found


def test_a_table_is_worked_out_once_and_read_back_as_it_was(folder: Path) -> None:
    made: list[str] = []
    assert asked(made) == asked(made) == {"участник": ("участник", "участника")}
    assert made == ["made"]


def test_what_was_kept_by_another_state_of_the_package_is_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    asked(made)
    monkeypatch.setattr(tables, "program", lambda: "one file edited")
    asked(made)
    assert made == ["made", "made"]


@pytest.mark.parametrize(
    "left", [b"", b"\xc1", b"\x92\xa1x\x80", os.urandom(64)], ids=["empty", "no", "other", "noise"]
)
def test_a_file_that_is_broken_is_made_anew(folder: Path, left: bytes) -> None:
    folder.mkdir()
    (folder / "tables.ru.msgpack").write_bytes(left)
    made: list[str] = []
    asked(made)
    asked(made)
    assert made == ["made"]


def test_a_table_of_another_form_is_made_anew(folder: Path) -> None:
    made: list[str] = []
    asked(made)
    assert Shelf("ru").get("forms", dict[str, int], lambda: {"участник": 2}) == {"участник": 2}


def test_where_nothing_can_be_written_nothing_is_missed(folder: Path) -> None:
    folder.write_text("a file in the folder's place")
    made: list[str] = []
    asked(made)
    asked(made)
    assert made == ["made", "made"]


def test_nothing_is_kept_where_python_keeps_no_compiled_modules(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    asked([])
    assert not folder.exists()


def test_numbers_too_large_to_keep_are_no_fault(folder: Path) -> None:
    shelf = Shelf("en")
    assert shelf.get("scales", dict[str, int], lambda: {"googol": 10**100}) == {"googol": 10**100}
    shelf.write()
    assert not folder.exists()


def test_a_language_without_data_keeps_nothing(folder: Path) -> None:
    for tag in ("xx", "../en", "en\0", "e" * 9999):
        shelf = tables.shelf(tag)
        assert shelf.get("words", list[str], lambda: ["w"]) == ["w"]
        shelf.write()
    assert not folder.exists()


def test_the_files_written_longest_ago_are_forgotten(folder: Path) -> None:
    for number in range(40):
        shelf = Shelf(f"en.{number:02}")
        shelf.get("words", list[str], lambda: ["w"])
        shelf.write()
        os.utime(folder / f"tables.en.{number:02}.msgpack", (number, number))
    left = sorted(file.name for file in folder.iterdir())
    assert len(left) == tables._MOST
    assert left[-1] == "tables.en.39.msgpack"


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("table", _OF_LANGUAGES, ids=lambda table: f"{table.__module__}.{table.__name__}")
def test_every_table_of_a_language_comes_back_as_it_was(table: Any, tag: str) -> None:
    comes_back(table.__wrapped__.__wrapped__, tag)


@pytest.mark.parametrize("script", ["latin", "devanagari", "cyrillic"])
def test_terms_of_organizations_come_back_as_they_were(script: str) -> None:
    comes_back(organization_words._terms.__wrapped__.__wrapped__, script)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("section", "name"), [("counted", "nouns"), ("counted", "states"), ("units", "units")])
@pytest.mark.parametrize("tag", TAGS)
def test_long_lists_of_words_come_back_as_they_were(tag: str, section: str, name: str) -> None:
    comes_back(word_lists.table_of.__wrapped__.__wrapped__, tag, section, name)  # type: ignore[attr-defined]


def test_known_places_come_back_as_they_were() -> None:
    comes_back(places._table.__wrapped__.__wrapped__)  # type: ignore[attr-defined]


def test_small_words_come_back_as_they_were() -> None:
    comes_back(likeness._small_words.__wrapped__.__wrapped__)  # type: ignore[attr-defined]


def comes_back(make: Callable[..., Any], *words: str) -> None:
    made = make(*words)
    read = msgspec.msgpack.decode(msgspec.msgpack.encode(made), type=make.__annotations__["return"])
    assert read == made
    assert plain(read) == plain(made)


def plain(table: Any) -> Any:
    """The table in the order in which it is gone through."""
    return list(table.items()) if isinstance(table, Mapping) else table
