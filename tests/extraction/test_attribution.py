"""Who says it: where a sentence credits several, each figure has its own speaker."""

import pytest

from tests.extraction.stories import claims


@pytest.mark.parametrize(
    ("language", "text", "field", "expected"),
    [
        pytest.param(
            "en",
            "Police put the crowd at 4,000; organisers said 15,000 people took part in the rally.",
            "crowd_size",
            {"4000": "Police", "15000": "organisers"},
            id="a clause each",
        ),
        pytest.param(
            "en",
            "About 4,000 people marched, police said, while the organisers put the number at 15,000.",
            "crowd_size",
            {"4000": "police", "15000": "the organisers"},
            id="behind what is said, and before it",
        ),
        pytest.param(
            "en",
            "Nine people were killed, police said, but the mayor said 12 people were killed.",
            "killed",
            {"9": "police", "12": "the mayor"},
            id="another clause behind but",
        ),
        pytest.param(
            "en", "Governor Mohan Verma came on Monday. He said nine people were killed.", "killed", {"9": "Mohan Verma"},
            id="a pronoun is the one named before",
        ),
        pytest.param(
            "en", "The fire was put out by noon, police said. They said nine people were killed.", "killed", {"9": "police"},
            id="a pronoun is whoever spoke before",
        ),
        pytest.param(
            "en", "Mohan Verma met Oleg Belov. He said nine people were killed.", "killed", {"9": None},
            id="a pronoun that may be either is nobody",
        ),
        pytest.param("en", "He said nine people were killed.", "killed", {"9": None}, id="a pronoun alone is nobody"),
        pytest.param(
            "ru", "Выступил губернатор Олег Белов. Он отметил, что погибли девять человек.", "killed", {"9": "Олег Белов"},
            id="a pronoun in Russian",
        ),
        pytest.param(
            "en", "Nine people were killed, but none was hurt, police said.", "killed", {"9": "police"}, id="one for all"
        ),
        pytest.param(
            "en", "Citing police, the paper said nine people were killed.", "killed", {"9": "the paper citing police"}, id="a chain"
        ),
        pytest.param(
            "hi",
            "पुलिस के अनुसार 4 हजार लोग थे, जबकि आयोजकों ने दावा किया कि रैली में 15 हजार लोग शामिल हुए।",
            "crowd_size",
            {"4000": "पुलिस", "15000": "आयोजकों"},
            id="a clause each, in Hindi",
        ),
        pytest.param(
            "ru",
            "По данным МВД, в нем участвовали 4 тысячи человек, по оценке организаторов — 15 тысяч.",
            "crowd_size",
            {"4000": "МВД", "15000": "организаторов"},
            id="each before what it says, in Russian",
        ),
    ],
)  # fmt: skip
def test_each_figure_has_its_own_speaker(language: str, text: str, field: str, expected: dict[str, str | None]) -> None:
    found = {claim.value.canonical: claim.attributed_to for claim in claims(text, language) if claim.field == field}
    assert found == expected
