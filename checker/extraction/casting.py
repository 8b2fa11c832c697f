"""Whom two lists of persons hold (the hurt, the accused) belongs to the one that plainer words put him in.

Words such as "identified as", or the mere age beside a name, tell that somebody is of the story, and not as what; "charged
with", "was shot" tell as what. Who is plainly both, such as a gunman shot by police, stays both.
"""

from collections import defaultdict
from collections.abc import Iterable

from checker.extraction.claims import Found

_PLAIN = 0.8  # how sure words are at most that do not tell as what somebody is of the story


def cast(found: Iterable[Found]) -> list[Found]:
    """The values, without persons of a field (`aged`) whose every word there is vaguer than those of another such field."""
    told = list(found)
    sure: dict[str, dict[str, float]] = defaultdict(dict)
    for one in told:
        if one.bound.use.field.settings.get("aged"):
            fields, name = sure[one.bound.value.canonical], one.bound.use.field.name
            fields[name] = max(fields.get(name, 0.0), one.bound.sure)
    return [one for one in told if not _vague(one, sure.get(one.bound.value.canonical, {}))]


def _vague(one: Found, sure: dict[str, float]) -> bool:
    mine = sure.get(one.bound.use.field.name)
    return mine is not None and mine <= _PLAIN and mine < max(sure.values())
