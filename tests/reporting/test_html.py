"""The page: complete, self-contained, and nothing in it that strangers could have put there."""

import re
import time
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from itertools import pairwise
from typing import Any

import pytest
from lxml import html
from msgspec.structs import replace

from checker import reporting
from checker.model.report import Report
from checker.reporting import RenderOptions


def _text(*reports: Report, **options: Any) -> str:
    return reporting.render("html", reports, RenderOptions(**options))


def _page(*reports: Report, **options: Any) -> html.HtmlElement:
    return html.document_fromstring(_text(*reports, **options).encode())


def _words(element: html.HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def test_a_conflict_shows_every_side_with_the_claim_marked(report: Report) -> None:
    card = _page(report).get_element_by_id(f"f-{report.findings[0].id}")
    sides = card.find_class("side")
    assert [_words(side.find_class("value")[0]) for side in sides] == ["A 11–12 June 2025", "B 3 May 2025"]
    assert [mark.text for mark in card.iter("mark")] == ["11 и 12 июня", "11-12 June", "11-12 June", "3 मई 2025"]
    assert [quote.get("lang") for quote in card.iter("blockquote")] == ["ru", "en", "en", "hi"]
    assert "3 May 2025 lies outside 11–12 June 2025" in _words(card)


def test_the_matrix_has_a_row_a_fact_and_a_column_an_article(report: Report) -> None:
    river, fire = _page(report).find_class("matrix")
    assert [_words(cell) for cell in river.iter("th")][1:3] == ["Lantern 14 June 2025", "तट दर्पण 14 June 2025"]
    rows = [[_words(cell) for cell in row] for row in river.find("tbody")]
    assert rows[0] == [
        "event date conflict",
        "A 11–12 June 2025",
        "B 3 May 2025",
        "A 11–12 June 2025",
        "A 11–12 June 2025",
    ]
    assert rows[1] == ["city agreed", "·", "ओस्त्रेवा (Ostreva)", "Ostreva", "Ostreva"]
    assert len(fire.find("tbody")) == 3


def test_single_sources_stand_by_article(report: Report) -> None:
    page = _page(report)
    (line,) = [one for one in page.find_class("line") if "uncorroborated" in one.get("class")]
    assert _words(line.find("summary")) == "Речной край co chair · RU Олег Брусницын (Oleg Brusnitsyn) 1 fact"


def test_a_figure_that_evolves_is_drawn(report: Report) -> None:
    (drawing,) = _page(report).iter("svg")
    assert drawing.findtext("title") == (
        "How the figure moved: at least 7, 2 March 2025, 12:00, Belmark Post; 9, 2 March 2025, 18:00, Mill Lane News"
    )
    assert [text.text for text in drawing.iter("text")] == [
        "at least 7",
        "9",
        "2 March 2025, 12:00",
        "2 March 2025, 18:00",
    ]


def test_events_and_look_alikes_are_told(report: Report) -> None:
    page = _page(report)
    (pair,) = page.find_class("related")
    assert _words(pair).endswith("Alike the same days the same city Different session 9 and session 4")
    assert "the same session number, 9" in _words(page.find_class("events")[0])


@pytest.mark.parametrize("many", [False, True])
def test_anchors_are_unique_and_links_lead_somewhere(report: Report, hostile_report: Report, many: bool) -> None:
    page = _page(report, hostile_report) if many else _page(report)
    ids = Counter(page.xpath("//@id"))
    assert max(ids.values()) == 1
    inner = [link[1:] for link in page.xpath("//a/@href") if link.startswith("#")]
    assert inner
    assert set(inner) <= set(ids)
    for named in page.xpath("//@aria-labelledby"):
        assert set(named.split()) <= set(ids)


def test_headings_descend_without_a_gap(report: Report, clean_report: Report) -> None:
    for reports in ([report], [report, clean_report]):
        levels = [int(one.tag[1]) for one in _page(*reports).iter("h1", "h2", "h3", "h4", "h5")]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_nothing_is_loaded_and_nothing_runs(report: Report, hostile_report: Report) -> None:
    for one in (report, hostile_report):
        text = _text(one, unfold=True)
        page = html.document_fromstring(text.encode())
        for name in ("img", "iframe", "object", "embed", "link", "form", "base", "audio", "video"):
            assert not list(page.iter(name)), name
        assert len(list(page.iter("script"))) == 1
        for element in page.iter():
            for attribute, value in element.attrib.items():
                assert not attribute.startswith("on"), attribute
                assert attribute not in ("style", "src", "srcset"), attribute
                assert not value.strip().lower().startswith(("javascript:", "data:")), value
        assert "url(" not in text.split("</style>")[0]
        assert "@import" not in text
        assert all(char.isprintable() or char in "\n\u00a0" for char in text)
        assert "{{7*7}}" not in text or one is hostile_report


def test_the_policy_allows_its_own_style_and_script_alone(report: Report) -> None:
    page = _page(report)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    parts = [page.find(f".//{name}").text for name in ("style", "script")]
    style, script = (b64encode(sha256(part.encode()).digest()).decode() for part in parts)
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://news.example/a", True),
        ("http://news.example/a?b=1&c=2", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//news.example/a", False),
        ("https:news", False),
        ("https://[broken", False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_addresses_of_the_web_are_links(report: Report, url: str, linked: bool) -> None:
    changed = replace(report, articles=tuple(replace(one, url=url) for one in report.articles))
    outside = [link for link in _page(changed).xpath("//a/@href") if not link.startswith("#")]
    assert bool(outside) is linked
    assert set(outside) <= {url}


def test_the_page_speaks_the_readers_language(report: Report) -> None:
    page = _page(report, language="hi")
    assert page.get("lang") == "hi"
    assert page.findtext(".//h1/bdi") == "स्रोत क्या कहते हैं"
    assert _words(page.find_class("side")[0].find_class("value")[0]) == "A 11–12 जून 2025"


def test_many_sources_of_a_side_are_folded(report: Report) -> None:
    wire = next(claim for claim in report.claims if claim.article == "wire.xml" and claim.field == "event_date")
    article = next(one for one in report.articles if one.id == "wire.xml")
    names = [f"paper-{number}" for number in range(20)]
    position = replace(report.findings[0].positions[0], claims=tuple(names), articles=tuple(names))
    told = replace(
        report,
        claims=tuple(replace(wire, id=name, article=name) for name in names),
        articles=tuple(replace(article, id=name) for name in names),
        findings=(replace(report.findings[0], positions=(position,)),),
    )
    (rest,) = _page(told).find_class("rest")
    assert _words(rest.find("summary")) == "and 15 more articles"
    assert len(list(rest.iter("blockquote"))) == 15


def test_an_index_leads_to_every_dossier(report: Report, clean_report: Report) -> None:
    page = _page(replace(report, dossier="river & fire"), replace(clean_report, dossier="quiet"))
    rows = [[_words(cell) for cell in row] for row in page.find_class("index")[0].find("tbody")]
    assert rows[0] == ["river & fire", "not passed", "2", "1", "1", "1", "1", "1", "7"]
    assert rows[1] == ["quiet", "passed", "–", "–", "–", "–", "–", "–", "1"]
    assert len(page.find_class("dossier")) == 2


def test_a_thousand_dossiers_take_seconds(report: Report) -> None:
    start = time.process_time()
    text = _text(*[replace(report, dossier=f"story {number}") for number in range(200)])
    assert time.process_time() - start < 4
    assert len(re.findall('class="dossier"', text)) == 200


def test_unfolded_lines_stand_open(report: Report) -> None:
    assert {line.get("open") for line in _page(report).iter("details")} == {None}
    assert {line.get("open") for line in _page(report, unfold=True).iter("details")} == {""}
