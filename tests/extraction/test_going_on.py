"""Sentences that go on telling of another happening."""

import pytest

from tests.extraction.stories import claims

OWN = "Two people were killed and five were hurt in a fire in Delbrook on Monday. "


def hurt(text: str) -> list[tuple[str, str]]:
    return [(claim.value.canonical, claim.scope.about) for claim in claims(text) if claim.field == "injured"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Two years ago a fire there killed three people. Nine were injured.", ("9", "background"), id="on"
        ),
        pytest.param(
            "Two years ago a fire there killed three people. It was put out. Nine were injured.",
            ("9", "event"),
            id="not on",
        ),
        pytest.param(
            "Two years ago a fire there killed three people. On Monday nine were injured.", ("9", "event"), id="a day"
        ),
        pytest.param(
            "Two years ago a fire there killed three people.\nNine were injured.", ("9", "event"), id="new paragraph"
        ),
    ],
)
def test_the_next_sentence(text: str, expected: tuple[str, str]) -> None:
    assert hurt(OWN + text) == [("5", "event"), expected]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("In separate incidents last year four men were hurt there.\nPaul Marsh, 31, died.", 0),
        ("It was put out by noon.\nPaul Marsh, 31, died.", 1),
    ],
)
def test_names_in_a_new_paragraph(text: str, dead: int) -> None:
    told = claims("Two people were hurt in a fire in Delbrook on Monday. " + text)
    assert len([claim for claim in told if claim.field == "killed"]) == dead
