"""What people read of a report."""

from msgspec.structs import replace

from checker.model.report import Report
from checker.reporting.options import RenderOptions
from checker.reporting.view import View
from checker.rulebook.records import Field


def test_a_claim_is_marked_in_its_sentence(report: Report) -> None:
    view = View(report, RenderOptions())
    quotes = [quote for entry in view.entries["conflict"][:1] for side in entry.sides for quote in side.quotes]
    assert [quote.marked for quote in quotes] == ["11 и 12 июня", "11-12 June", "11-12 June", "3 मई 2025"]
    assert quotes[0].before.endswith(" прошло ")
    assert quotes[0].after == " в Острёве."
    assert quotes[3].place == "coverage/darpan.txt:3"


def test_the_original_is_quoted_before_its_copy(report: Report) -> None:
    side = View(report, RenderOptions()).entries["conflict"][0].sides[0]
    assert [quote.source for quote in side.quotes] == ["Речной край", "Quay Wire", "Lantern"]
    assert side.quotes[-1].notes == ("copy of Quay Wire",)


def test_an_update_tells_from_when_each_figure_is(report: Report) -> None:
    entry = View(report, RenderOptions()).entries["update"][0]
    assert [side.as_of for side in entry.sides] == ["as of 2 March 2025, 18:00", "as of 2 March 2025, 12:00"]


def test_a_claim_that_fits_several_sides_is_shown_under_each_and_counted_for_none(report: Report) -> None:
    finding = next(one for one in report.findings if one.verdict == "update")
    first, second = finding.positions
    both = replace(first, claims=(*first.claims, *second.claims), articles=(*first.articles, *second.articles))
    third = replace(second, claims=(*second.claims, "0"), articles=(*second.articles, "c"))
    entry = View(report, RenderOptions()).entry(replace(finding, positions=(both, third)))
    assert [len(side.quotes) for side in entry.sides] == [2, 1]
    assert View(report, RenderOptions()).stands(entry.sides[0])[0] == "1 article"
    assert entry.sides[0].as_of == "as of 2 March 2025, 18:00"


def test_a_side_shows_its_least_hedged_claim(report: Report) -> None:
    claims = {claim.id: claim for claim in report.claims}
    finding = next(one for one in report.findings if one.verdict == "compatible")
    first, second = finding.positions[0].claims
    bare = replace(claims[second], value=replace(claims[second].value, qualifier="exact"))
    told = replace(report, claims=tuple(bare if claim.id == second else claim for claim in report.claims))
    assert View(told, RenderOptions()).entry(finding).sides[0].value == "60"
    assert View(report, RenderOptions()).entry(finding).sides[0].value == "about 60"
    assert first != second


def test_a_field_is_called_what_its_pack_calls_it(report: Report) -> None:
    field = Field("event_date", "date", labels={"en": "day of the session", "ru": "день заседания"})
    options = RenderOptions(fields={"event_date": field})
    assert View(report, options).entries["conflict"][0].title == "day of the session"
    russian = replace(options, language="ru")
    assert View(report, russian).entries["conflict"][0].title == "день заседания"
    assert View(report, replace(options, language="hi")).entries["conflict"][0].title == "day of the session"


def test_records_that_are_missing_break_nothing(report: Report) -> None:
    bare = replace(report, articles=(), claims=(), events=())
    entries = View(bare, RenderOptions()).entries
    assert entries["conflict"][0].sides[0].value == "2025-06-11/2025-06-12"
    assert entries["conflict"][0].sides[0].quotes == ()


def test_a_message_is_shown_where_it_says_more_than_the_sides(report: Report) -> None:
    view = View(report, RenderOptions())
    assert view.entry(report.findings[0]).note == ""
    desk = replace(report.findings[0], message="Call the secretariat: one of the days is wrong.")
    assert view.entry(desk).note == "Call the secretariat: one of the days is wrong."
    assert view.entry(replace(desk, positions=())).note


def test_reasons_tell_days_in_words(report: Report) -> None:
    view = View(report, RenderOptions(language="ru"))
    told = view.reasons(["2025-05-03 and XXXX-10-28/XXXX-10-29; not x2025-05-03; 2025-05-03T12:00:09+05:30"])
    assert told == ("3 мая 2025 and 28–29 октября; not x2025-05-03; 3 мая 2025, 12:00+05:30",)
