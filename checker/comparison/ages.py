"""An age that does not follow from the year of birth.

    - {id: age-born, kind: age_from_birth, field: age, born: birth_date, on: event_date, severity: error, why: ...}

A year of birth alone leaves two ages open; both are right.
"""

import re
from collections.abc import Iterator

from checker.comparison.findings import inside
from checker.comparison.inside import by_article, figure, whole
from checker.comparison.parts import ARITHMETIC
from checker.comparison.scene import Scene
from checker.model.finding import CONFLICT, Finding
from checker.rulebook.records import Rule

_DATE = re.compile(r"(\d{4})(?:-(\d\d)-(\d\d))?")


def age_from_birth(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each article in which one age, one birth and one day of reference cannot be true together."""
    for _, article, ages in by_article(scene, rule.field):
        born, then = whole(scene, rule.settings["born"], article), whole(scene, rule.settings["on"], article)
        if len(ages) != 1 or len(born) != 1 or len(then) != 1:
            continue  # of several people, nothing says whose birth is whose
        stated = figure(ages[0].value)
        possible = ages_between(born[0].value.canonical, then[0].value.canonical)
        if stated is not None and possible and int(stated) not in possible:
            told = " or ".join(map(str, possible))
            why = f"born {born[0].value.canonical}, one is {told} in {then[0].value.canonical}, the article says {stated:f}"
            yield inside(scene, rule, CONFLICT, ARITHMETIC, [ages[0], born[0], then[0]], (why,))


def ages_between(born: str, then: str) -> tuple[int, ...]:
    """The ages that somebody born at one time can have at another; none where a year is not known."""
    start, end = _DATE.fullmatch(born), _DATE.fullmatch(then)
    if start is None or end is None:
        return ()
    years = int(end.group(1)) - int(start.group(1))
    if start.group(2) is None or end.group(2) is None:
        return years - 1, years
    return (years if end.groups()[1:] >= start.groups()[1:] else years - 1,)
