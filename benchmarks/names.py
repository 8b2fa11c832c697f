"""Names: how well and how fast two names are told to be one, beside a plain string comparison, in one run.

python benchmarks/names.py                               the project's own labelled pairs, then speed
python benchmarks/names.py --pairs OTHER.csv             further pairs (columns a, b, kind, label; label 1 or one = one name)
python benchmarks/names.py --plot docs/names.svg         how often pairs of a likeness are one name, as a picture
"""

import argparse
import csv
import itertools
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from anyascii import anyascii
from rapidfuzz import fuzz

from checker.model.value import COMPATIBLE, EQUAL, Value
from checker.values import organization, person, place
from checker.values.names.scripts import script_of

OWN = Path(__file__).parent.parent / "tests" / "values" / "tables" / "names.csv"
MODULES = {"person": person, "place": place, "organization": organization, "org": organization}
GIVEN = {
    "latin": "Anil Suresh Mohan Vikram Deepak Robert Michael Thomas Sergei Viktor Karthik Harpreet Oliver Martin Zakir",
    "devanagari": "अनिल सुरेश मोहन विक्रम दीपक रॉबर्ट माइकल थॉमस सर्गेई विक्टर कार्तिक हरप्रीत ओलिवर मार्टिन ज़ाकिर",
    "cyrillic": "Анил Суреш Мохан Викрам Дипак Роберт Майкл Томас Сергей Виктор Картик Харприт Оливер Мартин Закир",
}
SURNAMES = {
    "latin": "Verma Khanna Whitmore Gruzdev Nair Kulkarni Peterson Orlov Bhatia Turner Chaturvedi Morozov Sidhu Iyer",
    "devanagari": "वर्मा खन्ना व्हिटमोर ग्रुज़देव नायर कुलकर्णी पीटरसन ओर्लोव भाटिया टर्नर चतुर्वेदी मोरोज़ोव सिद्धू अय्यर",
    "cyrillic": "Верма Кханна Уитмор Груздев Наир Кулкарни Петерсон Орлов Бхатия Тернер Чатурведи Морозов Сидху Айер",
}
BINS = 20
ENOUGH = 20_000  # pairs that a speed is taken from
FIRST, LAST = slice(0, 7), slice(7, None)  # halves that share no name


def pairs(files: Iterable[Path]) -> list[dict[str, str]]:
    """The labelled pairs of the files; `one` is "1" for one name."""
    found = []
    for file in files:
        with file.open(encoding="utf-8", newline="") as lines:
            found += [{**row, "one": str(int(row["label"] in ("1", "one")))} for row in csv.DictReader(lines)]
    return found


def scripts(row: dict[str, str]) -> str:
    """The scripts of a pair, as a heading."""
    return "-".join(sorted((script_of(row["a"]), script_of(row["b"]))))


def ours(row: dict[str, str]) -> tuple[bool, float]:
    """Whether we say one name, and the likeness."""
    module = MODULES[row["kind"]]
    left, right = (module.parse(row[side], "") for side in "ab")
    found = module.relate(left, right) if left and right else None
    return bool(found) and found.kind in (EQUAL, COMPATIBLE), found.score if found else 0.0


def plain(row: dict[str, str]) -> tuple[bool, float]:
    """The same by letters alone: transliterated by anyascii, compared by rapidfuzz."""
    left, right = (anyascii(row[side]).lower() for side in "ab")
    score = fuzz.token_sort_ratio(left, right) / 100
    return score >= 0.75, score


def accuracy(rows: Sequence[dict[str, str]], judge: Callable[[dict[str, str]], tuple[bool, float]]) -> str:
    """Precision, recall and F1 of a judge."""
    told = [(row["one"] == "1", judge(row)[0]) for row in rows]
    hits = sum(one and said for one, said in told)
    said, ones = sum(said for _, said in told), sum(one for one, _ in told)
    return f"precision {hits / max(said, 1):.3f}  recall {hits / max(ones, 1):.3f}  F1 {2 * hits / max(said + ones, 1):.3f}"


