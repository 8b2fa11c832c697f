"""What the documents say of packs is true."""

import re
from pathlib import Path

from checker import rulebook
from checker.rulebook import checking
from checker.run import cases

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")


def test_the_pack_of_the_document_works_as_it_says(tmp_path):
    file = tmp_path / "harvest.yaml"
    file.write_text(re.findall(r"```yaml\n(pack: 1.*?)```", TEXT, re.DOTALL)[0], encoding="utf-8")
    outcomes = list(cases.run([file], only_these=True))
    assert len(outcomes) == 3
    assert [outcome.wrong for outcome in outcomes] == [(), (), ()]


def test_every_key_and_category_is_in_the_document():
    missing = [name for name in (*checking.FIELD, *checking.CATEGORIES) if f"`{name}" not in TEXT]
    assert missing == []


def test_every_shipped_field_and_rule_says_why():
    from checker import comparison

    rules = rulebook.load([], comparison.KINDS)
    assert [field.name for field in rules.fields.values() if not field.why] == []
    assert [rule.id for rule in rules.rules if not rule.why] == []
