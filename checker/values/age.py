"""Ages of people: "24-year-old", "Robert Smith, 24,", "91-वर्षीय", "в возрасте 24 лет".

>>> from checker.languages import of
>>> parse("24-year-old", of("en")).canonical
'24'
>>> parse("на 92-м году жизни", of("ru")).canonical
'91'
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from msgspec import Struct

from checker.languages import of
from checker.languages.fold import Folded, fold
from checker.languages.language import Language
from checker.model.value import EXACT, RANGE, Mention, Reference, Relation, Scalar, Value
from checker.values import intervals, nouns, numerals
from checker.values.lexicon import Entries, phrases, spellings
from checker.values.numerals import WORDS, Numeral
from checker.values.qualifiers import qualified
from checker.values.spots import Spot, exactly, plain, range_words, read

TYPE = "age"
ABOUT = Decimal("0.1")  # of the value, each way: "about 50" may be said of 45 up to 55
_OLDEST = 125
_YEARS = re.compile(r"P(\d{1,3})Y")
_PERSON = "person"  # the class of nouns that have an age
_AFTER_NAME = re.compile(r"\s?(?:[,;(]|\. |\.\n|\.$|\n|$)|[)]| - ")


def find(folded: Folded, language: Language, reference: Reference | None = None) -> list[Mention]:
    """Every age."""
    return read(folded, language, mention)


def parse(words: str, language: Language, reference: Reference | None = None) -> Value | None:
    """The age that the words as a whole state; a bare number is one too. None where they state none."""
    found = find(fold(words), language)
    return found[0].value if len(found) == 1 else from_canonical(words.strip())


def from_canonical(canonical: str, qualifier: str = EXACT, **detail: Scalar | None) -> Value | None:
    """The value of a canonical form, a plain integer or a range; None where it is none."""
    told = intervals.normal(canonical)
    return None if told is None else Value.of(TYPE, told, RANGE if "/" in told else qualifier, **detail)


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """How two ages stand to each other."""
    return intervals.relate(left, right, tolerance or ABOUT)


class _Words(Struct, frozen=True):
    after: Entries[bool]
    after_not: frozenset[str]
    with_years: frozenset[str]
    before: Entries[bool]
    before_years: Entries[bool]
    before_years_not: frozenset[str]
    bearers: frozenset[str]
    bearers_range: frozenset[str]
    bearer_endings: tuple[str, ...]
    months: Entries[bool]
    in_year: Entries[bool]
    in_year_before: frozenset[str]
    named: bool
    name_endings: frozenset[str]
    being: frozenset[str]
    being_of: frozenset[str]
    being_before: frozenset[str]
    after_name: tuple[str, ...]
    after_name_not: tuple[str, ...]
    compound: bool


@cache
def _words(tag: str) -> _Words:
    section = of(tag).section("ages")
    return _Words(
        after=phrases(section, "after"),
        after_not=spellings(section, "after_not"),
        with_years=spellings(section, "with_years"),
        before=phrases(section, "before"),
        before_years=phrases(section, "before_years"),
        before_years_not=spellings(section, "before_years_not"),
        bearers=spellings(section, "bearers"),
        bearers_range=spellings(section, "bearers_range"),
        bearer_endings=tuple(sorted(spellings(section, "bearer_endings"))),
        months=phrases(section, "months"),
        in_year=phrases(section, "in_year"),
        in_year_before=spellings(section, "in_year_before"),
        named=bool(section.get("named")),
        name_endings=spellings(section, "name_endings"),
        being=spellings(section, "being"),
        being_of=spellings(section, "being_of"),
        being_before=spellings(section, "being_before"),
        after_name=tuple(sorted(f" {word} " for word in spellings(section, "after_name"))),
        after_name_not=tuple(sorted(f" {words}" for words in spellings(section, "after_name_not"))),
        compound=bool(section.get("compound")),
    )


def mention(spot: Spot) -> Mention | None:
    """The age at a spot."""
    low, words = spot.low, _words(spot.language)
    if not 0 <= low.value <= _OLDEST or spot.last.upto:
        return None
    if low.ordinal:
        return _in_year(spot, words)
    if spot.last.tail and words.after.get(spot.last.tail) is None:
        return None
    months = words.months.at_start(spot.after)
    if months is not None and words.after_not.isdisjoint(spot.after[months[0] :][:2]):
        return _said(spot, spot.ends[months[0] - 1], "0")
    if low.value != low.value.to_integral_value():
        return None
    end = _years_end(spot, words)
    if end is not None:
        return _said(spot, end)
    if _after_cue(spot, words) or (words.named and _after_name(spot, words)) or _is_so_old(spot, words):
        return _said(spot, spot.end)
    return None


def of_duration(lasting: Mention, folded: Folded, language: Language) -> Mention | None:
    """The age that a length of time in one word is before a person ("девятилетнего мальчика"); None before anything else."""
    years = _YEARS.fullmatch(lasting.value.canonical)
    if years is None or not _words(language.tag).compound or not lasting.text.isalpha():
        return None
    start, end = folded.place(lasting.start), folded.place(lasting.end)
    spot = Spot(folded, language.tag, Numeral(start, end, Decimal(years[1]), form=WORDS))
    head = nouns.head(spot)
    named = bool(spot.after) and spot.shown(spot.ends[0] - len(spot.after[0]), spot.ends[0])[:1].isupper()
    return _said(spot, end) if named or (head is not None and head.counted == _PERSON) else None


def _said(spot: Spot, end: int, canonical: str | None = None) -> Mention:
    after, ends = spot.after_at(end)
    said = qualified(spot, spot.start, end, spot.before, after, ends)
    return spot.mention(
        TYPE,
        canonical or exactly(spot)[0],
        said.qualifier,
        span=(spot.start, end),
        outer=(said.start, said.end),
    )


def _in_year(spot: Spot, words: _Words) -> Mention | None:
    """ "in his 92nd year" is 91."""
    hit = words.in_year.at_start(spot.after)
    two = " ".join(spot.before[-2:])
    if hit is None or not (
        two in words.in_year_before or (spot.before[-1:] and spot.before[-1] in words.in_year_before)
    ):
        return None
    return spot.mention(TYPE, plain(spot.value - 1), span=(spot.start, spot.ends[hit[0] - 1]))


def _years_end(spot: Spot, words: _Words) -> int | None:
    """Where "year-old" and its like end behind the number."""
    if words.after.get(spot.last.tail):
        end = spot.end + len(spot.last.tail)
        return end if words.after_not.isdisjoint(spot.after_at(end)[0][:2]) else None
    hit = words.after.at_start(spot.after)
    if hit is not None:
        rest = spot.after[hit[0] :]
        if words.after_not and not words.after_not.isdisjoint(rest[:2]):
            return None
        return spot.ends[hit[0] - 1]
    years = bool(spot.after) and spot.after[0] in words.with_years
    if years and (_told_before(spot, words) or _after_cue(spot, words) or _after_name(spot, words, spot.ends[0])):
        return spot.ends[0] if words.after_not.isdisjoint(spot.after[1:3]) else None
    return None


def _told_before(spot: Spot, words: _Words) -> bool:
    """Whether the words before years say that they are somebody's: "ему было 40 лет", "мальчик девяти лет"."""
    before = _before_list(spot)
    hit = words.before_years.at_end(before)
    if hit is not None:
        return words.before_years_not.isdisjoint(before[: -hit[0]][-1:])
    if spot.high is None:
        last = before[-1] if before else ""
        to_whom = bool(words.bearer_endings) and last.endswith(words.bearer_endings)
        return last in words.bearers or (to_whom and nouns.is_noun(last, spot.language, _PERSON))
    if not range_words(spot.language).from_.isdisjoint(before[-1:]):
        before = before[:-1]
    return not (words.bearers | words.bearers_range).isdisjoint(before[-1:])


