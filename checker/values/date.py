"""Days, months, years, intervals and sets as articles state them; canonical is EDTF.

>>> from checker.languages import of
>>> from checker.languages.fold import fold
>>> text = "The talks were held on 28 and 29 October, officials said on Wednesday."
>>> [(m.text, m.value.canonical, m.note("dates")) for m in find(fold(text), of("en"), Reference("2025-11-02"))]
[('28 and 29 October', '2025-10-28/2025-10-29', None), ('Wednesday', '2025-10-29', 'saying')]
>>> relate(Value.of("date", "2025-08"), Value.of("date", "2025-08-06")).kind
'compatible'
"""

import re
from functools import lru_cache, partial

from msgspec.structs import replace

from checker.languages import fold
from checker.languages.fold import Folded
from checker.languages.language import Language
from checker.model.value import EXACT, Mention, Reference, Relation, Scalar, Value
from checker.values import date_relation, edtf
from checker.values.dates import anchor, clock, distances, feasts, makers, numeric, periods, spans, weeks
from checker.values.dates.around import Around, around
from checker.values.dates.cascade import Maker, reader, run, tokens_of
from checker.values.dates.context import FUTURE, UNKNOWN_DAY, Context, Found, Piece, published
from checker.values.dates.tokens import Tokens
from checker.values.dates.words import sections

_MONTHS = 12
_MARGIN = 4  # blanks and marks that may stand before a weekday that is alone on its line
_LINE_ENDS = re.compile(r"[ .:*]{0,40}(?:\n|\Z)")
_QUOTES = frozenset("\"'«»“”„‘’")

MAKERS: dict[str, Maker] = {
    "amount": makers.amount,
    "spread": makers.spread,
    "clock": clock.clock,
    "calendar": makers.calendar,
    "days_of_month": makers.days_of_month,
    "night_to": makers.night_to,
    "weekday": makers.weekday,
    "weekday_of_week": makers.weekday_of_week,
    "offset": makers.offset,
    "period": makers.period,
    "shifted": makers.shifted,
    "in_year": makers.in_year,
    "rolling": distances.rolling,
    "distance": distances.distance,
    "nth_weekday": weeks.nth_weekday,
    "nth_week": weeks.nth_week,
    "week_of": weeks.week_of,
    "interval": spans.interval,
    "opened": spans.opened,
    "portion": spans.portion,
    "rest": spans.rest,
    "months": periods.months,
    "years": periods.years,
    "days_within": spans.days_within,
    "decade": periods.decade,
    "century": periods.century,
    "quarter": periods.quarter,
    "numeric": numeric.numeric,
    "numeric_days": numeric.numeric_days,
    "nth_units": weeks.nth_units,
    "weekday_in": weeks.weekday_in,
    "feast": feasts.feast,
}


def writes_day_first(language: Language, region: str = "") -> bool:
    """Whether the language, as the region writes it, puts the day before the month: the last word on 5/6/2024."""
    generated = sections(language.tag)[1]
    return bool(generated.get("day_first_in", {}).get(region or language.region, generated.get("day_first", True)))


def find(folded: Folded, language: Language, reference: Reference) -> list[Mention]:
    """The dates of a text, in order. A weekday alone on its line heads a listing: it is the one ahead."""
    return _found(folded, language, reference, listings=True)


def _found(folded: Folded, language: Language, reference: Reference, listings: bool) -> list[Mention]:
    near = around(language.tag)
    tokens = tokens_of(folded, language.tag)
    row = pieces(tokens, language)
    contexts = Contexts(folded, language, reference, tokens)
    out = []
    for place, value in enumerate(row.values):
        if "DATE" not in value:
            continue
        start, end = row.starts[place], row.ends[place]
        said, context = contexts.at(start, end)
        if listings and _alone(folded.text, start, end) and _is_weekday(value["DATE"]):
            context = context.leaning(FUTURE)
        mention = _mention(value["DATE"], folded, start, end, language, near, context, said)
        if mention:
            out.append(mention)
    return out


