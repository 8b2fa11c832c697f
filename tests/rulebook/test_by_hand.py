"""The file of events that a person corrected."""

import pytest

from checker.model.errors import CheckerError
from checker.rulebook import by_hand


def load(tmp_path, text):
    path = tmp_path / "events.yaml"
    path.write_text(text, encoding="utf-8")
    return by_hand.load(path)


def test_entries_keep_their_kind_names_and_line(tmp_path):
    found = load(tmp_path, "same:\n  - [a.txt, b.txt, 3]\ndifferent:\n  - [a.txt,\n     c.txt]\n")
    assert [(one.kind, one.names) for one in found] == [
        ("same", ("a.txt", "b.txt", "3")),
        ("different", ("a.txt", "c.txt")),
    ]
    assert [one.place.rpartition(":")[2] for one in found] == ["2", "4"]


@pytest.mark.parametrize(
    "text", ["", "same:\n", "same: []\ndifferent: []\n"], ids=["empty", "no entries", "empty lists"]
)
def test_nothing_said(tmp_path, text):
    assert load(tmp_path, text) == ()


@pytest.mark.parametrize(("text", "wrong"), [
    pytest.param("- [a, b]\n", "events.yaml:1:1: must have the lists same and different", id="a list"),
    pytest.param("sam:\n  - [a, b]\n", "events.yaml:1:1: unknown key 'sam'", id="a wrong key"),
    pytest.param("same: a, b\n", "events.yaml:1:7: same: must be a list", id="a text"),
    pytest.param("same:\n  - [a]\n", "events.yaml:2:5: same: an entry names two articles", id="one article"),
    pytest.param("same:\n  - [a, a]\n", "events.yaml:2:5: same: an entry names two articles", id="one article twice"),
    pytest.param("same:\n  - [[a], b]\n", "events.yaml:2:5: same: the name of an article is text", id="a list for a name"),
    pytest.param("same: [\n", "not readable as YAML", id="no YAML"),
])  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(tmp_path, text, wrong):
    with pytest.raises(CheckerError) as told:
        load(tmp_path, text)
    assert wrong in str(told.value)


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    with pytest.raises(CheckerError) as told:
        load(tmp_path, "same:\n  - [a]\nother: 1\n")
    assert len(str(told.value).splitlines()) == 2


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(CheckerError, match="cannot be read"):
        by_hand.load(tmp_path / "events.yaml")
