"""JUnit XML, for CI servers: a case for each finding, failing where it stops the run."""

from collections.abc import Sequence
from html import escape

from checker.model.finding import UNDECIDED
from checker.model.report import Report
from checker.reporting.clean import one_line, plain
from checker.reporting.entries import Entry
from checker.reporting.options import RenderOptions
from checker.reporting.told import account, headline
from checker.reporting.verdictline import stops
from checker.reporting.view import View


def render(report: Report, options: RenderOptions) -> str:
    """The report as one suite."""
    return render_many([report], options)


def render_many(reports: Sequence[Report], options: RenderOptions) -> str:
    """A suite for each dossier."""
    suites = [_suite(View(report, options)) for report in reports]
    return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="checker">\n' + "".join(suites) + "</testsuites>\n"


def _suite(view: View) -> str:
    entries = view.every
    failed = sum(stops(entry.finding, view.report.gate) for entry in entries)
    skipped = sum(_skipped(view, entry) for entry in entries)
    cases = [_case(view, entry) for entry in entries] + [_unread(unread.path, str(unread)) for unread in view.unread()]
    cases = cases or [f'    <testcase classname="checker" name={_attribute(view.words.say("nothing"))}/>\n']
    counts = f'tests="{len(cases)}" failures="{failed}" errors="{len(view.report.unreadable)}" skipped="{skipped}"'
    name = one_line(view.report.dossier) or "checker"
    return f"  <testsuite name={_attribute(name)} {counts}>\n{''.join(cases)}  </testsuite>\n"


def _case(view: View, entry: Entry) -> str:
    finding = entry.finding
    start = f"classname={_attribute(entry.event or 'checker')} name={_attribute(f'{entry.subject} [{entry.id}]')}"
    if stops(finding, view.report.gate):
        inside = _element("failure", headline(entry), account(view, entry), finding.severity)
    elif _skipped(view, entry):
        told = finding.waived or "; ".join(entry.why) or headline(entry)
        inside = f"      <skipped message={_attribute(told)}/>\n"
    else:
        inside = f"      <system-out>{escape(plain(headline(entry)))}</system-out>\n"
    return f"    <testcase {start}>\n{inside}    </testcase>\n"


def _skipped(view: View, entry: Entry) -> bool:
    """Whether nothing can be said of a finding, or a person said that it does not count."""
    finding = entry.finding
    return finding.waived is not None or (finding.verdict == UNDECIDED and not stops(finding, view.report.gate))


def _unread(path: str, told: str) -> str:
    inside = _element("error", told, told, "unreadable")
    return f'    <testcase classname="checker" name={_attribute(path)}>\n{inside}    </testcase>\n'


def _element(name: str, message: str, text: str, type: str) -> str:
    told = f"message={_attribute(message)} type={_attribute(type)}"
    return f"      <{name} {told}>{escape(plain(text))}</{name}>\n"


def _attribute(text: str) -> str:
    return f'"{escape(one_line(text))}"'
