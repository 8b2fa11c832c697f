"""Times at which figures hold are no times of an event: the note `dates: count`."""

import pytest

from checker.languages import of
from checker.model.value import Reference
from checker.values import mentions


@pytest.mark.parametrize(
    ("tag", "text", "counted"),
    [
        ("en", "As of 6 a.m. on 24 March nine were dead.", ["6 a.m.", "24 March"]),
        ("en", "As of Friday nine were dead after the blast of 22 March.", ["Friday"]),
        ("en", "They met as of old, on 24 March at 6 a.m.", []),
        ("ru", "По состоянию на утро 24 марта погибли девять человек.", ["24 марта"]),
        ("ru", "По состоянию на 06:00 24 марта погибли девять человек.", ["06:00", "24 марта"]),
        ("ru", "Состояние раненых 24 марта было тяжелым.", []),
        ("hi", "24 मार्च सुबह 6 बजे तक मिली जानकारी के अनुसार नौ लोग मारे गए।", ["24 मार्च", "सुबह 6 बजे"]),
        ("hi", "बैठक 24 मार्च को सुबह 6 बजे शुरू हुई।", []),
    ],
)
def test_what_figures_hold_at(tag: str, text: str, counted: list[str]) -> None:
    found = mentions.find(text, of(tag), Reference("2025-03-25"), ("date", "time"))
    assert found
    assert [mention.text for mention in found if mention.note("dates") == "count"] == counted
