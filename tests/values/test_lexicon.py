"""Words of a section as tables."""

from checker.values.lexicon import Entries, forms, phrases, spellings, table

SECTION = {"endings": {"m": ["", "а", "ы"]}, "nouns": {"person": ["делегат+m", "мирный житель"]}, "stop": ["в", "на"]}


def test_stems_are_spelled_out_and_folded() -> None:
    assert forms("делегат+m ёлка+m", SECTION["endings"])[:2] == ["делегат елка", "делегат елкаа"]
    assert table(SECTION, "nouns") == dict.fromkeys(["делегат", "делегата", "делегаты", "мирный житель"], "person")
    assert spellings(SECTION, "stop") == {"в", "на"}
    assert table(SECTION, "nothing") == {}


def test_the_longest_entry_is_found_at_either_end() -> None:
    entries = Entries({"more": 1, "more than": 2, "no more than": 3})
    assert entries.at_start(("more", "than", "80")) == (2, 2)
    assert entries.at_end(("said", "no", "more", "than")) == (3, 3)
    assert entries.at_end(()) is None
    assert not Entries({})
    assert phrases(SECTION, "stop").get("в")
