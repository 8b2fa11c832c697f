"""Lists of other stories inside and below an article, told from headings, shapes and from what they share with it."""

import re
from collections import Counter
from collections.abc import Set

from checker.sources.likeness import terms
from checker.sources.shapes import BULLETS, HEADLINE, INNER_STOP, PARAGRAPH
from checker.sources.sorting import ADVERTISEMENT, AFTER_END, LINK, TEASERS, TRUNCATED, Sorting

_FAR, _APART = 0.25, 0.12  # share of terms under which a headline, or a whole sentence, tells of something else
_CUT_FAR = 0.34  # the same for a truncated headline between paragraphs: it is one already by its shape
_CARDS = 0.16  # the same for three headlines or more, each with its excerpt; points of a story share a third of their terms with it
_RUN = 3  # sentences on end that are the article's, whatever they say: no list of other stories has them
_LOOK = 8  # lines that are looked at to see whether an article goes on after a list of other stories
_LIST = 3  # headlines on end that make a list of other stories
_REST = 1.5  # how many times longer the article must be than a list of headlines with excerpts inside it
_REMAINS = 120  # code points of a label below the article
_FEW_TERMS = 2  # a line of fewer terms does not say what it is about
_QUOTES = re.compile(r"[\"“”«»]")


def cut_at_end(sorting: Sorting) -> None:
    """Drops what follows a comment form, unless more of the article follows than went before."""
    body = [at for at in range(len(sorting.lines)) if sorting.is_body(at)]
    form = max((at for at, reason in enumerate(sorting.reasons) if reason == "comment form"), default=-1)
    whole, before, seen = sum(len(sorting.lines[at].text) for at in body), 0, 0
    for end in sorting.ends:
        while seen < len(body) and body[seen] < end:
            before, seen = before + len(sorting.lines[body[seen]].text), seen + 1
        if before and (form > end or before * 2 >= whole):
            for place in range(end + 1, len(sorting.lines)):
                sorting.reasons[place] = sorting.reasons[place] or AFTER_END
            return


def close_sections(sorting: Sorting) -> None:
    """Drops what stands under a heading such as "Related stories", up to where the article goes on."""
    known, seen = set[str](), 0
    for heading in sorting.headings:
        if heading < seen:
            continue
        for at in range(seen, heading):
            known |= sorting.terms(at) if sorting.is_body(at) else frozenset()
        place, teasers = heading + 1, False
        while place < len(sorting.lines) and not _goes_on(sorting, place, known, teasers):
            teasers = teasers or (sorting.reasons[place] in {None, LINK} and not sorting.sentence[place])
            sorting.reasons[place] = sorting.reasons[place] or TEASERS
            place += 1
        seen = place


def _goes_on(sorting: Sorting, place: int, known: Set[str], teasers: bool) -> bool:
    """Whether the article goes on here after a list of other stories.

    It does with a paragraph that shares its words; and, after headlines without a stop, with several sentences of
    which one shares any: an excerpt below a headline stands alone.
    """
    if not sorting.is_body(place):
        return False
    if not known or sorting.shared(place, known) >= _FAR:
        return True
    run = _run(sorting, place)
    near = sum(sorting.shared(at, known) >= _APART for at in run)
    if teasers:
        return len(run) >= _RUN or (len(run) > 1 and near > 0)
    return near > len(run) / 2 > 1


def _run(sorting: Sorting, place: int) -> list[int]:
    """The article-like lines from a place on, up to the first line that is none; what is left out is passed over."""
    run: list[int] = []
    for at in range(place, min(place + _LOOK, len(sorting.lines))):
        if sorting.is_body(at):
            run.append(at)
        elif sorting.reasons[at] is None:
            break
    return run


def trim_tail(sorting: Sorting) -> None:
    """Drops headlines of other stories below the article that no heading announces."""
    open_lines = [at for at, reason in enumerate(sorting.reasons) if reason is None and not sorting.is_body(at)]
    if not open_lines or not any(map(sorting.is_body, range(len(sorting.lines)))):
        return
    start = _start_of_tail(sorting)
    while start < len(sorting.lines) and (sorting.is_body(start) or sorting.reasons[start] is not None):
        start += 1
    tail = [at for at in range(start, len(sorting.lines)) if sorting.reasons[at] is None]
    if sorting.length(range(start)) < _REST * sorting.length(tail):
        return  # most of what the page says stands here: cross-heads and their paragraphs
    cut = [at for at in tail if sorting.cut[at]]
    headlines = [at for at in tail if sorting.is_headline(at)]
    if len(cut) >= 2 or len(headlines) >= 3 or (cut and len(tail) == len(cut)):
        for place in tail:
            sorting.reasons[place] = TRUNCATED if sorting.cut[place] else TEASERS


def _start_of_tail(sorting: Sorting) -> int:
    """The first of the last lines that have nothing to do with what stands before them."""
    known = Counter(terms(sorting.title))
    for at in range(len(sorting.lines)):
        known.update(sorting.terms(at) if sorting.is_body(at) else ())
    start = len(sorting.lines)
    while start > 1:
        known.subtract(sorting.terms(start - 1) if sorting.is_body(start - 1) else ())
        if not _is_foreign(sorting, start - 1, known):
            return start
        start -= 1
    return start


