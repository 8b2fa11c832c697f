"""The lines of one page while they are sorted out."""

from collections.abc import Iterable, Sequence, Set

from checker.sources.furniture_words import bare
from checker.sources.likeness import terms
from checker.sources.records import Line
from checker.sources.shapes import BULLETS, CUT, CUT_LONGEST, HEADLINE, INNER_STOP, PARAGRAPH, ends_with_stop

# Why a line is left out, in words for people; the tables of the languages add others.
TEASERS, LINK, TRUNCATED = "list of other stories", "link to another story", "truncated headline"
NOTICE, AFTER_END, AGAIN = "notice of the page", "after the end of the article", "the headline again"
PICTURE, ADDRESS = "picture", "address of a page"
CREDIT, BYLINE, ADVERTISEMENT = "picture credit", "byline", "advertisement"

_FEW_TERMS = 2  # a line of fewer terms does not say what it is about


class Sorting:
    """A reason or None for each line, settled rule by rule.

    cut, sentence: whether a line ends as a truncated headline, or with a full stop. headings, ends: places of lines that
    lead to other stories, or end the article.
    """

    def __init__(self, lines: Sequence[Line], title: str) -> None:
        self.lines = lines
        self.title = bare(title)
        self.reasons = [line.dropped for line in lines]
        self.kinds = [line.kind for line in lines]
        self.headings: list[int] = []
        self.ends: list[int] = []
        self.cut = [len(line.text) <= CUT_LONGEST and line.text.endswith(CUT) for line in lines]
        self.sentence = [not cut and ends_with_stop(line.text) for line, cut in zip(lines, self.cut, strict=True)]
        self._terms: dict[int, frozenset[str]] = {}

    def is_body(self, place: int) -> bool:
        """A sentence or a paragraph that nothing speaks against so far."""
        return self.reasons[place] is None and (self.sentence[place] or len(self.lines[place].text) >= PARAGRAPH)

    def is_headline(self, place: int) -> bool:
        text = self.lines[place].text
        told = text.endswith((":", ",")) or text.startswith(BULLETS) or INNER_STOP.search(text)
        return not told and not self.is_body(place) and len(text.split()) >= HEADLINE

    def terms(self, place: int) -> frozenset[str]:
        if place not in self._terms:
            self._terms[place] = terms(self.lines[place].text)
        return self._terms[place]

    def shared(self, place: int, known: Set[str]) -> float:
        own = self.terms(place)
        return len(own & known) / len(own) if len(own) >= _FEW_TERMS else 0.5

    def length(self, places: Iterable[int]) -> int:
        """How long the sentences at some places are together."""
        return sum(len(self.lines[at].text) for at in places if self.is_body(at))

    def all_terms(self, without: Set[int] = frozenset()) -> Set[str]:
        return set().union(*(self.terms(at) for at in range(len(self.lines)) if self.is_body(at) and at not in without))
