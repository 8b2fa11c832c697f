"""Counts and measures: "about 80 delegates", "41.5 million tonnes", "от 80 до 90 человек".

>>> from checker.languages import of
>>> english = of("en")
>>> value = parse("about 80 delegates", english)
>>> value.canonical, value.qualifier, value.get("counted")
('80', 'approximate', 'person')
>>> relate(parse("about 80", english), parse("82", english)).kind
'compatible'
>>> relate(parse("80", english), parse("120", english)).kind
'conflict'
"""

from decimal import Decimal

from checker.languages.fold import Folded, fold
from checker.languages.language import Language
from checker.model.value import APPROXIMATE, EXACT, RANGE, Mention, Reference, Relation, Scalar, Value
from checker.values import intervals, named, nouns
from checker.values.measures import measure
from checker.values.number_words import number_words
from checker.values.numerals import Numeral
from checker.values.qualifiers import Qualified, qualified
from checker.values.spots import Spot, exactly, plain, read

TYPE = "quantity"
ABOUT = Decimal("0.1")  # of the value, each way: "about 80" may be said of 72 up to 88
_NATIONALS = frozenset(("citizen", "foreigner"))  # what a country's papers count of those whom something befell abroad
_MILLION = Decimal(1000000)


def find(folded: Folded, language: Language, reference: Reference | None = None) -> list[Mention]:
    """Every count and measure, as if no other type were there; `mentions.find` weighs the types."""
    return read(folded, language, mention)


def parse(words: str, language: Language, reference: Reference | None = None) -> Value | None:
    """The value that the words as a whole state, None where they state none."""
    folded = fold(words)
    found = read(folded, language, _any)
    return found[0].value if len(found) == 1 else None


def from_canonical(canonical: str, qualifier: str = EXACT, **detail: Scalar | None) -> Value | None:
    """The value of a canonical form (`80`, `80/90`); None where it is none."""
    told = intervals.normal(canonical)
    return None if told is None else Value.of(TYPE, told, RANGE if "/" in told else qualifier, **detail)


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """How two quantities stand to each other; `unknown` where they count or measure different things."""
    counted = left.get("counted"), right.get("counted")
    if None not in counted and counted[0] != counted[1]:
        return Relation("unknown", 0.0, (f"one counts {counted[0]}, the other {counted[1]}",))
    units = left.get("unit"), right.get("unit")
    if (among := _among(left, right) or _among(right, left)) is not None:
        return among
    if units[0] == units[1]:
        return intervals.relate(left, right, tolerance or ABOUT)
    if None in units:
        same = intervals.relate(left, right, tolerance or ABOUT)
        if same.kind == "conflict":
            return Relation("unknown", 0.0, ("one side states no unit",))
        return Relation("compatible", min(same.score, 0.9), (*same.why, "one side states no unit"))
    return _converted(left, right, tolerance)


def _among(part: Value, whole: Value) -> Relation | None:
    """Whether one counts those of some nationality only, who may be among all whom the other counts."""
    if part.get("subset") not in _NATIONALS or whole.get("subset") in _NATIONALS:
        return None
    few, all_told = intervals.numbers(part.canonical), intervals.numbers(whole.canonical)
    if few is None or all_told is None or few[0] >= all_told[1]:
        return None
    return Relation("compatible", 0.5, (f"{intervals.show(part)} of one country may be among {intervals.show(whole)}",))


def _converted(left: Value, right: Value, tolerance: Decimal | None) -> Relation:
    sizes = nouns.sizes()
    first, second = sizes.get(str(left.get("unit"))), sizes.get(str(right.get("unit")))
    if first is None or second is None or first[0] != second[0]:
        return Relation("unknown", 0.0, (f"{left.get('unit')} and {right.get('unit')} do not measure alike",))
    return intervals.relate(
        intervals.scaled(left, first[1]), intervals.scaled(right, second[1]), tolerance or ABOUT, converted=True
    )


def mention(spot: Spot) -> Mention | None:
    """The quantity at a spot; None where the number counts nothing that can be compared."""
    return _mention(spot, strict=True)


def _any(spot: Spot) -> Mention | None:
    return _mention(spot, strict=False)


