"""The page in a real browser: what an editor sees on a desk and on a telephone, and that nothing of a stranger's runs."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from checker import reporting
from checker.model.report import Report
from checker.reporting import RenderOptions

from .made import NARROW, WIDE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


def _open(browser: "Browser", folder: Path, *reports: Report, size: Any = None, **emulated: Any) -> "Page":
    file = folder / "report.html"
    file.write_text(reporting.render("html", reports, RenderOptions()), encoding="utf-8")
    page = browser.new_page(viewport=size or WIDE, **emulated)
    page.set_default_timeout(10_000)
    page.goto(file.as_uri())
    return page


@pytest.mark.parametrize("size", [pytest.param(WIDE, id="wide"), pytest.param(NARROW, id="narrow")])
def test_both_sides_of_the_date_are_seen_with_their_words(
    browser: "Browser", tmp_path: Path, report: Report, size: Any
) -> None:
    page = _open(browser, tmp_path, report, size=size)
    card = page.locator(f"#f-{report.findings[0].id}")
    for words in ("11–12 June 2025", "3 May 2025", "नदी परिवहन पर तालविया-नॉरलैंड कार्य समूह का 9वां सत्र", "तट दर्पण"):
        assert card.get_by_text(words).first.is_visible(), words
    assert card.locator("mark", has_text="3 मई 2025").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    left, right = (card.locator(".side").nth(number).bounding_box() for number in (0, 1))
    assert left
    assert right
    beside = right["x"] > left["x"] + left["width"] - 1
    assert beside is (size is WIDE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_the_paper(browser: "Browser", tmp_path: Path, report: Report, scheme: Any) -> None:
    """Contrast of at least 4.5 to 1 for every text that is seen, as accessibility guidelines ask."""
    page = _open(browser, tmp_path, report, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    poor = page.evaluate(CONTRAST)
    assert poor == []


def test_details_open_by_keyboard(browser: "Browser", tmp_path: Path, report: Report) -> None:
    page = _open(browser, tmp_path, report)
    line = page.locator("details.agree").first
    quote = line.locator("blockquote").first
    assert not quote.is_visible()
    line.locator("summary").focus()
    page.keyboard.press("Enter")
    assert quote.is_visible()


def test_a_search_leaves_what_holds_the_words(browser: "Browser", tmp_path: Path, report: Report) -> None:
    page = _open(browser, tmp_path, report)
    page.get_by_role("searchbox").fill("दर्पण lies outside")
    page.get_by_text("1 / 7").wait_for()
    assert page.locator(f"#f-{report.findings[0].id}").is_visible()
    assert not page.locator(f"#f-{report.findings[1].id}").is_visible()
    page.get_by_role("searchbox").fill("")
    page.get_by_role("combobox").select_option("update")
    assert page.locator(".card:visible").count() == 1


def test_a_search_finds_the_dossier(browser: "Browser", tmp_path: Path, report: Report) -> None:
    page = _open(browser, tmp_path, *(replace(report, dossier=name) for name in ("the river", "the bridge")))
    page.get_by_role("searchbox").fill("BRIDGE")
    page.locator(".dossier:not([hidden])", has_text="the river").wait_for(state="hidden")
    page.get_by_role("searchbox").fill("no such words")
    page.get_by_text("0 / 2").wait_for()
    assert page.locator(".index tbody tr:visible").count() == 0


def _many(report: Report) -> list[Report]:
    """More dossiers than a page puts in place at once; the last one tells of something else."""
    told = [replace(report, dossier=f"story {number}") for number in range(60)]
    other = replace(told[-1].articles[0], title="A regatta & a <flood>")
    return [*told[:-1], replace(told[-1], articles=(other, *told[-1].articles[1:]))]


def test_of_many_dossiers_only_those_in_sight_are_put_in_place(
    browser: "Browser", tmp_path: Path, report: Report
) -> None:
    page = _open(browser, tmp_path, *_many(report))
    page.locator("#d1-top").scroll_into_view_if_needed()
    page.locator("#d1-top .card").first.wait_for(state="visible")
    assert page.locator("#d60-top .card").count() == 0
    page.locator("#d60-top").scroll_into_view_if_needed()
    page.locator("#d60-top .card").first.wait_for(state="visible")


def test_a_search_looks_into_dossiers_that_are_not_in_place(browser: "Browser", tmp_path: Path, report: Report) -> None:
    page = _open(browser, tmp_path, *_many(report))
    for wanted, count in (("story 59", 1), ("A REGATTA & a <flood>", 1), ("दर्पण lies outside", 60), ("blockquote", 0)):
        page.get_by_role("searchbox").fill(wanted)
        page.wait_for_function("w => document.querySelector('.search output').dataset.told === w", arg=wanted)
        assert page.locator(".dossier:not([hidden])").count() == count
        assert page.locator(".search output").text_content() == f"{count} / 60"
    page.get_by_role("searchbox").fill("")
    page.get_by_role("combobox").select_option("update")
    page.get_by_text("60 / 60").wait_for()
    page.locator("#d1-top").scroll_into_view_if_needed()
    page.locator("#d1-top .card.update").wait_for(state="visible")
    assert page.locator("#d1-top .card.conflict:visible").count() == 0


def test_a_link_into_a_dossier_that_is_not_in_place_leads_there(
    browser: "Browser", tmp_path: Path, report: Report
) -> None:
    page = _open(browser, tmp_path, *_many(report))
    id = f"d50-f-{report.findings[0].id}"
    page.evaluate("id => { location.hash = id }", id)
    page.locator(f"#{id}").wait_for(state="visible")
    inside = "id => { const at = document.getElementById(id).getBoundingClientRect(); return at.bottom > 0 && at.top < innerHeight }"
    page.wait_for_function(inside, arg=id)


def test_print_has_all_dossiers(browser: "Browser", tmp_path: Path, report: Report) -> None:
    page = _open(browser, tmp_path, *_many(report))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("noscript").count() == 0
    assert page.locator("#d60-top .card").count() > 0


def test_many_dossiers_are_there_without_a_script(browser: "Browser", tmp_path: Path, report: Report) -> None:
    page = _open(browser, tmp_path, *_many(report), java_script_enabled=False)
    assert page.locator("#d60-top .card").first.is_visible()
    assert page.locator("#d60-top .title", has_text="A regatta & a <flood>").count() == 1


def test_all_is_there_without_a_script(browser: "Browser", tmp_path: Path, report: Report) -> None:
    page = _open(browser, tmp_path, report, java_script_enabled=False)
    assert page.locator(f"#f-{report.findings[0].id}").is_visible()
    assert page.get_by_role("searchbox").count() == 0


def test_a_link_to_a_settled_fact_opens_it(browser: "Browser", tmp_path: Path, report: Report) -> None:
    page = _open(browser, tmp_path, report)
    agreed = next(finding for finding in report.findings if finding.verdict == "agree")
    page.locator(f'.matrix a[href="#f-{agreed.id}"]').click()
    page.locator(f"#f-{agreed.id} blockquote").first.wait_for(state="visible")


def test_print_shows_what_is_folded(browser: "Browser", tmp_path: Path, report: Report) -> None:
    page = _open(browser, tmp_path, report)
    page.emulate_media(media="print")
    assert page.locator("details.agree blockquote").first.is_visible()


@pytest.mark.parametrize("many", [False, True], ids=["one", "index"])
def test_nothing_of_a_strangers_runs(browser: "Browser", tmp_path: Path, hostile_report: Report, many: bool) -> None:
    page = browser.new_page()
    asked: list[str] = []
    dialogs: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    file = tmp_path / "report.html"
    reports = [hostile_report] * (2 if many else 1)
    file.write_text(reporting.render("html", reports, RenderOptions(unfold=True)), encoding="utf-8")
    page.goto(file.as_uri())
    for summary in page.locator("summary").all():
        summary.click()
    page.locator("h1").hover()
    assert page.evaluate("window.ran") is None
    assert asked == [file.as_uri()]
    assert dialogs == []
    assert page.locator("img, iframe").count() == 0
    assert page.locator("script").count() == 1
    assert page.locator("h1").first.is_visible()


# Every visible text whose contrast with what lies behind it is below 4.5, as "ratio: words".
CONTRAST = """
() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const line = c => (c /= 255) <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
    return .2126 * line(r) + .7152 * line(g) + .0722 * line(b);
  };
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const poor = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, element = node.parentElement, style = getComputedStyle(element);
    if (!node.data.trim() || !element.checkVisibility() || element.closest('svg, [aria-hidden]')) continue;
    const [a, b] = [light(parts(style.color)), light(behind(element))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < 4.5) poor.push(ratio.toFixed(2) + ': ' + node.data.trim().slice(0, 40));
  }
  return poor;
}
"""
