"""What `rules show` tells somebody who does not write Python."""

import pytest

from checker.run.showing import shown

PACK = """\
pack: 1
name: own
why: what is shown
concepts:
  guild:
    senses:
      Weavers: {en: [weavers], hi: [बुनकर संघ]}
  kite: {include: [glider], en: {noun: [kite]}, hi: {noun: [पतंग]}}
  glider: {hi: {noun: [ग्लाइडर]}}
fields:
  own: {type: quantity, key: holder, holders: guild, counts: kite, unless: kite, why: a test, phrases: {
    hi: ["KEY , VALUE NOUN", "VALUE NOUN"], en: ["KEY VALUE NOUN"]}}
"""


@pytest.fixture
def lines(tmp_path) -> list[str]:
    file = tmp_path / "own.yaml"
    file.write_text(PACK, encoding="utf-8")
    return shown("own", "hi", (file,)).splitlines()


def test_a_setting_says_what_it_does(lines):
    assert "  unless: kite  (a sentence with such a word is not read)" in lines


def test_each_phrase_has_its_line_and_other_languages_stay_away(lines):
    assert [line for line in lines if "VALUE NOUN" in line] == ["    hi: KEY , VALUE NOUN", "    hi: VALUE NOUN"]


def test_words_say_through_what_they_are_the_fields(lines):
    assert "  words of glider (counts, by kite):" in lines
    assert "    Weavers: hi बुनकर संघ" in lines
    assert not any("weavers" in line for line in lines)
