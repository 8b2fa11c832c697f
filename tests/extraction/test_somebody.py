"""Who was hurt beside who died: the same person, or somebody else?"""

import pytest

from tests.extraction.stories import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "A boy died in the crash. Another boy was injured.", id="another"),
        pytest.param("en", "Ann Ray was killed. Paul Dyer was wounded.", id="two names"),
        pytest.param("en", "A 15-year-old boy was killed. A 12-year-old boy was wounded.", id="two ages"),
        pytest.param("en", "A man was killed. A woman was wounded.", id="a man is no woman"),
        pytest.param(
            "en", "Ann Ray was killed. The driver was injured and is expected to survive.", id="who will live"
        ),
        pytest.param("hi", "टक्कर में युवक की मौत हो गई। महिला घायल हो गई।", id="a man is no woman, in Hindi"),
        pytest.param("ru", "В аварии погиб мужчина. Женщина пострадала.", id="a man is no woman, in Russian"),
    ],
)
def test_who_is_told_apart_from_the_dead_is_hurt(language: str, text: str) -> None:
    assert told(text, "killed", language) == told(text, "injured", language) == ["1"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "A woman was injured on Monday. The woman died on Tuesday.", id="the same noun"),
        pytest.param("en", "Ann Ray was wounded on Monday. Ray died on Tuesday.", id="a shorter name"),
        pytest.param("en", "A boy, 9, was wounded. The 9-year-old died on Tuesday.", id="the same age"),
        pytest.param("ru", "Женщина пострадала. Женщина скончалась в больнице.", id="the same noun, in Russian"),
        pytest.param("hi", "युवक घायल हो गया। युवक ने अस्पताल में दम तोड़ दिया।", id="the same noun, in Hindi"),
    ],
)
def test_who_may_be_the_dead_is_not_counted_twice(language: str, text: str) -> None:
    assert told(text, "killed", language) == ["1"]
    assert told(text, "injured", language) == []


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        pytest.param(
            "A girl, 5, was shot dead. Carlos Aguirre Dunn was also wounded.", ["1"], id="a name not told before"
        ),
        pytest.param("Paul Dunn was shot dead. Dunn was also wounded in the leg.", [], id="the same name"),
        pytest.param("A girl, 5, was shot dead. A woman was also wounded.", ["1"], id="a woman"),
        pytest.param("A man was shot dead. The man was also wounded in the leg.", [], id="the man"),
    ],
)
def test_who_was_also_hurt(text: str, hurt: list[str]) -> None:
    assert told(text, "injured") == hurt


def test_another_shop_makes_nobody_another() -> None:
    text = "Ann Raylen was killed in Orlen. She was walking from one shop to another when she was shot."
    assert (told(text, "killed"), told(text, "injured")) == (["1"], [])
