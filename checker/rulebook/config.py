"""The settings of a folder: `checker.toml`, or `[tool.checker]` of a `pyproject.toml`, found upward from where one works.

rules = ["rules/desk.yaml"]
fail-on = "warning"
names = "names.yaml"              # how this desk spells names
cache = ".checker"                # where extraction is remembered; "off" for nowhere; unset: the user's cache folder
events = "events.yaml"            # events corrected by hand

[columns]
text = "story"                    # what objects and tables of articles call our fields, where it is not known

[severity]
venue = "info"                    # by rule id

[tiers]                           # sources that outweigh others, and that others outweigh
primary = ["Ministry of Rail"]
rewrite = ["Echo Daily"]

[policy.killed]
require = 2                       # independent sources that must stand behind a draft's figure

[[gate]]
drafts = ["drafts/ferry.md"]
against = ["sources/ferry"]
waivers = "waivers.yaml"
"""

import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from checker.model.errors import CheckerError
from checker.model.finding import ERROR, SEVERITIES

NAMES = ("checker.toml", "pyproject.toml")
TIERS = ("primary", "rewrite")  # whoever is not listed stands between them
FAIL_ON = (*SEVERITIES, "never")
KEYS: Mapping[str, type] = {
    "rules": list,
    "fail-on": str,
    "language": str,
    "jobs": int,
    "allow-unreadable": bool,
    "baseline": str,
    "waivers": str,
    "names": str,
    "cache": str,
    "events": str,
    "tiers": dict,
    "columns": dict,
    "severity": dict,
    "policy": dict,
    "gate": list,
}
GATE_KEYS: Mapping[str, type] = {"drafts": list, "against": list, "waivers": str, "baseline": str}
COLUMNS = ("id", "source", "url", "title", "published", "modified", "language", "text")  # an article's own fields
POLICY_KEYS: Mapping[str, type] = {"require": int, "omission": str}


class GateEntry(Struct, frozen=True):
    """Some drafts with the sources they rest on; paths as they are to be opened."""

    drafts: tuple[str, ...]
    against: tuple[str, ...]
    waivers: str | None = None
    baseline: str | None = None


class Policy(Struct, frozen=True):
    """What a desk asks of one field: how many independent sources; the severity of leaving out what all sources say."""

    require: int = 0
    omission: str | None = None


class Config(Struct, frozen=True):
    """The settings in force. `path` is the file they come from, None where there is none; None values are not set."""

    path: Path | None = None
    rules: tuple[Path, ...] = ()
    fail_on: str | None = None
    language: str | None = None
    jobs: int | None = None
    allow_unreadable: bool | None = None
    baseline: str | None = None
    waivers: str | None = None
    names: str | None = None
    cache: str | None = None
    events: str | None = None
    tiers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    severity: Mapping[str, str] = field(default_factory=dict)
    policy: Mapping[str, Policy] = field(default_factory=dict)
    gate: tuple[GateEntry, ...] = ()


def find(start: Path) -> Path | None:
    """The nearest configuration file at or above `start`."""
    for folder in (start, *start.parents):
        for name in NAMES:
            path = folder / name
            if path.is_file() and (name == NAMES[0] or _has_table(path)):
                return path
    return None


