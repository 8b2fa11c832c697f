"""What a pack may say: every key with what it takes, and all problems of a pack at once."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from checker.model.finding import SEVERITIES, VERDICTS
from checker.model.value import TYPES as TYPES
from checker.rulebook.reading import Problem, Step

VERSION = 1
HOLDS = ("one", "list")
IDENTITY = ("none", "some", "strong")
CATEGORIES = ("noun", "verb", "transitive", "participle", "adjective", "action", "toll", "implies", "none", "context")
WHERE = ("headline", "dateline", "lede", "body", "caption", "metadata")

Check = Callable[[Any], str]  # what is wrong with a value, "" for nothing


def one_of(*known: str) -> Check:
    """The check that a value is one of the known words."""
    return lambda value: "" if value in known else f"unknown {value!r} (known: {', '.join(known)})"


def _text(value: Any) -> str:
    return "" if isinstance(value, str) and value.strip() else f"must be text, not {value!r}"


def _number(value: Any) -> str:
    good = isinstance(value, int | float) and not isinstance(value, bool) and value >= 0
    return "" if good else f"must be a number from 0, not {value!r}"


def _flag(value: Any) -> str:
    return "" if isinstance(value, bool) else f"must be true or false, not {value!r}"


def _texts(value: Any) -> str:
    """One word, or a list of words."""
    if isinstance(value, list):
        return next((wrong for wrong in map(_text, value) if wrong), "")
    return _text(value)


def _list_of(*known: str) -> Check:
    check = one_of(*known)
    return lambda value: next(
        (wrong for wrong in map(check, value if isinstance(value, list) else [value]) if wrong), ""
    )


def _mapping(value: Any) -> str:
    return "" if isinstance(value, Mapping) else f"must be a mapping, not {value!r}"


def _listing(value: Any) -> str:
    return "" if isinstance(value, list) else f"must be a list, not {value!r}"


PACK: Mapping[str, Check] = {
    "pack": lambda value: "" if value == VERSION else f"unknown version {value!r} of the format (known: {VERSION})",
    "name": _text,
    "why": _text,
    "concepts": _mapping,
    "fields": _mapping,
    "rules": _listing,
    "cases": _listing,
}
FIELD: Mapping[str, Check] = {
    "type": one_of(*TYPES),
    "holds": one_of(*HOLDS),
    "key": one_of("side", "holder"),
    "evolves": _flag,
    "falls": _flag,
    "of_several": _flag,
    "tolerance": _number,
    "identity": one_of(*IDENTITY),
    "yields": _list_of(*WHERE),
    "why": _text,
    "labels": _mapping,
    "of": _texts,
    "with": _texts,
    "counts": _texts,
    "kinds": _texts,
    "units": _texts,
    "unless": _texts,
    "only": _texts,
    "rivals": _texts,
    "of_another": _texts,
    "otherwise": _texts,
    "topical": _flag,
    "phrases": _mapping,
    "value": _text,
    "implicit": _flag,
    "aged": _flag,
    "main": _flag,
    "weighed": _flag,
    "exclusive": _flag,
    "least_sure": _number,
    "late_sure": _number,
    "late": _number,
    "firm": _number,
    "unrivalled": _number,
    "precision": one_of("day", "month"),
    "group": _texts,
    "instead": _text,
    "unless_said": _texts,
    "least": _flag,
    "yields_to": _text,
    "lasts": _text,
    "wide": _texts,
    "rest_of": _text,
    "alike": _flag,
    "not_of": _texts,
    "sum_of": _texts,
    "some_count": _texts,
    "scene": _texts,
    "unsettled": _texts,
    "personal": _texts,
    "no_parts": _flag,
    "beside": _flag,
    "everybody": _flag,
    "same_words": _flag,
    "holders": _texts,
}
RULE: Mapping[str, Check] = {
    "id": _text,
    "kind": _text,
    "field": _text,
    "severity": one_of(*SEVERITIES),
    "message": _text,
    "why": _text,
}
CASE: Mapping[str, Check] = {
    "language": _text,
    "text": _text,
    "title": _text,
    "published": _text,
    "claims": _listing,
    "why": _text,
    "rule": _text,
    "say": _listing,
    "verdict": one_of(*VERDICTS),
}
EXPECTED_CLAIM = (
    "field",
    "value",
    "text",
    "key",
    "qualifier",
    "modality",
    "about",
    "part_of",
    "as_of",
    "where",
    "attributed_to",
    "quote",
    "open",
    "count",
    "line",
)


def problems(pack: Any) -> Iterator[Problem]:
    """Everything that is wrong with one pack by itself."""
    if not isinstance(pack, Mapping):
        yield Problem((), "a rule pack is a mapping with pack, name, concepts, fields, rules")
        return
    yield from _checked(pack, PACK, (), required=("pack", "name"))
    for name, concept in _items(pack, "concepts"):
        yield from _concept(name, concept)
    for name, field in _items(pack, "fields"):
        yield from _checked(field, FIELD, ("fields", name), said=name)
    for place, rule in enumerate(_list(pack, "rules")):
        yield from _rule(rule, place)
    yield from case_problems(pack)


def case_problems(pack: Mapping[str, Any], document: int = 0) -> Iterator[Problem]:
    """What is wrong with the cases of one document."""
    for place, case in enumerate(_list(pack, "cases")):
        path: tuple[Step, ...] = ("cases", place)
        for wrong in _checked(case, CASE, path, said="case"):
            yield Problem(wrong.path, wrong.message, document, wrong.at_key)
        for index, claim in enumerate(case.get("claims") or () if isinstance(case, Mapping) else ()):
            unknown = [key for key in claim if key not in EXPECTED_CLAIM] if isinstance(claim, Mapping) else ["?"]
            for key in unknown:
                yield Problem(
                    (*path, "claims", index, key),
                    f"case: unknown {key!r} of a claim (known: {', '.join(EXPECTED_CLAIM)})",
                    document,
                )


def _items(pack: Mapping[str, Any], key: str) -> list[tuple[str, Any]]:
    found = pack.get(key)
    return [(str(name), value) for name, value in found.items()] if isinstance(found, Mapping) else []


def _list(pack: Mapping[str, Any], key: str) -> list[Any]:
    found = pack.get(key)
    return found if isinstance(found, list) else []


def _checked(
    found: Any, known: Mapping[str, Check], path: tuple[Step, ...], required: tuple[str, ...] = (), said: str = "pack"
) -> Iterator[Problem]:
    if not isinstance(found, Mapping):
        yield Problem(path, f"{said}: must be a mapping, not {found!r}")
        return
    for key in required:
        if key not in found:
            yield Problem(path, f"{said}: {key} is missing")
    for key, value in found.items():
        check = known.get(str(key))
        wrong = f"unknown key {key!r} (known: {', '.join(known)})" if check is None else check(value)
        if wrong:
            yield Problem((*path, str(key)), f"{said}: " + (f"{key}: " if check else "") + wrong, at_key=check is None)


def _concept(name: str, concept: Any) -> Iterator[Problem]:
    path: tuple[Step, ...] = ("concepts", name)
    if not isinstance(concept, Mapping):
        yield Problem(path, f"{name}: a concept is a mapping of languages (en, hi, ru) to words by category")
        return
    for key, value in concept.items():
        if key == "include":
            if wrong := _texts(value):
                yield Problem((*path, key), f"{name}: {wrong}")
        elif key == "senses":
            yield from _senses(name, value)
        else:
            yield from _categories(name, str(key), value)


def _categories(name: str, tag: str, found: Any) -> Iterator[Problem]:
    path: tuple[Step, ...] = ("concepts", name, tag)
    if not isinstance(found, Mapping):
        yield Problem(path, f"{name}: {tag}: words by category ({', '.join(CATEGORIES)}), not {found!r}")
        return
    for category, words in found.items():
        if category not in CATEGORIES:
            yield Problem(
                (*path, str(category)),
                f"{name}: unknown category {category!r} (known: {', '.join(CATEGORIES)})",
                at_key=True,
            )
        elif wrong := _texts(words):
            yield Problem((*path, category), f"{name}: {wrong}")


def _senses(name: str, senses: Any) -> Iterator[Problem]:
    path: tuple[Step, ...] = ("concepts", name, "senses")
    if not isinstance(senses, Mapping):
        yield Problem(path, f"{name}: senses are a mapping of values to words by language")
        return
    for sense, tags in senses.items():
        if not isinstance(tags, Mapping):
            yield Problem((*path, str(sense)), f"{name}: words by language, not {tags!r}")
            continue
        for tag, words in tags.items():
            if wrong := _texts(words):
                yield Problem((*path, str(sense), str(tag)), f"{name}: {wrong}")


def _rule(rule: Any, place: int) -> Iterator[Problem]:
    path: tuple[Step, ...] = ("rules", place)
    if not isinstance(rule, Mapping):
        yield Problem(path, f"rule: must be a mapping, not {rule!r}")
        return
    said = str(rule.get("id", f"rule {place + 1}"))
    if "id" not in rule:
        yield Problem(path, f"{said}: id is missing")
    for key, check in RULE.items():
        if key in rule and (wrong := check(rule[key])):
            worded = (
                wrong.replace("unknown ", f"unknown {key} ", 1) if wrong.startswith("unknown ") else f"{key}: {wrong}"
            )
            yield Problem((*path, key), f"{said}: {worded}")
