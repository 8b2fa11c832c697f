"""The page by axe-core's rules (https://github.com/dequelabs/axe-core), where that is installed.

`npm install --no-save axe-core` in the repository's folder puts it where this test looks.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from checker import reporting
from checker.model.report import Report
from checker.reporting import RenderOptions

from .made import NARROW, WIDE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RUN = """
async () => (await axe.run(document)).violations.map(one => `${one.id}: ${one.help}: ${one.nodes[0].html.slice(0, 120)}`)
"""


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (npm install --no-save axe-core)")
@pytest.mark.parametrize(("size", "scheme"), [(WIDE, "light"), (NARROW, "dark")], ids=["wide-light", "narrow-dark"])
@pytest.mark.parametrize("many", [False, True], ids=["one", "index"])
def test_no_rule_is_broken(
    browser: "Browser",
    tmp_path: Path,
    report: Report,
    many: bool,
    size: Any,
    scheme: Any,
) -> None:
    reports = [replace(report, dossier=name) for name in ("river", "नदी")] if many else [report]
    file = tmp_path / "report.html"
    file.write_text(reporting.render("html", reports, RenderOptions(language="hi")), encoding="utf-8")
    page = browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True).new_page()
    page.goto(file.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
    assert page.evaluate(RUN) == []
