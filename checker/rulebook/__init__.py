"""Rule packs and configuration: read, checked, joined."""

from checker.rulebook.cases import cases
from checker.rulebook.load import load
from checker.rulebook.locate import shipped
from checker.rulebook.phrases import place_of_phrase
from checker.rulebook.records import Case, Concept, Field, Rule, Rulebook
from checker.rulebook.schema import schema

__all__ = ["Case", "Concept", "Field", "Rule", "Rulebook", "cases", "load", "place_of_phrase", "schema", "shipped"]
