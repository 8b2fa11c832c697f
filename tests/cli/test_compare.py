"""Claims from elsewhere, as files and with the real command."""

import json
import random

import pytest

FIELDS = {"authors": {"type": "person", "holds": "list"}, "departs": {"type": "time"}, "berth": {"type": "place"}}


@pytest.fixture
def fields(tmp_path):
    path = tmp_path / "fields.json"
    path.write_text(json.dumps(FIELDS), encoding="utf-8")
    return path


def compared(checker, tmp_path, fields, rows, *more, header="source,event,field,value"):
    table = tmp_path / "claims.csv"
    table.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return checker("compare", table, "--fields", fields, "--format", "json", *more, cwd=tmp_path)


@pytest.mark.parametrize(("field", "one", "other", "verdict"), [
    pytest.param("departs", "7:10 a.m.", "07:10", "agree", id="one time written in two ways"),
    pytest.param("departs", "7:10 a.m.", "19:10", "conflict", id="morning and evening"),
    pytest.param("berth", '"Kelmar, Vardia"', "Kelmar", "agree", id="a town inside its country"),
    pytest.param("berth", "Kelmar", "Trebin", "conflict", id="two towns"),
])  # fmt: skip
def test_values_are_read_as_in_articles(checker, tmp_path, fields, field, one, other, verdict):
    ran = compared(checker, tmp_path, fields, [f"A,x,{field},{one}", f"B,x,{field},{other}"])
    assert [finding["verdict"] for finding in ran.json["findings"]] == [verdict]


def test_lists_of_names_are_taken_apart(checker, tmp_path, fields):
    rows = ['A,x,authors,"Rao, Anil; Sen, Mira"', "B,x,authors,Anil Rao & Mira Sen", 'C,x,authors,"Mira Sen, Anil Rao"']
    findings = compared(checker, tmp_path, fields, rows).json["findings"]
    assert {finding["positions"][0]["value"] for finding in findings} == {"Anil Rao", "Mira Sen"}
    assert {(one["verdict"], len(one["positions"][0]["articles"])) for one in findings} == {("agree", 3)}


def test_lists_of_json_and_columns_of_other_names(checker, tmp_path, fields):
    table = tmp_path / "claims.jsonl"
    rows = [
        {"shop": "A", "isbn": "x", "authors": ["Rao, Anil", "Sen, Mira"]},
        {"shop": "B", "isbn": "x", "authors": "Anil Rao"},
    ]
    table.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    columns = ("--column", "source=shop", "--column", "event=isbn")
    ran = checker("compare", table, "--fields", fields, "--format", "json", *columns, cwd=tmp_path)
    assert sorted((one["verdict"], one["positions"][0]["value"]) for one in ran.json["findings"]) == [
        ("agree", "Anil Rao"), ("uncorroborated", "Mira Sen"),
    ]  # fmt: skip


def test_given_events_are_never_merged(checker, tmp_path, fields):
    ran = compared(checker, tmp_path, fields, ["A,x,departs,07:10", "B,y,departs,07:10"])
    assert [event["articles"] for event in ran.json["events"]] == [["A / x"], ["B / y"]]


def copied(items=40):
    """Seven sources with mistakes of their own, and two that take over one of them whole."""
    chance = random.Random(5)
    rows, wrong = [], {}
    for item in range(items):
        for number in range(7):
            told = f"{item % 24:02d}:10" if chance.random() > (0.4 if number == 0 else 0.1) else f"{chance.randrange(24):02d}:{chance.randrange(20, 60)}"  # fmt: skip
            wrong[item] = told if number == 0 else wrong[item]
            rows.append(f"s{number},F{item},departs,{told}")
        rows += [f"copy1,F{item},departs,{wrong[item]}", f"copy2,F{item},departs,{wrong[item]}"]
    return rows


def test_sources_that_copy_are_told_and_count_once(checker, tmp_path, fields):
    ran = compared(checker, tmp_path, fields, copied(), "--fail-on", "never")
    assert [one["sources"] for one in ran.json["copying"]] == [["copy1", "copy2", "s0"]]
    assert all(
        position["independent_sources"] <= len(position["articles"]) - 2
        for finding in ran.json["findings"]
        for position in finding["positions"]
        if any(name.startswith("copy1") for name in position["articles"])
    )


def test_sources_that_often_stand_alone_are_listed(checker, tmp_path, fields):
    rows = [row for row in copied() if not row.startswith("copy")]
    ran = compared(checker, tmp_path, fields, rows, "--fail-on", "never")
    sources = {one["source"]: one for one in ran.json["sources"]}
    assert sources["s0"]["alone"] > 2 * sources["s3"]["alone"]
    assert "weight" not in sources["s0"]
    shown = checker("compare", "claims.csv", "--fields", fields, "--fail-on", "never", cwd=tmp_path).out
    assert "s0: alone on" in shown


def test_sources_are_weighed_where_that_is_asked_for(checker, tmp_path, fields):
    ran = compared(checker, tmp_path, fields, copied(), "--fail-on", "never", "--weigh-sources")
    weight = {one["source"]: one["weight"] for one in ran.json["sources"]}
    assert weight["s0"] < min(weight[f"s{number}"] for number in range(1, 7))
    assert all("weight" in position for finding in ran.json["findings"] for position in finding["positions"])


def test_order_of_rows_changes_nothing(checker, tmp_path, fields):
    rows = copied(20)
    first = compared(checker, tmp_path, fields, rows, "--weigh-sources").out
    random.Random(3).shuffle(rows)
    assert compared(checker, tmp_path, fields, rows, "--weigh-sources").out == first


def test_rows_that_cannot_be_claims_are_told_with_their_line(checker, tmp_path, fields):
    ran = compared(checker, tmp_path, fields, ["A,x,departs,07:10", "B,x,depart,07:10", "C,x,departs,"])
    assert ran.status == 2
    assert "claims.csv:3: no pack declares the field 'depart'" in ran.err
    assert "claims.csv:4: value missing" in ran.err
