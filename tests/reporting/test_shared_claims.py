"""A claim that fits several sides is quoted under the first of them and only counted under the others."""

import pytest
from msgspec.structs import replace

from checker import reporting
from checker.model.report import Report
from checker.model.value import Value
from checker.reporting import RenderOptions

from .made import article, claim, finding


@pytest.fixture
def shared(clean_report: Report) -> Report:
    texts = (
        "The storm killed 40 people in Ostreva.",
        "The storm killed 60 people in Ostreva.",
        "The storm killed over 30.",
    )
    one, other, vague = (
        article(f"{name}.txt", name, "en", text, "storm") for name, text in zip("abc", texts, strict=True)
    )
    forty = claim(one, "killed", Value("quantity", "40"), "40")
    sixty = claim(other, "killed", Value("quantity", "60"), "60")
    over = claim(vague, "killed", Value("quantity", "30", "more_than"), "over 30")
    told = finding("killed", "killed", "conflict", "storm", [forty, over], [sixty, over], severity="warning")
    return replace(clean_report, articles=(one, other, vague), claims=(forty, sixty, over), findings=(told,))


@pytest.mark.parametrize(
    ("name", "words", "mark"),
    [
        ("terminal", "‹over 30›", "compatible too"),
        ("markdown", "<b>over 30</b>", "compatible too"),
        ("html", "<mark>over 30</mark>", "compatible too"),
    ],
)
def test_it_is_quoted_once(shared: Report, name: str, words: str, mark: str) -> None:
    told = reporting.render(name, [shared], RenderOptions())
    card = told[: told.index("Facts by source")] if name == "html" and "Facts by source" in told else told
    assert card.count(words) == 1
    assert f"{mark}, quoted above: 1 article (more than 30)" in " ".join(told.split())


def test_unfolding_quotes_it_under_each(shared: Report) -> None:
    told = reporting.render("terminal", [shared], RenderOptions(unfold=True))
    assert told.count("‹over 30›") == 2
    assert "quoted above" not in told
