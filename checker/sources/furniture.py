"""Which lines of a page are the article's own, told from their words and shapes, in any format.

Side-bars, "also read" lines, lists of headlines, forms and notices get a reason; the article's sentences never do
unless they stand in such a list and share nothing with the article: a sentence lost is worse than a teaser kept.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from checker.languages.fold import folded
from checker.sources.furniture_words import AROUND, LONGEST, bare, words
from checker.sources.likeness import terms
from checker.sources.records import Line

TEASERS, LINK, TRUNCATED = "list of other stories", "link to another story", "truncated headline"
NOTICE, AFTER_END, AGAIN, CREDIT = (
    "notice of the page",
    "after the end of the article",
    "the headline again",
    "picture credit",
)
BYLINE, ADVERTISEMENT = "byline", "advertisement"

_STOP = re.compile(r"""[.!?।॥]["'”’»)\]*]*\s*(?:\([^()]{1,40}\)|/[^/]{1,20}/)?$""")
_STOPS = tuple(".!?।॥")
_CUT = ("…", "...")
_PARAGRAPH = 200  # code points: so long is no headline, with a final stop or without
_SENTENCE = 60  # code points: a sentence that is long enough to anchor the article's end
_CUT_LONGEST = 180  # code points of a truncated headline
_HEADLINE = 5  # words of a headline at least: "Daria Orlova, 23" in a list of names is none
_FAR, _APART = 0.25, 0.12  # share of terms under which a headline, or a whole sentence, tells of something else
_CUT_FAR = 0.34  # the same for a truncated headline between paragraphs: it is one already by its shape
_RUN = 3  # sentences on end that are the article's, whatever they say: no list of other stories has them
_LOOK = 8  # lines that are looked at to see whether an article goes on after a list of other stories
_LABEL = 8  # words of a label ("5 min read", "3 hours ago") at most
_REST = 1.5  # how many times longer the article must be than a list of headlines with excerpts inside it
_REMAINS = 120  # code points of a label below the article
_LIST = 3  # headlines on end that make a list of other stories
_FEW_TERMS = 2  # a line of fewer terms does not say what it is about
_INNER_STOP = re.compile(r"[^\W\d_]{3,}[.।?!][\"'”’»)]* \S")
_BULLETS = ("- ", "– ", "* ", "• ", "— ")  # points of the story itself; lists of headlines stand without them
_ARROWS = frozenset("←→‹›«»►▶⟵⟶➔")
_TIME_ALONE = re.compile(
    r"(?:[^\W\d_]{3,12},? )?(?:\d{1,2}[./]\d{1,2}[./]\d{2,4},? |\d{1,2} [^\W\d_]{3,9},? )?\d{1,2}:\d\d"
)
_TIMED = re.compile(r"\d{1,2}:\d\d\s+\S")
_QUOTES = re.compile(r"[\"“”«»]")
_BYLINE_WORDS = 6


