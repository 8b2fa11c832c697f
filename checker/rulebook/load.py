"""Rule packs joined to one rulebook: shipped ones first, a desk's own after them, later ones override."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from checker.model.errors import CheckerError
from checker.rulebook import checking
from checker.rulebook.locate import pack_files
from checker.rulebook.reading import PackFile, Problem, Step
from checker.rulebook.records import Concept, Field, Rule, Rulebook

_OWN = ("type", "holds", "key", "evolves", "tolerance", "identity", "yields", "why", "labels")
_RULE_OWN = ("id", "kind", "field", "severity", "message", "why")
_MESSAGE = "{event}: {positions}"


class _Joined(Struct):
    """What the packs said so far, with the place of each rule and field for messages."""

    fields: dict[str, dict[str, Any]] = field(default_factory=dict)
    packs: dict[str, str] = field(default_factory=dict)
    rules: dict[str, dict[str, Any]] = field(default_factory=dict)
    rule_places: dict[str, tuple[PackFile, tuple[Step, ...]]] = field(default_factory=dict)
    concepts: dict[str, dict[str, Any]] = field(default_factory=dict)
    places: dict[str, tuple[PackFile, tuple[Step, ...]]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


def load(paths: Sequence[Path], kinds: Mapping[str, Any]) -> Rulebook:
    """The shipped packs and those of `paths` as one rulebook.

    kinds: the comparison's table of rule kinds.
    Raises CheckerError with every problem of every file, one a line: `rules/summits.yaml:14:13: ...`.
    """
    files = [PackFile.read(path) for path in pack_files(paths)]
    joined, told = _Joined(), []
    for file in files:
        try:
            _join(joined, file)
        except CheckerError as error:
            told.append(str(error))
    told += [*joined.wrong, *_across(joined, kinds)]
    if told:
        raise CheckerError("\n".join(told))
    rules = tuple(_rule(said) for _, said in sorted(joined.rules.items()))
    fields = {name: _field(name, said, joined.packs[name]) for name, said in sorted(joined.fields.items())}
    told = list(_kind_problems(joined, rules, fields, kinds))
    if told:
        raise CheckerError("\n".join(told))
    digest = sha256(b"\x00".join(sha256(file.raw).digest() for file in files)).hexdigest()[:16]
    return Rulebook(
        fields=fields,
        rules=rules,
        concepts={name: _concept(name, said) for name, said in sorted(joined.concepts.items())},
        digest=digest,
        files=tuple(file.name for file in files),
    )


def _join(joined: _Joined, file: PackFile) -> None:
    documents = file.documents()
    pack = documents[0] if documents else None
    wrong = list(checking.problems(pack))
    joined.wrong += [file.told(problem) for problem in wrong]
    if not isinstance(pack, Mapping):
        return
    pack = _sound(pack, wrong) if wrong else pack
    name = str(pack.get("name"))
    for key, said in (pack.get("fields") or {}).items():
        joined.fields[key] = {**joined.fields.get(key, {}), **said}
        joined.packs.setdefault(key, name)
        joined.places[key] = (file, ("fields", key))
    for key, said in (pack.get("concepts") or {}).items():
        joined.concepts[key] = _merged(joined.concepts.get(key, {}), said)
    _join_rules(joined, file, pack, name)


def _sound(pack: Mapping[str, Any], wrong: Sequence[Problem]) -> Mapping[str, Any]:
    """What of a wrong pack can still be held against the others, so that all mistakes are told in one go.

    A field whose settings are wrong is declared all the same; a wrong concept or rule is left out.
    """
    bad = {problem.path[:2] for problem in wrong}
    fields, concepts, rules = (pack.get(key) for key in ("fields", "concepts", "rules"))
    return {
        "name": pack.get("name"),
        "fields": {key: said for key, said in fields.items() if isinstance(said, Mapping)}
        if isinstance(fields, Mapping)
        else {},
        "concepts": {key: said if ("concepts", key) not in bad else {} for key, said in concepts.items()}
        if isinstance(concepts, Mapping)
        else {},
        "rules": [said if ("rules", place) not in bad else None for place, said in enumerate(rules)]
        if isinstance(rules, list)
        else [],
    }


def _join_rules(joined: _Joined, file: PackFile, pack: Mapping[str, Any], name: str) -> None:
    here: dict[str, int] = {}
    for place, said in enumerate(pack.get("rules") or ()):
        if said is None:
            continue
        identity, path = str(said["id"]), ("rules", place)
        if identity in here:
            line, _ = file.place(("rules", here[identity], "id"))
            joined.wrong.append(
                file.told(Problem((*path, "id"), f"{identity}: this id is taken, first used on line {line}"))
            )
            continue
        here[identity] = place
        joined.rules[identity] = {"pack": name, **joined.rules.get(identity, {}), **said}
        joined.rule_places[identity] = (file, path)


def _across(joined: _Joined, kinds: Mapping[str, Any]) -> Iterator[str]:
    """What can only be seen with all packs together."""
    for name, said in joined.fields.items():
        file, path = joined.places[name]
        if "type" not in said:
            yield file.told(Problem(path, f"{name}: type is missing (known: {', '.join(checking.TYPES)})"))
        for key in ("of", "with", "counts", "unless", "only", "rivals", "otherwise", "value", "scene", "unsettled"):
            for concept in listed(said.get(key)):
                if concept not in joined.concepts:
                    yield file.told(Problem((*path, key), f"{name}: no pack declares the concept {concept!r}"))
    for identity, said in joined.rules.items():
        file, path = joined.rule_places[identity]
        yield from _rule_across(joined, identity, said, file, path, kinds)


def _rule_across(
    joined: _Joined,
    identity: str,
    said: Mapping[str, Any],
    file: PackFile,
    path: tuple[Step, ...],
    kinds: Mapping[str, Any],
) -> Iterator[str]:
    for key in ("kind", "field", "severity", "why"):
        if key not in said:
            yield file.told(Problem(path, f"{identity}: {key} is missing"))
    if "kind" in said and said["kind"] not in kinds:
        known = ", ".join(sorted(kinds))
        yield file.told(Problem((*path, "kind"), f"{identity}: unknown kind {said['kind']!r} (known: {known})"))
    if "field" in said and said["field"] not in joined.fields:
        near = ", ".join(sorted(joined.fields))
        yield file.told(
            Problem((*path, "field"), f"{identity}: no pack declares the field {said['field']!r} (declared: {near})")
        )


def _kind_problems(
    joined: _Joined, rules: tuple[Rule, ...], fields: Mapping[str, Field], kinds: Mapping[str, Any]
) -> Iterator[str]:
    """What a rule's kind finds wrong with its field and settings."""
    for rule in rules:
        problems = getattr(kinds[rule.kind], "problems", None)
        file, path = joined.rule_places[rule.id]
        for wrong in problems(rule, fields) if problems else ():
            yield file.told(Problem(path, f"{rule.id}: {wrong}"))


