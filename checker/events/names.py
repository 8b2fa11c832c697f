"""Keys under which values of different languages meet: the same for one value, rarely the same for two.

>>> skeleton("Gruzdev"), skeleton("Grujdev"), skeleton("Alexey"), skeleton("Aleksei")
('grsdf', 'grsdf', 'aks', 'aks')
"""

import re
from functools import lru_cache

from checker.model.value import EXACT, Value

_SPOKEN = (
    ("sch", "s"),
    ("sh", "s"),
    ("zh", "s"),
    ("ch", "s"),
    ("ts", "s"),
    ("kh", "k"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "t"),
    ("bh", "p"),
    ("gh", "k"),
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
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The consonants of one word of a name in Latin letters, near sounds as one, and its first letter."""
    told = name.casefold()
    for letters, sound in _SPOKEN:
        told = told.replace(letters, sound)
    return _TWICE.sub(r"\1", _SILENT.sub("", told))


def key_of(value: Value) -> tuple[str, ...]:
    """The keys of a value: none for one that says nothing of the event."""
    match value.type:
        case "person":
            words = [word for word in re.split(r"[\s.\-]+", value.canonical) if len(word) > 2]
            return (f"p:{skeleton(words[-1])}",) if words else ()
        case "place" | "organization":
            return (f"c:{' '.join(skeleton(word) for word in value.canonical.split())}",)
        case "date":
            return (f"d:{value.canonical}",)
        case "quantity" | "ordinal" | "money" | "percentage" | "age":
            return (f"{value.type[0]}:{value.canonical}",) if value.qualifier == EXACT or value.canonical else ()
    return ()
