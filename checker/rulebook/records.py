"""Fields, rules, concepts and cases as the steps use them, after their files were read and checked."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import msgspec

HOLDER = "holder"  # the key of a field that has one value for each party, candidate ... whom its phrases name


class Field(msgspec.Struct, frozen=True):
    """What a claim is about.

    type: the value type. holds: `one` value an event, or a `list` (persons are aligned).
    key: what tells several holders apart (`side`, `holder`), None where there is one.
    evolves: whether a later figure may replace an earlier one (a toll).
    tolerance: how far "about" reaches, as a share of the value; None for the type's own.
    identity: how much the field says about which event it is: `none`, `some`, `strong` (weights are data of `events`).
    yields: places (`where`) whose claims may agree but never conflict (`dateline` for a city).
    why: one line for people. pack: the pack's name. labels: what a report calls it, by language.
    settings: what else the pack says of the field, for the step that understands it: extraction reads `of`,
        `with`, `counts`, `kinds`, `unless`, `phrases` (docs/rules.md).
    """

    name: str
    type: str
    holds: str = "one"
    key: str | None = None
    evolves: bool = False
    tolerance: Decimal | None = None
    identity: str = "none"
    yields: tuple[str, ...] = ()
    why: str = ""
    pack: str = ""
    labels: Mapping[str, str] = msgspec.field(default_factory=dict)
    settings: Mapping[str, Any] = msgspec.field(default_factory=dict)


class Rule(msgspec.Struct, frozen=True):
    """A declared check: a kind of comparison on one field (or several).

    kind: a name in the comparison's table of kinds. severity: the ceiling of its findings.
    settings: what the kind needs beside the field (`parts`, `total` ...), validated by the kind.
    """

    id: str
    kind: str
    field: str
    severity: str
    message: str
    why: str
    pack: str = ""
    settings: Mapping[str, Any] = msgspec.field(default_factory=dict)


class Concept(msgspec.Struct, frozen=True):
    """A meaning with its words: by language, by category (`noun`, `verb`, `transitive` ...), in dictionary form.

    include: other concepts whose words mean this too ("happening" includes "session" and "accident").
    senses: for a concept that is itself a value (a kind of document): canonical name -> language -> words.
    """

    name: str
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = msgspec.field(default_factory=dict)
    include: tuple[str, ...] = ()
    senses: Mapping[str, Mapping[str, tuple[str, ...]]] = msgspec.field(default_factory=dict)


class Case(msgspec.Struct, frozen=True):
    """A pack's own example, which must come out as it says.

    A text case says what claims a text gives (`claims`, each a mapping of what must hold; none for a text that must
    stay silent); a value case says what verdict a rule gives on two or more values (`say`).
    place: `file:line` of the case.
    """

    pack: str
    place: str
    language: str = ""
    text: str = ""
    title: str = ""
    published: str | None = None
    claims: tuple[Mapping[str, Any], ...] = ()
    rule: str = ""
    say: tuple[str, ...] = ()
    verdict: str = ""


class Rulebook(msgspec.Struct, frozen=True, eq=False):
    """All that the packs say, joined: later packs override earlier ones.

    digest: of the packs' bytes, for caches and reports. files: the packs in the order in which they were read.
    """

    fields: Mapping[str, Field]
    rules: tuple[Rule, ...]
    concepts: Mapping[str, Concept]
    digest: str
    files: tuple[str, ...] = ()
