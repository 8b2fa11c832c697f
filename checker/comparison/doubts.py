"""Why two values that exclude each other may still be no contradiction: one of the articles need not mean what was read.

Each doubt is one that an editor would have: the words only name the value; an article names both; a weekday without a date
is resolved from the day of the page; an article told of the event before the day that the other one gives it; each side
reported its day as news, weeks apart; one day was news and the other long past; the day was still to come when the other one was past; both days lie within an event
of several; what is somebody's (a fine, an age) is told of two persons; a number that is only planned is that of the next edition. Of places: one that lies near the other may only be
named with it, and a large city may stand for a small town near it.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from checker import values
from checker.comparison.scene import Scene, is_background
from checker.comparison.times import day_of
from checker.model.claim import PLANNED, Claim
from checker.model.value import CONFLICT, Value
from checker.values import distance, place

_ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_IN_DAYS = re.compile(r"P(\d{1,3})D")  # a length in whole days
_SURE = 0.85  # confidence from which a value that no words bind contradicts: below, it is as often of what came after
_NEWS = 4  # days between a day and its publication up to which it was reported as news
_WEEKS = 7  # days from which two days that were each news are two happenings: a hearing and the next one
_WEEK, _NEXT_DAY = timedelta(days=7), timedelta(days=1)
_FAR = 31  # days by which a stated day is no slip of the other, but another happening's
_NEXT = 30  # kilometres between neighbours, of which the one is often named beside the other
_ROUND = 60  # kilometres around a large city that its name stands for
_LARGE = 100  # thousands of inhabitants from which a city stands for what lies round it
_TIMES = 5  # how many times as large it is then as a town near it
_PLAIN = 0.85  # confidence from which such a city is meant itself


def doubt(left: Sequence[Claim], right: Sequence[Claim], scene: Scene) -> str | None:
    """What keeps two positions from contradicting each other, None where nothing does.

    left, right: the claims that hold them. Of two copies only what one leaves out counts as a doubt, and a weekday where the
    other has the date: all other words are the same, so a value of one alone stands in the place of the other's.
    """
    sides = (left, right), (right, left)
    if len(scene.originals(claim.article for claim in (*left, *right))) < 2:
        first = [pair for pair in sides if not any(claim.article in scene.copy_of for claim in pair[0])]
        doubts = (*(_names_both(*pair) for pair in first), *(same_weekday(*pair) for pair in sides))
        return next((why for why in doubts if why), None)
    return next((why for one, other in sides if (why := _doubted(one, other, scene))), None)


def _doubted(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    if one[0].value.type == "date":  # an article names more days than its event's, yet seldom another's by chance
        return next((why for asked in _OF_DAYS if (why := asked(one, other, scene))), None)
    return (
        _names_both(one, other)
        or _of_two(one, other)
        or _of_several(one, other, scene)
        or _next_edition(one, other)
        or _wide(one, other, scene)
        or _near(one, other)
    )


def _of_several(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    """Whether some article tells both values, of a field in which each person has one (`of_several`): two were fined."""
    field = one[0].field
    if not scene.fields[field].settings.get("of_several"):
        return None
    sides = (one[0].value.canonical, other[0].value.canonical)
    told: dict[str, set[str]] = {}
    for question, claims in scene.questions(field):
        if not is_background(question):
            for claim in claims:
                told.setdefault(claim.article, set()).add(claim.value.canonical)
    both = min((article for article, values in told.items() if values.issuperset(sides)), default=None)
    if both is None:
        return None
    first, last = sorted(sides)
    return f"to decide, {first} and {last} would have to be of one person: {both} tells both"


def _wide(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    """Whether the event is of a kind that strikes many places at once, by the fields that such events have (`wide`)."""
    kinds = scene.fields[one[0].field].settings.get("wide") or ()
    told = next((name for name in kinds if any(scene.questions(name))), None)
    if told is None or scene.event.asserted:
        return None
    first, last = sorted((one[0].value.canonical, other[0].value.canonical))
    label = scene.fields[told].labels.get("en") or told
    return f"to decide, {first} and {last} would have to be told of one place: what is told with {label} strikes many"


def _near(one: Sequence[Claim], other: Sequence[Claim]) -> str | None:
    """Whether one side only names a place that lies near the other's: a suburb, the next town, the city for a town near it."""
    city, town = one[0].value, other[0].value
    if city.type != "place" or any(claim.confidence >= _PLAIN for claim in one):
        return None
    away = distance.kilometres(city, town)
    if away is not None and away <= _NEXT:
        return (
            f"to decide, {city.canonical} would have to be stated more plainly: {town.canonical} is {away:.0f} km away"
        )
    if away is not None and away > _ROUND:
        return None
    large = place.thousands(city)
    if large < _LARGE or large < _TIMES * place.thousands(town) or not _same_region(city, town):
        return None
    return f"to decide, {city.canonical} would have to be stated more plainly: {town.canonical} may lie near it"


def _same_region(city: Value, town: Value) -> bool:
    """Whether nothing says that two places lie in different regions."""
    paths = [str(value.get("path") or "").split("/")[1:] for value in (city, town)]
    return not all(paths) or paths[0] == paths[1]


def _names_both(one: Sequence[Claim], other: Sequence[Claim]) -> str | None:
    """Whether every article of one side names the other side's value too."""
    wanted = {claim.value.canonical for claim in other}
    if all(wanted & set(claim.besides) for claim in one):
        told = " and ".join(sorted({one[0].value.canonical, other[0].value.canonical}))
        return f"to decide, {one[0].article} would have to say which is meant: it names both {told}"
    return None


def _of_two(one: Sequence[Claim], other: Sequence[Claim]) -> str | None:
    """Whether the sides tell of different persons: what one was fined is not what the other was."""
    names = [sorted({claim.of_whom for claim in side}) for side in (one, other)]
    if not all(name and all(name) for name in names):
        return None
    mine, its = ([Value.of("person", each) for each in name] for name in names)
    if any(values.relate(left, right).kind != CONFLICT for left in mine for right in its):
        return None
    return f"to decide, both would have to be told of one person: one is of {names[0][0]}, the other of {names[1][0]}"


def _next_edition(one: Sequence[Claim], other: Sequence[Claim]) -> str | None:
    """Whether a number is only planned and follows the one that was held: "the 24th will be held next year"."""
    if one[0].value.type != "ordinal" or all(claim.scope.modality == PLANNED for claim in other):
        return None
    planned, held = one[0].value.canonical, other[0].value.canonical
    if not all(claim.scope.modality == PLANNED for claim in one) or not (planned.isdecimal() and held.isdecimal()):
        return None
    return f"{planned} is planned and follows {held}: the next one" if int(planned) == int(held) + 1 else None


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


def _reckoned(claim: Claim) -> bool:
    """Whether no words of the claim tell a date, only a weekday or "yesterday"."""
    places: Iterable[str] = (claim.text, *(place.quote for place in claim.also))
    return not any(sign.isdigit() for words in places for sign in words)


def _published(claim: Claim, scene: Scene) -> date | None:
    return day_of(scene.published(claim.article))


def _day(value: Value) -> date | None:
    """The day of a date that is no more and no less than one."""
    return day_of(value.canonical) if value.type == "date" and _ONE_DAY.fullmatch(value.canonical) else None


_OF_DAYS = (
    _only_named,
    _days,
    _in_one_stay,
    _in_one_stretch,
    _each_news,
    _long_ago,
    _next,
)  # in the order in which they are told
