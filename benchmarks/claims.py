"""Claims from elsewhere: made-up tables with known truth, copiers and noise, through `checker compare`.

    python benchmarks/claims.py [SEEDS]        leading positions and copying groups, over so many tables of each kind
    python benchmarks/claims.py --time 100000  seconds and memory of the command on a CSV of so many claims

Leading positions are held against plain votes over the same table, plain votes over the table without its copiers (what
the copiers cost), and Pooled Investment (Pasternack and Roth, COLING 2010); `weighed` is `--weigh-sources`.
"""

import csv
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker.events.table import form
from checker.model.finding import Finding
from checker.model.report import Report
from checker.run.comparing import compare
from checker.run.declared import with_fields
from checker.run.loading import rules_of
from checker.run.options import Options
from checker.run.reading import value

DECLARED = {"departs": {"type": "time"}, "seats": {"type": "quantity"}, "berth": {"type": "place"}}
TOWNS = ("Kelmar", "Trebin", "Oskov", "Lindau", "Sarnheim", "Purnia Ghat", "Mirzan", "Dolsk")
ALWAYS = 1.0

Said = dict[tuple[str, int, str], str]  # source, item, field: words


class Kind(Struct, frozen=True):
    """A kind of table. density: how likely an honest source tells of an item. right: least and most of its accuracy.

    groups: sizes of groups that copy from their first; poor: accuracy of those first ones. copied: share of items
    that a copier takes over. near: whether wrong values are few (a mistake that several make) or many.
    """

    name: str
    sources: int
    items: int
    density: float
    right: tuple[float, float]
    groups: tuple[int, ...]
    poor: float = 0.6
    copied: float = 0.85
    near: int = 4


KINDS = (
    Kind("few sources, one clique", 12, 150, 0.9, (0.7, 0.9), (4,)),
    Kind("thirty sources, three cliques", 30, 200, 0.6, (0.6, 0.95), (5, 4, 3)),
    Kind("a third are copies of one", 24, 200, 0.7, (0.65, 0.9), (9,)),
    Kind("many sparse sources", 400, 500, 0.03, (0.5, 0.95), (8, 6, 5, 4, 3), copied=0.9),
    Kind("honest, uneven", 30, 200, 0.5, (0.3, 0.98), ()),
    Kind("honest, alike", 15, 200, 0.8, (0.8, 0.9), ()),
)


class Made(Struct, frozen=True):
    """A table with its truth. copiers: the groups. honest: sources that copy nobody."""

    said: Said
    truth: Mapping[tuple[int, str], str]
    copiers: tuple[frozenset[str], ...]
    honest: frozenset[str]


def made(kind: Kind, seed: int) -> Made:
    """A table of a kind; every seed another one."""
    chance = random.Random(f"{kind.name} {seed}")
    names = [f"s{number:03d}" for number in range(kind.sources)]
    chance.shuffle(names)
    truth = {(item, field): drawn(field, chance) for item in range(kind.items) for field in DECLARED}
    wrong = {place: [drawn(place[1], chance) for _ in range(kind.near)] for place in truth}
    groups, first = [], 0
    for size in kind.groups:
        groups.append(names[first : first + size])
        first += size
    copies = {name: group[0] for group in groups for name in group[1:]}
    said: Said = {}
    for name in sorted(names, key=lambda name: name in copies):
        right = kind.poor if any(name == group[0] for group in groups) else chance.uniform(*kind.right)
        dense = min(kind.density * 3, 1.0) if any(name == group[0] for group in groups) else kind.density
        for place, true in truth.items():
            taken = said.get((copies.get(name, ""), *place))
            if taken is not None and chance.random() < kind.copied:
                said[(name, *place)] = taken
            elif chance.random() < (dense if name not in copies else kind.density / 2):
                said[(name, *place)] = true if chance.random() < right else chance.choice(wrong[place])
    return Made(said, truth, tuple(frozenset(group) for group in groups), frozenset(names) - copies.keys())


def drawn(field: str, chance: random.Random) -> str:
    if field == "departs":
        return f"{chance.randrange(24):02d}:{chance.randrange(0, 60, 5):02d}"
    return str(chance.randrange(40, 400)) if field == "seats" else chance.choice(TOWNS)


def worded(source: str, field: str, told: str) -> str:
    """The value as that source writes it: desks have habits."""
    habit = sum(map(ord, source)) % 2
    if field == "departs" and habit:
        hour, minute = map(int, told.split(":"))
        return f"{hour % 12 or 12}:{minute:02d} {'a.m.' if hour < 12 else 'p.m.'}"
    return f"{told}, Vardia" if field == "berth" and habit else told


def rows(said: Said) -> Iterator[tuple[str, Mapping[str, str]]]:
    for number, ((source, item, field), told) in enumerate(said.items(), 2):
        row = {"source": source, "event": f"F{item}", "field": field, "value": worded(source, field, told)}
        yield f"made:{number}", row


def leading(report: Report) -> dict[tuple[str, str], str]:
    """The value of the first position of each item."""
    found: dict[tuple[str, str], Finding] = {}
    for one in report.findings:
        if one.positions:
            found.setdefault((one.event, one.field), one)
    return {place: one.positions[0].value for place, one in found.items()}


def voted(said: Said, weight: Mapping[str, float] | None = None) -> dict[tuple[str, str], str]:
    votes: dict[tuple[str, str], Counter[str]] = {}
    for (source, item, field), told in said.items():
        votes.setdefault((f"F{item}", field), Counter())[told] += (weight or {}).get(source, ALWAYS)  # type: ignore[assignment]
    return {place: min(counted, key=lambda told: (-counted[told], told)) for place, counted in votes.items()}


