"""What reading and extraction give for one article, small enough to be sent, kept and held by the ten thousand."""

from typing import TypeVar

from msgspec import Struct

from checker.events import Trace
from checker.model.claim import Claim
from checker.model.report import ArticleRecord
from checker.sources.repeats import Mark


class Read(Struct, frozen=True):
    """An article after extraction: without its text unless that was asked for. modified: as in `Article`.

    mark: what tells which of its blocks its outlet repeats.
    """

    article: ArticleRecord
    claims: tuple[Claim, ...]
    trace: Trace
    modified: str | None = None
    mark: Mark = Mark()


class Listed(Struct, frozen=True):
    """An article whose claims are only to be written. lines: its claims as JSON Lines. The rest as in `Read`."""

    article: ArticleRecord
    lines: str = ""
    modified: str | None = None
    mark: Mark = Mark()


Given = TypeVar("Given", bound=Read | Listed)  # what a run goes on with


class Known(Struct, frozen=True):
    """An article of a file that was read before.

    key: of its `Read` in the memory. digest: of its words. The rest as in `Article`.
    """

    key: bytes
    id: str
    path: str
    digest: str
