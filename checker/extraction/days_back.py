"""How long before its publication the days of an article lie, and which of its days and towns that tells to be of other times."""

from collections.abc import Iterable, Sequence

from checker.extraction import other_times
from checker.extraction.candidates import DAY, Candidate
from checker.extraction.claims import Found
from checker.extraction.dating import as_day
from checker.model.claim import PLANNED
from checker.model.value import Value

_WEEK = 7  # days before publication: what is that long over is not what the story says is to come
_YEAR = 365  # days before publication: beyond, it is history


def of_its_time(
    named: Iterable[Candidate], bound: Sequence[Found], published: str | None, retold: bool
) -> list[Candidate]:
    """The candidates of one field without those of other times than the article's own event.

    bound: what words bind to the field. retold: whether it tells a toll, which may be that of an old story: then towns beside
    dates long past stay.
    """
    kept = [one for one in named if not _long_before(one, bound, published)]
    if any(one.sure() and _of_the_week(one.value, published) for one in kept):
        kept = [one for one in kept if not _history(one.value, published)]
    return [one for one in kept if retold or one.value.type != "place" or not _of_earlier_times(one, published)]


def dates_of_the_week(one: Found, published: str | None) -> bool:
    """Whether words of first choice give a day in the week before the publication."""
    return not one.bound.second_choice and _of_the_week(one.bound.value, published)


def _long_before(one: Candidate, bound: Iterable[Found], published: str | None) -> bool:
    """Whether a day is over while the article's event is still to come: the ministers meet on Wednesday, and "had met on 15 July"."""
    ago, today = _ago(one.value, published), as_day((published or "")[:10])
    if ago is None or today is None or ago <= _WEEK:
        return False
    planned = (as_day(each.bound.value.canonical[:10]) for each in bound if each.scope.modality == PLANNED)
    return any(coming is not None and coming >= today for coming in planned)


def _of_earlier_times(one: Candidate, published: str | None) -> bool:
    """Whether it is named only beside dates long past: where no toll brings an old story back, another occasion was there."""
    return all(
        naming.sentence is not None and other_times.of_earlier_times(naming.sentence, published) for naming in one.named
    )


def _of_the_week(value: Value, published: str | None) -> bool:
    ago = _ago(value, published)
    return ago is not None and 0 <= ago <= _WEEK


def _history(value: Value, published: str | None) -> bool:
    """Whether a day lies years back: beside one of the week it is of another time, "the first session was held on 13 May 1994"."""
    ago = _ago(value, published)
    return ago is not None and ago > _YEAR


def _ago(value: Value, published: str | None) -> int | None:
    """How many days before the publication a day is, or the last of several; None where that is not known."""
    days = DAY.findall(value.canonical) if value.type == "date" else []
    day, today = as_day(days[-1]) if days else None, as_day((published or "")[:10])
    return None if day is None or today is None else (today - day).days
