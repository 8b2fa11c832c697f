"""Of whom a sentence or a fine is told: the person named last before it, never the judge who passed it."""

import pytest

from tests.extraction.stories import claims


@pytest.mark.parametrize(
    ("text", "language", "whom"),
    [
        pytest.param("Paul Dyer was sentenced to nine years in prison.", "en", "Paul Dyer", id="before"),
        pytest.param("A court gave a nine-year prison sentence to Paul Dyer.", "en", "Paul Dyer", id="behind"),
        pytest.param(
            "Paul Dyer said nothing. The court sentenced him to nine years in prison.",
            "en",
            "Paul Dyer",
            id="a sentence before",
        ),
        pytest.param("Judge Nora Kemp sentenced him to nine years in prison.", "en", "", id="the judge is not meant"),
        pytest.param("The mayor was sentenced to nine years in prison.", "en", "", id="nobody is named"),
        pytest.param("Суд приговорил Олега Топорова к девяти годам колонии.", "ru", "Oleg Toporov", id="ru"),
        pytest.param("अदालत ने रमेश यादव को नौ साल की सजा सुनाई।", "hi", "Ramesh Yadav", id="hi"),
    ],
)
def test_of_whom_a_sentence_is_told(text: str, language: str, whom: str) -> None:
    (told,) = [claim for claim in claims(text, language) if claim.field == "sentence_length"]
    assert told.of_whom == whom


def test_what_is_nobodys_has_no_name() -> None:
    (dead,) = [
        claim for claim in claims("Paul Dyer said five people were killed in the crash.") if claim.field == "killed"
    ]
    assert dead.of_whom == ""
