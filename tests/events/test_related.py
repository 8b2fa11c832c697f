"""Events that look alike and differ."""

import pytest

from tests.events.made import article, claims, grouped

RAIL = {"number": "11", "chair:VA": "Oren Talvik", "chair:KE": "Mira Dessai", "town": "Lindau", "hall": "Rope Hall"}
NAVY = {"number": "5", "chair:VA": "Piet Hadar", "chair:KE": "Sunil Rao", "town": "Lindau", "hall": "Anchor House"}
RAIL_TEXT = "The rail freight group of Vardia and Keldonia met in Lindau about wagons and customs seals under Talvik."
NAVY_TEXT = "The naval drill group of Vardia and Keldonia met in Lindau about divers and spare propellers under Hadar."
TULIP_TEXT = "A flower show with a rare blue tulip opened beside the old mill; growers came from three valleys."


def related(*told):
    made = [article(str(place), text) for place, (text, _) in enumerate(told)]
    noted = [one for place, (_, facts) in enumerate(told) for one in claims(str(place), facts)]
    return grouped(made, noted).related_events


def test_two_bodies_of_one_pair_of_countries():
    (found,) = related((RAIL_TEXT, RAIL), (NAVY_TEXT, NAVY))
    assert "town Lindau" in found.alike
    assert {"number 11 against 5", "hall Anchor House against Rope Hall"} <= set(found.different)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param((TULIP_TEXT, {"town": "Sarnheim"}), id="another story"),
        pytest.param((TULIP_TEXT, {"town": "Lindau"}), id="another story in the same town"),
        pytest.param((TULIP_TEXT, {"number": "3"}), id="another story with a number"),
        pytest.param((TULIP_TEXT, {}), id="a story without claims"),
    ],
)
def test_stories_of_another_kind_are_not_related(other):
    assert related((RAIL_TEXT, RAIL), other) == ()


def test_the_nearest_few_are_shown():
    others = [
        (NAVY_TEXT.replace("naval", word), {**NAVY, "number": str(place), "chair:VA": f"{word.title()} Hadar"})
        for place, word in enumerate(("naval", "aerial", "polar", "desert", "forest"), 20)
    ]
    found = related((RAIL_TEXT, RAIL), *others)
    shown = [event for pair in found for event in pair.events]
    assert max(shown.count(event) for event in shown) <= 3


def test_without_claims_years_and_words_say_what_differs():
    left = (
        "The ferry Indranil capsized off Kestrel in 2031; divers of Mun brought up nine victims from the car deck. The bow"
        " door had stood open, the harbour master said, and nobody on the bridge had seen the warning lamp."
    )
    right = (
        "In 2019 the ferry Belgravia ran on a reef off Kestrel; helicopters of Mun lifted passengers from the bow. A pilot"
        " had misread the buoys in fog, a court found, and two stewards were praised for calming a school class."
    )
    (found,) = related((left, {}), (right, {}))
    assert found.alike[0].startswith("words in common: ")
    assert "years 2031 against 2019" in found.different
