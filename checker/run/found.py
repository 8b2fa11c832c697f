"""What reading and extraction give for one article, small enough to be sent, kept and held by the ten thousand."""

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


class Known(Struct, frozen=True):
    """An article of a file that was read before.

    key: of its `Read` in the memory. digest: of its words. The rest as in `Article`.
    """

    key: bytes
    id: str
    path: str
    digest: str
