"""Why two days that exclude each other may still be no contradiction.

The words only name the day; a weekday without a date is resolved from the day of the page; an article told of the event before
the day that the other one gives it; both days lie within an event of several; each side reported its day as news, weeks apart;
one day was news and the other long past; one is the day of the page, which names the other too; the day was still to come
when the other one was past.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from checker.comparison.scene import Scene, is_background
from checker.comparison.times import day_of
from checker.model.claim import PLANNED, Claim
from checker.model.value import Value

_ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_IN_DAYS = re.compile(r"P(\d{1,3})D")  # a length in whole days
_SURE = 0.85  # confidence from which a value that no words bind contradicts: below, it is as often of what came after
_NEWS = 4  # days between a day and its publication up to which it was reported as news
_WEEKS = 7  # days from which two days that were each news are two happenings: a hearing and the next one
_WEEK, _NEXT_DAY = timedelta(days=7), timedelta(days=1)
_FAR = 31  # days by which a stated day is no slip of the other, but another happening's


def doubt_of_days(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    """What keeps the day of one position from contradicting the other's, None where nothing does; asked of each side in turn."""
    return next((why for asked in _DOUBTS if (why := asked(one, other, scene))), None)


def _only_named(one: Sequence[Claim], _: Sequence[Claim], __: Scene) -> str | None:
    if not all(claim.unbound and claim.confidence < _SURE for claim in one):
        return None
    return f"to decide, {one[0].value.canonical} would have to be said of the event: {one[0].article} only names it"


