"""Keys under which values of different languages meet: the same for one value, rarely the same for two.

>>> skeleton("Gruzdev"), skeleton("Grujdev"), skeleton("Alexey"), skeleton("Aleksei")
('grsdf', 'grsdf', 'alks', 'alks')
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from checker.model.value import Value
from checker.values.organization import expanded

_SPOKEN = (
    ("dzh", "s"),
    ("sch", "s"),
    ("sh", "s"),
    ("zh", "s"),
    ("ch", "s"),
    ("ts", "s"),
    ("kh", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("bh", "b"),
    ("gh", "g"),
    ("jh", "s"),
    ("ck", "k"),
    ("qu", "k"),
    ("x", "ks"),
    ("c", "k"),
    ("q", "k"),
    ("v", "f"),
    ("w", "f"),
    ("z", "s"),
    ("j", "s"),
)
_SILENT = re.compile(r"(?<=.)[aeiouyhāīūēō]")
_INITIAL = 2  # letters: what is no longer is an initial or a particle
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The consonants of one word of a name in Latin letters, near sounds as one, and its first letter."""
    told = name.casefold()
    for letters, sound in _SPOKEN:
        told = told.replace(letters, sound)
    return _TWICE.sub(r"\1", _SILENT.sub("", told))


_FIGURES = {"quantity": "n", "ordinal": "o", "money": "m", "percentage": "%", "age": "a"}

_COUNTED = frozenset(_FIGURES[type] for type in ("quantity", "money", "percentage"))
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def key_of(value: Value) -> tuple[str, ...]:
    """The keys of a value: none for one that says nothing of the event."""
    if value.type == "person":
        words = [word for word in re.split(r"[\s.\-]+", value.canonical) if len(word) > _INITIAL]
        return (f"p:{skeleton(words[-1])}",) if words else ()
    if value.type in ("place", "organization"):
        name = expanded(value.canonical) if value.type == "organization" else value.canonical
        return (f"c:{' '.join(skeleton(word) for word in name.split())}",)
    if value.type == "date":
        return (f"d:{value.canonical}",)
    letter = _FIGURES.get(value.type)
    return (f"{letter}:{value.canonical}",) if letter else ()


def numbers(facts: Iterable[str]) -> frozenset[Decimal]:
    """The numbers among the keys of an article's values, without what they count; those of ranges are left out."""
    told = (fact.partition(":") for fact in facts)
    return frozenset(
        Decimal(number)
        for letter, _, key in told
        if letter in _COUNTED and _NUMBER.fullmatch(number := key.rpartition(" ")[2])
    )
