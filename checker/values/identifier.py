"""Numbers that name something and count nothing: SJ-100, flight 171, section 304A, G-20, a phone number.

>>> from checker.languages import of
>>> parse("Boeing 737-800", of("en")).canonical
'737-800'
"""

import re
from decimal import Decimal
from unicodedata import digit

from checker.languages.fold import Folded, fold
from checker.languages.language import Language
from checker.languages.phrases import is_word
from checker.model.value import COMPATIBLE, CONFLICT, EQUAL, EXACT, UNKNOWN, Mention, Reference, Relation, Scalar, Value
from checker.values import nouns, numbering
from checker.values.identifier_words import Words, words_of
from checker.values.spots import Spot, read

TYPE = "identifier"
_PHONE = re.compile(
    r"\+?(?:\d{1,3}[ -]?)?(?:\(\d{3,5}\) ?|\d{3,5}[ -])\d{2,4}[ -]\d{2,4}(?:[ -]\d{2,4})?(?!\d)"
    r"|\+\d{1,3}[ -]?\d{4,5}[ -]?\d{5,6}(?!\d)|1?[ -]?\d{3}-\d{3}-\d{4}(?!\d)|\d{3}-\d{4}(?!\d)|\d{10,12}(?!\d)"
)
_JOINED = re.compile(r"(?:[-/]\d{1,10}){1,4}(?!\d)")
_CLAUSE = re.compile(r"\(\d{1,3}\)")  # "103(1)"
_NUMBERED = re.compile(r"0\d{5}|0\d{2,}-\d")  # no count begins with a nought
_LEAST_DIGITS = 3  # of a number that is known again without the letters before it
_LONGEST_OUT_OF = 12


def find(folded: Folded, language: Language, reference: Reference | None = None) -> list[Mention]:
    """Every identifier that has digits."""
    return read(folded, language, mention)


def parse(words: str, language: Language, reference: Reference | None = None) -> Value | None:
    """The identifier that the words state, or else the words themselves without blanks; None for blanks alone."""
    found = find(fold(words), language)
    return found[0].value if len(found) == 1 else from_canonical(words.strip())


def from_canonical(canonical: str, qualifier: str = EXACT, **detail: Scalar | None) -> Value | None:
    """The value of a canonical form: upper case, the signs as written."""
    return Value.of(TYPE, canonical.upper(), qualifier, **detail) if canonical else None


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """Equal but for blanks and hyphens; in conflict where the letters agree and the digits differ, or where both are senses of
    one concept (`sense`: a pack's "life imprisonment" and "death"); else unknown."""
    first, second = (re.sub(r"[\s/-]+", "", fold(value.canonical).text) for value in (left, right))
    if first == second:
        return Relation(EQUAL, 1.0, (f"both are {left.canonical}",))
    if any(
        one.isdigit() and len(one) >= _LEAST_DIGITS and _ends_in(other, one)
        for one, other in ((first, second), (second, first))
    ):
        return Relation(
            COMPATIBLE, 0.9, (f"{left.canonical} and {right.canonical} are the same number, once without its letters",)
        )
    letters = [re.sub(r"\d+", "", text) for text in (first, second)]
    senses = left.get("sense"), right.get("sense")
    if letters[0] == letters[1] or (senses[0] is not None and senses[0] == senses[1]):
        return Relation(CONFLICT, 0.0, (f"{left.canonical} is not {right.canonical}",))
    return Relation(UNKNOWN, 0.0, (f"{left.canonical} and {right.canonical} may name different things",))


def _ends_in(code: str, digits: str) -> bool:
    """Whether a code of letters and digits ends in those digits, and they stand alone: "J2-8243" in 8243."""
    return not code.isdigit() and code.endswith(digits)


def mention(spot: Spot) -> Mention | bool | None:
    """The identifier at a spot; True where the digits are no value of any kind (a list number, a version, an idiom)."""
    low = spot.low
    if low.form != "digits":
        return None
    text, start, words = spot.text, spot.start, words_of(spot.language)
    before = text[start - 1] if start else " "
    if before == "_":
        return True  # "image_2024_11.jpg"
    if _NUMBERED.match(text, start):
        return _at(spot, start, _end(spot))  # "0172-2740101"
    if before == "-" or is_word(before) or text[start] == "-":
        glued = _glued(spot, text[start] == "-")
        if glued is not None:
            return glued
    if before in "+(" or low.value >= 100 or text[start] == "0":
        phone = _phone(spot)
        if phone is not None:
            return phone
    if low.ordinal:
        return None
    if text[start] == "." and _calibre(spot, words):
        return True
    if before in "#№" or (before == " " and text[start - 2 : start - 1] in ("#", "№")):
        return _at(spot, start, _end(spot))
    if low.tail and low.tail[0].isalpha() and not _tail_means(spot):
        end = _end(spot)
        return _at(spot, start, end) if spot.shown(start, end).isupper() else True
    if before == "©" or (before == " " and text[start - 2 : start - 1] == "©") or _idiom(spot, words):
        return True
    if (
        numbering.named(spot, words)
        or numbering.train(spot)
        or numbering.listed(spot, words)
        or _CLAUSE.match(text, low.end)
    ):
        return _at(spot, start, _end(spot))
    if words.after.at_start(spot.after) or numbering.street(spot, words) or numbering.house(spot, words):
        return _at(spot, start, spot.end)
    return True if _no_number(spot) else None


