"""Many dossiers in one run: each compared for itself, all extracted together."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from msgspec.structs import replace

from checker import sources
from checker.model.report import Report
from checker.rulebook import Rulebook
from checker.run.check import check
from checker.run.loading import rules_of
from checker.run.options import Options
from checker.run.progress import told

ENOUGH = 64  # dossiers below which starting processes costs more than it saves
TOGETHER = 8  # dossiers that travel to a worker at once


def check_each(paths: Sequence[str], options: Options, rules: Rulebook, quiet: bool = True) -> list[Report]:
    """A report for each dossier, in the order of their names."""
    dossiers = sources.dossiers(paths)
    done: list[Report] = []
    checked = _checked(dossiers, replace(options, jobs=1), rules, options.jobs)
    for report in told(checked, "dossiers checked", quiet, lambda: len(done) / len(dossiers)):
        done.append(report)
    return done


def _checked(
    dossiers: Sequence[tuple[str, Sequence[str]]], options: Options, rules: Rulebook, jobs: int
) -> Iterator[Report]:
    workers = jobs or (os.cpu_count() or 1)
    if workers == 1 or len(dossiers) < ENOUGH:
        yield from (check(paths, options, rules, dossier=name) for name, paths in dossiers)
        return
    with ProcessPoolExecutor(workers, initializer=_start, initargs=(options,)) as pool:
        yield from pool.map(_work, dossiers, [options] * len(dossiers), chunksize=TOGETHER)


_rules: Rulebook | None = None


def _start(options: Options) -> None:
    global _rules
    _rules = rules_of(options)


def _work(dossier: tuple[str, Sequence[str]], options: Options) -> Report:
    name, paths = dossier
    assert _rules is not None, "a worker starts with its rules"
    return check(paths, options, _rules, dossier=name)
