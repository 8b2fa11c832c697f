"""How many known mistakes of drafts the gate finds, and how many right drafts it blocks: make, or run this file.

A mistake counts as found where a finding that is no agreement points at the changed words (or, for a mistake that is
told as a fact missing there, at their line). Prints one line a draft with --verbose.

Two sets of drafts: those that the checks were written with, and longer ones whose mistakes were written down before the
gate was first run on them.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from checker.languages import yaml12
from checker.model.finding import AGREE, COMPATIBLE, ERROR, INFO
from checker.model.report import Report
from checker.run.gating import Asked, Job, run
from checker.run.loading import rules_of
from checker.run.options import Options

DRAFTS = Path(__file__).with_name("gate_drafts.yaml")
SETS = (DRAFTS, Path(__file__).with_name("gate_desk_drafts.yaml"), Path(__file__).with_name("gate_later_drafts.yaml"))
TITLE = "TITLE "
_QUIET = {AGREE, COMPATIBLE}


class Tried(Struct, frozen=True):
    """One draft: what is wrong with it ("" for nothing), whether that was told, warned of, and whether it was stopped."""

    name: str
    mistake: str
    told: bool
    warned: bool
    stopped: bool
    shown: tuple[str, ...]


def tried(path: Path = DRAFTS) -> Iterator[Tried]:
    """Every draft of the file through the gate."""
    options = Options(jobs=1)
    rules = rules_of(options)
    for story in yaml12.load(path.read_bytes())["stories"]:
        with tempfile.TemporaryDirectory() as folder:
            sources = Path(folder, "sources")
            sources.mkdir()
            for number, source in enumerate(story["sources"]):
                _source(sources / f"{number}.md", {"language": story["language"], **source})
            asked = Asked(publish_on=story.get("publish_on"))
            for number, text in enumerate(story["right"]):
                report = _gated(Path(folder), story, text, "", asked, options, rules)
                yield _outcome(f"{story['name']} {number}", "", "", report)
            for mistake, number, right, wrong in story["wrong"]:
                text, title = story["right"][number], ""
                if right.startswith(TITLE):
                    title = wrong.removeprefix(TITLE)
                else:
                    assert right in text, (story["name"], right)
                    text = text.replace(right, wrong, 1)
                report = _gated(Path(folder), story, text, title, asked, options, rules)
                yield _outcome(f"{story['name']} {number}", mistake, title or wrong, report)


def _source(path: Path, told: dict[str, Any]) -> None:
    head = "".join(f'{name}: "{told[name]}"\n' for name in ("source", "title", "published", "language"))
    path.write_text(f"---\n{head}---\n\n{told['text']}\n", encoding="utf-8")


def _gated(folder: Path, story: Any, text: str, title: str, asked: Asked, options: Options, rules: Any) -> Report:
    draft = folder / "draft.md"
    head = {"source": "", "title": title or story["name"], "published": story["published"]}
    _source(draft, {**head, "language": story["language"], "text": text})
    return run([Job((str(draft),), (str(folder / "sources"),))], asked, options, rules)[0]


def _outcome(name: str, mistake: str, wrong: str, report: Report) -> Tried:
    claims = {claim.id: claim for claim in report.claims if claim.article in report.drafts}
    pointing = [
        found
        for found in report.findings
        if found.verdict not in _QUIET
        and any(
            _at(claims[one].evidence.quote, wrong) for side in found.positions for one in side.claims if one in claims
        )
    ]
    shown = [one for one in report.findings if (one in pointing if mistake else one.severity != INFO)]
    return Tried(
        name=name,
        mistake=mistake,
        told=bool(pointing),
        warned=any(one.severity != INFO for one in (pointing if mistake else report.findings)),
        stopped=any(one.severity == ERROR for one in report.findings),
        shown=tuple(f"{one.severity} {one.verdict} {one.field}: {one.message}" for one in shown),
    )


def _at(quote: str, wrong: str) -> bool:
    """Whether a claim's words are, or are part of, the changed words (or hold them, as a quotation does)."""
    left, right = quote.strip(" .,").casefold(), wrong.strip(" .,").casefold()
    return bool(left) and (left in right or right in left)


def main() -> None:
    """Print what was found and blocked, set by set."""
    for path in SETS:
        print(f"{path.name}:")
        _print(list(tried(path)))


def _print(outcomes: Sequence[Tried]) -> None:
    wrong, right = [one for one in outcomes if one.mistake], [one for one in outcomes if not one.mistake]
    for one in outcomes:
        missed = (one.mistake and not one.told) or (not one.mistake and one.warned)
        if "--verbose" in sys.argv or missed:
            print(f"{'missed' if missed else 'ok':7}{one.name}: {one.mistake or 'right'}", *one.shown, sep="\n        ")
    told, warned = sum(one.told for one in wrong), sum(one.warned for one in wrong)
    print(f"mistakes: {len(wrong)}, found {told} ({told / len(wrong):.3f}), of which warned of or stopped {warned}")
    stopped, warned = sum(one.stopped for one in right), sum(one.warned for one in right)
    print(f"right drafts: {len(right)}, blocked {stopped}, warned of {warned}")


if __name__ == "__main__":
    main()