def _is_foreign(sorting: Sorting, place: int, known: Counter[str]) -> bool:
    text = sorting.lines[place].text
    if sorting.reasons[place] is not None:
        return True
    if (
        len(text) >= 2 * PARAGRAPH
        or text.endswith(":")
        or text.startswith(BULLETS)
        or sorting.kinds[place] == "caption"
    ):
        return False
    if sorting.cut[place]:
        return True
    if sorting.is_body(place) and (len(text) >= PARAGRAPH or not _is_excerpt(sorting, place)):
        return False
    if len(text.split()) < HEADLINE and not sorting.is_body(place):
        return place + 1 < len(sorting.lines) and (sorting.cut[place + 1] or sorting.is_headline(place + 1))
    own = sorting.terms(place)
    alike = sum(known[term] > 0 for term in own) / len(own) if len(own) >= _FEW_TERMS else 0.5
    return alike < (_APART if sorting.is_body(place) else _FAR)


def _is_excerpt(sorting: Sorting, place: int) -> bool:
    """Whether a sentence stands alone under a headline, as excerpts of other stories do."""
    return not sorting.is_body(place - 1) and (place + 1 == len(sorting.lines) or not sorting.is_body(place + 1))


def drop_lists(sorting: Sorting) -> None:
    """Drops lists of other stories between paragraphs: headlines on end, or in turn with their excerpts."""
    if sum(_is_open(sorting, at) for at in range(len(sorting.lines))) < 2:
        return
    known, run = None, list[int]()
    for place in range(1, len(sorting.lines) + 1):
        if place < len(sorting.lines) and sorting.reasons[place] is None and _may_be_listed(sorting, place, run):
            run.append(place)
            continue
        headlines = [at for at in run if not sorting.is_body(at)]
        if run and sorting.is_body(run[-1]) and 2 * len(headlines) != len(run):
            run.pop()  # not each headline has an excerpt, so the last sentence may be the article's
        if len(run) >= _LIST and len(headlines) > 1 and not sorting.lines[run[0] - 1].text.endswith(":"):
            known = known if known is not None else sorting.all_terms(set(run))
            if _is_apart(sorting, run, headlines, known):
                for at in run:
                    sorting.reasons[at] = TEASERS
        run = (
            [place]
            if place < len(sorting.lines) and sorting.reasons[place] is None and sorting.is_headline(place)
            else []
        )


def _is_open(sorting: Sorting, place: int) -> bool:
    return sorting.reasons[place] is None and not sorting.sentence[place]


def _may_be_listed(sorting: Sorting, place: int, run: list[int]) -> bool:
    """A headline; or one short sentence behind one, its excerpt."""
    if not sorting.is_body(place):
        return sorting.is_headline(place)
    return bool(run) and not sorting.is_body(run[-1]) and len(sorting.lines[place].text) < PARAGRAPH


def _is_apart(sorting: Sorting, run: list[int], headlines: list[int], known: Set[str]) -> bool:
    """Whether the lines tell of other things: headlines on end hardly share a word, those with sentences none."""
    inside = sorting.length(run)
    if inside and sorting.length(range(len(sorting.lines))) - inside < _REST * inside:
        return False  # paragraphs under cross-heads, of which most of an article may consist
    shares = [sorting.shared(at, known) for at in run]
    limit = _FAR if len(headlines) == len(run) else _APART / 2
    most = 2 * max(limit, _APART)  # one word of five that a headline shares by chance is too much for a sentence only
    cards = 2 * len(headlines) == len(run) and len(headlines) >= _LIST  # each with its excerpt: one of them may be near
    return sum(shares) < _CARDS * len(shares) if cards else max(shares) < most and sum(shares) < limit * len(shares)


def drop_remains(sorting: Sorting) -> None:
    """Drops labels below the article that stand behind something that is left out there; credits in brackets stay."""
    last = max((at for at in range(len(sorting.lines)) if sorting.is_body(at)), default=len(sorting.lines))
    for place in range(last + 2, len(sorting.lines)):
        text = sorting.lines[place].text
        label = sorting.reasons[place] is None and len(text) < _REMAINS and not INNER_STOP.search(text)
        label = label and text[0] not in "([/" and not text.startswith(BULLETS)
        if label and sorting.reasons[place - 1] not in {None, ADVERTISEMENT}:
            sorting.reasons[place] = AFTER_END


def drop_cut_lines(sorting: Sorting) -> None:
    """Drops truncated headlines between paragraphs."""
    suspects = [at for at in range(1, len(sorting.lines)) if sorting.reasons[at] is None and sorting.cut[at]]
    if suspects:
        known = sorting.all_terms()
        for place in suspects:
            if not _QUOTES.search(sorting.lines[place].text) and sorting.shared(place, known) < _CUT_FAR:
                sorting.reasons[place] = TRUNCATED