class _Sorting:
    """The lines of one page while they are sorted out: a reason or None for each, settled rule by rule."""

    def __init__(self, lines: Sequence[Line], title: str) -> None:
        self.lines = lines
        self.title = bare(title)
        self.reasons = [line.dropped for line in lines]
        self.kinds = [line.kind for line in lines]
        self.headings: list[int] = []
        self.ends: list[int] = []
        self.cut = [len(line.text) <= _CUT_LONGEST and line.text.endswith(_CUT) for line in lines]
        self.sentence = [not cut and ends_with_stop(line.text) for line, cut in zip(lines, self.cut, strict=True)]
        self._terms: dict[int, frozenset[str]] = {}

    def is_body(self, place: int) -> bool:
        """A sentence or a paragraph that nothing speaks against so far."""
        return self.reasons[place] is None and (self.sentence[place] or len(self.lines[place].text) >= _PARAGRAPH)

    def is_headline(self, place: int) -> bool:
        text = self.lines[place].text
        told = text.endswith((":", ",")) or text.startswith(_BULLETS) or _INNER_STOP.search(text)
        return not told and not self.is_body(place) and len(text.split()) >= _HEADLINE

    def terms(self, place: int) -> frozenset[str]:
        if place not in self._terms:
            self._terms[place] = terms(self.lines[place].text)
        return self._terms[place]

    def mark(self) -> None:
        """Reasons from the tables; the places of headings and of the article's end."""
        for place, line in enumerate(self.lines):
            if self.reasons[place] is None and len(line.text) <= LONGEST:
                self._mark_one(place, line.text)

    def _mark_one(self, place: int, text: str) -> None:
        table, plain = words(), folded(text)
        short = plain.strip(AROUND)
        if short in table.headings or (short.startswith(table.heading_starts) and not self.sentence[place]):
            self.headings.append(place)
            self.reasons[place] = TEASERS
        elif short in table.ends:
            self.ends.append(place)
            self.reasons[place] = AFTER_END
        elif not short:
            self.reasons[place] = "no words"
        elif short in table.lines:
            self.reasons[place] = table.lines[short]
        elif short == self.title and not self.sentence[place]:
            self.reasons[place] = AGAIN
        elif table.links.match(plain.lstrip(AROUND)):
            self.reasons[place] = LINK
        elif self._is_notice(text, short) or (short.endswith(table.notice_ends) and self._is_label(place)):
            self.reasons[place] = NOTICE
        elif table.captions.match(short) or short.endswith(table.caption_ends):
            self.kinds[place] = "caption"
            self.reasons[place] = CREDIT if len(text) < _SENTENCE else None
        elif self._is_byline(text, short) and not self.sentence[place]:
            self.reasons[place] = BYLINE
        elif (text[0] in _ARROWS or text[-1] in _ARROWS) and not self.sentence[place]:
            self.reasons[place] = LINK

    def _is_notice(self, text: str, short: str) -> bool:
        """Whether the page speaks of itself; a copyright sign alone says so of a short line only."""
        table = words()
        formula = short.startswith(table.notices) or table.reserved.search(short) is not None
        return formula or (text[:1] == "©" and not _INNER_STOP.search(text))

    def _is_byline(self, text: str, short: str) -> bool:
        """Whether a line only says who wrote the story: a few words, or more behind a colon."""
        found = words().bylines.match(short)
        return found is not None and len(text.split()) <= (2 * _BYLINE_WORDS if ":" in found[0] else _BYLINE_WORDS)

    def mark_timed_links(self) -> None:
        """Drops a time that stands alone between paragraphs, and the headline under it: a link to another story."""
        started = False
        for place in range(1, len(self.lines)):
            started = started or self.is_body(place)
            if started and self.reasons[place] is None and _TIME_ALONE.fullmatch(self.lines[place].text.lower()):
                self.reasons[place] = LINK
                after = place + 1
                if after < len(self.lines) and self.reasons[after] is None and not self.is_body(after):
                    self.reasons[after] = LINK

    def _is_label(self, place: int) -> bool:
        return not self.sentence[place] and len(self.lines[place].text.split()) <= _LABEL

    def mark_video_list(self) -> None:
        """Drops headlines behind running times ("1:45 Mayor speaks"), of which lists of videos are made."""
        timed = [
            at
            for at, line in enumerate(self.lines)
            if not self.reasons[at] and _TIMED.match(line.text) and not line.text.endswith((".", "।"))
        ]
        if len(timed) > 1:
            for place in timed:
                self.reasons[place] = TEASERS

    def mark_labelled(self) -> None:
        """Drops lines with an advertisement's label at either end that stand beside something that is left out."""
        for place in reversed(range(1, len(self.lines))):
            after = place + 1 == len(self.lines) or self.reasons[place + 1] is not None
            if (
                self.reasons[place] is None
                and not self.is_body(place)
                and (after or self.reasons[place - 1] is not None)
            ):
                told = folded(self.lines[place].text[:LONGEST]).split()
                if told and (told[0] in words().labels or told[-1] in words().labels):
                    self.reasons[place] = ADVERTISEMENT

    def cut_at_end(self) -> None:
        """Drops what follows a comment form, unless more of the article follows than went before."""
        body = [at for at in range(len(self.lines)) if self.is_body(at)]
        form = max((at for at, reason in enumerate(self.reasons) if reason == "comment form"), default=-1)
        whole, before, seen = sum(len(self.lines[at].text) for at in body), 0, 0
        for end in self.ends:
            while seen < len(body) and body[seen] < end:
                before, seen = before + len(self.lines[body[seen]].text), seen + 1
            if before and (form > end or before * 2 >= whole):
                for place in range(end + 1, len(self.lines)):
                    self.reasons[place] = self.reasons[place] or AFTER_END
                return

    def close_sections(self) -> None:
        """Drops what stands under a heading such as "Related stories", up to where the article goes on."""
        known, seen = set[str](), 0
        for heading in self.headings:
            if heading < seen:
                continue
            for at in range(seen, heading):
                known |= self.terms(at) if self.is_body(at) else frozenset()
            place, teasers = heading + 1, False
            while place < len(self.lines) and not self._goes_on(place, known, teasers):
                teasers = teasers or (self.reasons[place] is None and not self.sentence[place])
                self.reasons[place] = self.reasons[place] or TEASERS
                place += 1
            seen = place

    def _goes_on(self, place: int, known: Set[str], teasers: bool) -> bool:
        """Whether the article goes on here after a list of other stories.

        It does with a paragraph that shares its words; and, after headlines without a stop, with several sentences of
        which one shares any: an excerpt below a headline stands alone.
        """
        if not self.is_body(place):
            return False
        if not known or self._shared(place, known) >= _FAR:
            return True
        run = self._run(place)
        near = sum(self._shared(at, known) >= _APART for at in run)
        if teasers:
            return len(run) >= _RUN or (len(run) > 1 and near > 0)
        return near > len(run) / 2 > 1

    def _run(self, place: int) -> list[int]:
        """The article-like lines from a place on, up to the first line that is none; what is left out is passed over."""
        run: list[int] = []
        for at in range(place, min(place + _LOOK, len(self.lines))):
            if self.is_body(at):
                run.append(at)
            elif self.reasons[at] is None:
                break
        return run

    def _shared(self, place: int, known: Set[str]) -> float:
        own = self.terms(place)
        return len(own & known) / len(own) if len(own) >= _FEW_TERMS else 0.5

    def trim_tail(self) -> None:
        """Drops headlines of other stories below the article that no heading announces."""
        open_lines = [at for at, reason in enumerate(self.reasons) if reason is None and not self.is_body(at)]
        if not open_lines or not any(map(self.is_body, range(len(self.lines)))):
            return
        start = self._start_of_tail()
        while start < len(self.lines) and (self.is_body(start) or self.reasons[start] is not None):
            start += 1
        tail = [at for at in range(start, len(self.lines)) if self.reasons[at] is None]
        if self._length(range(start)) < _REST * self._length(tail):
            return  # most of what the page says stands here: cross-heads and their paragraphs
        cut = [at for at in tail if self.cut[at]]
        headlines = [at for at in tail if self.is_headline(at)]
        if len(cut) >= 2 or len(headlines) >= 3 or (cut and len(tail) == len(cut)):
            for place in tail:
                self.reasons[place] = TRUNCATED if self.cut[place] else TEASERS

    def _length(self, places: Iterable[int]) -> int:
        """How long the sentences at some places are together."""
        return sum(len(self.lines[at].text) for at in places if self.is_body(at))

    def _start_of_tail(self) -> int:
        """The first of the last lines that have nothing to do with what stands before them."""
        known = Counter(terms(self.title))
        for at in range(len(self.lines)):
            known.update(self.terms(at) if self.is_body(at) else ())
        start = len(self.lines)
        while start > 1:
            known.subtract(self.terms(start - 1) if self.is_body(start - 1) else ())
            if not self._is_foreign(start - 1, known):
                return start
            start -= 1
        return start

    def _is_foreign(self, place: int, known: Counter[str]) -> bool:
        text = self.lines[place].text
        if self.reasons[place] is not None:
            return True
        if (
            len(text) >= 2 * _PARAGRAPH
            or text.endswith(":")
            or text.startswith(_BULLETS)
            or self.kinds[place] == "caption"
        ):
            return False
        if self.cut[place]:
            return True
        if self.is_body(place) and (len(text) >= _PARAGRAPH or not self._is_excerpt(place)):
            return False
        if len(text.split()) < _HEADLINE and not self.is_body(place):
            return place + 1 < len(self.lines) and (self.cut[place + 1] or self.is_headline(place + 1))
        own = self.terms(place)
        alike = sum(known[term] > 0 for term in own) / len(own) if len(own) >= _FEW_TERMS else 0.5
        return alike < (_APART if self.is_body(place) else _FAR)

    def _is_excerpt(self, place: int) -> bool:
        """Whether a sentence stands alone under a headline, as excerpts of other stories do."""
        return not self.is_body(place - 1) and (place + 1 == len(self.lines) or not self.is_body(place + 1))

    def drop_lists(self) -> None:
        """Drops lists of other stories between paragraphs: headlines on end, or in turn with their excerpts."""
        if sum(map(self._is_open, range(len(self.lines)))) < 2:
            return
        known, run = None, list[int]()
        for place in range(1, len(self.lines) + 1):
            if place < len(self.lines) and self.reasons[place] is None and self._may_be_listed(place, run):
                run.append(place)
                continue
            headlines = [at for at in run if not self.is_body(at)]
            if run and self.is_body(run[-1]) and 2 * len(headlines) != len(run):
                run.pop()  # not each headline has an excerpt, so the last sentence may be the article's
            if len(run) >= _LIST and len(headlines) > 1 and not self.lines[run[0] - 1].text.endswith(":"):
                known = known if known is not None else self._all_terms(set(run))
                if self._is_apart(run, headlines, known):
                    for at in run:
                        self.reasons[at] = TEASERS
            run = [place] if place < len(self.lines) and self.reasons[place] is None and self.is_headline(place) else []

    def _is_open(self, place: int) -> bool:
        return self.reasons[place] is None and not self.sentence[place]

    def _may_be_listed(self, place: int, run: list[int]) -> bool:
        """A headline; or one short sentence behind one, its excerpt."""
        if not self.is_body(place):
            return self.is_headline(place)
        return bool(run) and not self.is_body(run[-1]) and len(self.lines[place].text) < _PARAGRAPH

    def _is_apart(self, run: list[int], headlines: list[int], known: Set[str]) -> bool:
        """Whether the lines tell of other things: headlines on end hardly share a word, those with sentences none."""
        inside = self._length(run)
        if inside and self._length(range(len(self.lines))) - inside < _REST * inside:
            return False  # paragraphs under cross-heads, of which most of an article may consist
        shares = [self._shared(at, known) for at in run]
        limit = _FAR if len(headlines) == len(run) else _APART / 2
        return max(shares) < 2 * limit and sum(shares) < limit * len(shares)

    def _all_terms(self, without: Set[int] = frozenset()) -> Set[str]:
        return set().union(*(self.terms(at) for at in range(len(self.lines)) if self.is_body(at) and at not in without))

    def drop_remains(self) -> None:
        """Drops labels below the article that stand behind something that is left out there; credits in brackets stay."""
        last = max((at for at in range(len(self.lines)) if self.is_body(at)), default=len(self.lines))
        for place in range(last + 2, len(self.lines)):
            text = self.lines[place].text
            label = self.reasons[place] is None and len(text) < _REMAINS and not _INNER_STOP.search(text)
            label = label and text[0] not in "([/" and not text.startswith(_BULLETS)
            if label and self.reasons[place - 1] not in {None, ADVERTISEMENT}:
                self.reasons[place] = AFTER_END

    def drop_cut_lines(self) -> None:
        """Drops truncated headlines between paragraphs."""
        suspects = [at for at in range(1, len(self.lines)) if self.reasons[at] is None and self.cut[at]]
        if suspects:
            known = self._all_terms()
            for place in suspects:
                if not _QUOTES.search(self.lines[place].text) and self._shared(place, known) < _CUT_FAR:
                    self.reasons[place] = TRUNCATED


def is_paragraph(text: str) -> bool:
    """Whether a line reads as a sentence or paragraph of a story rather than as a headline or a menu."""
    return len(text) >= _PARAGRAPH or (ends_with_stop(text) and not text.endswith(_CUT))


def ends_with_stop(text: str) -> bool:
    """Whether a line ends with a full stop of any language, closing marks and an agency's name behind it apart."""
    return text.endswith(_STOPS) or (not text[-1:].isalnum() and _STOP.search(text[-60:]) is not None)


def sort_out(lines: Sequence[Line], title: str) -> list[Line]:
    """The same lines, each with the reason why it is not the article's, or None; kinds of captions are told."""
    sorting = _Sorting(lines, title)
    sorting.mark()
    sorting.mark_labelled()
    sorting.mark_video_list()
    sorting.mark_timed_links()
    sorting.cut_at_end()
    sorting.close_sections()
    sorting.trim_tail()
    sorting.drop_cut_lines()
    sorting.drop_lists()
    sorting.drop_remains()
    return [line if line.dropped == reason and line.kind == kind else replace(line, dropped=reason, kind=kind)
            for line, reason, kind in zip(lines, sorting.reasons, sorting.kinds, strict=True)]  # fmt: skip
