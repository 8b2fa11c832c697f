"""Packs that are right, packs that are wrong: every mistake told at once, each with its place."""

from pathlib import Path

import pytest

from checker import comparison, rulebook
from checker.model.errors import CheckerError

GOOD = """\
pack: 1
name: launches
concepts:
  probe: {en: {noun: [probe, lander]}, hi: {noun: [यान]}, ru: {noun: [зонд]}}
  lift_off: {en: {verb: [lift off]}}
fields:
  probe_count: {type: quantity, counts: probe, with: lift_off, tolerance: 0.1, why: how many flew}
rules:
  - {id: probe-count, kind: same_value, field: probe_count, severity: error, why: a launch carries one number of probes}
"""


@pytest.fixture
def kinds():
    return comparison.KINDS


def write(folder: Path, text: str, name: str = "own.yaml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_desk_adds_a_field_and_a_rule(tmp_path, kinds):
    rules = rulebook.load([write(tmp_path, GOOD)], kinds)
    field = rules.fields["probe_count"]
    assert (field.type, field.pack, str(field.tolerance)) == ("quantity", "launches", "0.1")
    assert field.settings["counts"] == "probe"
    assert [rule.message for rule in rules.rules if rule.id == "probe-count"] == ["{event}: {positions}"]
    assert "killed" in rules.fields, "the shipped packs are there too"


def test_a_later_pack_overrides_what_it_names_and_leaves_the_rest(tmp_path, kinds):
    shipped = rulebook.load([], kinds)
    was = next(rule for rule in shipped.rules if rule.id == "killed")
    own = "pack: 1\nname: desk\nfields:\n  killed: {tolerance: 0.2}\nrules:\n  - {id: killed, severity: warning}\n"
    rules = rulebook.load([write(tmp_path, own)], kinds)
    now = next(rule for rule in rules.rules if rule.id == "killed")
    assert (now.severity, now.why, now.kind) == ("warning", was.why, was.kind)
    assert str(rules.fields["killed"].tolerance) == "0.2"
    assert rules.fields["killed"].evolves
    assert rules.digest != shipped.digest


def test_words_of_one_concept_in_two_packs_are_joined(tmp_path, kinds):
    first = rulebook.load([], kinds).concepts["delegate"].words["en"]["noun"]
    own = "pack: 1\nname: desk\nconcepts:\n  delegate: {en: {noun: [envoy]}, bn: {noun: [প্রতিনিধি]}}\n"
    words = rulebook.load([write(tmp_path, own)], kinds).concepts["delegate"].words
    assert words["en"]["noun"] == (*first, "envoy")
    assert words["bn"]["noun"] == ("প্রতিনিধি",)


WRONG = """\
pack: 1
name: launches
colour: red
concepts:
  probe: {en: {nouns: [probe]}}
fields:
  probe_count: {type: number, counts: probe}
rules:
  - {id: a, kind: same_value, field: probe_count, severity: fatal, why: because}
  - {id: b, kind: same_value, field: probe_count, severity: error, why: because}
  - {id: b, kind: same_value, field: probe_count, severity: error, why: because}
cases:
  - {language: en, txet: Two probes flew., claims: []}
"""


def test_all_mistakes_of_a_file_are_told_at_once_with_their_places(tmp_path, kinds):
    file = write(tmp_path, WRONG)
    with pytest.raises(CheckerError) as told:
        rulebook.load([file], kinds)
    name = file.as_posix()
    lines = str(told.value).splitlines()
    assert f"{name}:3:1: pack: unknown key 'colour' (known: pack, name, why, concepts, fields, rules, cases)" in lines
    assert any(line.startswith(f"{name}:5:16: probe: unknown category 'nouns' (known: noun,") for line in lines)
    assert any(line.startswith(f"{name}:7:23: probe_count: type: unknown 'number' (known: date,") for line in lines)
    assert f"{name}:9:61: a: unknown severity 'fatal' (known: error, warning, info)" in lines
    assert any(line.startswith(f"{name}:13:20: case: unknown key 'txet'") for line in lines)
    assert f"{name}:11:10: b: this id is taken, first used on line 10" in lines
    assert len(lines) == 6


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param(
            ("field: probe_count", "field: probes"),
            "9:48: probe-count: no pack declares the field 'probes'",
            id="a field that no pack declares",
        ),
        pytest.param(
            ("kind: same_value", "kind: same"), "9:29: probe-count: unknown kind 'same' (known:", id="an unknown kind"
        ),
        pytest.param(
            ("counts: probe", "counts: prob"),
            "7:41: probe_count: no pack declares the concept 'prob'",
            id="an unknown concept",
        ),
        pytest.param(("type: quantity, ", ""), "probe_count: type is missing", id="a new field without a type"),
        pytest.param(("pack: 1", "pack: 7"), "1:7: pack: pack: unknown version 7", id="a format from the future"),
        pytest.param(("why: a launch", "why: [a launch"), "not readable as YAML", id="broken YAML"),
        pytest.param(
            ("name: launches", "name: launches\nname: again"), "the key 'name' comes twice", id="a key that comes twice"
        ),
    ],
)
def test_what_is_wrong_is_told_with_line_and_column(tmp_path, kinds, change, message):
    file = write(tmp_path, GOOD.replace(*change))
    with pytest.raises(CheckerError) as told:
        rulebook.load([file], kinds)
    assert message in str(told.value)
    assert str(told.value).startswith(file.as_posix())


