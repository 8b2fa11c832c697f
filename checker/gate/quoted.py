"""Where an article quotes somebody, and who stands beside the words."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from checker.gate.desk import paragraph
from checker.model.article import Article
from checker.model.value import Mention

LEAST = 5  # words: shorter ones are titles and single words at a distance
MOST = 500  # quotations of one article
_QUOTED = re.compile(
    '[“„«"](?P<double>[^“”„«»"\n]{15,800})[”“»"]'
    # single marks, where an apostrophe inside a word does not close them
    r"|(?<!\w)‘(?P<single>(?:[^‘’\n]|(?<=\w)’(?=\w)){15,800})’(?!\w)"
    r"|(?<![\w'])'(?P<typed>(?:[^'\n]|(?<=\w)'(?=\w)){15,800}(?<=[.,!?।…]))'(?!\w)"
)
# words about the speaker between two dashes: «Мы закроем мост, — сказал мэр. — Другого пути нет»
INSERTED = r"[,.!?…]\s{0,3}[—–-]\s{1,3}[^—–\n]{3,120}?[.,]\s{0,3}[—–-]\s{1,3}"
_INSERTED = re.compile(INSERTED)


def quoted(article: Article) -> Iterator[tuple[int, int]]:
    """Where the words of each quotation of `LEAST` words and more begin and end, without their marks."""
    for found in islice(_QUOTED.finditer(article.text), MOST):
        start, end = found.span(found.lastgroup or 0)
        if len(article.text[start:end].split()) >= LEAST and not left_out(article, start):
            yield start, end


def beside(article: Article, named: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """Those named in the paragraph of a quotation outside it: the speaker is one of them, if anybody is."""
    first, last = paragraph(article, start, end)
    inserted = [found.span() for found in _INSERTED.finditer(article.text, start, end)]
    return [
        one
        for one in named
        if first <= one.start < last
        and (not start <= one.start < end or any(here <= one.start < there for here, there in inserted))
    ]


def left_out(article: Article, place: int) -> bool:
    """Whether the character there stands in a block that is not the article's own."""
    return any(block.dropped and block.start <= place < block.end for block in article.blocks)
