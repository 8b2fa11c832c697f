"""What the patterns of times make: a time of the day, with its half of the day and its zone where they are said."""

import re
from decimal import Decimal

from checker.values.dates.makers import Made, Slots

_DAY = 24 * 60


def clock(slots: Slots, given: Slots) -> Made:
    """A time of the day: hour and minute, half of the day, zone, whatever of it is said."""
    figures = _figures(slots, given)
    if figures is None:
        return None
    hour, minute = figures
    half = str(slots.get("MERIDIEM", slots.get("HALFDAY", given.get("half", ""))))
    if half and hour > 12:
        half = ""
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    told = _hour(hour % 24, half)
    other = None if half or hour > 12 or hour == 0 or "CLOCK" in slots or given.get("exact") else (told + 12) % 24
    zone = slots.get("ZONE", given.get("zone", ""))
    return "TIME", (f"{told:02}:{minute:02}", str(zone).strip(), None if other is None else f"{other:02}:{minute:02}")


def _figures(slots: Slots, given: Slots) -> tuple[int, int] | None:
    if "hour" in given:
        return int(given["hour"]), 0
    for name in ("CLOCK", "DOTTED"):
        if name in slots:
            fields = re.split(r"[:.]", str(slots[name]))
            return (int(fields[0]), int(fields[1])) if len(fields[1]) == 2 else None
    if "DECIMAL" in slots:  # half past seven, where a language says it as a fraction
        value = Decimal(str(slots["DECIMAL"]).replace(",", "."))
        minutes = value * 60
        return (int(value), int(minutes) % 60) if minutes == int(minutes) and 0 < value < 24 else None
    if given.get("joined"):  # "0915 GMT"
        return divmod(int(slots["NUM"]), 100)
    hour = int(slots["HOUR"])
    minute = int(slots.get("NUM", 0))
    past = int(given.get("past", 1))
    total = hour * 60 + past * minute
    return divmod(total, 60) if 0 <= total < _DAY + 1 else None


def _hour(hour: int, half: str) -> int:
    if half == "am":
        return hour % 12
    if half == "pm":
        return hour % 12 + 12
    if half == "night":  # ten at night is 22, two at night is 2
        return hour % 12 + 12 if 6 <= hour <= 11 else hour % 12
    return hour
