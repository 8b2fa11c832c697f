"""The published schema."""

from pathlib import Path

import jsonschema

from checker.reporting.schema import schema, schema_text

PUBLISHED = Path(__file__).resolve().parents[2] / "docs" / "report.schema.json"


def test_the_published_schema_is_the_one_in_force() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema_text(), (
        "write it anew: checker schema > docs/report.schema.json"
    )
    jsonschema.Draft202012Validator.check_schema(schema())


def test_every_part_is_described() -> None:
    described = [name for name, part in schema()["$defs"].items() if "description" in part]
    assert {"ClaimModel", "EvidenceModel", "FindingModel", "PositionModel", "ArticleModel"} <= set(described)
