"""How long a page of a thousand dossiers takes to open in a browser, and to search.

    python benchmarks/page.py [--dossiers 1000] [--runs 5]

Made-up articles (generate.py), one to six a dossier, through `checker check --each --report page.html`; then the page in
the system's Chromium. Seconds from the browser's own clock, the least and the median of the runs: until the text can be
read (DOMContentLoaded), until all is loaded, until it is drawn (first contentful paint), and until a search has answered.
Status 1 where the least load is over the limit.
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from generate import articles

OUTLETS, FIRST = 6, "outlet-0.example"  # every event begins with the first outlet
LIMIT = 2.0  # seconds until all is loaded
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
SECONDS = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return {readable: page.domContentLoadedEventEnd / 1000, loaded: page.loadEventEnd / 1000,
          drawn: (paint ? paint.startTime : 0) / 1000};
}"""


def write(folder: Path, dossiers: int) -> None:
    """A sub-folder of articles for each dossier."""
    number = -1
    for one in articles(OUTLETS * dossiers, OUTLETS):
        number += one["source"] == FIRST
        if number == dossiers:
            return
        place = folder / f"story-{number:04}"
        place.mkdir(exist_ok=True)
        (place / f"{one['id']}.json").write_text(json.dumps(one, ensure_ascii=False), encoding="utf-8")


def opened(browser: Any, page_file: Path) -> dict[str, float]:
    """Seconds of one opening and one search."""
    page = browser.new_page()
    page.goto(page_file.as_uri(), wait_until="load", timeout=120_000)
    page.wait_for_function("performance.getEntriesByType('navigation')[0].loadEventEnd > 0")
    seconds: dict[str, float] = page.evaluate(SECONDS)
    for name, words in (("searched", "Kazan"), ("searched again", "Kazan Railway")):
        started = time.perf_counter()
        page.get_by_role("searchbox").fill(words)
        page.wait_for_function("w => document.querySelector('.search output').dataset.told === w", arg=words)
        seconds[name] = time.perf_counter() - started
    page.close()
    return seconds


def main() -> None:
    """Print the figures."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dossiers", type=int, default=1000)
    parser.add_argument("--keep", metavar="FILE", type=Path, help="Leave the page there.")
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or sys.exit("no chromium on this machine")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as started:
        folder = Path(name, "dossiers")
        folder.mkdir()
        write(folder, asked.dossiers)
        page = (asked.keep or Path(name, "page.html")).resolve()
        command = [sys.executable, "-m", "checker", "check", str(folder), "--each", "--report", str(page)]
        done = subprocess.run([*command, "--fail-on", "never", "--quiet"], stdout=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            sys.exit(done.returncode)
        browser = started.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        runs = [opened(browser, page) for _ in range(asked.runs)]
        print(f"a page of {asked.dossiers:,} dossiers, {page.stat().st_size / 1e6:.1f} MB, {asked.runs} runs")
    for what in runs[0]:
        figures = [run[what] for run in runs]
        print(f"{what:>15}: least {min(figures):.2f} s, median {statistics.median(figures):.2f} s")
    sys.exit(min(run["loaded"] for run in runs) > LIMIT)


if __name__ == "__main__":
    main()
