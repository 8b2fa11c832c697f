"""JSON: the contract's form, the published schema, the way back."""

import json
from typing import Any

import jsonschema
import pytest
from msgspec.structs import replace

from checker import reporting
from checker.model.report import Report
from checker.reporting import RenderOptions
from checker.reporting.schema import schema

TOP = "schema tool dossier articles claims events related_events findings copying summary gate"
KEYS = {
    "articles": "id path source title url published language sha256 event origin copy_of",
    "claims": "id article event field key value text qualifier scope attributed_to where confidence extractor phrase "
    "evidence sentence also",
    "events": "id label articles why",
    "related_events": "events alike different",
    "findings": "id rule event field key verdict kind within_article severity message why positions",
    "copying": "sources why",
}


def _told(report: Report, **options: Any) -> Any:
    return json.loads(reporting.render("json", [report], RenderOptions(**options)))


def _closed(part: Any) -> Any:
    """The schema with nothing allowed that it does not name, except further facts of a value."""
    if isinstance(part, list):
        return [_closed(item) for item in part]
    if not isinstance(part, dict):
        return part
    closed = {name: _closed(item) for name, item in part.items()}
    if "properties" in part and "canonical" not in part["properties"]:
        closed["additionalProperties"] = False
    return closed


def test_keys_stand_in_the_order_of_the_contract(report: Report) -> None:
    told = _told(report)
    assert list(told) == TOP.split()
    for name, keys in KEYS.items():
        for item in told[name]:
            assert [
                key for key in item if key not in ("revises", "rises", "provisional", "unbound", "besides")
            ] == keys.split(), name


@pytest.mark.parametrize("with_text", [False, True])
def test_all_that_is_written_stands_in_the_schema(report: Report, hostile_report: Report, with_text: bool) -> None:
    for one in (report, hostile_report):
        jsonschema.Draft202012Validator(_closed(schema())).validate(_told(one, with_text=with_text))


def test_a_report_comes_back_as_it_was(report: Report, clean_report: Report, hostile_report: Report) -> None:
    for one in (report, clean_report, hostile_report):
        text = reporting.render("json", [one], RenderOptions(with_text=True))
        assert reporting.load(text) == one


def test_texts_are_kept_only_where_they_were_asked_for(report: Report) -> None:
    assert all("text" not in article and "dropped" not in article for article in _told(report)["articles"])
    evening = next(one for one in _told(report, with_text=True)["articles"] if one["id"] == "evening.json")
    assert evening["text"].startswith("The death toll")
    assert evening["dropped"][0]["reason"] == "teaser list"


def test_every_quote_stands_where_its_span_says(report: Report) -> None:
    told = _told(report, with_text=True)
    texts = {article["id"]: article["text"] for article in told["articles"]}
    for claim in told["claims"]:
        for part in (claim["evidence"], claim["sentence"]):
            assert texts[claim["article"]][part["start"] : part["end"]] == part["quote"]


def test_summary_counts_every_verdict(report: Report, clean_report: Report) -> None:
    assert _told(report)["summary"]["verdicts"] == {
        "agree": 1, "compatible": 1, "update": 1, "conflict": 2, "uncorroborated": 1, "undecided": 1,
    }  # fmt: skip
    assert set(_told(clean_report)["summary"]["verdicts"].values()) == {0}
    assert _told(report)["summary"]["unreadable"][0]["remedy"] == "save the article itself"


def test_the_words_of_the_articles_are_written_as_they_are(report: Report) -> None:
    text = reporting.render("json", [report], RenderOptions())
    assert "तट दर्पण" in text
    assert text.endswith("}\n")


def test_nothing_in_it_acts_on_a_terminal(hostile_report: Report) -> None:
    for name in ("json", "jsonl"):
        text = reporting.render(name, [hostile_report], RenderOptions(with_text=True))
        assert all(char.isprintable() or char == "\n" for char in text)
        text.encode("utf-8")


def test_many_reports(report: Report, clean_report: Report) -> None:
    named = [replace(report, dossier="one"), replace(clean_report, dossier="two")]
    lines = reporting.render("jsonl", named, RenderOptions()).splitlines()
    assert [json.loads(line)["dossier"] for line in lines] == ["one", "two"]
    array = reporting.render("json", named, RenderOptions())
    assert [one["dossier"] for one in json.loads(array)] == ["one", "two"]
    for text in (array, "\n".join(lines)):
        assert [one.dossier for one in reporting.load_all(text)] == ["one", "two"]
