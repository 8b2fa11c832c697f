"""Those of the hurt who died later."""

import pytest

from tests.extraction.stories import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nine people were injured in the blast; two of them later died in hospital."),
        ("en", "Nine people were injured in the blast, of whom two died."),
        ("hi", "सोहनपुर में बस पलटने से नौ लोग घायल हो गए, जिनमें से 2 की अस्पताल में मौत हो गई।"),
        ("ru", "В аварии в Заречном пострадали девять человек, двое из них скончались."),
    ],
)
def test_who_died_is_hurt_no_more(language: str, text: str) -> None:
    assert (told(text, "injured", language), told(text, "killed", language)) == (["7"], ["2"])


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        pytest.param("Nine people were injured and two died.", "9", id="others"),
        pytest.param("Two of them died. Nine people were injured.", "9", id="told before"),
        pytest.param("Two people were injured; two of them died.", "2", id="nobody left"),
    ],
)
def test_other_counts_stay(text: str, hurt: str) -> None:
    assert told(text, "injured") == [hurt]
