"""What outlets repeat: words at either end of many of their articles that have nothing to do with them are furniture.

In the midst of an article what is repeated stays: institutions write of every meeting in the same sentences, and mean it.
Every block of every article is noted in a table of a fixed size, under the headline that it was seen below. Notes can be taken
in any order and twice, and come to the same: so the outcome depends neither on the order of the articles nor on who read them.
"""

import struct
from hashlib import blake2b
from itertools import takewhile
from mmap import mmap

from msgspec import Struct
from msgspec.structs import replace

from checker.languages.fold import folded
from checker.model.article import Article, Block
from checker.sources.likeness import terms

REPEATED = "the same words in many articles of the outlet"
_MANY = 4  # classes of headlines, of 16, under which a block must stand: of six articles on end two may fall into one
_CLASSES = 16
_SHORTEST = 20  # code points of a block that says anything
# Share of a block's terms that the rest of its article may use: "Subscribe to the Wendle Courier" in a story of Wendle.
_APART = 1 / 3
_FEW_TERMS = 2  # a block of fewer terms does not say what it is about
_PLACES = 1 << 22  # of the table, four bytes each
_FULL = 3_000_000  # blocks beyond which chance alone could fill three places; then nothing is called repeated
_DIGEST = 12  # bytes
_THREE = struct.Struct("<3I")


class Mark(Struct, frozen=True):
    """What is kept of an article to tell what its outlet repeats.

    story: the class that its headline falls into. digests: of its blocks, one behind the other. head, tail: how many blocks on end
    have nothing to do with the rest of the article, from its beginning and from its end.
    """

    story: int = 0
    digests: bytes = b""
    head: int = 0
    tail: int = 0


def mark_of(article: Article) -> Mark:
    """The mark of an article."""
    blocks = _blocks(article)
    text = article.text.lower()
    headline = article.title or article.text[: article.text.find("\n")]
    story = blake2b(folded(headline).encode("utf-8", "replace"), digest_size=1).digest()[0] % _CLASSES
    digests = b"".join(_digest(article, block) for block in blocks)
    return Mark(story, digests, _apart(article, text, blocks), _apart(article, text, blocks[::-1]))


class Repeats:
    """The blocks of many articles, and under how many classes of headlines each was seen."""

    def __init__(self) -> None:
        self._seen = memoryview(mmap(-1, 4 * _PLACES)).cast("I")  # pages of memory are taken where something is noted
        self._count = 0

    def add(self, mark: Mark) -> None:
        """Note an article."""
        seen, bit = self._seen, 1 << mark.story
        for one, two, three in _THREE.iter_unpack(mark.digests):
            seen[one % _PLACES] |= bit
            seen[two % _PLACES] |= bit
            seen[three % _PLACES] |= bit
        self._count += len(mark.digests) // _DIGEST

    def ends(self, mark: Mark) -> tuple[int, int]:
        """How many blocks on end are furniture, from the article's beginning and from its end."""
        told = list(_THREE.iter_unpack(mark.digests))
        head = sum(1 for _ in takewhile(self._is_repeated, told[: mark.head]))
        tail = sum(1 for _ in takewhile(self._is_repeated, told[::-1][: mark.tail]))
        return (head, tail) if head + tail < len(told) else (0, 0)

    def without(self, article: Article) -> Article:
        """The article, with what its outlet repeats marked as left out; the same one where there is nothing."""
        head, tail = self.ends(mark_of(article))
        if not head + tail:
            return article
        blocks = _blocks(article)
        left = {*blocks[:head], *blocks[len(blocks) - tail :]}
        told = (replace(one, dropped=REPEATED) if one in left else one for one in article.blocks)
        return replace(article, blocks=tuple(told))

    def _is_repeated(self, digest: tuple[int, int, int]) -> bool:
        """Whether a block stands under many headlines."""
        one, two, three = (self._seen[part % _PLACES] for part in digest)
        return self._count <= _FULL and (one & two & three).bit_count() >= _MANY


def _blocks(article: Article) -> list[Block]:
    """The blocks that are kept and long enough to say something."""
    return [block for block in article.blocks if block.dropped is None and block.end - block.start >= _SHORTEST]


def _digest(article: Article, block: Block) -> bytes:
    words = f"{article.source.casefold()}\0{article.text[block.start : block.end]}"
    return blake2b(words.encode("utf-8", "replace"), digest_size=_DIGEST).digest()


def _apart(article: Article, text: str, blocks: list[Block]) -> int:
    """How many of the first blocks share hardly a telling word with the rest of the article. text: its text in small letters."""
    for count, block in enumerate(blocks):
        own = terms(article.text[block.start : block.end])
        shared = sum(text.find(term, text.find(term) + 1) >= 0 for term in own)
        if len(own) < _FEW_TERMS or shared >= _APART * len(own):
            return count
    return len(blocks)
