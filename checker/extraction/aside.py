"""Towns that a text names for another reason than that it happened there.

The ends of a way ("a bus from Leeds to Hull overturned"), a birthplace, a town of which something is denied. The words that
say so stand before the name or behind it, and are data of the language (`aside` in its gazetteer).
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct

from checker.extraction.reading import Told
from checker.languages import of
from checker.languages.fold import folded
from checker.model.value import Mention

_BESIDE = 48  # code points beside a name that are looked at
_ROUND = 120  # code points round the two ends of a way in which what travels is named
_WAY = 48  # code points between the two ends of a way
_DASH = re.compile(r"\s?[-–—]\s?")  # "the Leeds - Hull train"
_STOP = re.compile(r"[.;!?।\n](?:\s|$)")
_NAME = "\0"  # stands for the name where the words on both sides of it count
_FRONT = r"(?<![^\W_])"
_WHOLE = _FRONT + r"(?:{})(?![^\W_])"
_NEVER = re.compile(r"(?!)")


class _Words(Struct, frozen=True):
    """What tells that it did not happen in a town. ends: of a way: whence, whither. travels: what goes on a way."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    around: re.Pattern[str]
    whence: tuple[re.Pattern[str], re.Pattern[str]]
    whither: tuple[re.Pattern[str], re.Pattern[str]]
    travels: re.Pattern[str]


def aside(told: Sequence[Told]) -> frozenset[tuple[str, int]]:
    """(part, start) of each naming of a place that is no statement of where it happened."""
    return frozenset((one.part.name, mention.start) for one in told for mention in _aside(one.part.text, one.mentions))


def _aside(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    places = [mention for mention in mentions if mention.value.type == "place"]
    for mention in places:
        words = _words(mention.language)
        if words is None:
            continue
        before, behind = sides = _sides_of(text, mention)
        if words.before.search(before) or words.behind.match(behind) or words.around.search(f" {_NAME} ".join(sides)):
            yield mention
    for first, second in pairwise(places):
        yield from _ends(text, first, second)


def _ends(text: str, whence: Mention, whither: Mention) -> Iterator[Mention]:
    """Of two places in a row those that are the ends of a way; where only people went, its end is where they are now."""
    words = _words(whence.language)
    between = text[whence.outer_end : whither.outer_start]
    if words is None or len(between) > _WAY or _STOP.search(between):
        return
    joined = _DASH.fullmatch(between) is not None
    if not joined and not (_beside(text, whence, *words.whence) and _beside(text, whither, *words.whither)):
        return
    if not joined:
        yield whence
    if words.travels.search(folded(text[max(0, whence.start - _ROUND) : whither.end + _ROUND])):
        yield from (whence, whither)


def _beside(text: str, mention: Mention, before: re.Pattern[str], behind: re.Pattern[str]) -> bool:
    left, right = _sides_of(text, mention)
    return before.search(left) is not None or behind.match(right) is not None


def _sides_of(text: str, mention: Mention) -> tuple[str, str]:
    """What stands before a name and behind it, in its line."""
    start, end = mention.outer_start, mention.outer_end
    before = text[max(0, start - _BESIDE) : start].rpartition("\n")[2]
    return folded(before), folded(text[end : end + _BESIDE].partition("\n")[0])


@cache
def _words(tag: str) -> _Words | None:
    """The words of a language; None where it has none."""
    told = of(tag).section("gazetteer").get("aside")
    if not told:
        return None
    return _Words(
        *_sides(told),
        _one_of(told.get("around") or (), _WHOLE),
        _sides(told.get("whence") or {}),
        _sides(told.get("whither") or {}),
        _one_of(told.get("travels") or (), _WHOLE),
    )


def _sides(told: Mapping[str, Sequence[str]]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of what stands before a name and of what stands behind it."""
    before = _one_of(told.get("before") or (), _FRONT + r"(?:{})\s?$")
    return before, _one_of(told.get("behind") or (), r"^,?\s?(?:{})(?![^\W_])")


def _one_of(words: Collection[str], shape: str) -> re.Pattern[str]:
    return re.compile(shape.format("|".join(map(_pattern, words)))) if words else _NEVER


def _pattern(words: str) -> str:
    """`*` is any word, `..` what stands in one clause, `~` any ending, `VALUE` the name."""
    told = {"*": r"[^\s.,;:!?।]{1,30}", "..": r"[^.;:!?।]{0,40}?"}
    pattern = r"\s?".join(told.get(word) or _word(word) for word in words.split())
    return pattern.removeprefix(_FRONT)  # asked once for all words, so that one letter tells which of them can begin


def _word(told: str) -> str:
    words = _NAME if told == "VALUE" else _FRONT + re.escape(folded(told))
    return words.replace(r"\~", r"\w{0,20}")