def _days(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    """Whether a day is only reckoned, from the day of the page, and the same weekday or later than the other article.

    A page that tells a story again months later has another day; so has the happening that a day far behind the other
    article is of, however it is told, unless a person says that it is one.
    """
    day, rival = _day(one[0].value), _day(other[0].value)
    if day is None or rival is None:
        return None
    if why := same_weekday(one, other) or _day_ahead(one, rival, scene):
        return why
    reckoned = all(_reckoned(claim) for claim in one)
    first = min((told for claim in other if (told := _published(claim, scene))), default=None)
    if first is None or any(claim.scope.modality == PLANNED for claim in other):
        return None
    if scene.event.asserted and abs((day - rival).days) > _FAR:
        return None
    if reckoned and day > first:
        return f"to decide, {day} would have to be told as a date: the event was told of on {first}"
    if (day - first).days > _FAR:
        return f"to decide, {day} would have to be of the same happening: it was told of on {first}"
    return None


def _day_ahead(one: Sequence[Claim], rival: date, scene: Scene) -> str | None:
    """Whether a weekday may be the one after its page's day: "on Sunday" of a page that is dated where it still was Saturday."""
    for claim in one:
        day, told = _day(claim.value), _published(claim, scene)
        if day is None or told is None or not _reckoned(claim) or day + _WEEK != told + _NEXT_DAY:
            return None
        if abs(day + _WEEK - rival) > _NEXT_DAY:
            return None
    return f"to decide, {one[0].value.canonical} would have to be told as a date: its page may have been a day ahead"


def same_weekday(one: Sequence[Claim], other: Sequence[Claim]) -> str | None:
    """Whether a day is only reckoned, and the same weekday as the other side's."""
    day, rival = _day(one[0].value), _day(other[0].value)
    if day is None or rival is None or day.isoweekday() != rival.isoweekday() or not all(map(_reckoned, one)):
        return None
    return f"to decide, {day} would have to be told as a date: the words fit {rival} as well, in another week"


def _each_news(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    """Whether each side was reported as the news of its day, so that both may have happened.

    Where a person says that it is one event, it has one day.
    """
    first, second = sorted(_day(side[0].value) or date.min for side in (one, other))
    if scene.event.asserted or first == date.min or (second - first).days <= _WEEKS:
        return None
    if not (_as_news(one, scene) and _as_news(other, scene)):
        return None
    return f"to decide, {first} and {second} would have to be one happening: each was reported when it was news"


def _long_ago(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    """Whether of articles of one week one side has the news of its day, the other a day long past: a sentence, and the deed."""
    day, rival = _day(one[0].value), _day(other[0].value)
    if scene.event.asserted or day is None or rival is None or (day - rival).days <= _FAR:
        return None
    if not _as_news(one, scene):
        return None
    told = [_published(claim, scene) for claim in other]
    if not all(published and abs((published - day).days) <= _WEEKS for published in told):
        return None
    return f"to decide, {rival} would have to be the same happening: it was long past when {day} was news"


def _as_news(claims: Sequence[Claim], scene: Scene) -> bool:
    """Whether some article told of the day within few days of it."""
    days = [(_day(claim.value), _published(claim, scene)) for claim in claims]
    return any(day and told and abs((told - day).days) <= _NEWS for day, told in days)


def _next(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    """Whether a planned day was still to come when the other one was past: the next hearing, not the one that was."""
    rival = _day(other[0].value)
    if rival is None or any(claim.scope.modality == PLANNED for claim in other):
        return None
    for claim in one:
        day, told = _day(claim.value), _published(claim, scene)
        if claim.scope.modality != PLANNED or day is None or told is None or not rival <= told < day:
            return None
    return (
        f"to decide, {one[0].value.canonical} would have to be the same happening: it was still to come after {rival}"
    )


def _in_one_stay(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    """Whether both days lie within the length that the event is said to have: the arrival, and the talks a day later."""
    day, rival = _day(one[0].value), _day(other[0].value)
    length = scene.fields[one[0].field].settings.get("lasts")
    if day is None or rival is None or length is None:
        return None
    told = {claim.value.canonical for _, claims in scene.questions(str(length)) for claim in claims}
    days = max((int(match[1]) for value in told if (match := _IN_DAYS.fullmatch(value))), default=0)
    if abs((day - rival).days) >= days:
        return None
    first, last = sorted((day, rival))
    return f"to decide, {first} and {last} would have to be of one occasion: the whole lasts {days} days"


def _in_one_stretch(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    """Whether some article gives the event several days that hold both: the opening, and the last day of a summit."""
    day, rival = _day(one[0].value), _day(other[0].value)
    if day is None or rival is None:
        return None
    first, last = sorted((day, rival))
    for question, claims in scene.questions(one[0].field):
        for claim in claims if not is_background(question) else ():
            begins, _, ends = claim.value.canonical.partition("/")
            opened, closed = day_of(begins), day_of(ends)
            if opened is not None and closed is not None and opened <= first and last <= closed:
                return f"to decide, {first} and {last} would have to be of one occasion: {claim.article} tells of {opened} to {closed}"
    return None


def _of_the_telling(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    """Whether a day is that of its own page or the one before, and the article names the other side's earlier one too.

    It may be the day on which a search was ended or somebody was caught: what happened is what both name.
    """
    day, rival = _day(one[0].value), _day(other[0].value)
    if day is None or rival is None or rival >= day:
        return None
    for claim in one:
        told = _published(claim, scene)
        if told is None or not timedelta() <= told - day <= _NEXT_DAY or other[0].value.canonical not in claim.besides:
            return None
    return f"to decide, {day} would have to be said of the event: {one[0].article} names {rival} too, and was published then"


def _reckoned(claim: Claim) -> bool:
    """Whether no words of the claim tell a date, only a weekday or "yesterday"."""
    places: Iterable[str] = (claim.text, *(place.quote for place in claim.also))
    return not any(sign.isdigit() for words in places for sign in words)


def _published(claim: Claim, scene: Scene) -> date | None:
    return day_of(scene.published(claim.article))


def _day(value: Value) -> date | None:
    """The day of a date that is no more and no less than one."""
    return day_of(value.canonical) if value.type == "date" and _ONE_DAY.fullmatch(value.canonical) else None


# In the order in which they are told.
_DOUBTS = (_only_named, _days, _of_the_telling, _in_one_stay, _in_one_stretch, _each_news, _long_ago, _next)
