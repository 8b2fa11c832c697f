"""Why no field takes a value: the field that came nearest and what it missed."""

import pytest

from checker.run.trying import tried

PACK = """\
pack: 1
name: own
why: what the nearest field misses
concepts:
  lantern: {en: {noun: [lantern]}, hi: {noun: [लालटेन]}, ru: {noun: [фонарь, фонаря, фонарей]}}
  hang: {en: {transitive: [hang up], verb: [glimmer]}, hi: {verb: [टांगना]}, ru: {verb: [повесить]}}
  parade_of_lights: {en: {context: [lantern walk]}}
  shop: {en: {context: [on sale]}}
fields:
  lanterns: {type: quantity, counts: lantern, with: hang, unless: shop, why: how many lanterns}
  walkers: {type: quantity, with: walk_by, only: parade_of_lights, kinds: [person], why: how many walked}
"""
WALK = "  walk_by: {en: {verb: [saunter]}}\n"


@pytest.fixture
def rules(tmp_path):
    file = tmp_path / "own.yaml"
    file.write_text(PACK.replace("  shop:", WALK + "  shop:"), encoding="utf-8")
    return [file]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param(
            "The 40 lanterns were red.",
            "lanterns comes nearest: 'lanterns' stands there, missing is a word of hang",
            id="half",
        ),
        pytest.param("40 lanterns glimmered and were on sale.", "the sentence speaks of shop (unless)", id="barred"),
        pytest.param("40 people sauntered.", "the sentence has no word of parade_of_lights (only)", id="no scene"),
        pytest.param(
            "40 dogs sauntered in the lantern walk.",
            "it wants kinds: person, and this counts animal",
            id="another kind",
        ),
        pytest.param(
            "On 40 farms; she sauntered.", "'sauntered' stands there, but none of its phrases joins it", id="apart"
        ),
        pytest.param("The pond has 40 carps.", "no word that binds such a value stands in the sentence", id="nothing"),
        pytest.param("40 लालटेन लाल थीं।", "missing is a word of hang", id="in Hindi"),
        pytest.param("На старой площади этого города стояли 40 фонарей.", "missing is a word of hang", id="in Russian"),
    ],
)
def test_what_the_nearest_field_misses(rules, text, why):
    told = [
        row["why"]
        for row in tried(text, "", "2031-05-06", rules)
        if row["read"].startswith("(") and row["value"] == "40"
    ]
    assert len(told) == 1
    assert why in told[0]


def test_what_is_read_is_no_riddle(rules):
    (row,) = tried("40 lanterns glimmered.", "", None, rules)
    assert row["read"] == "lanterns"
