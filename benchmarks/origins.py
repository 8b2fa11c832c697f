"""How well origins are told: precision and recall over made-up pairs (copies, rewrites, translations, other reporters).

python benchmarks/origins.py
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker.events.origins import origins_of, overlap
from checker.events.trace import Trace
from tests.events.made import article, record
from tests.events.made_origins import Pair, pairs


def joined(left: Trace, right: Trace) -> bool:
    """Whether two articles of one event are given one origin."""
    records = [record(article("a", "")), record(article("b", ""))]
    found = dict(origins_of([[0, 1]], records, [left, right]).of)
    return found["a"] == found["b"]


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


if __name__ == "__main__":
    main()
