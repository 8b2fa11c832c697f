"""What a page says about itself: JSON-LD, Open Graph, meta tags, times."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from checker.sources.html_markup import Element
from checker.sources.published import iso

_TYPES = re.compile(
    r"(?:News|Blog|Reportage|Opinion|Analysis|Background|Review|Scholarly|Tech)?(?:Article|Posting|BlogPosting)|LiveBlogPosting|WebPage|Report"
)
_PUBLISHED = ("article:published_time", "datepublished", "article:published", "og:article:published_time", "parsely-pub-date", "sailthru.date",
              "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "pubdate", "publish-date", "publishdate", "publish_date",
              "publication_date", "cxenseparse:recs:publishtime", "article_date_original", "date", "mediator_published_time", "published_time")  # fmt: skip
_MODIFIED = (
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "last-modified",
    "lastmod",
    "dcterms.modified",
    "dc.date.modified",
)
_SITES = ("og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site", "article:publisher")
_BARS = re.compile(r"\s{1,9}(?:[|–—»·:]|::)\s{1,9}|\s-\s|\s{0,9}\|\s{0,9}")  # between a title and its site's name
_TITLE, _SITE = 4, 3  # words of a title at least, of a site's name at most
_DEEPEST = 6  # levels of JSON-LD that are searched


class Meta(Struct, frozen=True):
    """As the fields of `Article`; empty where the page does not say."""

    title: str
    source: str
    url: str
    published: str | None
    modified: str | None
    language: str
    keywords: tuple[str, ...]


def meta_of(root: Element) -> Meta:
    """What the head of a page states."""
    tags = _tags(root)
    data = _json_ld(root)
    site = _site(tags, data)
    page_title = next((" ".join((one.text or "").split()) for one in root.iter("title")), "")
    title = _words(data.get("headline")) or tags.get("og:title", "") or tags.get("twitter:title", "") or page_title
    title = _without_site(title, site)
    url = _url(root, tags, data)
    others = dict.fromkeys(
        _without_site(words, site) for words in (_words(data.get("headline")), tags.get("og:title", ""), page_title)
    )
    return Meta(
        title=title, source=site or domain(url), url=url,
        published=_time(data.get("datePublished")) or _first(tags, _PUBLISHED) or _time_element(root),
        modified=_time(data.get("dateModified")) or _first(tags, _MODIFIED),
        language=(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or _words(data.get("inLanguage"))
                  or tags.get("og:locale", "") or tags.get("content-language", "")),
        keywords=tuple(word for word in (*others, slug(url)) if word),
    )  # fmt: skip


def _tags(root: Element) -> dict[str, str]:
    """The first content of each meta tag, by property, name or itemprop in small letters."""
    tags: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            tags.setdefault(name.lower(), content)
    return tags


def _json_ld(root: Element) -> dict[str, Any]:
    """The first object of the page's JSON-LD that describes an article; empty for none."""
    best: dict[str, Any] = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text:
            continue
        try:
            document = json.loads(script.text.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for found in _objects(document, 0):
            if not best or ("headline" in found and "headline" not in best):
                best = found
    return best


def _objects(document: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(document, list) and depth < _DEEPEST:
        for one in document:
            yield from _objects(one, depth + 1)
    elif isinstance(document, dict):
        kinds = document.get("@type", "")
        if any(
            isinstance(kind, str) and _TYPES.fullmatch(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield document
        for name in ("@graph", "mainEntity", "itemListElement"):
            if depth < _DEEPEST:
                yield from _objects(document.get(name), depth + 1)


def _words(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id") or ""
    return " ".join(value.split()) if isinstance(value, str) else ""


def _time(value: Any) -> str | None:
    return iso(value) if isinstance(value, str) else None


def _first(tags: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((told for name in names if name in tags and (told := iso(tags[name]))), None)


def _time_element(root: Element) -> str | None:
    """The time element that is marked as the page's publication, else the only one on the page."""
    times = [one for one in root.iter("time") if one.get("datetime")]
    marked = [
        one
        for one in times
        if one.get("itemprop") == "datePublished" or one.get("pubdate") is not None or "publish" in one.get("class", "")
    ]
    chosen = marked[:1] or (
        [times[0]] if times and len({one.get("datetime") for one in times}) == 1 else _in_article(times)
    )
    return iso(chosen[0].get("datetime", "")) if chosen else None


def _in_article(times: list[Element]) -> list[Element]:
    """The first time that stands in an article beside its first heading."""
    return [one for one in times if any(up.tag in {"article", "header", "main"} and up.find(".//h1") is not None
                                        for up in one.iterancestors())][:1]  # fmt: skip


def _site(tags: dict[str, str], data: dict[str, Any]) -> str:
    named = next((tags[name] for name in _SITES if name in tags and "://" not in tags[name]), "")
    return (_words(data.get("publisher")) if not tags.get("og:site_name") else tags["og:site_name"]) or named.lstrip(
        "@"
    )


def _url(root: Element, tags: dict[str, str], data: dict[str, Any]) -> str:
    canonical = next(
        (one.get("href") or "" for one in root.iter("link") if (one.get("rel") or "").lower() == "canonical"), ""
    )
    told = (canonical, tags.get("og:url", ""), _words(data.get("url")), _words(data.get("mainEntityOfPage")))
    return next((url for url in told if url.startswith(("http://", "https://"))), "")


def _without_site(title: str, site: str) -> str:
    """The title without the site's name behind or before a bar; without a known name the longest part of it."""
    parts = _BARS.split(title)
    if len(parts) < 2:
        return title
    named = [part for part in (parts[-1], parts[0]) if site and part.casefold() == site.casefold()]
    if named:
        cut = title.removesuffix(named[0]) if title.endswith(named[0]) else title.removeprefix(named[0])
        return cut.strip(" |–—»·:-")
    longest = max(parts, key=lambda part: len(part.split()))
    short = max(len(part.split()) for part in parts if part is not longest)
    sure = "|" in title or "::" in title
    return longest if len(longest.split()) >= _TITLE and (sure or (not site and short <= _SITE)) else title


def domain(url: str) -> str:
    """The host of an address without `www.`; "" where it has none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def slug(url: str) -> str:
    """The words of an address's last part that has some ("ferry-capsizes-12-missing" -> "ferry capsizes 12 missing")."""
    try:
        parts = [unquote(part) for part in urlsplit(url).path.split("/") if part.count("-") >= 2]
    except ValueError:
        return ""
    return re.sub(r"\.\w{2,5}$", "", parts[-1]).replace("-", " ") if parts else ""
