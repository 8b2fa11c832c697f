"""A phrase that cannot be read is told with its place in the pack, by the real command."""

from pathlib import Path

import pytest

from tests.conftest import Checker

PACK = """\
pack: 1
name: launches
concepts:
  lift_off: {en: {verb: [lift off]}}
fields:
  probes:
    type: quantity
    with: lift_off
    why: how many flew
    phrases:
      en:
        - VALUE .. VERB
        - BAD
"""


@pytest.mark.parametrize(
    ("phrase", "wrong"),
    [
        ("VALUE .. NOUNS", "'VALUE .. NOUNS': unknown slot NOUNS (known: VALUE,"),
        ("VERB .. VERB", "'VERB .. VERB': VALUE must stand exactly once"),
        ("(VALUE .. VERB", "'(VALUE .. VERB': brackets do not match"),
    ],
)
def test_the_place_the_part_and_what_would_be_right(checker: Checker, tmp_path: Path, phrase: str, wrong: str) -> None:
    pack = tmp_path / "launches.yaml"
    pack.write_text(PACK.replace("BAD", f'"{phrase}"'), encoding="utf-8")
    ran = checker("rules", "try", "Two probes lifted off.", "--rules", pack)
    assert ran.status == 2
    assert f"{pack.as_posix()}:13:11: probes: {wrong}" in ran.err


def test_right_phrases_are_read(checker: Checker, tmp_path: Path) -> None:
    pack = tmp_path / "launches.yaml"
    pack.write_text(PACK.replace("BAD", "VALUE .... VERB"), encoding="utf-8")
    assert "probes" in checker("rules", "try", "Two probes lifted off.", "--rules", pack).out


def test_a_word_with_too_many_forms_is_told_with_its_place(checker: Checker, tmp_path: Path) -> None:
    pack = tmp_path / "launches.yaml"
    digits = "(one|two|three|four|five|six|seven|eight|nine|ten)"
    entry = f"lift {digits} {digits} {digits} {digits}"
    text = PACK.replace("BAD", "VALUE .... VERB").replace("[lift off]", f'[lift off, "{entry}"]')
    pack.write_text(text, encoding="utf-8")
    ran = checker("rules", "try", "Two probes lifted off.", "--rules", pack)
    assert ran.status == 2
    assert f"{pack.as_posix()}:4:36: lift_off: {entry!r}: more than 4000 forms" in ran.err
