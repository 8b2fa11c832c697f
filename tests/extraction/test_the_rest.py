"""Counts told in two steps."""

import pytest

from tests.extraction.stories import claims


def parts(text: str, language: str = "en") -> list[tuple[str, bool]]:
    """The counts of the dead, and whether each is a part."""
    return [
        (one.value.canonical, one.scope.part_of is not None) for one in claims(text, language) if one.field == "killed"
    ]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        pytest.param(
            "Two men died at the scene while the other three died in hospital after the crash.",
            [("5", False), ("2", True), ("3", True)],
            id="a sum",
        ),
        pytest.param("One man died at the scene and the other died in hospital.", [("1", True)], id="one more"),
        pytest.param("One man died in the crash and the other was hurt.", [("1", False)], id="another deed"),
        pytest.param("Two men died in the crash and the other died later.", [("2", False)], id="one of two"),
        pytest.param("The other two died in hospital after the crash.", [("2", False)], id="the rest alone"),
    ],
)
def test_the_dead(text: str, dead: list[tuple[str, bool]]) -> None:
    assert parts(text) == dead


def test_other_languages() -> None:
    assert parts("Двое погибли на месте аварии, остальные трое скончались в больнице.", "ru")[0] == ("5", False)
    assert parts("हादसे में एक युवक की मौत हो गई, जबकि दूसरे ने अस्पताल में दम तोड़ा।", "hi") == [("1", True)]
