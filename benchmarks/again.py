#!/usr/bin/env python3
"""What a second run costs, and what a run that is killed loses: nothing.

Usage: again.py [--count N] [--killed N] [--times N] [--command extract|check]

--count: unchanged articles of the second run (default 10,000; 0 leaves it out). --killed: articles of the run that is killed with
SIGKILL (default 5,000; 0 leaves it out) at --times random moments (default 10), and then run to its end.
Seconds are CPU of the whole command, one process.
"""

import argparse
import hashlib
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from generate import articles

COMMAND = [sys.executable, "-m", "checker"]
ROOT = Path(__file__).resolve().parent.parent


def written(folder: Path, count: int) -> Path:
    """A folder of so many articles, a file each."""
    for number, one in enumerate(articles(count)):
        place = folder / f"{number // 1000:03}" / f"{one['id']}.json"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(one, ensure_ascii=False), encoding="utf-8")
    return folder


def ran(arguments: list[str], cache: Path) -> tuple[float, str]:
    """CPU seconds of a run, and the digest of what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    env = {**os.environ, "CHECKER_CACHE": str(cache), "PYTHONPATH": str(ROOT)}
    done = subprocess.run([*COMMAND, *arguments], capture_output=True, env=env, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, hashlib.sha256(done.stdout).hexdigest()[:16]


def second(folder: Path, count: int, command: list[str]) -> None:
    """Print how much faster an unchanged folder is the second time."""
    arguments = [*command, str(written(folder / "articles", count)), "--jobs", "1", "--quiet"]
    first, told = ran(arguments, folder / "cache")
    runs = [ran(arguments, folder / "cache") for _ in range(3)]
    again = min(seconds for seconds, _ in runs)
    same = {digest for _, digest in runs} == {told}
    print(f"checker {command[0]}, {count:,} articles: first {first:.1f} s, {count / first:,.0f} articles/s")
    print(
        f"  second {again:.2f} s, {count / again:,.0f} articles/s, {first / again:.1f} times as fast; same bytes: {same}"
    )


def killed(folder: Path, count: int, times: int, command: list[str]) -> None:
    """Print whether a run that was killed again and again ends with what an undisturbed one says."""
    arguments = [*command, str(written(folder / "killed", count)), "--quiet"]
    started = time.monotonic()
    plain, told = ran([*arguments, "--no-cache"], folder / "off")
    waited = time.monotonic() - started
    env = {**os.environ, "CHECKER_CACHE": str(folder / "kept"), "PYTHONPATH": str(ROOT)}
    chance = random.Random(7)
    for _ in range(times):
        running = subprocess.Popen(
            [*COMMAND, *arguments], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            running.wait(0.5 + chance.random() * waited / times)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
        time.sleep(0.1)
    seconds, last = ran(arguments, folder / "kept")
    print(f"checker {command[0]}, {count:,} articles, killed {times} times: same bytes as undisturbed: {last == told}")
    print(f"  undisturbed {plain:.1f} s, the last run {seconds:.1f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--killed", type=int, default=5_000)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--command", choices=("extract", "check"), default="extract")
    asked = parser.parse_args()
    command = [asked.command] if asked.command == "extract" else ["check", "--fail-on", "never"]
    with tempfile.TemporaryDirectory() as folder:
        if asked.count:
            second(Path(folder), asked.count, command)
        if asked.killed:
            killed(Path(folder), asked.killed, asked.times, command)


if __name__ == "__main__":
    main()
