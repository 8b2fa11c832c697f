"""Pages of our own making, with what a careful reader finds on them: every story in every layout, as a page and as flat text."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

from msgspec import Struct

from checker.languages import yaml12

HERE = Path(__file__).parent
_SILENT = re.compile(r"<(script|style|title|button|textarea|label)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_BLOCKS = re.compile(
    r"</?(?:p|div|li|ul|ol|h[1-6]|br|tr|td|table|section|article|aside|nav|header|footer|main|figure|figcaption|blockquote|form)\b[^>]*>",
    re.IGNORECASE,
)
_TAGS = re.compile(r"<[^>]*>")


class Page(Struct, frozen=True):
    """A page and its gold: `paragraphs` must be found, `neutral` (caption, standfirst, headline) may be."""

    name: str
    html: str
    title: str
    outlet: str
    language: str
    published: str | None
    paragraphs: tuple[str, ...]
    neutral: tuple[str, ...]

    @property
    def flat(self) -> str:
        """The page's words as one gets them by marking all and copying."""
        lines = _TAGS.sub("", _BLOCKS.sub("\n", _SILENT.sub("", self.html))).split("\n")
        return "\n".join(" ".join(unescape(line).split()) for line in lines)


@cache
def pages() -> tuple[Page, ...]:
    """All stories in all layouts."""
    return tuple(_pages())


def _pages() -> Iterator[Page]:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    layouts = Environment(loader=FileSystemLoader(HERE / "layouts"), autoescape=True, undefined=StrictUndefined)
    stories = yaml12.load((HERE / "stories.yaml").read_bytes())
    for layout in sorted(layouts.list_templates()):
        for story in stories:
            yield _page(
                layout, story, layouts.get_template(layout).render(**story, host=f"{story['slug']}.example", stub=2)
            )


def _page(layout: str, story: dict[str, Any], html: str) -> Page:
    shown = tuple(words for words in story["paragraphs"] if _plain(words) in _plain(unescape(_TAGS.sub("", html))))
    words = _plain(unescape(_TAGS.sub(" ", html)))
    pictures = [told for told in (story["caption"], story["credit"]) for _ in range(max(1, words.count(told)))]
    neutral = (story["title"], story["deck"], *pictures)
    dated = any(name in html for name in ("_time", "datePublished", 'name="date"', "<time"))
    return Page(f"{layout.removesuffix('.html')}-{story['slug']}", html, story["title"], story["outlet"], story["language"],
                story["published"] if dated else None, shown, neutral)  # fmt: skip


def _plain(words: str) -> str:
    return " ".join(words.split())


def f1(found: str, page: Page) -> float:
    """Agreement of the words found with the story's: harmonic mean of precision and recall; neutral words count for nothing."""
    gold, got = Counter(" ".join(page.paragraphs).split()), Counter(found.split())
    spare = got - gold
    got -= spare & Counter(" ".join(page.neutral).split())
    same = sum((gold & got).values())
    return 2 * same / (sum(gold.values()) + sum(got.values())) if same else 0.0
