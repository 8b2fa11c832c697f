"""The words of one language that dates are made of, and the classes they belong to.

A word's classes (`MONTH`, `WEEKDAY`, `UNIT` ...) are written as one letter, its sign, so that a sentence becomes a
short string over which the patterns of `grammar` run. Words that a pattern names literally have a class of their own.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from checker.languages import fold
from checker.languages.language import Language, of

OTHER, BREAK = "\x01", "\x02"
_FIRST_SIGN = 0xE000  # private use: no text is ever compared with it
# What a number can be; a token of digits has one of these sets of classes.
NUMBERS: dict[str, frozenset[str]] = {
    "small": frozenset({"NUM", "COUNT", "DAY", "ADAY", "MONTHNUM", "YY", "HOUR"}),
    "hour": frozenset({"NUM", "COUNT", "DAY", "ADAY", "YY", "HOUR"}),
    "day": frozenset({"NUM", "COUNT", "DAY", "ADAY", "YY"}),
    "two": frozenset({"NUM", "COUNT", "YY"}),
    "year": frozenset({"NUM", "YEAR", "ANYYEAR", "WHEN"}),
    "round": frozenset({"NUM", "ROUNDYEAR", "ANYYEAR", "WHEN"}),
    "three": frozenset({"NUM", "COUNT", "THREE"}),
    "number": frozenset({"NUM", "COUNT"}),
    "dayth": frozenset({"ORD", "DAYTH", "ADAY"}),
    "yearth": frozenset({"ORD", "YEARTH"}),
    "ordinal": frozenset({"ORD"}),
    "decade": frozenset({"DECADE"}),
    "numeric": frozenset({"NUMERIC"}),
    "clock": frozenset({"CLOCK"}),
    "dotted": frozenset({"DOTTED"}),
    "slashed": frozenset({"SLASHED"}),
    "dayslash": frozenset({"SLASHED", "DAYSLASH"}),
    "yearslash": frozenset({"YEARSLASH"}),
    "decimal": frozenset({"DECIMAL"}),
}
# What a stretch of tokens becomes; a date can stand where a year can.
PIECES: dict[str, frozenset[str]] = {name: frozenset({name}) for name in ("AMOUNT", "ROUGH", "SPREAD", "TIME")} | {
    "DATE": frozenset({"DATE", "WHEN"}),
    "ONE": frozenset({"AMOUNT", "ONE"}),
}
_GATES = ("MONTH", "ANYMONTH", "WEEKDAY", "ANYWEEKDAY")  # a window is opened round these, and round `gates` of the data


COMPOUND = frozenset({"COMPOUND"})
_MOST_SEEN = 50_000  # words remembered
_LONGEST_COUNT = 24  # letters of the number in a compound


class Compounds:
    """Words that hold a number and a unit in one ("двадцатипятилетний"), read from their parts: all of them fill no table.

    A word is `tens` and `units`, one of them or both, a stem of a unit of time and an ending.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        tens, units = ({fold.folded(word): number for number, word in data[name].items()} for name in ("tens", "units"))
        self._numbers = {
            **tens,
            **units,
            **{
                ten + one: tens[ten] + units[one]
                for ten in tens
                for one in units
                if tens[ten] < 100 and units[one] < 10
            },
        }
        self._stems = {fold.folded(stem): unit for unit, stems in data["stems"].items() for stem in stems}
        self._counts = tuple(sorted({*tens, *units}))
        self._endings = frozenset(fold.folded(ending) for ending in data["endings"])
        self._seen: dict[str, tuple[int, str] | None] = {}

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where a stem stands behind a number."""
        found = []
        for stem in self._stems:
            place = text.find(stem)
            while place >= 0:
                if text.endswith(self._counts, max(0, place - _LONGEST_COUNT), place):
                    found.append((place, place + len(stem)))
                place = text.find(stem, place + len(stem))
        return found

    def read(self, word: str) -> tuple[int, str] | None:
        """The count and the unit of a word; None where it is no such word."""
        if word not in self._seen:
            if len(self._seen) >= _MOST_SEEN:
                self._seen.clear()
            self._seen[word] = self._parted(word)
        return self._seen[word]

    def _parted(self, word: str) -> tuple[int, str] | None:
        for stem, unit in self._stems.items():
            count, found, ending = word.rpartition(stem)
            if found and ending in self._endings and count in self._numbers:
                return self._numbers[count], unit
        return None


class Words:
    """The words of one language, by class.

    values: what each word means by class, where that was worked out before.
    """

    def __init__(
        self, data: Mapping[str, Any], generated: Mapping[str, Any], values: dict[str, dict[str, Any]] | None = None
    ) -> None:
        self.weak = frozenset(fold.folded(word) for word in data.get("weak", ()))
        self._capitals = bool(data.get("capitals"))
        self._never = frozenset(fold.folded(word) for word in data.get("never", ()))
        self.values: dict[str, dict[str, Any]] = defaultdict(dict, values or {})
        if values is None:
            self._listed(data, generated)
        self.compounds = Compounds(data["compounds"]) if "compounds" in data else None
        self.suffixes = [fold.folded(word) for word in data.get("day_suffixes", ())]
        self.decades = [fold.folded(word) for word in data.get("decade_suffixes", ())]
        self.pointing = [fold.folded(word) for word in data.get("pointing", ())]
        self.gates_not_before = tuple(fold.fold(ending).text for ending in data.get("gates_not_before", ()))
        self.gates = _GATES + tuple(data.get("gates", ()))
        self._signs: dict[frozenset[str], str] = {}

    def _listed(self, data: Mapping[str, Any], generated: Mapping[str, Any]) -> None:
        for name, table in (("MONTH", "months"), ("WEEKDAY", "weekdays")):
            self._calendar(name, generated.get(table, {}))
            self._calendar(name, data.get(table, {}))
        for name, meanings in data.get("words", {}).items():
            for meaning, words in meanings.items():
                for word in words:
                    self.values[fold.folded(str(word))][name] = meaning

    def _calendar(self, name: str, table: Mapping[int, Iterable[str]]) -> None:
        for number, words in table.items():
            for word in map(fold.folded, words):
                if word in self._never:
                    continue
                whole = {name: number, f"ANY{name}": number}
                self.values[word].update(
                    {f"ANY{name}": number} if word in self.weak else whole | {f"SURE{name}": number}
                )
                if word in self.weak and self._capitals:  # written with a capital letter it is the name after all
                    self.values[f"\x00{word}"].update(whole)

    def literals(self, words: Iterable[str]) -> None:
        """Gives each word that a pattern names its own class."""
        for word in words:
            self.values[word][f"={word}"] = True

    def seal(self) -> None:
        """Gives every set of classes its sign; after it no word may be added."""
        for classes in NUMBERS.values():
            self._sign(classes)
        for classes in (*PIECES.values(), COMPOUND):
            self._sign(classes)
        self.named = frozenset(word[1:] for word in self.values if word[0] == "\x00")
        self.signs = {word: self._sign(frozenset(self.values[word])) for word in sorted(self.values)}
        self._having = {"OTHER": OTHER}
        for classes, sign in self._signs.items():
            for name in sorted(classes):
                self._having[name] = self._having.get(name, "") + sign

    def _sign(self, classes: frozenset[str]) -> str:
        if classes not in self._signs:
            self._signs[classes] = chr(_FIRST_SIGN + len(self._signs))
        return self._signs[classes]

    def sign(self, classes: frozenset[str]) -> str:
        """The sign of a set of classes."""
        return self._signs[classes]

    @property
    def by_sign(self) -> Mapping[str, frozenset[str]]:
        """The classes that each sign stands for."""
        return {sign: classes for classes, sign in self._signs.items()}

    def having(self, name: str) -> str:
        """The signs of all sets of classes that hold this class."""
        return self._having.get(name, "")

    @property
    def names(self) -> frozenset[str]:
        """The classes that are used."""
        return frozenset(name for classes in self._signs for name in classes) | {"OTHER"}


@cache
def sections(tag: str) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """The hand-written and the generated part of a language's dates."""
    language: Language = of(tag)
    return language.section("dates"), language.section("generated")
