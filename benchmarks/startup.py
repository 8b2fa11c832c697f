"""How long a person waits for one command: the help, a few articles for the first time and once more.

    python benchmarks/startup.py [--runs 5] [PATH ...]

CPU seconds are user + system of the whole process as the operating system counts them, the least of the runs after one
that is not counted, which leaves what any first run does (compiled modules and tables): other work on the machine only adds. Each figure stands beside its limit and beside a bare Python.
PATH: what is checked instead of the example. `extraction.py` has the rates of many articles.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HELP, FEW = 0.25, 1.0  # CPU seconds that the help, and five articles, may take


def cpu(arguments: list[str], cache: str) -> float:
    """CPU seconds of one run of Python with these arguments."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    env = {
        **os.environ,
        "CHECKER_CACHE": cache,
        "PYTHONPATH": os.environ.get("PYTHONPATH", str(ROOT)),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    done = subprocess.run([sys.executable, *arguments], capture_output=True, cwd=ROOT, env=env, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=["examples/working-group"])
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    paths = [str(Path(path).resolve()) if Path(path).exists() else path for path in asked.paths]
    check = ["-m", "checker", "check", "--quiet", *paths]
    told = " ".join(asked.paths)
    with tempfile.TemporaryDirectory() as folder:
        rows = (
            ("python -c pass", ["-c", "pass"], "off", None),
            ("checker --help", ["-m", "checker", "--help"], "off", HELP),
            (f"checker check {told}, nothing remembered", check, "off", FEW),
            (f"checker check {told}, once more", check, folder, FEW),
        )
        for what, arguments, cache, limit in rows:
            cpu(arguments, cache)
            figure = min(cpu(arguments, cache) for _ in range(asked.runs))
            verdict = "" if limit is None else f"  limit {limit:.2f}: {'held' if figure <= limit else 'missed'}"
            print(f"{figure:7.3f} s CPU  least of {asked.runs}  {what}{verdict}")


if __name__ == "__main__":
    main()
