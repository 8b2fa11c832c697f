"""What a user may choose about how a report looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct, field

from checker import __version__
from checker.reporting.words import words

if TYPE_CHECKING:
    from checker.rulebook.records import Field, Rule


class RenderOptions(Struct, frozen=True):
    """How a report is shown; never what it says.

    color: whether the terminal format may use colour. width: columns of the terminal.
    unfold: show every settled and single-source fact and every source with its words, where the short form folds them.
    with_text: keep the articles' texts, and what was left out of them, in JSON.
    with_waived: keep findings that were waived in SARIF, marked as suppressed; some hosts open an alert for them.
    drafts: ids of the articles that are about to be published: findings are placed at their lines first.
    language: of the report's own words (`en`, `hi`, `ru`); quotes always stay in theirs.
    version: of checker, told in the report.
    rules: those of the run, so that SARIF can list and explain them all.
    fields: those of the run by name, for what a field is called.
    """

    color: bool = False
    width: int = 80
    unfold: bool = False
    with_text: bool = False
    with_waived: bool = True
    drafts: frozenset[str] = frozenset()
    language: str = "en"
    version: str = __version__
    rules: Sequence[Rule] = ()
    fields: Mapping[str, Field] = field(default_factory=dict)

    def label(self, name: str) -> str:
        """What a field, or what the gate checks beside fields, is called in the report's language; else the name as words."""
        known = self.fields.get(name)
        labels = known.labels if known else {}
        return labels.get(self.language) or labels.get("en") or words(self.language).of("desk", name.replace("_", " "))
