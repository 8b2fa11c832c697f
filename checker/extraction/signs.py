"""What speaks for and against each value that an article names; `weights.yaml` says what each sign means and weighs."""

from collections.abc import Mapping, Sequence
from datetime import date
from math import log1p

from checker import values
from checker.extraction.candidates import DAY, Candidate, Naming
from checker.extraction.fields import FieldUse
from checker.extraction.filed import Filed
from checker.extraction.long_ago import is_after
from checker.extraction.symbols import OF_TYPE
from checker.extraction.where import NOWHERE, Around, place_signs
from checker.model.article import DATELINE, HEADLINE, LEDE, METADATA
from checker.model.value import COMPATIBLE, Value

_BESIDE = 2  # symbols between a day and its hour: "about 9:30 p.m. on Monday"
_WEEK, _LONG = 7, 60  # days before publication: news of the week; a story told again


def signs(use: FieldUse, found: Sequence[Candidate], filed: Filed, page: Around = NOWHERE) -> list[Mapping[str, float]]:
    """The signs of each candidate for a field. page: what the article names round its towns."""
    where = place_signs(found, page, filed) if use.field.type == "place" else [{}] * len(found)
    return [
        {
            **_binding(one, found),
            **_naming(use, one, found),
            **_days(one, found, filed.published, page.long_ago),
            **beside,
        }
        for one, beside in zip(found, where, strict=True)
    ]


def _binding(one: Candidate, found: Sequence[Candidate]) -> dict[str, float]:
    """How words bind it."""
    sure = one.sure()
    told = {each.sentence.where for each in one.bound}
    return {
        "bound": sure,
        "second": 0.0 if sure else one.sure(second=True),
        "unbound": float(not one.bound),
        "again": log1p(len({(each.part, each.sentence.start) for each in one.bound})),
        "rival": max((other.sure() for other in found if other is not one), default=0.0),
        "headline": float(HEADLINE in told),
        "lede": float(LEDE in told),
        "near_words": max((1 / (1 + each.bound.distance) for each in one.bound), default=0.0),
        "remote": float(any(each.remote for each in one.bound)),
    }


def _naming(use: FieldUse, one: Candidate, found: Sequence[Candidate]) -> dict[str, float]:
    """Where and how often it is named."""
    times = [len(other.named) for other in found]
    told = {naming.where for naming in one.named}
    amid = [naming.sentence.concepts for naming in one.named if naming.sentence is not None]
    later = use.rivals | use.otherwise
    return {
        "amid": float(any(not words.isdisjoint(use.acts - later) for words in amid)),
        "amid_later": sum(not words.isdisjoint(later) for words in amid) / max(1, len(one.named)),
        "elsewhen": sum(naming.elsewhen for naming in one.named) / max(1, len(one.named)),
        "in_headline": float(HEADLINE in told),
        "in_lede": float(LEDE in told),
        "in_dateline": float(DATELINE in told),
        "in_metadata": float(METADATA in told),
        "named": log1p(len(one.named)),
        "share": len(one.named) / max(1, sum(times)),
        "most": float(len(one.named) >= max(times)),
        "first": float(one.first == min(other.first for other in found)),
    }


def _days(
    one: Candidate, found: Sequence[Candidate], published: str | None, long_ago: Sequence[str]
) -> dict[str, float]:
    """What only a day can have."""
    if one.value.type != "date":
        return {}
    return {
        "vague": float(one.vague),
        "after_month": float(is_after(one.value.canonical, long_ago)),
        "held": max((wide.sure() for wide in found if wide is not one and _holds(wide, one)), default=0.0),
        "clock": float(any(_has_clock(naming) for naming in one.named)),
        "hour": float(any(naming.mention.note("part_of_day") for naming in one.named)),
        **_nearness(one.value, published),
    }


def _has_clock(naming: Naming) -> bool:
    """Whether a time of the day stands right beside a day."""
    if naming.sentence is None:
        return False
    at = naming.sentence.at
    place = next((place for place, item in at.items() if item.mention is naming.mention), None)
    return place is not None and any(
        near in at and at[near].symbol == OF_TYPE["time"] for near in range(place - _BESIDE, place + _BESIDE + 1)
    )


def _holds(wide: Candidate, narrow: Candidate) -> bool:
    """Whether a stretch of days holds a day."""
    if DAY.fullmatch(wide.value.canonical) or not DAY.fullmatch(narrow.value.canonical):
        return False
    return values.relate(wide.value, narrow.value).kind == COMPATIBLE


def _nearness(value: Value, published: str | None) -> dict[str, float]:
    """How a day, or the last of several, stands to the day of publication."""
    days, told = DAY.findall(value.canonical), DAY.match(published or "")
    if not days or told is None:
        return {}
    try:
        ago = (date.fromisoformat(told[0]) - date.fromisoformat(days[-1])).days
    except ValueError:
        return {}
    return {
        "same_day": float(ago == 0),
        "day_before": float(ago == 1),
        "week": float(1 < ago <= _WEEK),
        "older": float(ago > _WEEK),
        "much_older": float(ago > _LONG),
        "later": float(ago < 0),
    }
