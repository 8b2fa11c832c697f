"""How well dates, times, quantities, money, ages and ordinals are read in sentences labelled by hand.

    python benchmarks/values.py [en|hi|ru ...]

Prints every miss, then for each language the share of labelled values that are read rightly, and how many mentions were
found where nothing is said. The tables are tests/values/tables/sentences_*.txt.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "values"))

import sentences

if __name__ == "__main__":
    sentences.main(sys.argv[1:])