def load(start: Path) -> Config:
    """The settings found upward from `start`. Raises CheckerError with every problem of the file."""
    path = find(start)
    if path is None:
        return Config()
    said = _table(path)
    told = list(_problems(said))
    if told:
        raise CheckerError("\n".join(f"{path}: {problem}" for problem in told))
    base = path.parent
    return Config(
        path=path,
        rules=tuple(base / name for name in said.get("rules", ())),
        fail_on=said.get("fail-on"),
        language=said.get("language"),
        jobs=said.get("jobs"),
        allow_unreadable=said.get("allow-unreadable"),
        baseline=_under(base, said.get("baseline")),
        waivers=_under(base, said.get("waivers")),
        names=_under(base, said.get("names")),
        cache=said["cache"] if said.get("cache") == "off" else _under(base, said.get("cache")),
        events=_under(base, said.get("events")),
        tiers={tier: tuple(map(str, listed)) for tier, listed in said.get("tiers", {}).items()},
        columns=dict(said.get("columns", {})),
        severity=dict(said.get("severity", {})),
        policy={name: Policy(**asked) for name, asked in said.get("policy", {}).items()},
        gate=tuple(
            GateEntry(
                drafts=tuple(_under(base, name) or "" for name in entry["drafts"]),
                against=tuple(_under(base, name) or "" for name in entry["against"]),
                waivers=_under(base, entry.get("waivers")),
                baseline=_under(base, entry.get("baseline")),
            )
            for entry in said.get("gate", ())
        ),
    )


def _under(base: Path, name: str | None) -> str | None:
    """A name of the file as a path from where one works."""
    if name is None:
        return None
    path = base / name
    return path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else path.as_posix()


def _has_table(path: Path) -> bool:
    return b"[tool.checker" in path.read_bytes()


def _table(path: Path) -> dict[str, Any]:
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError, OSError) as wrong:
        raise CheckerError(f"{path}: cannot be read as TOML: {wrong}") from wrong
    table: dict[str, Any] = said if path.name == NAMES[0] else said.get("tool", {}).get("checker", {})
    return table


def _problems(said: Mapping[str, Any]) -> Iterator[str]:
    yield from _keys(said, KEYS, "")
    if said.get("fail-on", "error") not in FAIL_ON:
        yield f"fail-on: unknown {said['fail-on']!r} (known: {', '.join(FAIL_ON)})"
    for name, column in _items(said, "columns"):
        if name not in COLUMNS:
            yield f"columns.{name}: an article has no such field (known: {', '.join(COLUMNS)})"
        elif not isinstance(column, str):
            yield f"columns.{name}: must be text, not {column!r}"
    for rule, severity in _items(said, "severity"):
        if severity not in SEVERITIES:
            yield f"severity.{rule}: unknown {severity!r} (known: {', '.join(SEVERITIES)})"
    for name, asked in _items(said, "policy"):
        yield from (
            _keys(asked, POLICY_KEYS, f"policy.{name}.")
            if isinstance(asked, dict)
            else [f"policy.{name}: must be a table"]
        )
        omission = asked.get("omission", ERROR) if isinstance(asked, dict) else ERROR
        if isinstance(omission, str) and omission not in SEVERITIES:
            yield f"policy.{name}.omission: unknown {omission!r} (known: {', '.join(SEVERITIES)})"
    yield from _keys(dict(_items(said, "tiers")), dict.fromkeys(TIERS, list), "tiers.")
    for number, entry in enumerate(said.get("gate", []) if isinstance(said.get("gate"), list) else [], 1):
        if not isinstance(entry, dict):
            yield f"gate {number}: must be a table"
            continue
        yield from _keys(entry, GATE_KEYS, f"gate {number}: ")
        yield from (f"gate {number}: {key} is missing" for key in ("drafts", "against") if key not in entry)


def _items(said: Mapping[str, Any], key: str) -> list[tuple[str, Any]]:
    found = said.get(key)
    return list(found.items()) if isinstance(found, dict) else []


def _keys(said: Mapping[str, Any], known: Mapping[str, type], place: str) -> Iterator[str]:
    for key, value in said.items():
        if key not in known:
            near = get_close_matches(key, known, n=1)
            yield f"{place}{key}: unknown key" + (
                f", did you mean {near[0]}?" if near else f" (known: {', '.join(known)})"
            )
        elif not isinstance(value, known[key]) or (known[key] is int and isinstance(value, bool)):
            yield f"{place}{key}: must be {_NAMES[known[key]]}, not {value!r}"


_NAMES = {list: "a list", str: "text", int: "a whole number", bool: "true or false", dict: "a table"}
