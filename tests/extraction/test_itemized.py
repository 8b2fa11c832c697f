"""Parts that a list of persons tells."""

import pytest

from tests.extraction.stories import told


@pytest.mark.parametrize(
    ("language", "text", "dead"),
    [
        pytest.param("en", "Six children and three adults died in the fire.", ["6", "9"], id="before the deed"),
        pytest.param("ru", "Погибли девять человек: шестеро детей и трое взрослых.", ["9", "6"], id="behind the total"),
        pytest.param("ru", "Погибли девять человек: пятеро детей и трое взрослых.", ["9"], id="another sum"),
        pytest.param("en", "Six boys were saved. Nine men died in the fire.", ["9"], id="no list"),
    ],
)
def test_a_list_tells_how_many_of_each_kind(language: str, text: str, dead: list[str]) -> None:
    assert told(text, "killed", language) == dead


def test_what_has_a_field_of_its_own_is_no_part_of_those_aboard() -> None:
    assert told("The helicopter that crashed had 17 tourists and 4 crew members on board.", "aboard") == ["21"]


def test_members_of_a_list_that_is_no_whole_are_no_parts_of_the_toll() -> None:
    text = "Погиб 21 человек. Гибель восьми литейщиков и двоих пожарных власти подтвердили еще днем."
    assert told(text, "killed", "ru") == ["21", "10"]
