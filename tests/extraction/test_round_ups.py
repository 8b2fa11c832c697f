"""Articles that tell of several happenings."""

import pytest

from checker.extraction.round_ups import is_digest
from tests.extraction.stories import told


@pytest.mark.parametrize(
    ("title", "tag", "digest"),
    [
        ("News briefs for Tuesday", "en", True),
        ("Police blotter", "en", True),
        ("Man debriefs his rescuers", "en", False),
        ("खबरें संक्षेप में", "hi", True),
        ("बस पलटी, तीन घायल", "hi", False),
        ("Сводка происшествий за сутки", "ru", True),
        ("Сводка погоды", "ru", False),
        ("News briefs", "bn", False),
    ],
)
def test_a_title_says_whether_a_page_has_several_stories(title: str, tag: str, digest: bool) -> None:
    assert is_digest(title, tag) is digest


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        pytest.param("Police investigate two shootings. A man was shot in the leg.", [], id="one of several"),
        pytest.param("Police investigate a shooting. A man was shot in the leg.", ["1"], id="one happening"),
        pytest.param("Police investigate two shootings. Three men were hurt.", ["3"], id="more than one person"),
        pytest.param(
            "A man was hurt in a fire. His wife ran out. It took an hour. Police spoke of two shootings in May.",
            ["1"],
            id="further down",
        ),
    ],
)
def test_a_single_person_is_of_one_of_several_happenings(text: str, hurt: list[str]) -> None:
    assert told(text, "injured") == hurt
