"""Dossiers: articles as they stand in files, and what a careful reader finds in them. Prints every miss when run.

python -m tests.kinds.dossiers [NAME ...]
"""

import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from msgspec import Struct

from checker.cli.main import cli
from checker.languages.fold import folded
from checker.languages.yaml12 import load

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in HERE.glob("*.yaml"))
Made = dict[str, Any]


class Run(Struct, frozen=True):
    """What the command printed for some of a dossier's files, in a given order."""

    text: str

    @property
    def report(self) -> Made:
        report: Made = json.loads(self.text)
        return report


def told(name: str) -> Made:
    """A dossier by the name of its file."""
    dossier: Made = load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    return dossier


@cache
def run(name: str, files: tuple[str, ...], *options: str) -> Run:
    """`checker check` on some of a dossier's files."""
    dossier = told(name)
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            Path(folder, file).write_text(dossier["files"][file], encoding="utf-8")
        paths = [str(Path(folder, file)) for file in files]
        done = CliRunner().invoke(
            cli, ["check", *paths, "--format", "json", "--with-text", "--fail-on", "never", *options]
        )
        if done.exit_code or done.exception:
            raise AssertionError(f"{name}: status {done.exit_code}: {done.output}") from done.exception
        return Run(done.stdout.replace(folder, ""))


def misses(name: str) -> list[str]:
    """Everything that a dossier's reports say otherwise than a careful reader."""
    dossier = told(name)
    files = tuple(dossier["files"])
    plain = run(name, files)
    found = [*_articles(dossier, plain.report), *_events(dossier, plain.report), *_findings(dossier, plain.report)]
    if run(name, files[::-1]).text != plain.text:
        found.append("another order of the files gives another report")
    if forced := dossier.get("same_event"):
        found += _forced(forced, run(name, tuple(forced["files"]), "--same-event").report)
    return found


def _file(article: Made) -> str:
    return Path(article["path"]).name


def _articles(dossier: Made, report: Made) -> Iterator[str]:
    by_file = {_file(article): article for article in report["articles"]}
    for file, wanted in dossier["articles"].items():
        article = by_file.get(file)
        if article is None:
            yield f"{file}: not read"
            continue
        claims = [claim for claim in report["claims"] if claim["article"] == article["id"]]
        for key in ("language", "published", "source"):
            if key in wanted and (article[key] or None) != wanted[key]:
                yield f"{file}: {key} is {article[key]!r}, not {wanted[key]!r}"
        for claim in claims:
            if not _rests_on_words(claim, article):
                yield f"{file}: {claim['field']} {claim['text']!r} is not where its span says"
        for one in wanted["claims"]:
            if not any(_is(claim, {"about": "event", **one}) for claim in claims):
                same = [
                    (claim["key"], claim["text"], claim["scope"]["about"])
                    for claim in claims
                    if claim["field"] == one["field"]
                ]
                yield f"{file}: no claim {one}; there is {same}"
        for one in wanted["must_not"]:
            if any(_is(claim, {"about": "event", **one}) for claim in claims):
                yield f"{file}: fell for {one}"


def _rests_on_words(claim: Made, article: Made) -> bool:
    """Its words stand at its span, its own text within them, its sentence around them."""
    evidence, sentence = claim["evidence"], claim["sentence"]
    words = article[evidence["part"]][evidence["start"] : evidence["end"]]
    return (
        words == evidence["quote"] != ""
        and folded(claim["text"]) in folded(words)
        and folded(words) in folded(sentence["quote"])
    )


def _is(claim: Made, wanted: Made) -> bool:
    """Whether a claim of the report says what is wanted (or must not be said)."""
    has = {
        "field": claim["field"],
        "value": claim["value"]["canonical"],
        "text": claim["text"],
        "key": claim["key"],
        "qualifier": claim["qualifier"],
        **{key: claim["scope"][key] for key in ("about", "modality", "part_of")},
    }
    return all(has[key] == value for key, value in wanted.items())


def _events(dossier: Made, report: Made) -> Iterator[str]:
    file_of = {article["id"]: _file(article) for article in report["articles"]}
    events = {event["id"]: {file_of[one] for one in event["articles"]} for event in report["events"]}
    for wanted in dossier.get("events", ()):
        if set(wanted) not in events.values():
            yield f"no event of exactly {wanted}: {sorted(map(sorted, events.values()))}"
    related = [set().union(*(events[one] for one in pair["events"])) for pair in report["related_events"]]
    for wanted in dossier.get("related", ()):
        if not any(set(wanted) <= pair for pair in related):
            yield f"{wanted} are not told to be related"


def _findings(dossier: Made, report: Made) -> Iterator[str]:
    for wanted in dossier.get("findings", ()):
        same = [
            one for one in report["findings"] if one["field"] == wanted["field"] and one["key"] == wanted.get("key")
        ]
        if wanted["verdict"] not in {one["verdict"] for one in same}:
            yield f"finding {wanted}: got {[(one['verdict'], one['message']) for one in same]}"
    conflicts = [one["message"] for one in report["findings"] if one["verdict"] == "conflict"]
    if len(conflicts) != dossier.get("conflicts", 0) and "events" in dossier:
        yield f"conflicts: {conflicts}"


def _forced(wanted: Made, report: Made) -> Iterator[str]:
    across = [one for one in report["findings"] if not one["within_article"]]
    conflicting = set(_named(one for one in across if one["verdict"] == "conflict"))
    held = set(_named(one for one in across if one["verdict"] in ("agree", "compatible")))
    for name in sorted(set(wanted["conflicts"]) - conflicting):
        yield f"--same-event: {name} is no conflict"
    for name in sorted(set(wanted["no_conflict"]) - held | set(wanted["no_conflict"]) & conflicting):
        yield f"--same-event: {name} must agree"
    for name in sorted(conflicting - set(wanted["conflicts"]) - {"series"}):
        yield f"--same-event: a conflict of {name} that nobody expects"


def _named(findings: Iterable[Made]) -> Iterator[str]:
    for one in findings:
        yield one["field"] + (f":{one['key']}" if one["key"] else "")


def main(names: Sequence[str]) -> int:
    """Prints every miss of the named dossiers, or of all; the number of misses."""
    missed = [f"{name}: {miss}" for name in names or NAMES for miss in misses(name)]
    print(*missed, f"{len(missed)} misses", sep="\n")
    return len(missed)


if __name__ == "__main__":
    sys.exit(bool(main(sys.argv[1:])))
