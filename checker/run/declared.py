"""Fields that no pack has, declared for one run over claims from elsewhere."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from checker.model.errors import CheckerError
from checker.rulebook import Field, Rule, Rulebook, checking

KIND_OF = {"one": "same_value", "list": "list_of_persons"}  # the rule of a field that no pack has one for


def with_fields(rules: Rulebook, declared: Mapping[str, Any], name: str) -> Rulebook:
    """The rulebook with the fields of a `--fields` file, and a rule for each field that has none.

    declared: `{"authors": {"type": "person", "holds": "list"}}`. Raises CheckerError for a field that cannot be.
    """
    wrong = [f"{name}: {problem}" for field, said in declared.items() for problem in _field_problems(field, said)]
    if wrong:
        raise CheckerError("\n".join(wrong))
    fields = {
        **rules.fields,
        **{
            field: Field(name=field, type=said["type"], holds=said.get("holds", "one"), pack=name)
            for field, said in declared.items()
        },
    }
    ruled = {rule.field for rule in rules.rules}
    added = [
        Rule(
            id=field.replace("_", "-"),
            kind=KIND_OF[fields[field].holds],
            field=field,
            severity="error",
            message="{event}: {positions}",
            why=f"declared in {name}",
            pack=name,
        )
        for field in declared
        if field not in ruled
    ]
    return replace(rules, fields=fields, rules=(*rules.rules, *added))


def fields_file(path: Path) -> Mapping[str, Any]:
    """The declared fields of a JSON file. Raises CheckerError for a file that has none."""
    try:
        declared = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as wrong:
        raise CheckerError(f"--fields {path}: cannot be read as JSON: {wrong}") from wrong
    if not isinstance(declared, dict):
        raise CheckerError(
            f'--fields {path}: must be an object such as {{"authors": {{"type": "person", "holds": "list"}}}}'
        )
    return declared


def _field_problems(field: str, said: Any) -> Iterator[str]:
    if not isinstance(said, dict):
        yield f"{field}: must be an object with a type"
        return
    for key, known in (("type", checking.TYPES), ("holds", checking.HOLDS)):
        if said.get(key, "one" if key == "holds" else None) not in known:
            yield f"{field}: {key}: unknown {said.get(key)!r} (known: {', '.join(known)})"
    for key in said.keys() - {"type", "holds"}:
        yield f"{field}: unknown key {key!r} (known: type, holds)"
