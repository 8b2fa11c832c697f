"""What the readers of all formats take and give."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from msgspec import Struct, field

if TYPE_CHECKING:
    from checker.sources.meter import Meter


class Limits(Struct, frozen=True):
    """How much of a stranger's file is read before it is refused.

    bytes: of one document; of one line or record where a file holds many (JSON Lines, mail boxes, web archives).
    characters: of one article's text. A long feature has 60,000; a book is no article.
    depth: of nested elements, lists and objects.
    entries: of an archive. expansion: how many times its packed size a packed entry may grow to.
    """

    bytes: int = 32_000_000
    characters: int = 2_000_000
    depth: int = 250
    entries: int = 100_000
    expansion: int = 200


class Network(Struct, frozen=True):
    """What is allowed on the network, and how much of it.

    hosts: names of machines that may have a private address: the newsroom's own. folder: where pages are kept between
    runs, so that one that did not change is not sent again; None for nowhere. seconds: for one page with its redirects.
    items: pages that are fetched for one feed. pause: seconds between two pages of one site.
    """

    hosts: frozenset[str] = frozenset()
    folder: Path | None = None
    seconds: float = 30.0
    redirects: int = 5
    items: int = 50
    pause: float = 0.5


class ReadOptions(Struct, frozen=True):
    """What the user tells beside the paths.

    published: publication time for articles that state none, as in `Article.published`; None for none.
    language: primary subtag for texts that do not show theirs; None for none.
    stdin: what stands on standard input, for the path `-`; None where it was not read.
    names: names of an object's or row's fields where they are not ours: `{"text": "story", "published": "day"}`.
    network: what may be fetched from the network; None for nothing.
    meter: how far reading is, where somebody looks.
    """

    published: str | None = None
    language: str | None = None
    stdin: bytes | None = None
    limits: Limits = field(default_factory=Limits)
    names: tuple[tuple[str, str], ...] = ()
    network: Network | None = None
    meter: "Meter | None" = None


class Notice(Struct, frozen=True):
    """Something about an input that a person should know although it was read."""

    path: str
    text: str

    def __str__(self) -> str:
        return f"{self.path}: {self.text}"


class Input(Struct, frozen=True):
    """One file to read.

    path: as it is shown. file: where it is on disk; None for standard input and for what lies inside another file.
    data: its bytes where they are in hand already; None where `file` is still to be read.
    name: what an article takes its id from when nothing better is known.
    address: where on the web it came from; "" for a file. format: which reader it is for; "" where its name or content tells.
    watch: is told of the stream when the file is opened, to see how far it is read; None where nobody looks.
    """

    path: str
    file: Path | None = None
    data: bytes | None = None
    name: str = ""
    address: str = ""
    format: str = ""
    watch: Callable[[BinaryIO], None] | None = None


class Line(Struct, frozen=True):
    """A line or paragraph of a page, before it is known whether it belongs to the article.

    text: without blanks around it. line: of the file it starts on. start: its place in `Page.text`, -1 where there is none.
    kind: what the markup says: "" for nothing, `heading`, `caption`, `list`, `quote`.
    dropped: why the markup says that it is not the article's; None where it says nothing.
    gap: whether blank lines (or the end of a block of markup) stand before it.
    breaks: (offset in `text`, line) where the words of `text` come from more than one line of the file.
    """

    text: str
    line: int
    start: int = -1
    kind: str = ""
    dropped: str | None = None
    gap: bool = True
    breaks: tuple[tuple[int, int], ...] = ()


class Page(Struct, frozen=True):
    """What a format's reader gives: the lines it found, and what the format itself says about them.

    text: the text that must be shown unchanged (articles that come as objects); None where the lines make the text.
    flat: whether the lines come without markup, so that headline, menus and stamps must be told from the words.
    declared: the language that the document declares, which may be wrong; "" for none.
    trusted: whether a person set that language (an object's own field), rather than a page's template.
    The rest as in `Article`.
    """

    path: str
    lines: tuple[Line, ...]
    name: str = ""
    id: str = ""
    text: str | None = None
    flat: bool = False
    source: str = ""
    title: str = ""
    title_line: int = 0
    url: str = ""
    published: str | None = None
    published_from: str = ""
    modified: str | None = None
    declared: str = ""
    trusted: bool = False
    part: int = 0
    keywords: tuple[str, ...] = ()
    dropped: tuple[tuple[str, int, str], ...] = ()
    sha256: str = ""
