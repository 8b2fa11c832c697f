"""The two pictures of the README: the report of the example on a terminal and as a page.

    python tools/make_pictures.py            writes docs/pictures/terminal.svg and docs/pictures/page.png

The page is taken with the system's Chromium through playwright.
"""

import re
import shutil
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from checker import comparison, reporting, rulebook
from checker.model.report import Report
from checker.reporting import RenderOptions
from checker.run.check import check
from checker.run.options import Options

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
EXAMPLE = "examples/working-group"
LINES = 44  # of the terminal: as much as a README has room for
WINDOW = {"width": 1180, "height": 1040}
COLUMN, ROW = 8.45, 20  # units of a column and a line at 14 px
CLASSES = {"1": "bold", "2": "dim", "31": "red", "32": "green", "33": "yellow", "35": "violet", "36": "cyan"}
STYLE = """
rect { fill: #1e2024 }
text { font: 14px ui-monospace, "DejaVu Sans Mono", "Noto Sans Devanagari", "Lohit Devanagari", monospace; fill: #e9e6e0; white-space: pre }
.bold { font-weight: 700 } .dim, .prompt { fill: #a8a49c } .red { fill: #ff9a94 } .green { fill: #8fd3a1 }
.yellow { fill: #f0c265 } .violet { fill: #cfa8f5 } .cyan { fill: #86cfd4 }
"""
_ESCAPE = re.compile(r"(\x1b\[[0-9;]*m)")


def main() -> None:
    """Write both pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    rules = rulebook.load([], comparison.KINDS)
    options = RenderOptions(color=True, rules=rules.rules, fields=rules.fields)
    report = check([EXAMPLE], Options(jobs=1), rules=rules)
    (FOLDER / "terminal.svg").write_text(_terminal(report, options), encoding="utf-8")
    _page(report, options, FOLDER / "page.png")


def _terminal(report: Report, options: RenderOptions) -> str:
    """The first lines as SVG: a text element a line, so that Hindi is shaped as a whole."""
    lines = reporting.render("terminal", [report], options).splitlines()[:LINES]
    width, height = 24 + options.width * COLUMN, 44 + len(lines) * ROW
    rows = [f'<text x="12" y="{54 + number * ROW}">{_spans(line)}</text>' for number, line in enumerate(lines)]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">'
    title = f"checker check {EXAMPLE}"
    return "\n".join([
        head, f"<title>{title}</title>", f"<style>{STYLE}</style>", '<rect width="100%" height="100%" rx="8"/>',
        f'<text class="prompt" x="12" y="26">$ {title}</text>', *rows, "</svg>\n",
    ])  # fmt: skip


def _spans(line: str) -> str:
    """A line with its colours: escape sequences to elements."""
    told, style = [], ""
    for part in _ESCAPE.split(line):
        if part.startswith("\x1b"):
            style = " ".join(CLASSES[code] for code in part[2:-1].split(";") if code in CLASSES)
        elif part:
            told.append(f'<tspan class="{style}">{escape(part)}</tspan>' if style else escape(part))
    return "".join(told)


def _page(report: Report, options: RenderOptions, target: Path) -> None:
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "report.html"
        file.write_text(reporting.render("html", [report], options), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport=WINDOW)
        page.goto(file.as_uri())
        page.screenshot(path=target)
        browser.close()


if __name__ == "__main__":
    main()
