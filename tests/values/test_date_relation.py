"""How dates stand to each other: what holds the other, what excludes it, what cannot be told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.value import Value
from checker.values.date import relate


def of(canonical: str, **detail: int) -> Value:
    return Value.of("date", canonical, **detail)


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        pytest.param("2025-08-06", "2025-08-06", "equal", id="the same day"),
        pytest.param("2025-08-06", "2025-08-07", "conflict", id="two days"),
        pytest.param("2025-08", "2025-08-06", "compatible", id="a month holds its days"),
        pytest.param("2025-09", "2025-08-06", "conflict", id="another month"),
        pytest.param("2025", "2025-08", "compatible", id="a year holds its months"),
        pytest.param("197X", "1974-05-01", "compatible", id="a decade holds its years"),
        pytest.param("197X", "1981", "conflict", id="another decade"),
        pytest.param("2025-10-28/2025-10-29", "2025-10-29", "compatible", id="an interval holds its day"),
        pytest.param("XXXX-10-28/XXXX-10-29", "2025-10-28", "compatible", id="whatever the year"),
        pytest.param("XXXX-10-28/XXXX-10-29", "2025-08-06", "conflict", id="a day outside, whatever the year"),
        pytest.param("XXXX-10-28/XXXX-10-29", "2025-10-27", "conflict", id="the day before the interval"),
        pytest.param("XXXX-08-06", "2025-08-06", "compatible", id="a year that is not told"),
        pytest.param("XXXX-08-06", "2025-08-07", "conflict", id="another day of any year"),
        pytest.param("XXXX-08-06", "XXXX-08-06", "equal", id="both without their year"),
        pytest.param("XXXX-12-30/XXXX-01-02", "2026-01-01", "compatible", id="over the turn of the year"),
        pytest.param("XXXX-12-30/XXXX-01-02", "2025-12-31", "compatible", id="its other side"),
        pytest.param("2025-10-28/2025-10-29", "2025-10-29/2025-10-31", "compatible", id="intervals that overlap"),
        pytest.param("2025-10-28/2025-10-29", "2025-10-30/2025-10-31", "conflict", id="intervals that do not"),
        pytest.param("2019/..", "2025-08-06", "compatible", id="since 2019"),
        pytest.param("2019/..", "2018-08-06", "conflict", id="before what is open to the future"),
        pytest.param("../2025-08-31", "2025-08-06", "compatible", id="by the end of August"),
        pytest.param("2019/..", "XXXX-08-06", "compatible", id="an open interval has room for any day of a year"),
        pytest.param("2025-08-06~", "2025-08-08", "compatible", id="about the sixth"),
        pytest.param("2025-08-06~", "2025-08-20", "conflict", id="not so far about"),
        pytest.param("{2025-05-03,2025-05-17}", "2025-05-17", "compatible", id="one of several days"),
        pytest.param("{2025-05-03,2025-05-17}", "2025-05-10", "conflict", id="between the several days"),
        pytest.param("{2025-05-03,2025-05-17}", "{2025-05-03,2025-05-18}", "unknown", id="sets that share a day"),
        pytest.param("[2025-08-30,2025-08-31]", "2025-08-31", "compatible", id="one night, two dates"),
        pytest.param("[2025-08-30,2025-08-31]", "2025-09-01", "conflict", id="after the night"),
        pytest.param("2025-22", "2025-07-10", "compatible", id="a summer holds its days"),
        pytest.param("2016-35", "2016-08", "compatible", id="a quarter holds its months"),
        pytest.param("XXXX-XX-XX", "2025-08-06", "unknown", id="no date at all"),
        pytest.param("XXXX-XX-XX", "XXXX-XX-XX", "unknown", id="nor on the other side"),
        pytest.param("rubbish", "2025", "unknown", id="no EDTF"),
    ],
)
def test_relations(left: str, right: str, kind: str) -> None:
    relation = relate(of(left), of(right))
    assert relation.kind == kind, relation.why
    assert relation.why


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        pytest.param(of("XXXX-XX-XX", weekday=3), of("2025-08-06"), "compatible", id="the sixth was a Wednesday"),
        pytest.param(of("XXXX-XX-XX", weekday=2), of("2025-08-06"), "conflict", id="and no Tuesday"),
        pytest.param(of("XXXX-XX-XX", weekday=2), of("XXXX-XX-XX", weekday=2), "equal", id="two Tuesdays"),
        pytest.param(of("XXXX-XX-XX", weekday=2), of("XXXX-XX-XX", weekday=4), "conflict", id="Tuesday and Thursday"),
        pytest.param(of("XXXX-XX-XX", weekday=2), of("2025-08"), "unknown", id="a month has Tuesdays enough"),
        pytest.param(
            of("2024-12-27", weekday=2),
            of("2024-12-27", weekday=5),
            "equal",
            id="the date decides, not its stated weekday",
        ),
        pytest.param(of("2023-08-07~", slack=200), of("2023-06-20"), "compatible", id="two years ago is said loosely"),
        pytest.param(of("2023-08-07~", slack=200), of("2021-06-20"), "conflict", id="but not for four"),
    ],
)
def test_weekdays_and_loose_distances(left: Value, right: Value, kind: str) -> None:
    assert relate(left, right).kind == relate(right, left).kind == kind


YEARS = st.one_of(st.none(), st.integers(1900, 2100))


@st.composite
def singles(draw: st.DrawFn) -> str:
    year, month, day = draw(YEARS), draw(st.integers(1, 12)), draw(st.integers(1, 28))
    depth = draw(st.integers(1, 3))
    text = "XXXX" if year is None else f"{year:04}"
    return text + f"-{month:02}-{day:02}"[: 3 * (depth - 1)] + draw(st.sampled_from(["", "", "~"]))


def shapes() -> st.SearchStrategy[str]:
    several = st.lists(singles(), min_size=2, max_size=3).map(",".join)
    return st.one_of(
        singles(),
        st.tuples(singles(), singles()).map("/".join),
        singles().map(lambda one: f"{one}/.."),
        singles().map(lambda one: f"../{one}"),
        several.map(lambda set_: "{" + set_ + "}"),
        several.map(lambda set_: f"[{set_}]"),
    )


@given(shapes(), shapes())
def test_which_came_first_does_not_matter(left: str, right: str) -> None:
    forward, backward = relate(of(left), of(right)), relate(of(right), of(left))
    assert (forward.kind, forward.score) == (backward.kind, backward.score)


@given(st.dates(), st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.dates())
def test_a_wider_interval_never_conflicts_where_a_narrower_one_agrees(start, length, before, after, day) -> None:  # type: ignore[no-untyped-def]
    def interval(low: int, high: int) -> Value:
        first, last = (type(start).fromordinal(min(max(place, 1), 3_652_059)) for place in (low, high))
        return of(f"{first.isoformat()}/{last.isoformat()}")

    low, high = start.toordinal(), start.toordinal() + length
    if relate(interval(low, high), of(day.isoformat())).kind != "conflict":
        assert relate(interval(low - before, high + after), of(day.isoformat())).kind != "conflict"
