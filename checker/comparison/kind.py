"""What a rule kind is: a small pure function, and what its settings must be."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from checker.comparison.scene import Scene
from checker.model.finding import Finding
from checker.rulebook.records import Field, Rule

Check = Callable[[Any, Mapping[str, Field]], str]  # what is wrong with a setting, "" for nothing


class Kind(Struct, frozen=True):
    """A rule kind.

    run: the findings of one rule over one event.
    types: value types that its field may have; empty for any.
    settings: the settings that it knows, each with its check; required: those that must be there.
    """

    run: Callable[[Scene, Rule], Iterator[Finding]]
    types: frozenset[str] = frozenset()
    settings: Mapping[str, Check] = field(default_factory=dict)
    required: frozenset[str] = frozenset()

    def problems(self, rule: Rule, fields: Mapping[str, Field]) -> list[str]:
        """What is wrong with a rule of this kind, each in words that name what would be right."""
        told = []
        declared = fields.get(rule.field)
        if declared and self.types and declared.type not in self.types:
            told.append(f"kind {rule.kind!r} needs a field of type {_or(self.types)}, not {declared.type}")
        missing = sorted(self.required - rule.settings.keys())
        told += [f"kind {rule.kind!r} needs the setting {name!r}" for name in missing]
        for name, value in rule.settings.items():
            if name not in self.settings:
                known = _or(frozenset(self.settings)) or "it has none"
                told.append(f"kind {rule.kind!r} knows no setting {name!r} (known: {known})")
            elif wrong := self.settings[name](value, fields):
                told.append(f"{name}: {wrong}")
        return told


def a_field(value: Any, fields: Mapping[str, Field]) -> str:
    """The setting names a declared field."""
    if value in fields:
        return ""
    return f"no pack declares the field {value!r} (declared: {', '.join(sorted(fields))})"


def some_fields(value: Any, fields: Mapping[str, Field]) -> str:
    """The setting lists declared fields."""
    if not isinstance(value, list | tuple) or not value:
        return f"must be a list of fields, not {value!r}"
    return next((wrong for wrong in (a_field(name, fields) for name in value) if wrong), "")


def _or(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))
