"""How two values stand to each other, from their words alone."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from checker import values
from checker.model.errors import CheckerError
from checker.model.value import UNKNOWN, Relation
from checker.run.reading import value


def relate(
    type: str, left: str, right: str, tags: tuple[str, str] = ("", ""), published: str | None = None
) -> Relation:
    """The relation of two values given as an article would write them, or in canonical form.

    tags: the languages of the two, "" to tell them from their letters.
    """
    one, other = value(type, left, tags[0], published), value(type, right, tags[1], published)
    if one is None or other is None:
        unread = [words for words, found in ((left, one), (right, other)) if found is None]
        return Relation(UNKNOWN, 0.0, tuple(f"{words[:80]!r} is no {type} that can be read" for words in unread))
    return values.relate(one, other)


def pairs(
    type: str, lines: Iterable[str], name: str, tags: tuple[str, str], published: str | None
) -> Iterator[dict[str, Any]]:
    """A row for each line `{"id","a","b"}`. Raises CheckerError with file and line for one that is none."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            given, left, right = asked.get("id"), str(asked["a"]), str(asked["b"])
        except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as wrong:
            raise CheckerError(
                f'{name}:{number}: not a pair; write {{"id": "1", "a": "...", "b": "..."}} ({wrong})'
            ) from wrong
        yield {"id": given, **row(relate(type, left, right, tags, published))}


def row(relation: Relation) -> dict[str, Any]:
    """A relation as the contract writes it."""
    return {"relation": relation.kind, "score": round(relation.score, 3), "why": list(relation.why)}