def _calibre(spot: Spot, words: Words) -> bool:
    """Whether a number that begins with its point is that of a gun (".45-caliber"), and no share (".08 percent")."""
    text, end = spot.text, spot.low.end
    if not words.calibres or text[end : end + 1] == "-" or spot.low.tail:
        return True
    return text[spot.start + 1 : end] in words.calibres


def _at(spot: Spot, start: int, end: int) -> Mention:
    shown = spot.shown(start, end).upper()
    if not shown.isascii():  # digits of other scripts in Latin ones, letters as they are
        shown = "".join(str(digit(char)) if char.isdecimal() else char for char in shown)
    return spot.mention(TYPE, shown, span=(start, end))


def _end(spot: Spot) -> int:
    """Where the whole of it ends: "737-800", "304A"."""
    end = spot.low.end + len(spot.low.tail)
    more = _JOINED.match(spot.text, end) or _CLAUSE.match(spot.text, end)
    return max(more.end() if more else end, spot.end)


def _glued(spot: Spot, signed: bool) -> Mention | bool | None:
    """Letters directly before the digits, with or without a hyphen: SJ-100, G20, एसजे-100."""
    text, place = spot.text, spot.start + (1 if signed else 0)
    start = place - 1 if text[place - 1 : place] == "-" else place
    first = start
    while first and start - first < numbering.MOST_LETTERS and (is_word(text[first - 1]) or text[first - 1] == "-"):
        first -= 1
    letters = text[first:start].strip("-")
    if not letters or not any(is_word(char) and not char.isdigit() for char in letters):
        return True if letters or (start < place and text[start - 1 : start].isdigit()) else None
    end = _end(spot)
    shown = spot.shown(first, end)
    cased = any(char.islower() or char.isupper() for char in shown)
    named = any(char.isupper() for char in shown) if cased else len(letters) <= 6
    return _at(spot, first, end) if named else True


def _phone(spot: Spot) -> Mention | None:
    text, start = spot.text, spot.start
    while start and text[start - 1] in "+(":
        start -= 1
    match = _PHONE.match(text, start)
    if match is None or sum(char.isdigit() for char in match.group()) < 7:
        return None
    if "," in match.group() or (start and is_word(text[start - 1])):
        return None
    return _at(spot, start, match.end())


def _tail_means(spot: Spot) -> bool:
    """Whether the letters behind the digits are a unit, a currency or a length of time."""
    return nouns.unit(spot) is not None or nouns.of_time(spot)


def _idiom(spot: Spot, words: Words) -> bool:
    """ "24/7", "9/11" and their like."""
    for idiom in words.idioms.get(spot.text[spot.start : spot.start + 2], ()):
        end = spot.start + len(idiom)
        if spot.text.startswith(idiom, spot.start) and not spot.text[end : end + 1].isdigit():
            return True
    return False


def _no_number(spot: Spot) -> bool:
    """A part of a date, version or address on the net; the number of a list."""
    text, start, end = spot.text, spot.start, spot.last.end
    if start > 1 and text[start - 1] in "./:+" and text[start - 2].isdigit():
        return True
    if text[end : end + 1] in (".", "/", ":", "-", "+") and text[end + 1 : end + 2].isdigit():
        return True
    if _page_of(spot) or _footnote(spot):
        return True
    opens_line = start == 0 or text[start - 1] == "\n"
    return opens_line and text[end : end + 2] in (". ", ") ") and spot.value < 100 and end + 2 < len(text)


def _footnote(spot: Spot) -> bool:
    """ "in the house.[8]": in square brackets, right behind what it belongs to."""
    text, start, end = spot.text, spot.start, spot.last.end
    return start > 1 and text[start - 1] == "[" and text[end : end + 1] == "]" and not text[start - 2].isspace()


def _page_of(spot: Spot) -> bool:
    """ "Image 1 of 10", "1 / 10": the number of pages, unless something counted follows ("1 of 10 guests")."""
    before, words = spot.text[max(0, spot.start - _LONGEST_OUT_OF) : spot.start], words_of(spot.language).out_of
    cut = before.rstrip("/ ")
    for word in words:
        cut = cut.removesuffix(f" {word}")
    if cut == before.rstrip() or not cut[-1:].isdigit():
        return False
    if numbering.counts_nothing(spot):
        return True
    named = cut.rstrip("0123456789").split()[-1:]
    return bool(named) and words_of(spot.language).before_alone.at_end(named) is not None
