"""How well origins are told: precision and recall over made-up pairs (copies, rewrites, translations, other reporters).

python benchmarks/origins.py

The second line is of whole texts in two languages through `checker check` (benchmarks/origins_translated.yaml).
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker.events.origins import origins_of, overlap
from checker.events.trace import Trace
from checker.languages import yaml12
from tests.events.made import article, record
from tests.events.made_origins import Pair, pairs


def joined(left: Trace, right: Trace) -> bool:
    """Whether two articles of one event are given one origin."""
    records = [record(article("a", "")), record(article("b", ""))]
    found = dict(origins_of([[0, 1]], records, [left, right]).of)
    return found["a"] == found["b"]


STORIES = Path(__file__).parent / "origins_translated.yaml"


def translated() -> Iterator[tuple[str, bool, dict[str, str], dict[str, str]]]:
    """Pairs of texts in two languages, with what they are called and whether they are one origin."""
    for story in yaml12.load(STORIES.read_bytes()):
        texts = [
            {"kind": kind, "language": language, "text": text}
            for kind in ("release", "other")
            for language, text in sorted(story[kind].items())
        ]
        for left, right in combinations(texts, 2):
            if left["language"] != right["language"]:
                name = f"{story['story']}: {left['kind']} {left['language']}, {right['kind']} {right['language']}"
                yield name, left["kind"] == right["kind"] == "release", left, right


def checked(left: dict[str, str], right: dict[str, str]) -> bool:
    """Whether `checker check` counts two texts as one origin, told that they are about one event."""
    with tempfile.TemporaryDirectory() as folder:
        for name, one in (("a", left), ("b", right)):
            told = {"source": name, "published": "2031-09-01", "language": one["language"], "text": one["text"]}
            Path(folder, f"{name}.json").write_text(json.dumps(told), encoding="utf-8")
        asked = ["check", folder, "--same-event", "--format", "json", "--fail-on", "never"]
        ran = subprocess.run([sys.executable, "-m", "checker", *asked], capture_output=True, check=True)
    return len({article["origin"] for article in json.loads(ran.stdout)["articles"]}) == 1


def through_the_command() -> str:
    """Precision and recall on the texts in two languages, with what was told wrongly."""
    told = [(name, one, checked(left, right)) for name, one, left, right in translated()]
    right = sum(one and said for _, one, said in told)
    precision, recall = (right / max(sum(row[place] for row in told), 1) for place in (2, 1))
    wrong = [f"  {name}: {'one origin' if said else 'two origins'}" for name, one, said in told if one != said]
    return "\n".join([f"{len(told)} pairs of texts: precision {precision:.3f}, recall {recall:.3f}", *wrong])


def main() -> None:
    told: list[tuple[Pair, bool]] = [(pair, joined(pair.left, pair.right)) for pair in pairs()]
    right = sum(said and pair.one for pair, said in told)
    precision = right / max(sum(said for _, said in told), 1)
    recall = right / max(sum(pair.one for pair, _ in told), 1)
    print(f"{len(told)} pairs: precision {precision:.3f}, recall {recall:.3f}")
    for pair, said in told:
        if said != pair.one:
            print(
                f"  {pair.why}: {'one origin' if said else 'two origins'}, {overlap(pair.left, pair.right):.0%} shared"
            )
    print(through_the_command())


if __name__ == "__main__":
    main()
