"""Fits the weights of `checker/events/weights.yaml` that are marked "fitted" on labelled articles, and prints them.

    python tools/fit_events.py FOLDER [FOLDER ...]

`benchmarks/labelled.py` says what a FOLDER holds. Needs numpy. The folders are pooled; five folds by event show what the weights reach on events that they were
not fitted on. Logistic regression on pairs of articles that share rare terms; the likeness bounds are left as they are.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

import labelled

from checker import comparison, rulebook
from checker.events.evidence import Evidence
from checker.events.group import group
from checker.events.pairs import Judgement
from checker.events.profile import profiles
from checker.events.trace import Trace, trace
from checker.events.weights import weights
from checker.extraction import extract
from checker.model.claim import Claim
from checker.model.report import ArticleRecord
from checker.model.value import CONFLICT, EQUAL
from checker.rulebook import Rulebook
from checker.values import relate

NAMES = (
    "wording.root", "wording.cosine", "wording.telling", "years.shared", "years.apart", "published: within 3 days",
    "published: over 30 days", "date agrees", "person agrees", "place differs", "date differs", "person differs",
)  # fmt: skip
FOLDS = 5
PRIOR = 1.0  # of each weight, so that what few pairs show stays small


class Corpus:
    """One labelled folder, read."""

    def __init__(self, folder: Path, rules: Rulebook) -> None:
        self.records: list[ArticleRecord] = []
        self.claims: list[Claim] = []
        self.traces: list[Trace] = []
        for one in labelled.articles(folder):
            found = extract(one, rules)
            self.records.append(
                ArticleRecord(one.id, one.path, one.source, one.title, one.url, one.published, one.language, one.sha256)
            )
            self.claims += found.claims
            self.traces.append(trace(one, found.mentions))
        self.event = {article: row["event_id"] for article, row in labelled.rows(folder).items()}

    def pairs(self, rules: Rulebook) -> tuple[np.ndarray, np.ndarray, list[str]]:
        """Features of each pair worth a look, whether it is one event, and the event that decides its fold."""
        known = profiles((record.id for record in self.records), self.claims, rules.fields)
        listed = [known[record.id] for record in self.records]
        judgement = Judgement(self.records, self.traces, Evidence(listed, rules.fields, weights(), relate), weights())
        rows, same, events = [], [], []
        for (one, other), judged in judgement.all().items():
            if judged.alike is not None:
                left, right = self.event[self.records[one].id], self.event[self.records[other].id]
                rows.append(features(judgement, one, other, judged.alike))
                same.append(left == right)
                events.append(left)
        return np.array(rows), np.array(same, float), events


def features(judgement: Judgement, one: int, other: int, alike: float) -> list[float]:
    """What speaks for and against a pair, in the order of NAMES."""
    years = judgement.when.years[one], judgement.when.years[other]
    days = judgement.when.days[one], judgement.when.days[other]
    apart = abs(days[0] - days[1]) if days[0] is not None and days[1] is not None else None
    agreements = judgement.evidence.agreements(one, other)
    agree = {
        kind: sum(a.odds for a in agreements if a.one.type == kind and a.kind == EQUAL) for kind in ("date", "person")
    }
    differ = {a.one.type for a in agreements if a.kind == CONFLICT}
    return [
        alike**0.5, alike, judgement.words.covered(one, other),
        float(bool(years[0] & years[1])), float(bool(years[0] and years[1]) and not years[0] & years[1]),
        float(apart is not None and apart <= 3), float(apart is not None and apart > 30),
        agree["date"], agree["person"], *(float(kind in differ) for kind in ("place", "date", "person")),
    ]  # fmt: skip


def fitted(rows: np.ndarray, same: np.ndarray) -> np.ndarray:
    """The intercept and a weight for each feature (Newton's method, ridge prior)."""
    design = np.c_[np.ones(len(rows)), rows]
    found = np.zeros(design.shape[1])
    for _ in range(40):
        likely = 1 / (1 + np.exp(-np.clip(design @ found, -30, 30)))
        slope = design.T @ (same - likely) - PRIOR * found
        bend = (design * (likely * (1 - likely))[:, None]).T @ design + PRIOR * np.eye(len(found))
        found += np.linalg.solve(bend, slope)
    return found


def told(found: np.ndarray, rows: np.ndarray, same: np.ndarray) -> str:
    """How well weights tell pairs apart."""
    said = np.c_[np.ones(len(rows)), rows] @ found > 0
    right = float((said & (same > 0)).sum())
    return f"precision {right / max(said.sum(), 1):.3f}, recall {right / max(same.sum(), 1):.3f}"


def b_cubed(corpus: Corpus, rules: Rulebook) -> float:
    """F1 of the shipped weights' groups."""
    groups = [event.articles for event in group(corpus.records, corpus.claims, corpus.traces, rules.fields).events]
    sizes: dict[str, int] = {}
    for event in corpus.event.values():
        sizes[event] = sizes.get(event, 0) + 1
    precision = recall = 0.0
    for articles in groups:
        for article in articles:
            mates = sum(corpus.event[article] == corpus.event[other] for other in articles)
            precision += mates / len(articles)
            recall += mates / sizes[corpus.event[article]]
    count = len(corpus.records)
    return 2 * precision * recall / (precision + recall) / count


def main(folders: Sequence[str]) -> None:
    rules = rulebook.load((), comparison.KINDS)
    corpora = [Corpus(Path(folder), rules) for folder in folders]
    parts = [corpus.pairs(rules) for corpus in corpora]
    rows, same = np.concatenate([part[0] for part in parts]), np.concatenate([part[1] for part in parts])
    fold = np.array([sum(map(ord, event)) % FOLDS for part in parts for event in part[2]])
    for held in range(FOLDS):
        found = fitted(rows[fold != held], same[fold != held])
        print(f"fold {held + 1}: pairs {told(found, rows[fold == held], same[fold == held])}")
    found = fitted(rows, same)
    print(f"wording.nothing {found[0]:.2f}")
    for name, weight in zip(NAMES, found[1:], strict=True):
        print(f"{name} {weight:.2f}")
    for folder, corpus in zip(folders, corpora, strict=True):
        print(f"{folder}: B-cubed F1 with the shipped weights {b_cubed(corpus, rules):.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
