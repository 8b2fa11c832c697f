"""Versions of one article: the newest stands, the others are its history.

One article is what an outlet has at one address, or under one headline on neighbouring days with half of its words. Which
version is newer is told by when it was changed, else published, else by the numbers before its headline ("UPDATE 2").
"""

import re
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from urllib.parse import parse_qsl, urlencode, urlsplit

from msgspec import Struct

from checker import languages
from checker.languages.fold import fold, folded

ADDRESS, HEADLINE = "the same address", "the same headline and words"
_HEADLINE = 4  # words from which on a headline tells one article from another
_ALIKE = 0.5  # of the shorter version's runs of four words that both have
_DAYS = 3  # between versions under one headline: a column has the same one every week
# What is put behind an address to see where readers came from.
_TRACKING = re.compile(
    r"utm_\w{1,30}|fbclid|gclid|yclid|mc_[ce]id|igshid|ref|ref_src|cmpid|ns_\w{1,30}|at_\w{1,30}|smid|from|amp"
)
_DRESS = ("www.", "m.", "amp.", "mobile.")
_NUMBER = re.compile(r"\s?(\d{1,2})?\s?(?:[-:–—)\]/|]|\s-)\s?")


class Edition(Struct, frozen=True):
    """What tells whether two articles are versions of one, and which is newer.

    changed: when it was last changed or, where that is not told, published; as in `Article`. shingles: as in a trace.
    """

    id: str
    path: str
    source: str
    url: str
    title: str
    language: str
    changed: str | None
    shingles: bytes


class History(Struct, frozen=True):
    """What stands and what it replaces. standing: id of the newest version; earlier: the others, newest first.

    why: what makes them one article.
    """

    standing: str
    earlier: tuple[str, ...]
    why: str


def histories(editions: Iterable[Edition]) -> tuple[list[History], list[tuple[str, str]]]:
    """The articles of more than one version, by the standing one's id; and pairs of ids at one address in no order."""
    left = {one.id: one for one in editions}
    found: list[History] = []
    open_: list[tuple[str, str]] = []
    for why, keys in ((ADDRESS, _address_keys), (HEADLINE, _headline_keys)):
        for members in _groups(left.values(), keys):
            ordered = _ordered(members)
            if ordered is None:
                open_ += [(members[0].id, one.id) for one in members[1:]] if why == ADDRESS else []
                continue
            newest, *others = ordered
            others = [one for one in others if why == ADDRESS or _alike(newest, one)]
            for one in others:
                del left[one.id]
            if others:
                found.append(History(newest.id, tuple(one.id for one in others), why))
    return _joined(found), open_


def address(url: str) -> str:
    """An address without what does not tell one article from another; "" for none, and for a site's first page."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").lower()
        query = [(name, value) for name, value in parse_qsl(parts.query) if not _TRACKING.fullmatch(name.lower())]
    except ValueError:
        return ""
    for dress in _DRESS:
        host = host.removeprefix(dress)
    path = parts.path.rstrip("/").removesuffix("/amp").removesuffix("/index.html")
    if parts.scheme not in {"http", "https"} or not host or (not path and not query):
        return ""
    return host + path + (f"?{urlencode(sorted(query))}" if query else "")


def headline(title: str, language: str) -> tuple[str, int]:
    """The words of a headline without a mark that it is told again, and the number of that mark; 0 for none."""
    told = fold(title).text.strip(" ([")
    for mark in _marks(language):
        if told.startswith(mark) and (found := _NUMBER.match(told, len(mark))):
            return _words(told[found.end() :]), int(found[1] or 1)
    return _words(told), 0


@cache
def _marks(language: str) -> tuple[str, ...]:
    tags = dict.fromkeys(("en", language))
    listed = (words for tag in tags for words in languages.of(tag).section("version_marks").get("again", ()))
    return tuple(sorted({folded(words) for words in listed}, key=lambda words: (-len(words), words)))


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\s\W_](?:[^\s_]{0,60}[^\s\W_])?", text))


def _address_keys(one: Edition) -> str:
    return address(one.url)


def _headline_keys(one: Edition) -> str:
    words, _ = headline(one.title, one.language)
    return f"{one.source.casefold()}\0{words}" if one.source and len(words.split()) >= _HEADLINE else ""


def _groups(editions: Iterable[Edition], key: Callable[[Edition], str]) -> list[list[Edition]]:
    """Those that share a key, in the order of their ids."""
    groups: dict[str, list[Edition]] = {}
    for one in sorted(editions, key=lambda one: one.id):
        if told := key(one):
            groups.setdefault(told, []).append(one)
    return [members for members in groups.values() if len(members) > 1]


def _ordered(members: Sequence[Edition]) -> list[Edition] | None:
    """Newest first; None where that cannot be told of all of them."""
    numbers = [(headline(one.title, one.language)[1],) for one in members]
    for moments in (_moments(members), numbers):
        if len(set(moments)) == len(members):
            placed = sorted(zip(moments, members, strict=True), key=lambda pair: pair[0], reverse=True)
            return [one for _, one in placed]
    return None


def _moments(members: Sequence[Edition]) -> list[tuple[int, ...]]:
    """When each was changed, as precisely as it is told of all: to the day where one names no hour, or another no zone."""
    read = [_read(one.changed) for one in members]
    moments = [one for one in read if one is not None]
    if len(moments) < len(members):
        return []
    exact = all(isinstance(one, datetime) for one in moments)
    zones = {isinstance(one, datetime) and one.tzinfo is not None for one in moments}
    if not exact or len(zones) > 1:
        return [one.timetuple()[:3] for one in moments]
    return [one.utctimetuple()[:6] for one in moments if isinstance(one, datetime)]


def _read(told: str | None) -> date | None:
    """A day, or a moment; None for what is neither."""
    try:
        return None if not told else date.fromisoformat(told) if len(told) <= 10 else datetime.fromisoformat(told)
    except ValueError:
        return None


def _alike(left: Edition, right: Edition) -> bool:
    """Whether two texts under one headline are one story told again."""
    one, other = _read(left.changed), _read(right.changed)
    if one and other and abs(one.toordinal() - other.toordinal()) > _DAYS:
        return False
    sets = [set(array("q", edition.shingles)) for edition in (left, right)]
    fewer = min(map(len, sets))
    return fewer > 0 and len(sets[0] & sets[1]) >= _ALIKE * fewer


def _joined(found: Sequence[History]) -> list[History]:
    """Histories with those of their own earlier versions; each standing version once."""
    by_id: dict[str, History] = {}
    inside: Mapping[str, History] = {one.standing: one for one in found}
    replaced = {name for one in found for name in one.earlier}
    for one in found:
        if one.standing in replaced:
            continue
        known = by_id.get(one.standing)
        more = tuple(name for earlier in one.earlier for name in (earlier, *_of(inside, earlier)))
        by_id[one.standing] = History(
            one.standing, ((*known.earlier, *more) if known else more), known.why if known else one.why
        )
    return sorted(by_id.values(), key=lambda one: one.standing)


def _of(inside: Mapping[str, History], name: str) -> tuple[str, ...]:
    return inside[name].earlier if name in inside else ()