def test_a_taken_id_names_its_first_place(tmp_path, kinds):
    line = "  - {id: probe-count, kind: stale, field: probe_count, severity: info, why: again}\n"
    file = write(tmp_path, GOOD + line)
    with pytest.raises(CheckerError) as told:
        rulebook.load([file], kinds)
    assert str(told.value) == f"{file.as_posix()}:10:10: probe-count: this id is taken, first used on line 9"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("", "a rule pack is a mapping", id="an empty file"),
        pytest.param("- 1\n", "a rule pack is a mapping", id="a list"),
        pytest.param("pack: 1\n", "name is missing", id="no name"),
        pytest.param("a: &a [x]\nb: *a\n", "unknown key", id="an anchor is only an unknown key"),
    ],
)
def test_what_is_no_pack(tmp_path, kinds, content, message):
    with pytest.raises(CheckerError, match=message):
        rulebook.load([write(tmp_path, content)], kinds)


def test_a_path_without_packs(tmp_path, kinds):
    with pytest.raises(CheckerError, match="no rule pack here"):
        rulebook.load([tmp_path], kinds)
    with pytest.raises(CheckerError, match="no rule pack here"):
        rulebook.load([tmp_path / "missing.yaml"], kinds)


def test_the_order_of_files_is_the_order_of_their_names(tmp_path, kinds):
    write(tmp_path, GOOD.replace("severity: error", "severity: info"), "b.yaml")
    write(tmp_path, GOOD, "a.yaml")
    rules = rulebook.load([tmp_path], kinds)
    assert next(rule.severity for rule in rules.rules if rule.id == "probe-count") == "info"


def test_cases_are_read_with_their_lines_only_when_asked_for(tmp_path, kinds):
    own = (
        GOOD
        + "---\ncases:\n  - {language: en, text: Two probes lifted off., claims: [{field: probe_count, value: '2'}]}\n"
        "  - {rule: probe-count, say: ['2', '3'], verdict: conflict}\n"
    )
    file = write(tmp_path, own)
    rulebook.load([file], kinds)
    text, value = rulebook.cases([file], shipped=False)
    assert (text.place, text.claims[0]["value"]) == (f"{file.as_posix()}:12", "2")
    assert (value.say, value.verdict, value.pack) == (("2", "3"), "conflict", "launches")
