"""Passages with their names marked, and how well the finders read them.

    python tests/values/passages.py [en|hi|ru ...]

prints precision, recall and every miss.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.languages import of
from checker.languages.fold import fold
from checker.model.value import Mention, Reference
from checker.values import organization_find, person_find, place_find

TABLES = Path(__file__).parent / "tables"
LANGUAGES = ("en", "hi", "ru")
_MARK = re.compile(r"\[([PCVRNO]) ([^\]|]+)(?:\|([^\]|]*))?(?:\|([^\]|]*))?\]")
_KINDS = {"C": "city", "V": "venue", "R": "region", "N": "country"}


class Name(NamedTuple):
    """A name marked in a passage, or found there."""

    start: int
    end: int
    kind: str
    text: str


class Passage(NamedTuple):
    """A passage without its marks; told: (name, role id or None, age or None) of each."""

    line: int
    text: str
    told: tuple[tuple[Name, str | None, int | None], ...]


def passages(tag: str) -> Iterator[Passage]:
    """The passages of a language."""
    for number, line in enumerate((TABLES / f"passages_{tag}.txt").read_text("utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            yield read(number, line)


def read(number: int, line: str) -> Passage:
    """A line of the table; a possessive 's inside a mark is no part of the name, nor is the region behind a city."""
    text, told, place = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[place : mark.start()]
        shown = mark[2]
        words = shown.partition(", ")[0] if mark[1] == "C" else shown.removesuffix("'s")
        name = Name(
            len(text),
            len(text) + len(words),
            {"P": "person", "O": "organization"}.get(mark[1]) or _KINDS[mark[1]],
            words,
        )
        told.append((name, mark[3] or None, int(mark[4]) if mark[4] else None))
        text += shown
        place = mark.end()
    return Passage(number, text + line[place:], tuple(told))


def found(text: str, tag: str) -> dict[Name, Mention]:
    """What the finders find, by place and kind."""
    folded, language, reference = fold(text), of(tag), Reference()
    mentions = [
        mention
        for module in (person_find, place_find, organization_find)
        for mention in module.find(folded, language, reference)
    ]
    return {
        Name(
            one.start, one.end, str(one.value.get("kind")) if one.value.type == "place" else one.value.type, one.text
        ): one
        for one in mentions
    }


class Score(NamedTuple):
    """Names right, found and told, for each kind; what was missed, invented or wrong beside a right name."""

    right: Counter[str]
    found: Counter[str]
    told: Counter[str]
    misses: list[str]

    def figures(self, kinds: tuple[str, ...]) -> tuple[float, float]:
        """(precision, recall) over some kinds."""
        right = sum(self.right[kind] for kind in kinds)
        return right / max(1, sum(self.found[kind] for kind in kinds)), right / max(
            1, sum(self.told[kind] for kind in kinds)
        )


def score(tag: str) -> Score:
    """How well the passages of a language are read."""
    out = Score(Counter(), Counter(), Counter(), [])
    for passage in passages(tag):
        seen = found(passage.text, tag)
        told = {name for name, _, _ in passage.told}
        for name, role, age in passage.told:
            out.told[name.kind] += 1
            if name not in seen:
                out.misses.append(f"{tag}:{passage.line}: missed {name.kind} {name.text!r}")
                continue
            out.right[name.kind] += 1
            for what, want in (("role_id", role), ("age", age)):
                if want is None:
                    continue
                out.told[what] += 1
                have = seen[name].value.get(what)
                out.found[what] += have is not None
                out.right[what] += have == want
                if have != want:
                    out.misses.append(f"{tag}:{passage.line}: {name.text!r} has {what} {have!r}, not {want!r}")
        holders = [name for name in told if name.kind in ("organization", "venue")]
        for name in seen:
            if any(holder.start <= name.start and name.end <= holder.end and holder != name for holder in holders):
                continue  # the city in "Muncie Police Department"
            out.found[name.kind] += 1
            if name not in told:
                out.misses.append(f"{tag}:{passage.line}: invented {name.kind} {name.text!r}")
    return out


PERSONS, PLACES, ORGANIZATIONS = ("person",), ("city", "venue", "region", "country"), ("organization",)


def main() -> None:
    """Prints the figures and the misses of the languages asked for."""
    for tag in sys.argv[1:] or LANGUAGES:
        result = score(tag)
        print("\n".join(result.misses))
        for label, kinds in (
            ("persons", PERSONS),
            ("roles", ("role_id",)),
            ("ages", ("age",)),
            ("places", PLACES),
            ("organisations", ORGANIZATIONS),
            ("all names", PERSONS + PLACES + ORGANIZATIONS),
        ):
            precision, recall = result.figures(kinds)
            print(
                f"{tag} {label}: precision {precision:.3f}, recall {recall:.3f} of {sum(result.told[kind] for kind in kinds)}"
            )


if __name__ == "__main__":
    main()