def listed(value: Any) -> tuple[str, ...]:
    """A word or a list of words as a tuple."""
    if value is None:
        return ()
    return (str(value),) if not isinstance(value, list | tuple) else tuple(map(str, value))


def _merged(first: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """Two mappings joined all the way down; lists and single words are put one after the other, each word once."""
    out = dict(first)
    for key, value in more.items():
        old = out.get(key)
        if isinstance(old, Mapping) and isinstance(value, Mapping):
            out[key] = _merged(old, value)
        elif old is None:
            out[key] = value
        else:
            out[key] = list(dict.fromkeys((*listed(old), *listed(value))))
    return out


def _field(name: str, said: Mapping[str, Any], pack: str) -> Field:
    return Field(
        name=name,
        type=said["type"],
        holds=said.get("holds", "one"),
        key=said.get("key"),
        evolves=bool(said.get("evolves", False)),
        tolerance=None if said.get("tolerance") is None else Decimal(str(said["tolerance"])),
        identity=said.get("identity", "none"),
        yields=listed(said.get("yields")),
        why=said.get("why", ""),
        pack=pack,
        labels=dict(said.get("labels") or {}),
        settings={key: value for key, value in said.items() if key not in _OWN},
    )


def _rule(said: Mapping[str, Any]) -> Rule:
    settings = {key: value for key, value in said.items() if key not in (*_RULE_OWN, "pack")}
    return Rule(
        id=str(said["id"]),
        kind=said["kind"],
        field=said["field"],
        severity=said["severity"],
        message=said.get("message", _MESSAGE),
        why=said["why"],
        pack=said["pack"],
        settings=settings,
    )


def _concept(name: str, said: Mapping[str, Any]) -> Concept:
    words = {
        tag: {category: listed(found) for category, found in categories.items()}
        for tag, categories in said.items()
        if tag not in ("include", "senses")
    }
    senses = {
        str(sense): {tag: listed(found) for tag, found in tags.items()}
        for sense, tags in (said.get("senses") or {}).items()
    }
    return Concept(name, words, listed(said.get("include")), senses)
