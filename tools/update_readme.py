"""Puts the report of the example, as the command prints it, between the marks in the README.

python tools/update_readme.py            rewrite it
python tools/update_readme.py --check    status 1 if it is not what the command prints now
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BEGIN, END = "<!-- report -->\n```\n", "```\n<!-- /report -->"


def report() -> str:
    """What `checker check examples/working-group` prints without colour, 80 columns wide."""
    command = [sys.executable, "-m", "checker", "check", "examples/working-group", "--fail-on", "never", "--quiet"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def main() -> int:
    text = README.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    wanted = before + BEGIN + report() + END + after
    if "--check" in sys.argv:
        return int(wanted != text)
    README.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