def pooled(said: Said, rounds: int = 20, growth: float = 1.4) -> dict[tuple[str, str], str]:
    """Pooled Investment: sources invest their trust evenly in their claims, which pay back by what each item's claims won."""
    told = dict(said)
    number = Counter(source for source, _, _ in told)
    trust = dict.fromkeys(number, 1.0)
    claims: dict[tuple[int, str], dict[str, list[str]]] = {}
    for (source, item, field), words in told.items():
        claims.setdefault((item, field), {}).setdefault(words, []).append(source)
    belief: dict[tuple[int, str], dict[str, float]] = {}
    for _ in range(rounds):
        earned = dict.fromkeys(number, 0.0)
        for item, values in claims.items():
            pot = {words: sum(trust[source] / number[source] for source in by) for words, by in values.items()}
            whole = sum(pot.values()) or 1.0
            grown = sum(worth**growth for worth in pot.values()) or 1.0
            belief[item] = {words: whole * pot[words] ** growth / grown for words in values}
            for words, by in values.items():
                for source in by:
                    share = trust[source] / number[source] / (pot[words] or 1.0)
                    earned[source] += belief[item][words] * share
        most = max(earned.values()) or 1.0
        trust = {source: worth / most for source, worth in earned.items()}
    return {
        (f"F{item}", field): min(values, key=lambda words: (-values[words], words))
        for (item, field), values in belief.items()
    }


def right(found: Mapping[tuple[str, str], str], one: Made) -> float:
    """The share of the items that anybody tells for which the true value leads."""
    asked = {(f"F{item}", field): true for (item, field), true in one.truth.items()}
    told = [place for place in asked if place in found]
    return sum(same(place[1], found[place], asked[place]) for place in told) / len(told)


def same(field: str, one: str, other: str) -> bool:
    left, right = value(DECLARED[field]["type"], one), value(DECLARED[field]["type"], other)
    return left is not None and right is not None and form(left) == form(right)


def judged(groups: list[frozenset[str]], one: Made) -> tuple[int, int, int, int]:
    """Groups told, those of them that hold members of one true group alone; pairs of copiers there are, and those found."""
    pure = sum(any(group <= true for true in one.copiers) for group in groups)
    pairs = {frozenset((left, right)) for group in one.copiers for left in group for right in group if left < right}
    hit = sum(any(pair <= group for group in groups) for pair in pairs)
    return len(groups), pure, len(pairs), hit


def measured(seeds: int) -> None:
    rules = with_fields(rules_of(Options()), DECLARED, "made")
    print(f"{'':32} plain  alone  pooled checker weighed   groups pure    pairs found")
    whole = Counter[str]()
    for kind in KINDS:
        sums, groups = Counter[str](), [0, 0, 0, 0]
        for seed in range(seeds):
            one = made(kind, seed)
            alone = {place: words for place, words in one.said.items() if place[0] in one.honest}
            report = compare(rows(one.said), rules, Options())
            weighed = compare(rows(one.said), rules, Options(weigh_sources=True))
            for name, found in (
                ("plain", voted(one.said)),
                ("alone", voted(alone)),
                ("pooled", pooled(one.said)),
                ("checker", leading(report)),
                ("weighed", leading(weighed)),
            ):
                sums[name] += right(found, one) / seeds  # type: ignore[assignment]
            told = judged([frozenset(group.sources) for group in report.copying], one)
            groups = [have + more for have, more in zip(groups, told, strict=True)]
        whole.update(groups=groups[0], pure=groups[1], pairs=groups[2], hit=groups[3])
        figures = "  ".join(f"{sums[name]:.3f}" for name in ("plain", "alone", "pooled", "checker", "weighed"))
        print(f"{kind.name:32} {figures}   {groups[1]:>4} of {groups[0]:<4} {groups[3]:>5} of {groups[2]}", flush=True)
    print(
        f"copying groups: precision {whole['pure'] / max(whole['groups'], 1):.3f},"
        f" pairs of copiers found {whole['hit'] / max(whole['pairs'], 1):.3f}"
    )


def timed(count: int) -> None:
    kind = Kind("timed", 2000, count // 12, 0.0018, (0.5, 0.95), (9, 7, 5, 4))
    one = made(kind, 1)
    told = list(rows(one.said))[:count]
    with tempfile.TemporaryDirectory() as folder:
        table, fields = Path(folder) / "claims.csv", Path(folder) / "fields.json"
        fields.write_text(json.dumps(DECLARED), encoding="utf-8")
        with table.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, ["source", "event", "field", "value"])
            writer.writeheader()
            writer.writerows(row for _, row in told)
        started = time.perf_counter()
        command = [sys.executable, "-m", "checker", "compare", str(table), "--fields", str(fields)]
        command += ["--format", "json", "--fail-on", "never", "--quiet"]
        done = subprocess.run(command, capture_output=True, check=True)
        seconds = time.perf_counter() - started
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"{len(told):,} claims of {len({row['source'] for _, row in told}):,} sources: {seconds:.1f} s"
        f" ({used.ru_utime:.1f} s of processor), {used.ru_maxrss / 1024:.0f} MB, {len(done.stdout):,} bytes of report"
    )


def main() -> None:
    if sys.argv[1:2] == ["--time"]:
        timed(int(sys.argv[2].replace(",", "")))
    else:
        measured(int(sys.argv[1]) if sys.argv[1:] else 5)


if __name__ == "__main__":
    main()
