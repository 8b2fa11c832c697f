"""An age that does not follow from the year of birth.

    - {id: age-born, kind: age_from_birth, field: age, born: birth_date, on: event_date, severity: error, why: ...}

A year of birth alone leaves two ages open; both are right. Where the article dates no event, its publication counts, and an
age of the year before is right as well: a birthday may lie between what happened and the report.
"""

import re
from collections.abc import Iterator

from checker.comparison.findings import inside
from checker.comparison.inside import by_article, figure, whole
from checker.comparison.parts import ARITHMETIC
from checker.comparison.scene import Scene
from checker.model.finding import CONFLICT, Finding
from checker.rulebook.records import Rule

_DAY = 10  # code points of a day: "2025-08-06"
_DATE = re.compile(r"(\d{4})(?:-(\d\d)-(\d\d))?")


def age_from_birth(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each article in which one age, one birth and one day of reference cannot be true together."""
    for _, article, ages in by_article(scene, rule.field):
        born, then = whole(scene, rule.settings["born"], article), whole(scene, rule.settings["on"], article)
        if len(ages) != 1 or len(born) != 1 or len(then) > 1:
            continue  # of several people, nothing says whose birth is whose
        stated, birth = figure(ages[0].value), born[0].value.canonical
        day = then[0].value.canonical if then else (scene.published(article) or "")[:_DAY]
        possible = ages_between(birth, day)
        if possible and not then:
            possible = tuple(sorted({possible[0] - 1, *possible}))
        if stated is not None and possible and int(stated) not in possible:
            told = " or ".join(map(str, possible))
            why = f"born {birth}, one is {told} in {day}, the article says {stated:f}"
            yield inside(scene, rule, CONFLICT, ARITHMETIC, [ages[0], born[0], *then], (why,))


def ages_between(born: str, then: str) -> tuple[int, ...]:
    """The ages that somebody born at one time can have at another; none where a year is not known."""
    start, end = _DATE.fullmatch(born), _DATE.fullmatch(then)
    if start is None or end is None:
        return ()
    years = int(end.group(1)) - int(start.group(1))
    if start.group(2) is None or end.group(2) is None:
        return years - 1, years
    return (years if end.groups()[1:] >= start.groups()[1:] else years - 1,)
