"""Who shares a slip with another one has copied; who has the other of two figures that both may be told has not."""

import pytest

from checker.events import group
from checker.events.trace import Trace
from tests.events.made import FIELDS, article, claims, record


def told(figures: dict[str, dict[str, str]]) -> tuple[int, list[str]]:
    """How many origins articles have that share no words, and the reasons for those that are one."""
    records = [record(article(name, "")) for name in sorted(figures)]
    stated = [claim for name, said in figures.items() for claim in claims(name, said)]
    found = group(records, stated, [Trace("en") for _ in records], FIELDS, same_event=True).origins
    return len({origin for _, origin in found.of}), [why for _, why in found.why]


@pytest.mark.parametrize(
    ("wrong", "right", "field", "origins"),
    [
        pytest.param("1547", "1574", "toll", 5, id="two digits swapped"),
        pytest.param("1547", "1574", "seats", 5, id="in a figure that does not change"),
        pytest.param("1547", "1647", "seats", 5, id="a digit struck wrong"),
        pytest.param("1547", "1647", "toll", 6, id="which may be how far a toll has risen"),
        pytest.param("12", "21", "toll", 6, id="two digits, both may be told"),
        pytest.param("1547", "1590", "toll", 6, id="another count"),
        pytest.param("1500/1600", "1500/1700", "toll", 6, id="ranges are no figures"),
    ],
)
def test_two_that_share_a_figure_against_four(wrong: str, right: str, field: str, origins: int) -> None:
    figures = {name: {field: wrong if name < "c" else right} for name in "abcdef"}
    count, why = told(figures)
    assert count == origins
    assert why == ([f"a and b share a slip: {field} {wrong} where 4 other origins have {right}"] if origins < 6 else [])


def test_as_many_on_either_side_tell_nothing() -> None:
    assert told({name: {"toll": "1547" if name < "d" else "1574"} for name in "abcdef"}) == (6, [])


def test_of_two_against_two_nobody_knows_who_is_wrong() -> None:
    assert told({name: {"toll": "1547" if name < "c" else "1574"} for name in "abcd"}) == (4, [])


def test_who_tells_both_figures_has_seen_the_slip() -> None:
    figures = {name: {"toll": "1547" if name < "c" else "1574"} for name in "abcdef"}
    figures["a"] = {"toll": ["1547", "1574"]}
    assert told(figures) == (6, [])


def test_copies_of_a_wrong_figure_do_not_make_it_right() -> None:
    records = [record(article(name, "")) for name in "abcdef"]
    words = Trace("en", shingles=b"".join(number.to_bytes(8, "little") for number in range(40)))
    copies = [words if name > "b" else Trace("en") for name in "abcdef"]
    stated = [claim for name in "abcdef" for claim in claims(name, {"toll": "1574" if name < "c" else "1547"})]
    found = group(records, stated, copies, FIELDS, same_event=True).origins
    assert len({origin for _, origin in found.of}) == 3  # two who are right alone, and one that four have copied


def test_any_number_of_figures_takes_no_time() -> None:
    figures = {f"{number:04}": {"seats": str(1000 + number % 900)} for number in range(1800)}
    assert told(figures)[0] == 1800
