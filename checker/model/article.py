"""One document of a source, and what was left out of it."""

from bisect import bisect_left

from msgspec import Struct

HEADLINE, DATELINE, LEDE, BODY, CAPTION, METADATA = "headline", "dateline", "lede", "body", "caption", "metadata"


class Block(Struct, frozen=True):
    """A stretch of an article's text that belongs together: a paragraph, a caption, a dateline.

    start, end: code points into the article's text, half open.
    kind: `dateline`, `lede`, `body` or `caption`; the values of a claim's `where`.
    dropped: why no claim may come from it ("teaser list", "advertisement"); None for the article's own text.
        Blocks are dropped in place only where the text must be shown unchanged (articles that come as
        objects with a `text`); in every other format what is left out is a `Dropped`.
    language: primary subtag of this block where it is not the article's; None for the article's own.
    """

    start: int
    end: int
    kind: str = BODY
    dropped: str | None = None
    language: str | None = None


class Dropped(Struct, frozen=True):
    """Words of the file that are not the article's own: a side-bar, a teaser, a form.

    line: line of the file that it starts on, counted from 1.
    reason: why it was left out, in words that an editor understands.
    """

    text: str
    line: int
    reason: str


class Article(Struct, frozen=True):
    """One document of a source.

    id: its own id, else its canonical address, else the file's name (with as much of the folder as tells two apart).
    path: as given by the user, with `/`; `-` for standard input.
    source: outlet, feed or institution; "" where nothing names it.
    title: the headline; "" where there is none. Never part of `text`.
    url: its address; "" where there is none.
    published: ISO 8601, exactly as precise as the source gives it (`2025-08-07`, `2025-08-07T14:42:28`,
        with an offset only if the source states one); None where nothing states it.
    published_from: where `published` comes from (`metadata`, `dateline`, `leading line`, `option`); "" for None.
    language: primary subtag (`en`), `und` where it cannot be told.
    region: the region of the declared tag (`GB` of `en-GB`), which says how numeric dates are read; "" where none is told.
    text: what a reader would call the article. All spans count code points of it.
    blocks: the text's stretches in order, not overlapping.
    lines: (offset, line) pairs in order: the text from `offset` on stands on `line` of the file that was read.
    title_line: line of the title in the file, 0 where there is no title.
    dropped: what was left out of the text.
    sha256: of the bytes that were read for this article (of its text for an article inside a larger file).
    modified: when the source says it was last changed, as `published`.
    part: which page of its article this is, where it is one of several that were not joined; 0 for a whole article.
    pages: (offset, path) pairs in order: the text from `offset` on stands in the file at `path`; empty for one file.
    keywords: other headline-like words of the page that readers see beside the story: slug, section, alternative headline.
    """

    id: str
    path: str
    text: str
    source: str = ""
    title: str = ""
    url: str = ""
    published: str | None = None
    published_from: str = ""
    language: str = "und"
    region: str = ""
    blocks: tuple[Block, ...] = ()
    lines: tuple[tuple[int, int], ...] = ((0, 1),)
    title_line: int = 0
    dropped: tuple[Dropped, ...] = ()
    sha256: str = ""
    modified: str | None = None
    keywords: tuple[str, ...] = ()
    part: int = 0
    pages: tuple[tuple[int, str], ...] = ()

    def path_at(self, offset: int) -> str:
        """The file in which the character at `offset` of the text stands."""
        return next((path for start, path in reversed(self.pages) if start <= offset), self.path)

    def line_at(self, offset: int) -> int:
        """The line of the file on which the character at `offset` of the text stands."""
        place = bisect_left(self.lines, (offset + 1,)) - 1
        return self.lines[max(place, 0)][1]


class Unreadable(Struct, frozen=True):
    """An input that gave no article.

    why: what is wrong with it; remedy: what the user can do; line: where, 0 where no line can be named.
    fault: whether checker itself failed on it, which is no mistake of the input.
    """

    path: str
    why: str
    remedy: str = ""
    line: int = 0
    fault: bool = False

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.why}" + (f" ({self.remedy})" if self.remedy else "")
