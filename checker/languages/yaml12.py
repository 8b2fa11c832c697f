"""YAML as version 1.2 reads it: `NO` is a word, `12:30` is a word, a key that comes twice is an error.

>>> load("a: NO\\nb: 12:30\\nc: [1, 2.5, true, null, 2025-08-06]")
{'a': 'NO', 'b': '12:30', 'c': [1, 2.5, True, None, '2025-08-06']}
"""

import re
from typing import Any

import yaml

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


_TEXT, _LIST, _TABLE = (f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))
_UNFINISHED = object()


class Loader(_Base):  # type: ignore[misc]
    """The C loader without YAML 1.1's surprises, and without aliases that repeat more than a person would."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """The tag of a node; words that begin like no number and no `true` are text without asking further."""
        if kind is yaml.ScalarNode and (not implicit[0] or value[:1] not in self.yaml_implicit_resolvers):
            return _TEXT
        return super().resolve(kind, value, implicit)

    def construct_document(self, node: Any) -> Any:
        """The document's data, in one pass where it holds plain lists, tables and words: most of ours is."""
        return _data(self, node, _Parts())


class _Parts(dict[int, Any]):
    """The lists and tables built so far, by node, and how much aliases have repeated of them."""

    MOST = 10_000  # entries repeated in one file; nested aliases repeat a billion in twelve lines

    def __init__(self) -> None:
        super().__init__()
        self.repeated = 0

    def again(self, node: Any) -> Any:
        """The part that an alias repeats. Raises ConstructorError for one that holds itself, and for too much."""
        data = self[id(node)]
        if data is _UNFINISHED:
            raise yaml.constructor.ConstructorError(None, None, "a part that holds itself", node.start_mark)
        waiting = [data]
        while waiting and self.repeated <= self.MOST:
            part = waiting.pop()
            inside = list(part.values()) if isinstance(part, dict) else part if isinstance(part, list) else []
            self.repeated += 1 + len(inside)
            waiting += inside
        if self.repeated > self.MOST:
            told = "parts that aliases repeat too often: write them out"
            raise yaml.constructor.ConstructorError(None, None, told, node.start_mark)
        return data


def _data(loader: Any, node: Any, known: _Parts) -> Any:
    """What a node says. known: data of the lists and tables built so far, by node."""
    if node.tag == _TEXT and isinstance(node, yaml.ScalarNode):
        return node.value
    if id(node) in known:
        return known.again(node)
    if isinstance(node, yaml.CollectionNode):
        known[id(node)] = _UNFINISHED
    if node.tag == _LIST and isinstance(node, yaml.SequenceNode):
        data: Any = [_data(loader, entry, known) for entry in node.value]
    elif node.tag == _TABLE and isinstance(node, yaml.MappingNode):
        data = {}
        for key, value in node.value:
            name = _name(loader, key, known)
            if name in data:
                raise yaml.constructor.ConstructorError(None, None, f"the key {name!r} comes twice", key.start_mark)
            data[name] = _data(loader, value, known)
    else:
        data = loader.construct_object(node, deep=True)
    if id(node) in known:
        known[id(node)] = data
    return data


def _name(loader: Any, key: Any, known: _Parts) -> Any:
    if not isinstance(key, yaml.ScalarNode):
        raise yaml.constructor.ConstructorError(None, None, "a key must be a word or a number", key.start_mark)
    return _data(loader, key, known)


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


Loader.add_constructor("tag:yaml.org,2002:int", _integer)


def load(text: str | bytes) -> Any:
    """The document as plain lists, dicts and scalars. Raises yaml.YAMLError, whose `problem_mark`, where it has one, has line and column."""
    try:
        return yaml.load(text, Loader=Loader)
    except RecursionError as error:
        raise yaml.YAMLError("nested too deeply") from error
