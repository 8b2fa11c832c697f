"""Number words that belong to a name count nothing; the same words in headlines and at the start of sentences do."""

import pytest

from checker.languages import of
from checker.model.value import Reference
from checker.values.mentions import find


@pytest.mark.parametrize(
    ("tag", "text", "said"),
    [
        pytest.param(
            "en", "The lobby known as the Upper Seven would not comment.", [], id="capitals inside a sentence"
        ),
        pytest.param("en", 'The channel "Nine" went off the air.', [], id="alone in quotation marks"),
        pytest.param("ru", "Поселок Три Сосны остался без света.", [], id="a place"),
        pytest.param("en", "Seven Dead In Marrow Mine Collapse", ["7"], id="a headline in capitals"),
        pytest.param("en", "The mine collapsed. Seven workers died.", ["7"], id="a sentence begins"),
        pytest.param("en", "SEVEN MINERS DIE in shaft collapse, officials say", ["7"], id="all in capitals"),
        pytest.param("ru", "Итог: Семь человек погибли при обвале", ["7"], id="behind a colon"),
        pytest.param("en", 'He said "seven" of them were ill.', ["7"], id="a small word in quotation marks"),
    ],
)
def test_numbers_of_names_are_no_quantities(tag: str, text: str, said: list[str]) -> None:
    found = find(text, of(tag), Reference(), types=["quantity"])
    assert [mention.value.canonical for mention in found] == said
