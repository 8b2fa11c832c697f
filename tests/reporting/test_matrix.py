"""Facts by source."""

from msgspec.structs import replace

from checker.model.report import Report
from checker.reporting.matrix import letter, matrices
from checker.reporting.options import RenderOptions
from checker.reporting.view import View


def test_facts_that_differ_come_first(report: Report) -> None:
    river, fire = matrices(View(report, RenderOptions()))
    assert [row.entry.finding.verdict for row in river.rows] == ["conflict", "agree", "compatible", "uncorroborated"]
    assert [article.id for article in fire.columns] == ["evening.json", "noon.json"]


def test_a_cell_tells_the_value_and_the_side(report: Report) -> None:
    river = next(matrices(View(report, RenderOptions())))
    hindi = [article.id for article in river.columns].index("darpan.txt")
    dates, city, delegates, chair = river.rows
    assert [(cell.value, cell.side) for cell in dates.cells[hindi]] == [("3 May 2025", "B")]
    assert [(cell.value, cell.side) for cell in city.cells[hindi]] == [("ओस्त्रेवा (Ostreva)", "")]
    assert [(cell.value, cell.side) for cell in delegates.cells[hindi]] == [("about 60", "A")]
    assert chair.cells[hindi] == ()


def test_an_event_of_one_article_has_no_table(report: Report) -> None:
    assert [table.event.id for table in matrices(View(report, RenderOptions()))] == ["river", "fire"]


def test_sides_beyond_the_alphabet_are_numbered() -> None:
    assert [letter(number) for number in (0, 25, 26)] == ["A", "Z", "27"]


def test_a_draft_stands_before_its_sources(report: Report) -> None:
    last = next(matrices(View(report, RenderOptions()))).columns[-1].id
    told = View(replace(report, drafts=(last,)), RenderOptions())
    assert next(matrices(told)).columns[0].id == last
