"""Days of the calendar, reckoned from a reference day."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import MAXYEAR, date, timedelta

from checker.values.edtf import FIRST_QUARTER, INTERVAL, Edtf, Part, of_day

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
# Days each way that "so many units ago" may miss by: months ago is said on the 3rd of what happened on the 20th.
SLACK = {
    "day": 0,
    "business": 1,
    "week": 4,
    "fortnight": 7,
    "weekend": 4,
    "month": 20,
    "quarter": 46,
    "year": 200,
    "decade": 2000,
    "century": 20000,
}
_WORKDAYS = 5
_MOST_WORKDAYS = 400


def moved(day: date, amount: Iterable[tuple[int, str]], way: int) -> date | None:
    """The day so many units later (way 1) or earlier (-1); None beyond the calendar or for units shorter than a day."""
    for count, unit in amount:
        if unit in _DAYS:
            days = way * count * _DAYS[unit]
            if not 1 <= day.toordinal() + days <= date.max.toordinal():
                return None
            day += timedelta(days=days)
        elif unit in _MONTHS:
            months = day.year * 12 + day.month - 1 + way * count * _MONTHS[unit]
            year, month = divmod(months, 12)
            if not 1 <= year <= MAXYEAR:
                return None
            day = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
        elif unit == "business" and count <= _MOST_WORKDAYS:
            day = _workdays(day, count, way)
        else:
            return None
    return day


def _workdays(day: date, count: int, way: int) -> date:
    while count:
        day += timedelta(days=way)
        count -= day.isoweekday() <= _WORKDAYS
    return day


def week(day: date, shift: int = 0) -> Edtf:
    """Monday to Sunday of the day's week, so many weeks on."""
    monday = moved(day - timedelta(days=day.weekday()), [(abs(shift), "week")], 1 if shift > 0 else -1) or day
    return days(monday, monday + timedelta(days=6))


def days(first: date, last: date) -> Edtf:
    """The interval of two known days."""
    return Edtf((of_day(first), of_day(last)), INTERVAL)


def period(day: date, unit: str, shift: int) -> Edtf | None:
    """The unit of the calendar that holds the day, so many units on."""
    if unit == "day":
        other = moved(day, [(abs(shift), unit)], 1 if shift > 0 else -1)
        return Edtf((of_day(other),)) if other else None
    if unit == "week":
        return week(day, shift)
    if unit == "fortnight":
        start, end = week(day, 2 * shift).parts[0], week(day, 2 * shift + 1).parts[1]
        return Edtf((start, end), INTERVAL)
    if unit == "weekend":
        friday = moved(day, [(abs(shift), "week")], 1 if shift > 0 else -1) or day
        saturday = friday - timedelta(days=friday.weekday()) + timedelta(days=5)
        return days(saturday, saturday + timedelta(days=1))
    other = moved(day.replace(day=1), [(abs(shift), unit)], 1 if shift > 0 else -1)
    if other is None:
        return None
    if unit == "month":
        return Edtf((Part(other.year, other.month, depth=2),))
    if unit == "quarter":
        return Edtf((Part(other.year, FIRST_QUARTER + (other.month - 1) // 3, depth=2),))
    digits = {"year": 4, "decade": 3, "century": 2}.get(unit)
    if digits is None:
        return None
    span = 10 ** (4 - digits)
    return Edtf((Part(other.year - other.year % span, depth=1, digits=digits),))


def unknown(unit: str) -> Edtf | None:
    """What is known of a period when no reference day is: how far it is written."""
    if unit in ("week", "fortnight", "weekend"):
        return Edtf((Part(), Part()), INTERVAL)
    depth = {"day": 3, "business": 3, "month": 2, "quarter": 2, "year": 1, "decade": 1, "century": 1}.get(unit)
    return Edtf((Part(depth=depth),)) if depth else None


def first_week(year: int, month: int | None) -> date:
    """The Monday of the first week that has its Thursday in the year or month (ISO 8601's way of counting)."""
    fourth = date(year, month or 1, 4)
    return fourth - timedelta(days=fourth.weekday())


def weekday_near(day: date, weekday: int, way: int) -> date:
    """The nearest such weekday at or before (-1) or at or after (1) the day."""
    gap = (day.isoweekday() - weekday) % 7 if way < 0 else (weekday - day.isoweekday()) % 7
    return day + timedelta(days=way * gap)