def values(script: str, part: slice = slice(None)) -> list[Value]:
    names = itertools.product(GIVEN[script].split()[part], SURNAMES[script].split()[part])
    return [Value("person", " ".join(pair)) for pair in names]


def speed(todo: Sequence[tuple[Value, Value]]) -> int:
    """Pairs a second of processor time, the words known, the pairs not."""
    for one, other in todo:
        person.relate(one, other)
    rounds = max(1, ENOUGH // len(todo))
    started = time.process_time()
    for _ in range(rounds):
        person._related.cache_clear()
        for one, other in todo:
            person.relate(one, other)
    return round(rounds * len(todo) / (time.process_time() - started))


def speeds(rows: Sequence[dict[str, str]]) -> Iterator[str]:
    """Lines that tell the speed on pairs of every kind."""
    latin, devanagari, cyrillic = (values(script) for script in GIVEN)
    yield f"latin, plainly different      {speed(list(itertools.product(values('latin', FIRST), values('latin', LAST)))):8}"
    yield f"latin, any two                {speed(list(itertools.product(latin, latin))):8}"
    yield f"latin and devanagari, any two {speed(list(itertools.product(latin, devanagari))):8}"
    yield f"latin and cyrillic, any two   {speed(list(itertools.product(latin, cyrillic))):8}"
    across = [
        (person.parse(row["a"], ""), person.parse(row["b"], ""))
        for row in rows
        if row["kind"] == "person" and len(set(scripts(row).split("-"))) > 1
    ]
    yield f"labelled pairs across scripts {speed([(one, other) for one, other in across if one and other]):8}"
    started = time.process_time()
    for row in rows:
        plain(row)
    yield f"letters alone                 {round(len(rows) / (time.process_time() - started)):8}"


def plot(rows: Sequence[dict[str, str]], file: Path) -> None:
    """A bar for each step of likeness: its height the share of pairs that are one name, the count under it."""
    bins: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        if row["kind"] == "person":
            bins[min(int(ours(row)[1] * BINS), BINS - 1)].append(int(row["one"]))
    width, height, left, top = 32, 200, 50, 20
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + width * BINS + 20} {height + 90}" '
        'font-family="sans-serif" font-size="11">'
    ]
    for share in (0, 0.25, 0.5, 0.75, 1):
        y = top + height * (1 - share)
        parts.append(f'<path d="M{left} {y}h{width * BINS}" stroke="#ddd"/><text x="8" y="{y + 4}">{share:.0%}</text>')
    for step, ones in sorted(bins.items()):
        share = sum(ones) / len(ones)
        x, tall = left + step * width, height * share
        parts.append(
            f'<rect x="{x + 3}" y="{top + height - tall:.1f}" width="{width - 6}" height="{tall:.1f}" fill="#4477aa"/>'
        )
        parts.append(f'<text x="{x + width / 2}" y="{top + height + 16}" text-anchor="middle">{step / BINS:.2f}</text>')
        parts.append(
            f'<text x="{x + width / 2}" y="{top + height + 32}" text-anchor="middle" fill="#666">{len(ones)}</text>'
        )
    parts.append(
        f'<text x="{left}" y="{top + height + 56}">likeness (from) and pairs; bars: share of pairs that are one person</text>'
    )
    file.write_text("\n".join([*parts, "</svg>"]) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=Path, nargs="*", default=[])
    parser.add_argument("--plot", type=Path)
    options = parser.parse_args()
    rows = pairs([OWN, *options.pairs])
    if options.plot:
        plot(rows, options.plot)
    groups: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        groups[f"{row['kind']} {scripts(row)}"].append(row)
        groups[row["kind"]].append(row)
    for name, group in sorted(groups.items()):
        print(f"{name:32} {len(group):5} pairs  {accuracy(group, ours)}   letters alone: {accuracy(group, plain)}")
    print("\npairs a second on one core")
    for line in speeds(rows):
        print(line)


if __name__ == "__main__":
    sys.exit(main())