def _before_list(spot: Spot) -> tuple[str, ...]:
    """The words before a number, or before one that is joined to it: "мальчиков девяти и 11 лет"."""
    joined = spot.before[-1:]
    if not joined or joined[0] not in nouns.joins(spot.language):
        return spot.before
    place = spot.text.rindex(joined[0], 0, spot.start) - 1
    numbers = numerals.find(spot.folded, of(spot.language))
    start = next((numeral.start for numeral in numbers if numeral.end == place and not numeral.tail), None)
    return spot.before if start is None else spot.before_at(start)


def _after_cue(spot: Spot, words: _Words) -> bool:
    before = spot.before
    if not before and spot.text[spot.start - 2 : spot.start] == ": ":  # "Age: 17"
        before = spot.before_at(spot.start - 2)
    return words.before.at_end(before) is not None


def _is_so_old(spot: Spot, words: _Words) -> bool:
    """ "She was 81.", "the driver is 34 and": of one person, and nothing follows that it could count."""
    before = spot.before
    if len(before) < 2 or before[-1] not in words.being or before[-2] not in words.being_of or spot.high is not None:
        return False
    ends = spot.text[spot.end : spot.end + 1] in ("", ".", ",", ";", ")", "\n")
    decimal = spot.text[spot.end + 1 : spot.end + 2].isdigit()
    return (ends and not decimal) or (bool(spot.after) and spot.after[0] in words.being_before)


