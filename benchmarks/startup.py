"""How long a person waits: help, five articles, a thousand articles.

    python benchmarks/startup.py [--runs 5] [PATH ...]

CPU seconds are user + system of the whole process as the operating system counts them, the median of the runs.
PATH: what "five articles" checks instead of the example.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from generate import articles

ROOT = Path(__file__).resolve().parent.parent


def cpu(*arguments: str) -> float:
    """CPU seconds of one run of the command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([sys.executable, "-m", "checker", *arguments], capture_output=True, cwd=ROOT, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    os.environ["CHECKER_CACHE"] = "off"  # each run finds everything itself
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=["examples/working-group"])
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    paths = [str(Path(path).resolve()) if Path(path).exists() else path for path in asked.paths]

    def median(*arguments: str) -> float:
        cpu(*arguments)  # the first run reads the files from disk
        return statistics.median(cpu(*arguments) for _ in range(asked.runs))

    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder) / "articles.jsonl"
        many.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in articles(1000)), encoding="utf-8")
        size = many.stat().st_size
        figures = {
            "checker --help": median("--help"),
            f"checker check {' '.join(asked.paths)}": median("check", *paths),
            "checker extract, 1,000 generated articles, one process": median("extract", str(many), "--jobs", "1"),
            "checker check, 1,000 generated articles, one process": median(
                "check", str(many), "--jobs", "1", "--fail-on", "never"
            ),
        }
    for what, seconds in figures.items():
        rate = f"  {1000 / seconds:7,.0f} articles/s of {size / 1000:,.0f} bytes" if "1,000" in what else ""
        print(f"{seconds:7.3f} s CPU  median of {asked.runs}  {what}{rate}")


if __name__ == "__main__":
    main()
