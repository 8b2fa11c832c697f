"""The JSON Schema of a rule pack, for editors that complete and check while one writes."""

from collections.abc import Mapping
from typing import Any

from checker.model.finding import SEVERITIES, VERDICTS
from checker.rulebook import checking

_TEXT: Mapping[str, Any] = {"type": "string", "minLength": 1}
_TEXTS: Mapping[str, Any] = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_FLAG: Mapping[str, Any] = {"type": "boolean"}
_NUMBER: Mapping[str, Any] = {"type": "number", "minimum": 0}
_BY_LANGUAGE: Mapping[str, Any] = {"type": "object", "additionalProperties": _TEXTS}

# What each key of a field takes; a test holds the keys against those that the packs are checked by.
FIELD: Mapping[str, Mapping[str, Any]] = {
    "type": {"enum": list(checking.TYPES)},
    "holds": {"enum": list(checking.HOLDS)},
    "key": {"enum": ["side", "holder"]},
    "identity": {"enum": list(checking.IDENTITY)},
    "precision": {"enum": ["day", "month"]},
    "yields": {"anyOf": [{"enum": list(checking.WHERE)}, {"type": "array", "items": {"enum": list(checking.WHERE)}}]},
    "labels": {"type": "object", "additionalProperties": _TEXT},
    "phrases": _BY_LANGUAGE,
    **dict.fromkeys(("why", "value", "instead", "yields_to", "lasts", "rest_of"), _TEXT),
    **dict.fromkeys(
        (
            "of",
            "with",
            "counts",
            "kinds",
            "units",
            "unless",
            "only",
            "rivals",
            "of_another",
            "otherwise",
            "group",
            "unless_said",
            "not_of",
            "sum_of",
            "some_count",
            "scene",
            "unsettled",
            "personal",
            "holders",
            "wide",
        ),
        _TEXTS,
    ),
    **dict.fromkeys(
        (
            "evolves",
            "falls",
            "of_several",
            "topical",
            "implicit",
            "aged",
            "main",
            "weighed",
            "exclusive",
            "alike",
            "no_parts",
            "beside",
            "least",
            "everybody",
            "same_words",
        ),
        _FLAG,
    ),
    **dict.fromkeys(("tolerance", "least_sure", "late_sure", "late", "firm", "unrivalled"), _NUMBER),
}
RULE: Mapping[str, Mapping[str, Any]] = {
    "severity": {"enum": list(SEVERITIES)},
    **dict.fromkeys(("id", "kind", "field", "message", "why"), _TEXT),
}
CASE: Mapping[str, Mapping[str, Any]] = {
    "claims": {"type": "array", "items": {"type": "object", "propertyNames": {"enum": list(checking.EXPECTED_CLAIM)}}},
    "say": {"type": "array", "items": {"type": ["string", "number"]}, "minItems": 1},
    "verdict": {"enum": list(VERDICTS)},
    **dict.fromkeys(("language", "text", "title", "published", "why", "rule"), _TEXT),
}


def schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of a pack's first document."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "checker rule pack",
        "type": "object",
        "required": ["pack", "name"],
        "additionalProperties": False,
        "properties": {
            "pack": {"const": checking.VERSION},
            "name": _TEXT,
            "why": _TEXT,
            "concepts": {"type": "object", "additionalProperties": _concept()},
            "fields": {"type": "object", "additionalProperties": _object(FIELD)},
            "rules": {"type": "array", "items": {"type": "object", "required": ["id"], "properties": dict(RULE)}},
            "cases": {"type": "array", "items": _object(CASE)},
        },
    }


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": dict(properties)}


def _concept() -> dict[str, Any]:
    words = _object(dict.fromkeys(checking.CATEGORIES, _TEXTS))
    senses = {"type": "object", "additionalProperties": _BY_LANGUAGE}
    return {"type": "object", "properties": {"include": _TEXTS, "senses": senses}, "additionalProperties": words}
