"""Venues and organisations that a small-letter kind introduces: "в гостинице «Метрополь»", "министерство обороны"."""

import re
from collections.abc import Iterator
from functools import cache

from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.languages.fold import folded
from checker.languages.phrases import Phrases
from checker.values.finding import lexicon
from checker.values.finding.lexicon import FUNCTION, GIVEN
from checker.values.finding.page import UPPER, Page
from checker.values.finding.passes import ORGANIZATIONS, VENUES, hits
from checker.values.finding.records import VENUE, Organization, Place
from checker.values.finding.spans import Spans

_QUOTED = re.compile(r" [\"“«„]([^\"”»“\n]{2,60})[\"”»“]")
_NAMED = re.compile(rf" ((?:имени|им\.) )?([{UPPER}][^\W_]*(?:-[^\W_]+)?(?: [{UPPER}][^\W_]*(?:-[^\W_]+)?){{0,2}})")
_WORD = re.compile(r"(,?) ([^\W\d_]+(?:-[^\W\d_]+)*)")
_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]+(?:-[^\W\d_]+){0,9}) $")
_MOST_WORDS = 10


def venues(page: Page) -> list[Place]:
    """Buildings and grounds by a kind with a quoted name behind it or a capitalised adjective before it."""
    return list(_venues(page)) if _small(page.tag) else []


def _venues(page: Page) -> Iterator[Place]:
    for start, end, head in hits(VENUES, page.text, page.tag):
        quoted = _QUOTED.match(page.shown, end)
        if quoted:
            full = f"{head.word} {quoted[1]}"
            whole = quoted[1] if " " in quoted[1] else None  # several words are a name without the kind before them
            words = page.shown[start : quoted.end()]
            yield Place(start, quoted.end(), words, VENUE, full, type=head.kind, alternatives=whole)
            continue
        first = _adjective(page, start)
        if first is not None and page.shown[first].isupper() and not page.shown[start].isupper():
            words = f"{_nominative(page, first, start)} {head.word}"
            yield Place(first, end, page.shown[first:end], VENUE, words, type=head.kind)


def organizations(page: Page) -> list[Organization]:
    """Ministries, commissions, companies by a kind with what it is concerned with, or its quoted name."""
    if not _small(page.tag):
        return []
    found = list(_organizations(page))
    spans = Spans((one.start, one.end) for one in found)
    for start, end, full in _one_word(page.tag).find(page.text):
        if not spans.hold(start):
            found.append(Organization(start, end, page.shown[start:end], "ministry", None, full))
    return found


def _organizations(page: Page) -> Iterator[Organization]:
    taken = -1
    with_topic, named = (lexicon.as_written(page.tag, "organizations", name) for name in ("with_topic", "named"))
    for start, end, head in hits(ORGANIZATIONS, page.text, page.tag):
        if start < taken:
            continue
        quoted = _QUOTED.match(page.shown, end)
        stop = quoted.end() if quoted else _field(page, end)
        if stop is None and head.kind in with_topic:
            stop = _topic(page, end)
        if stop is None and head.kind in named:
            capital = _NAMED.match(page.shown, end)
            country = page.territory_at.get(end + 1)
            stop = country[0] if country else capital.end() if capital and not _given(page, capital[2]) else None
        first = _first_adjective(page, start)
        if stop is None and first < start and page.shown[first].isupper():
            stop = end
        country = page.territory_at.get(first)
        if stop is not None and not (country and country[0] >= stop):
            taken = stop
            yield Organization(first, stop, page.shown[first:stop], head.kind)


def _given(page: Page, name: str) -> bool:
    """Whether a capitalised name begins with a given name: the person behind "ректор университета"."""
    return bool(lexicon.words(page.tag)[folded(name.split()[0])] & GIVEN)


def _field(page: Page, end: int) -> int | None:
    """Where a known field ends: "обороны", "промышленности и торговли"."""
    found = _fields(page.tag).match(page.text, end)
    return found.end() if found else None


@cache
def _fields(tag: str) -> re.Pattern[str]:
    portfolios = of(tag).section("roles").get("portfolios") or {}
    words = sorted(
        {field for slots in portfolios.values() for field in slots.get("of") or ()}
        | set(of(tag).section("organizations").get("fields") or ()),
        key=lambda word: (-len(word), word),
    )
    return compiled_once(rf" (?:{'|'.join(map(re.escape, words)) or '(?!)'})(?![^\W\d_])")


def _topic(page: Page, end: int) -> int | None:
    """Where "по модернизации и промышленному сотрудничеству" ends: before a verb, a preposition or a stop."""
    section = of(page.tag).section("organizations")
    if not page.text.startswith(tuple(f" {word} " for word in section.get("topic_words") or ()), end):
        return None
    endings, joins = tuple(section.get("topic_endings") or ()), frozenset(section.get("joining_words") or ())
    known, stop = lexicon.words(page.tag), None
    place = page.text.index(" ", end + 1)
    for _ in range(_MOST_WORDS):
        found = _WORD.match(page.text, place)
        if not found:
            break
        word = found[2]
        if word in joins:
            place = found.end()
            continue
        if known[word] & FUNCTION or not word.endswith(endings):
            break
        place = stop = found.end()
    return stop


def _adjective(page: Page, start: int) -> int | None:
    """Where an adjective right before a place begins."""
    found = _BEFORE.search(page.text, max(0, start - 40), start)
    endings = tuple(of(page.tag).section("organizations").get("adjective_endings") or ())
    return (
        found.start(1)
        if found and endings and found[1].endswith(endings) and not lexicon.words(page.tag)[found[1]] & FUNCTION
        else None
    )


def _first_adjective(page: Page, start: int) -> int:
    """Where the adjectives of a head begin, of which one is a name: "Российско-индийская", "Верховный"."""
    first = place = start
    for _ in range(3):
        before = _adjective(page, place)
        if before is None:
            break
        place = before
        if page.shown[before].isupper() or "-" in page.text[before:start]:
            first = before
    return first


def _nominative(page: Page, first: int, start: int) -> str:
    """A capitalised adjective in the case of the dictionary form, as far as its ending tells."""
    shown = page.shown[first:start].strip()
    for ending, dictionary in of(page.tag).section("organizations").get("adjective_nominatives") or ():
        if shown.endswith(ending):
            return shown[: len(shown) - len(ending)] + str(dictionary)
    return shown


@cache
def _one_word(tag: str) -> Phrases[str]:
    words: dict[str, str] = of(tag).section("organizations").get("words") or {}
    return Phrases({form: full for word, full in words.items() for form in [folded(word)]})


def _small(tag: str) -> bool:
    return bool(of(tag).section("organizations").get("small_kinds"))
