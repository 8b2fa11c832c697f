"""Companies whose names say nothing of it, told by the words around them: "carmaker Renvil", "shares in Zentrix", "Kelmar's shares"."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from checker.languages import of
from checker.languages.fold import folded
from checker.values.finding import gazetteer
from checker.values.finding.lexicon import FUNCTION, GIVEN, NOT_NAME
from checker.values.finding.page import Page, Run, Token
from checker.values.finding.records import Organization
from checker.values.lexicon import Entries

_KIND = "company"
_MOST = 3  # words of such a name
_REACH = 24  # code points before a name in which the words that tell it stand


class _Signs(Struct, frozen=True, gc=False):
    """Words of a language: trades name a business before its name, before and after stand on either side of what is traded."""

    trades: frozenset[str]
    before: Entries[bool]
    after: tuple[str, ...]


@cache
def _signs(tag: str) -> _Signs:
    section = of(tag).section("organizations").get("companies") or {}
    listed = {name: [folded(word) for word in section.get(name) or ()] for name in ("trades", "before", "after")}
    return _Signs(
        frozenset(listed["trades"]), Entries(dict.fromkeys(listed["before"], True)), tuple(sorted(listed["after"]))
    )


def companies(page: Page, runs: list[Run]) -> Iterator[Organization]:
    """The companies of a page, in order."""
    signs = _signs(page.tag)
    if not signs.trades:
        return
    for run in runs:
        tokens = _traded(page, run, signs)
        if tokens and _may_be(page, tokens):
            start, end = tokens[0].start, tokens[-1].end
            yield Organization(start, end, page.shown[start:end], _KIND)


def _traded(page: Page, run: Run, signs: _Signs) -> tuple[Token, ...]:
    """The words of a run that what stands around them tells to be a company; none of any other run."""
    if len(run.tokens) > 1 and run.tokens[0].word in signs.trades:
        return run.tokens[1:]  # "Drugmaker Velto won"
    before = page.text[max(0, run.start - _REACH) : run.start]
    if before.endswith(" "):
        words = before.split()
        if words and (words[-1] in signs.trades or signs.before.at_end(words)):
            return run.tokens
    return run.tokens if page.text.startswith(signs.after, run.end) else ()


def _may_be(page: Page, tokens: tuple[Token, ...]) -> bool:
    """Whether nothing tells against it: no person, town or country, no office, no common word, no line in capitals."""
    first, start, end = tokens[0], tokens[0].start, tokens[-1].end
    if len(tokens) > _MOST or any(token.can_be & (FUNCTION | NOT_NAME) for token in tokens):
        return False
    if (first.can_be & GIVEN and len(tokens) > 1) or page.in_title(start, end) or page.in_territory(start, end):
        return False
    if page.text.startswith(" & ", end):
        return False  # half of a name
    line = page.line_at(start)
    return not (line.loud or line.heading) and not gazetteer.cities(page.text[start:end], page.tag)
