#!/usr/bin/env python3
"""Mutated files through every reader, and every so many through the whole check: no exception, no hang, no growth.

Usage: fuzz.py [--engine mutate|atheris] [--count N] [--seed S] [--check N] [--findings DIR]

--engine: `mutate` changes sound files of every format by chance; `atheris` is guided by what the code covers (pip install
atheris). --count: inputs (default 10,000). --check: one in so many goes on to claims, events, findings and every report
(default 20). What fails is written to --findings (default tests/sources/findings, which the tests replay) and ends the run.
A second of CPU for an input of kilobytes counts as a hang, 500 MB more than at the start as growth.
"""

import argparse
import hashlib
import random
import resource
import sys
import time
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
SLOW = 1.0  # seconds of CPU
GROWTH = 500_000  # kilobytes
LARGEST = 20_000  # bytes of an input that atheris makes


class Target:
    """Takes inputs one by one, and counts them."""

    def __init__(self, every: int, findings: Path) -> None:
        from checker.run.loading import rules_of
        from checker.run.options import Options
        from tests.sources.fuzzing import corpus

        self.options = Options(fail_on="never", with_text=True, jobs=1)
        self.rules = rules_of(self.options)
        self.every = every
        self.findings = findings
        self.files = corpus()
        self.suffixes = sorted({name.partition(".")[2] for name, _ in self.files})
        self.count = self.checked = 0
        self.slowest = 0.0
        self.started = time.monotonic()
        for name, content in self.files:  # tables are loaded before anything is measured
            self.read(name, content, whole=True)
        self.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    def one(self, name: str, data: bytes) -> None:
        """Read an input; raises, with the input kept, for what must not happen."""
        self.count += 1
        whole = self.count % self.every == 0
        self.checked += whole
        started = time.process_time()
        try:
            self.read(name, data, whole)
            seconds = time.process_time() - started
            self.slowest = max(self.slowest, seconds)
            if seconds > SLOW:
                again = time.process_time()  # the collector, or a table that this input was the first to need
                self.read(name, data, whole)
                assert time.process_time() - again < SLOW, f"{seconds:.1f} s"
            grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - self.memory
            assert grown < GROWTH, f"{grown // 1000} MB more than at the start"
        except Exception:
            self.findings.mkdir(parents=True, exist_ok=True)
            place = self.findings / f"{hashlib.sha256(data).hexdigest()[:10]}.{name.partition('.')[2]}"
            place.write_bytes(data)
            print(f"input {self.count}, kept as {place}", file=sys.stderr)
            raise
        if self.count % 10_000 == 0:
            print(self.told(), flush=True)

    def read(self, name: str, data: bytes, whole: bool) -> None:
        """The file's articles; and, for the whole, all that follows from them."""
        from checker.model.article import Article, Unreadable
        from checker.reporting.formats import FORMATS
        from checker.reporting.options import RenderOptions
        from checker.run.check import report
        from checker.run.found import Read
        from checker.run.single import found_in
        from checker.sources.reading import articles_of
        from checker.sources.records import Input, Limits, ReadOptions

        found = list(articles_of(Input(name, data=data, name=name), ReadOptions(limits=Limits(bytes=5_000_000))))
        faults = [one for one in found if isinstance(one, Unreadable) and one.fault]
        assert not faults, faults
        articles = [one for one in found if isinstance(one, Article)]
        for article in articles:
            assert article.text.encode() is not None
            assert all(0 <= block.start <= block.end <= len(article.text) for block in article.blocks)
        if not whole:
            return
        done = {one.id: found_in(one, self.rules, True) for one in articles}
        assert not [one for one in done.values() if isinstance(one, Unreadable)]
        unreadable = tuple(one for one in found if isinstance(one, Unreadable))
        reads = [one for one in done.values() if isinstance(one, Read)]
        made = report(reads, self.rules, self.options, unreadable, (), "")
        for render in FORMATS.values():
            assert render(made, RenderOptions(with_text=True)).encode() is not None

    def told(self) -> str:
        """How far it came."""
        rate = self.count / (time.monotonic() - self.started)
        return f"{self.count:,} inputs, {self.checked:,} of them to the reports, {rate:.0f} a second; slowest {self.slowest:.2f} s"


def guided() -> AbstractContextManager[None]:
    """What is imported inside tells atheris where it goes."""
    import atheris

    told: AbstractContextManager[None] = atheris.instrument_imports(include=["checker"])
    return told


def mutate(target: Target, count: int, seed: int) -> None:
    from tests.sources.fuzzing import mutated

    chance = random.Random(seed)
    for _ in range(count):
        name, content = chance.choice(target.files)
        target.one(name, mutated(content, chance))
    print(target.told())


def atheris_(target: Target, count: int, seed: int) -> None:
    """The first byte of an input says which reader it is for. Sound files of every format are where it begins."""
    import tempfile

    import atheris  # type: ignore[import-not-found]

    def one(data: bytes) -> None:
        if data:
            target.one(f"a.{target.suffixes[data[0] % len(target.suffixes)]}", data[1:])

    with tempfile.TemporaryDirectory() as folder:
        for number, (name, content) in enumerate(target.files):
            kind = target.suffixes.index(name.partition(".")[2])
            Path(folder, str(number)).write_bytes(bytes([kind]) + content)
        asked = [sys.argv[0], f"-runs={count}", f"-seed={seed}", f"-max_len={LARGEST}", "-rss_limit_mb=0", folder]
        atheris.Setup([*asked, "-verbosity=0"], one)
        atheris.Fuzz()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", choices=("mutate", "atheris"), default="mutate")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", type=int, default=20)
    parser.add_argument("--findings", type=Path, default=ROOT / "tests" / "sources" / "findings")
    asked = parser.parse_args()
    with guided() if asked.engine == "atheris" else nullcontext():
        target = Target(asked.check, asked.findings)
    {"mutate": mutate, "atheris": atheris_}[asked.engine](target, asked.count, asked.seed)


if __name__ == "__main__":
    main()
