"""Ages beside names, from a language's words for them.

>>> number(after("en").match(", 33, was")), number(before("en").search("a 24-year-old man named "))
(33, 24)
"""

import re
from functools import cache

from checker.languages import of
from checker.languages.expressions import compiled_once

OLDEST = 115
_NEVER = "(?!)"


@cache
def after(tag: str) -> re.Pattern[str]:
    """Matches at the end of a name: ", 33,", " (33)", ", 35 лет"; the groups `age`, `aged` or `months` hold the number."""
    context = of(tag).section("name_context")
    years = _any(context.get("years_old"))
    lead = rf"(?:(?:{_any(context.get('age_words'))}) )?"
    options = [
        rf",? ?\({lead}(?P<age>\d{{1,3}})(?:[- ]?(?:{years}))?\)",
        rf",? {lead}(?P<aged>\d{{1,3}})[- ](?:{years})(?![^\W\d_])",
        rf", an? (?P<old>\d{{1,3}})[- ](?:{_any(context.get('year_old'))})(?![^\W\d_])",
    ]
    if context.get("bare_age"):
        follow = _any(context.get("after_age"))
        options.append(
            rf", {lead}(?P<bare>\d{{1,3}})(?=[,;:)\]]|\.(?!\d)|\s*$|\n| (?:{follow})(?![^\W\d_]))(?!, ?\d{{4}})"
        )
    return compiled_once("|".join(options))


@cache
def before(tag: str) -> re.Pattern[str]:
    """Searched in the words before a name: "24-year-old ", "35-летний ", with up to three small words behind."""
    old = _any(of(tag).section("name_context").get("year_old"))
    apart = _any(of(tag).section("name_context").get("no_age_between"))  # "a 50-year-old died at Ladoga Hall"
    word = rf" (?!(?:{apart})[ ,])[^\W\d_A-ZА-Я][^\s\d,;:!?().।'_-]{{0,24}}"  # vowel signs of Indic scripts are no \w
    small = rf"(?:{word}){{0,3}},? ?$"
    spelled = r"[^\W\d_]{3,10}(?:-[a-z]{3,5})?|[^\W\d_a-zа-я][^\s\d,;:!?().।'_-]{1,9}"
    return compiled_once(rf"(?<![^\W_])(?:(?P<age>\d{{1,3}})|{spelled})[- ]?(?:{old})(?![^\W\d_]),?{small}")


def number(found: re.Match[str] | None) -> int | None:
    """The age that a match of either pattern holds, if a person can be of it."""
    if found is None:
        return None
    age = int(next((digits for digits in found.groups() if digits), 0))
    return age if 0 < age <= OLDEST else None


def told(found: re.Match[str] | None) -> bool:
    """Whether a match tells an age at all: one that nobody reaches is none, one in words ("Thirty-year-old") is."""
    return found is not None and (number(found) is not None or not any(found.groups()))


def _any(words: list[str] | None) -> str:
    return "|".join(sorted(map(re.escape, words or ()), key=lambda word: (-len(word), word))) or _NEVER
