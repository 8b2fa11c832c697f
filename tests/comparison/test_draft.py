"""A draft's claims against those of its sources: what each comes to, and how grave it is."""

import pytest

from checker.comparison.draft import Draft, against
from checker.model.claim import Claim, Scope
from checker.model.event import Event, Origins
from checker.model.finding import Finding
from checker.model.report import ArticleRecord
from checker.rulebook.config import Policy
from tests.comparison.made import FIELDS, Book, claim, rule

PUBLISHED = {"draft": "2025-03-05", "a": "2025-03-01", "b": "2025-03-02", "c": "2025-03-03", "d": "2025-03-04"}
NO_ORIGINS, NO_POLICY = Origins(), Policy()
Told = dict[str, str]  # article -> its figure


def found(
    field: str, told: Told, origins: Origins = NO_ORIGINS, policy: Policy = NO_POLICY, doubt: str = "", **rest: object
) -> list[Finding]:
    kind = "list_of_persons" if FIELDS[field].holds == "list" else "same_value"
    claims: list[Claim] = [claim(name, field, value, **rest) for name, value in told.items()]  # type: ignore[arg-type]
    articles = [ArticleRecord(name, name, name, "", "", day, "en", "") for name, day in PUBLISHED.items()]
    draft = Draft("draft", "draft.md", Event("e", "e", tuple(sorted({"draft", *told}))), doubt)
    return against(draft, articles, claims, origins, Book(rule(kind, field)), {field: policy})


@pytest.mark.parametrize(
    ("field", "told", "outcome"),
    [
        pytest.param("seats", {"draft": "80", "a": "80", "b": "80"}, ("agree", None, "info"), id="supported"),
        pytest.param("seats", {"draft": "~80", "a": "82"}, ("compatible", None, "info"), id="rounded"),
        pytest.param("seats", {"draft": "80"}, ("uncorroborated", "unsupported", "info"), id="in no source"),
        pytest.param("seats", {"draft": "8", "a": "80"}, ("conflict", "value", "warning"), id="one against it"),
        pytest.param("seats", {"draft": "8", "a": "80", "b": "80"}, ("conflict", "value", "error"), id="two against it"),
        pytest.param("seats", {"draft": "8", "a": "8", "b": "80"}, ("conflict", "value", "warning"), id="one each"),
        pytest.param("seats", {"draft": "8", "a": "8", "b": "8", "c": "80"}, ("conflict", "value", "info"), id="two for it"),
        pytest.param("seats", {"draft": "~8", "a": "80", "b": "80"}, ("conflict", "value", "warning"), id="a rounded one"),
        pytest.param("toll", {"draft": "7", "a": "7", "b": "9"}, ("update", "superseded", "warning"), id="an older toll"),
        pytest.param("toll", {"draft": "9", "a": "7", "b": "9"}, ("agree", None, "info"), id="the newest toll"),
        pytest.param("toll", {"draft": "19", "a": "7", "b": "9"}, ("conflict", "value", "error"), id="higher than all"),
        pytest.param("toll", {"draft": "7", "a": ">6", "b": "9", "c": "9"}, ("update", "superseded", "warning"),
                     id="only an older bound fits it"),
        pytest.param("toll", {"draft": "5", "a": "7", "c": "5"}, ("conflict", "value", "info"), id="a newer, lower figure"),
        pytest.param("toll", {"draft": "5", "a": "5", "c": "7"}, ("update", "superseded", "warning"), id="an older, lower one"),
        pytest.param("seats", {"draft": "<41", "a": "32", "b": "32"}, ("undecided", None, "info"), id="a bound far off"),
        pytest.param("seats", {"draft": ">30", "a": "32", "b": "32"}, ("compatible", None, "info"), id="a bound nearby"),
        pytest.param("guest", {"draft": "Anna Petrova", "a": "Ivan Sidorov"}, ("uncorroborated", "unsupported", "info"),
                     id="a list has other members"),
    ],
)  # fmt: skip
def test_what_a_claim_comes_to(field: str, told: Told, outcome: tuple[str, str | None, str]) -> None:
    assert [(one.verdict, one.kind, one.severity) for one in found(field, told)] == [outcome]


def test_a_bound_far_off_shows_the_sources_figures_against_it() -> None:
    (told,) = found("seats", {"draft": "<41", "a": "32", "b": "32"})
    assert [(side.value, side.independent_sources) for side in told.positions] == [("41", 0), ("32", 2)]


def test_copies_count_once_and_the_draft_never() -> None:
    one = Origins(of=(("a", "o"), ("b", "o")))
    (told,) = found("seats", {"draft": "8", "a": "80", "b": "80"}, one)
    assert told.severity == "warning"
    assert [side.independent_sources for side in told.positions] == [0, 1]


def test_a_policy_asks_for_more_sources_and_for_what_is_left_out() -> None:
    asks = Policy(require=2, omission="warning")
    (few,) = found("seats", {"draft": "80", "a": "80"}, policy=asks)
    assert (few.verdict, few.kind, few.severity) == ("undecided", "unsupported", "error")
    (enough,) = found("seats", {"draft": "80", "a": "80", "b": "80"}, policy=asks)
    assert enough.verdict == "agree"
    (left,) = found("seats", {"a": "80", "b": "80"}, policy=asks)
    assert (left.kind, left.severity) == ("omission", "warning")
    assert found("seats", {"a": "80", "b": "8"}, policy=asks) == []
    assert found("seats", {"a": "80", "b": "80"}) == []


@pytest.mark.parametrize(
    ("besides", "verdict"),
    [
        pytest.param(("8",), "undecided", id="a source that names both"),
        pytest.param((), "conflict", id="no such doubt"),
    ],
)
def test_a_source_that_need_not_mean_its_value_contradicts_no_draft(besides: tuple[str, ...], verdict: str) -> None:
    claims = [claim("draft", "seats", "8"), claim("a", "seats", "80", besides=besides)]
    articles = [ArticleRecord(name, name, name, "", "", day, "en", "") for name, day in PUBLISHED.items()]
    draft = Draft("draft", "draft.md", Event("e", "e", ("a", "draft")))
    (told,) = against(draft, articles, claims, NO_ORIGINS, Book(rule("same_value", "seats")), {})
    assert told.verdict == verdict


def test_a_doubt_about_the_event_never_stops() -> None:
    (told,) = found("seats", {"draft": "8", "a": "80", "b": "80"}, doubt="another session")
    assert told.severity == "warning"
    assert told.why[-1] == "another session"


def test_another_events_figure_contradicts_nobody() -> None:
    assert found("seats", {"draft": "8", "a": "80", "b": "80"}, scope=Scope(about="background")) == []


def test_subsets_of_one_value_are_two_findings() -> None:
    parts = [claim("draft", "seats", "3", Scope(part_of=part)) for part in ("children", "women")]
    draft = Draft("draft", "draft.md", Event("e", "e", ("draft",)))
    ids = {one.id for one in against(draft, [], parts, Origins(), Book(rule("same_value", "seats")), {})}
    assert len(ids) == 2


def test_the_order_of_the_sources_changes_nothing() -> None:
    told = {"draft": "8", "a": "80", "b": "82", "c": "~80"}
    assert found("seats", told) == found("seats", dict(reversed(told.items())))
