"""The files that CI servers read, against schemas of their formats: reports of every shape, and real runs of the commands.

junit-10.xsd is that of Jenkins' xUnit plugin (MIT, its licence at its head), in the form that pytest tests its own reports
with. The other two schemas are ours. They have the fields, types and values of reviewdog's own schema
(proto/rdf/jsonschema/DiagnosticResult.json, RelatedLocation.json) and of the one by which GitLab checks each issue of a report
(app/validators/json_schemas/codeclimate.json), with what GitLab's documentation of code quality asks for beside it. Those
let anything else stand beside; ours let nothing pass, since reviewdog's reader refuses a field that it does not know.
"""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree
from msgspec.structs import replace

from checker import reporting
from checker.model.report import Report
from checker.reporting import RenderOptions
from tests.conftest import Checker

HERE = Path(__file__).parent
JUNIT = etree.XMLSchema(etree.parse(HERE / "junit-10.xsd"))
SCHEMAS = {
    name: jsonschema.Draft202012Validator(json.loads((HERE / file).read_text(encoding="utf-8")))
    for name, file in (("rdjson", "rdjson.schema.json"), ("gitlab", "codequality.schema.json"))
}
FORMATS = ("junit", "rdjson", "gitlab")
ISSUE = (
    '[{"description": "d", "check_name": "c", "fingerprint": "f", "severity": "minor", '
    '"location": {"path": "a.md", "lines": {"begin": 7}}}]'
)


def valid(name: str, text: str) -> None:
    if name == "junit":
        JUNIT.assertValid(etree.fromstring(text.encode("utf-8")))
    else:
        SCHEMAS[name].validate(json.loads(text))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("fail_on", ["error", "info", "never"])
def test_reports_of_every_shape(
    name: str, fail_on: str, report: Report, clean_report: Report, hostile_report: Report
) -> None:
    for one in (report, clean_report, hostile_report):
        told = replace(one, gate=replace(one.gate, fail_on=fail_on))
        valid(name, reporting.render(name, [told], RenderOptions()))
    for many in ([report, hostile_report, clean_report], []):
        valid(name, reporting.render(name, many, RenderOptions()))


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        pytest.param("junit", "<testsuites><testsuite tests='1'/></testsuites>", id="a suite without its counts"),
        pytest.param("rdjson", '{"diagnostics": [{"message": "no place"}]}', id="a diagnostic without a place"),
        pytest.param("rdjson", '{"diagnostics": [], "note": ""}', id="a field that its reader does not know"),
        pytest.param("gitlab", '[{"description": "nothing else"}]', id="an issue without its name"),
        pytest.param("gitlab", ISSUE.replace("7}", '"7"}'), id="a line that is no number"),
        pytest.param("gitlab", ISSUE.replace("minor", "low"), id="a severity of another tool"),
        pytest.param("gitlab", ISSUE.replace("a.md", "/a.md"), id="a path from the root"),
    ],
)
def test_the_schemas_can_say_no(name: str, wrong: str) -> None:
    valid("gitlab", ISSUE)
    with pytest.raises((jsonschema.ValidationError, etree.DocumentInvalid)):
        valid(name, wrong)


@pytest.mark.parametrize("name", FORMATS)
def test_real_runs(checker: Checker, root: Path, name: str) -> None:
    ran = checker("gate", "--format", name, "--today", "2030-01-01", cwd=root / "examples/newsroom")
    assert ran.status == 0, ran.err
    valid(name, ran.out)
    valid(name, checker("check", "examples/working-group", "--format", name).out)


def test_a_diagnostic_says_nothing_that_its_format_does_not_know(report: Report) -> None:
    told: Any = json.loads(reporting.render("rdjson", [report], RenderOptions()))
    told["diagnostics"][0]["severity"] = "FATAL"
    assert list(SCHEMAS["rdjson"].iter_errors(told))
