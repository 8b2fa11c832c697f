"""Those whom some counts take in and others leave out: an attacker among the dead, a child unborn."""

import pytest

from checker.model.value import COMPATIBLE, CONFLICT
from checker.values import relate
from tests.extraction.stories import claims


def _noted(text: str, language: str = "en") -> tuple[str, object, object]:
    found = [claim for claim in claims(text, language) if claim.field == "killed" and not claim.scope.part_of]
    value = found[0].value
    return value.canonical, value.get("or_less"), value.get("or_more")


@pytest.mark.parametrize(
    ("language", "text", "noted"),
    [
        pytest.param("en", "Four people, including the gunman, are dead.", ("4", "1", None), id="told as included"),
        pytest.param(
            "en", "The gunman killed three people before killing himself.", ("3", None, "1"), id="told beside"
        ),
        pytest.param("en", "The man killed three people and died by suicide.", ("3", None, "1"), id="his own deed"),
        pytest.param(
            "en", "Three people were killed. Police shot the gunman dead.", ("3", "1", "1"), id="not told how"
        ),
        pytest.param("en", "Five adults and an unborn child were killed.", ("5", None, "1"), id="a child unborn"),
        pytest.param(
            "en", "Six people were killed, including an unborn child.", ("6", "1", None), id="included, unborn"
        ),
        pytest.param("hi", "हमलावर समेत चार लोग मारे गए।", ("4", "1", None), id="told as included, in Hindi"),
        pytest.param("ru", "Погибли четыре человека, включая нападавшего.", ("4", "1", None), id="in Russian"),
        pytest.param(
            "ru", "Нападавший убил троих и покончил с собой.", ("3", None, "1"), id="his own deed, in Russian"
        ),
        pytest.param("en", "Three people were killed in the fire.", ("3", None, None), id="nobody to leave out"),
        pytest.param(
            "en", "Four people, including the driver, are dead.", ("4", None, None), id="a driver is a victim"
        ),
    ],
)
def test_a_count_says_whom_others_may_leave_out(
    language: str, text: str, noted: tuple[str, str | None, str | None]
) -> None:
    assert _noted(text, language) == noted


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        pytest.param(
            "Four people, including the gunman, are dead.", "Three people were killed.", COMPATIBLE, id="one less"
        ),
        pytest.param("Three people were killed before he killed himself.", "Four are dead.", COMPATIBLE, id="one more"),
        pytest.param(
            "Four people, including the gunman, are dead.", "Five people were killed.", CONFLICT, id="two apart"
        ),
        pytest.param("Three people were killed.", "Four people were killed.", CONFLICT, id="nobody to leave out"),
    ],
)
def test_counts_that_differ_by_them_are_no_contradiction(one: str, other: str, kind: str) -> None:
    left, right = (
        next(claim.value for claim in claims(text) if claim.field == "killed" and not claim.scope.part_of)
        for text in (one, other)
    )
    assert relate(left, right).kind == relate(right, left).kind == kind
