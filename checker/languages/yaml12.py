"""YAML as version 1.2 reads it: `NO` is a word, `12:30` is a word, a key that comes twice is an error.

>>> load("a: NO\\nb: 12:30\\nc: [1, 2.5, true, null, 2025-08-06]")
{'a': 'NO', 'b': '12:30', 'c': [1, 2.5, True, None, '2025-08-06']}
"""

import re
from typing import Any

import yaml

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Loader(_Base):  # type: ignore[misc]
    """The C loader without YAML 1.1's surprises, and without aliases, which only bombs need."""


Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", "tf"),
    ("tag:yaml.org,2002:int", r"^[-+]?\d+$", "-+0123456789"),
    ("tag:yaml.org,2002:float", r"^[-+]?(?:\d+\.\d*|\.\d+)(?:[eE][-+]?\d+)?$", "-+.0123456789"),
    ("tag:yaml.org,2002:null", r"^(?:~|null|)$", ["~", "n", ""]),
):
    Loader.add_implicit_resolver(_tag, re.compile(_pattern), list(_first))


def _integer(loader: Any, node: Any) -> int:
    return int(loader.construct_scalar(node))


def _mapping(loader: Any, node: Any) -> dict[Any, Any]:
    seen: set[Any] = set()
    for key, _ in node.value:
        name = loader.construct_object(key, deep=True)
        if name in seen:
            raise yaml.constructor.ConstructorError(None, None, f"the key {name!r} comes twice", key.start_mark)
        seen.add(name)
    return dict(loader.construct_pairs(node, deep=True))


Loader.add_constructor("tag:yaml.org,2002:int", _integer)
Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def load(text: str | bytes) -> Any:
    """The document as plain lists, dicts and scalars. Raises yaml.YAMLError, whose `problem_mark` has line and column."""
    return yaml.load(text, Loader=Loader)
