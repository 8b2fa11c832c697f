"""Counts that a sentence tells place by place are parts, and nothing else with two places in it is."""

import pytest

from tests.extraction.stories import claims


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        pytest.param("en", "Six people died in Norway and nine people died in Denmark.", ["6", "9"], id="behind"),
        pytest.param(
            "en", "In Norway six people were killed, in Denmark nine.", ["6"], id="before, one without its noun"
        ),
        pytest.param("en", "The storm killed nine people in Norway and Denmark.", [], id="one count of both"),
        pytest.param("en", "The storm killed six people in Norway, and nine people fled.", [], id="one place"),
        pytest.param("ru", "В Норвегии погибли шесть человек, в Дании погибли девять человек.", ["6", "9"], id="ru"),
        pytest.param("hi", "तूफान से नॉर्वे में छह लोग मारे गए, जबकि डेनमार्क में नौ लोग मारे गए।", ["6", "9"], id="hi"),
    ],
)
def test_counts_place_by_place(language: str, text: str, parts: list[str]) -> None:
    told = [claim for claim in claims(text, language) if claim.field == "killed"]
    assert told
    assert [claim.value.canonical for claim in told if claim.scope.part_of] == parts