def _alone(text: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the line of a date."""
    before = text[max(0, start - _MARGIN) : start].rstrip(" *#>-")
    begins = before.endswith("\n") or (not before and start <= _MARGIN)
    return begins and _LINE_ENDS.match(text, end) is not None


def _is_weekday(piece: Piece) -> bool:
    found = piece(Context(None, None, True, str))
    return found is not None and found.weekday is not None and found.shift is None and found.edtf == UNKNOWN_DAY


class Contexts:
    """What the dates of one text are resolved against, each in its own sentence."""

    def __init__(self, folded: Folded, language: Language, reference: Reference, tokens: Tokens) -> None:
        self._text, self._near = folded.text, around(language.tag)
        self._day, self._by_language = published(reference), writes_day_first(language, reference.region)
        self._day_first = reference.day_first if reference.day_first is not None else _order(tokens)

    def at(self, start: int, end: int) -> tuple[bool, Context]:
        """Whether a date there is that of a statement, and its context."""
        said = self._near.saying(self._text, start, end)
        tense = partial(self._near.tense, self._text, start, end, said)
        return said, Context(self._day, self._day_first, self._by_language, tense)


def pieces(tokens: Tokens, language: Language) -> Tokens:
    """The row with its dates and amounts each made one token."""
    if tokens.pieces is None:
        read, row = reader(language.tag), tokens
        for name in ("amounts", "points", "portions", "spans"):
            row = run(row, read.stages[name], MAKERS, read.words)
        tokens.pieces = row
    return tokens.pieces


def _order(tokens: Tokens) -> bool | None:
    """Whether the document writes the day first, where a numeric date of it leaves no choice; None where they disagree."""
    said = {
        int(day) > _MONTHS
        for value in tokens.values
        if "NUMERIC" in value
        for day, month in [re.split(r"[-./,]", value["NUMERIC"])[:2]]
        if len(day) < 3 and (int(day) > _MONTHS) != (int(month) > _MONTHS)
    }
    return said.pop() if len(said) == 1 else None


def _mention(
    piece: Piece,
    folded: Folded,
    start: int,
    end: int,
    language: Language,
    near: Around,
    context: Context,
    said: bool,
) -> Mention | None:
    found = piece(context)
    if found is None or _quoted(folded.text, start, end) or _names(folded, start, end, language):
        return None
    found, resolved = anchor.anchored(found, context)
    first, last = folded.span(start, end)
    outer = near.about(folded.text, start, end)
    outer_first, outer_last = folded.span(*outer)
    if outer != (start, end):
        found = found.but(approximate(found.edtf))
    notes = near.notes(folded.text, start, end, said)
    if context.day and (resolved or found.relative):
        notes["resolved"] = "published"
    if found.other is not None:
        notes["ambiguous"] = str(found.other)
    return Mention(
        value_of(found, notes.get("part_of_day")),
        first,
        last,
        folded.original[first:last],
        language.tag,
        outer_start=outer_first,
        outer_end=outer_last,
        notes=tuple(sorted(notes.items())),
    )


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether one word alone in quotation marks is a name and no date: the party «Май»."""
    return text[start - 1 : start] in _QUOTES and text[end : end + 1] in _QUOTES and text[start:end].isalpha()


def _names(folded: Folded, start: int, end: int, language: Language) -> bool:
    """Whether a word of the calendar is the first of a name: "the April Group"."""
    text = folded.text
    if not text[start:end].isalpha() or not around(language.tag).in_name(text, start):
        return False
    last = folded.span(start, end)[1]
    return folded.original[last : last + 1] == " " and folded.original[last + 1 : last + 2].isupper()


def approximate(date: edtf.Edtf) -> edtf.Edtf:
    """The date with the mark of "about" on what is known of it."""
    return edtf.Edtf(tuple(part and replace(part, mark="~") for part in date.parts), date.shape)


def value_of(found: Found, part_of_day: Scalar | None = None) -> Value:
    """The typed value of what an expression says; a day keeps the part of it that the words tell."""
    first = found.edtf.parts[0] if part_of_day and found.edtf.shape == edtf.ONE else None
    day = first is not None and first.date is not None
    return Value.of(
        "date",
        _written(found.edtf),
        EXACT,
        weekday=found.weekday,
        slack=found.slack or None,
        part_of_day=part_of_day if day else None,
    )


_written = lru_cache(maxsize=1 << 12)(str)  # the dates of an archive are few


def parse(words: str, language: Language, reference: Reference) -> Value | None:
    """The date that the words as a whole say: EDTF, or an expression of the language."""
    known = from_canonical(words)
    if known:
        return known
    shown = words.strip()
    mentions = _found(fold.fold(shown), language, reference, listings=False)
    return (
        mentions[0].value
        if mentions and (mentions[0].outer_start, mentions[-1].outer_end) == (0, len(shown)) and len(mentions) == 1
        else None
    )


def from_canonical(text: str) -> Value | None:
    """The value that EDTF writes; None where it is none."""
    read = edtf.read(text)
    return Value.of("date", str(read)) if read else None


def relate(left: Value, right: Value, tolerance: object = None) -> Relation:
    """Whether two dates are the same, can both be true, or exclude each other."""
    return date_relation.relate(left, right)