def _after_name(spot: Spot, words: _Words, end: int | None = None) -> bool:
    """ "Robert Smith, 24," and "Robert Smith (24)": behind a name, between commas or in brackets."""
    text, start = spot.text, spot.start
    if text[start - 1 : start] not in ("(", " ") or text[start - 2 : start - 1].isalnum():
        return False
    if spot.value < 1 or spot.high is not None:
        return False
    end = spot.end if end is None else end
    if text[max(0, start - 2) : start] == ", " and _list_goes_on(spot, end):
        return _bears(spot.before_at(start - 2)[-1:], spot.language, words)
    if spot.low.form != "digits":
        return False
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        place = start - 2 if text[start - 2 : start - 1] == " " else start - 1
        return _names_end(spot, words, place, least=1)
    if text[start - 3 : start] == "., ":  # "Alan Reed, Jr., 45,"
        return not words.name_endings.isdisjoint(spot.before_at(start - 3)[-1:])
    if text[max(0, start - 2) : start] != ", " or not (
        _AFTER_NAME.match(text, end)
        or (text.startswith(words.after_name, end) and not text.startswith(words.after_name_not, end))
    ):
        return False
    return _names_end(spot, words, start - 2, least=1 if text[end : end + 1] in (",", ".") else 2)


def _list_goes_on(spot: Spot, end: int) -> bool:
    """Whether one more number and a comma follow: "two boys, nine and 11, are"."""
    following = spot.following
    if following is None or spot.text[end : following.start].strip() not in nouns.joins(spot.language) - {""}:
        return False
    return spot.text[following.end : following.end + 1] in (",", ".") and not following.tail


def _bears(names: Sequence[str], language: str, words: _Words) -> bool:
    """Whether the last of the words is one for somebody who has an age."""
    return bool(names) and (names[-1] in words.bearers or nouns.is_noun(names[-1], language, _PERSON))


def _names_end(spot: Spot, words: _Words, place: int, least: int) -> bool:
    """Whether the words that end at a place are written as a name; where a script has no capitals, whether there are two."""
    names = spot.before_at(place)[-2:]
    if spot.text[place : place + 1] == "," and _bears(names, spot.language, words):
        return True  # "the driver, 41, was", "her father, 71, died"
    if names and names[-1] in words.name_endings:  # "Alan Reed III", "Alan Reed, Jr."
        return True
    if len(names) < least:
        return False
    start = place
    for name in reversed(names):
        start = spot.text.rindex(name, 0, start)
    shown = spot.shown(start, place).split()
    if not any(char.isupper() or char.islower() for char in "".join(shown)):
        if spot.text[place : place + 1] == ",":
            return False
        told = nouns.is_noun(names[0], spot.language, _PERSON) or not nouns.is_noun(names[0], spot.language)
        return len(names) == 2 or (least == 1 and told)
    return all(word[:1].isupper() and not word.isupper() for word in shown[-least:])