def _mention(spot: Spot, strict: bool) -> Mention | None:
    low = spot.low
    if low.ordinal:
        return None
    measured = nouns.unit(spot)
    if measured is not None and spot.last.tail == "m":
        return _millions(spot) or measure(spot, TYPE, *measured)
    if measured is not None:
        return measure(spot, TYPE, *measured)
    if strict and (nouns.of_time(spot) or spot.last.tail):
        return None
    if strict and named.part_of_name(spot):
        return None
    head = nouns.head(spot)
    kind = head.counted if head and _counts(low) else None
    if low.people and kind is None:
        kind = "person"
    said = qualified(spot, spot.start, spot.end, spot.before, spot.after, spot.ends)
    turned = nouns.inverted(spot) if kind is None else None
    if turned is not None:
        kind, said = turned[0], Qualified(APPROXIMATE, turned[1], spot.end)
    if kind is None and _counts(low):
        kind = nouns.gathered(spot.language, spot.before_at(said.start))
    if strict and not _counts_here(spot, kind, head, said.qualifier):
        return None
    canonical, _ = exactly(spot)
    return spot.mention(
        TYPE,
        canonical,
        said.qualifier,
        outer=(said.start, said.end),
        counted=kind,
        subset=head.subset if head and kind else None,
        noun=head.noun if head else None,
        step=_step(spot, canonical),
        fraction=low.fraction or None,
    )


def _millions(spot: Spot) -> Mention | None:
    """ "5m people" are millions, "5m wide" are metres."""
    after, ends = spot.after_at(spot.end + 1)
    trial = Spot(spot.folded, spot.language, spot.low)
    trial.after, trial.ends = after, ends
    head = nouns.head(trial)
    if head is None or head.counted is None:
        return None
    value = plain(spot.value * _MILLION)
    return spot.mention(
        TYPE, value, span=(spot.start, spot.end + 1), counted=head.counted, subset=head.subset, noun=head.noun
    )


def _counts(low: Numeral) -> bool:
    """Whether a number can count things: 5.3 and two thirds cannot, 5.3 million can."""
    return not low.fraction and (low.step >= 1 or low.value == low.value.to_integral_value())


def _counts_here(spot: Spot, kind: str | None, head: nouns.Head | None, qualifier: str) -> bool:
    """Whether a number word that is as often none, or digits that read as a year, are a number here."""
    words = number_words(spot.language)
    if spot.last.weak:
        return kind is not None and (not words.weak_counts or kind in words.weak_counts) and not _acts(spot, head)
    if head is None and kind is None and spot.text[spot.start : spot.end] in words.needs_noun:
        return (
            len(spot.text) == spot.end
            or qualifier != EXACT
            or spot.low.people
            or _cue_follows(spot, words.weak_before | words.noun_left_out)
        )
    return kind is not None or qualifier not in (EXACT, RANGE) or not _year_alone(spot)


def _acts(spot: Spot, head: nouns.Head | None) -> bool:
    """Whether what a weak number stands before is who acts: एक अधिकारी ने is "an official", no count of officials."""
    agents = number_words(spot.language).weak_not_before
    return bool(agents and head) and not agents.isdisjoint(spot.after_at(head.end if head else spot.end)[0][:1])


def _cue_follows(spot: Spot, cues: frozenset[str]) -> bool:
    return bool(spot.after) and (spot.after[0] in cues or " ".join(spot.after[:2]) in cues)


def _year_alone(spot: Spot) -> bool:
    """A bare number, or two, that read as years ("in 2019", "2024-2028"), or digits in a row that count nothing."""
    first = spot.text[spot.start : spot.low.end]
    if len(first) < 4 or not first.isdigit():
        return False
    if spot.high is None and len(first) > 5:
        return len(spot.text) > len(first)
    return 1500 <= spot.value <= 2100 and (spot.high is None or 1500 <= spot.high.value <= 2100)


def _step(spot: Spot, canonical: str) -> str | None:
    """The worth of the last stated place, where the number does not show it: 1000 in "1.81 lakh", a tenth in "8.0"."""
    step = spot.last.step
    unseen = step > 1 or (step < 1 and "." not in canonical)
    return plain(step) if unseen else None
