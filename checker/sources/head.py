"""What stands above a text's story: headline, stamps of time, place of filing, bylines, menus."""

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from checker.sources import dateline
from checker.sources.furniture_words import bare
from checker.sources.likeness import terms
from checker.sources.published import Stamp, iso, stamp, time_label
from checker.sources.records import Line, Page
from checker.sources.shapes import ends_with_stop, is_paragraph
from checker.sources.sorting import AGAIN, BYLINE, NOTICE

TIME, MENU = "time of publication", "menu, section or desk"
_DEEPEST = 40  # lines looked at: no page has more above its story
_HEADLINE = 3  # words of a headline at least; fewer are a menu's
_LABEL = 5  # words of a line between headline and story from which on it is a standfirst and no label
_LABELS = 1.5  # how many times fewer other lines than labels may stand between a standfirst and its story
_LONGEST = 200  # code points of a headline
_ALIKE = 0.25  # share of a headline's terms that its story uses
_MAY_DATE = frozenset({None, BYLINE, NOTICE})  # what a line may have been left out for and still hold a stamp
_CRUMBS = (" / ", " > ", " › ", " » ", " >> ")
_SAME = 25  # code points of a headline that a line of crumbs repeats


class _Stamped(Struct, frozen=True):
    """A stamp, the place of its line, and whether a line above says that it is the time of publication."""

    place: int
    stamp: Stamp
    labelled: bool


def settled(page: Page) -> Page:
    """The page with its stamps read and, where it is flat text, its headline found and its menus left out."""
    page, leading = _apart(page)
    body = _start_of_story(page.lines)
    stamps = [*leading, *_stamps(page.lines, body)]
    title = None
    if not page.title and (page.flat or page.text is not None):
        stamped = {one.place for one in stamps}
        first = next((at for at, line in enumerate(page.lines) if _is_story(line)), len(page.lines))
        title = _title(page.lines, [at for at in _above(page.lines, first) if at not in stamped], body)
    if title is not None:
        stamps += _days_below(page.lines, title, body, {one.place for one in stamps})
    told = stamp(page.title) if page.text is not None and page.title and not page.published else None
    stamps += [_Stamped(-1, told, False)] if told and not told.rest else []
    page = _dated(page, stamps, title)
    if page.flat and not page.title:
        return _titled(page, title, body)
    if title is not None and body < len(page.lines):
        lines = list(page.lines)
        lines[title] = replace(lines[title], kind="headline")
        return replace(page, lines=tuple(lines))
    return page


def _apart(page: Page) -> tuple[Page, list[_Stamped]]:
    """The page without the stamp that stands before its headline in one line: "date 2025-08-07 Bridge gives way"."""
    at = next((at for at, line in enumerate(page.lines) if line.dropped is None), None)
    told = None if at is None or page.title or not page.flat else stamp(page.lines[at].text)
    if at is None or told is None or not told.rest or not page.lines[at].text.endswith(told.rest):
        return page, []
    below = (line for line in page.lines[at + 1 :] if line.dropped is None)
    if not _may_head(told.rest) or not any(map(_is_story, below)):
        return page, []
    lines, line = list(page.lines), page.lines[at]
    lines[at] = _without(line, told)
    cut = (line.text[: len(line.text) - len(told.rest)].strip(), line.line, TIME)
    dropped = (*page.dropped, cut) if page.text is None else page.dropped
    return replace(page, lines=tuple(lines), dropped=dropped), [_Stamped(-1, replace(told, rest=""), False)]


def _may_head(words: str) -> bool:
    """Whether words are short and whole enough for a headline, and no story's beginning."""
    return (
        len(words.split()) >= _HEADLINE
        and len(words) <= _LONGEST
        and not ends_with_stop(words)
        and not dateline.find(words).end
    )


def _days_below(lines: Sequence[Line], title: int, body: int, known: Set[int]) -> Iterator[_Stamped]:
    """Lines between headline and story that start with a day, whatever else they say ("4 March 2025 admin 0 comments")."""
    for at in _above(lines, body):
        day = iso(lines[at].text) if at > title and at not in known and not _is_story(lines[at]) else None
        if day:
            yield _Stamped(at, Stamp(day, None), False)


def _start_of_story(lines: Sequence[Line]) -> int:
    """The first paragraph; a standfirst with bylines, stamps or buttons behind it stands above the story too."""
    own = [at for at, line in enumerate(lines[:_DEEPEST]) if _is_story(line)]
    first = own[0] if own else len(lines)
    for at, following in pairwise(own):
        between = lines[at + 1 : following]
        if lines[at].text.endswith(":") or not any(line.dropped or stamp(line.text) for line in between):
            break
        if len(between) > 1 and _LABELS * sum(map(_is_label, between)) >= len(between):
            first = following
    return first


def _is_label(line: Line) -> bool:
    return line.dropped is not None or len(line.text.split()) < _LABEL or stamp(line.text) is not None


def _is_story(line: Line) -> bool:
    """A paragraph; a short line that asks or cries is a headline as often."""
    asks = line.text.endswith(("?", "!")) and len(line.text) < _LONGEST / 2
    return line.dropped is None and not asks and is_paragraph(line.text)


def _above(lines: Sequence[Line], body: int) -> list[int]:
    """The lines above the story that are left."""
    return [at for at in range(min(body, _DEEPEST)) if lines[at].dropped is None]


def _stamps(lines: Sequence[Line], body: int) -> Iterator[_Stamped]:
    """The stamps above the story and at its very start."""
    for at in range(min(body + 1, _DEEPEST, len(lines))):
        readable = lines[at].dropped in _MAY_DATE and (at == body or not _is_story(lines[at]))
        told = stamp(lines[at].text) if readable else None
        if told:
            label = time_label(lines[at - 1].text) if at else ""
            yield _Stamped(
                at, Stamp(None, told.published, told.rest) if label == "changed" else told, label == "stamps"
            )


def _dated(page: Page, stamps: Sequence[_Stamped], title: int | None) -> Page:
    """The page without its stamps, dated by the surest: one below the headline before the page's own date above it."""
    if not stamps:
        return page
    lines, dropped = list(page.lines), list(page.dropped)
    for one in (one for one in stamps if one.place >= 0):
        line = lines[one.place]
        lines[one.place] = line if line.dropped else _without(line, one.stamp)
        if lines[one.place].dropped is None and page.text is None:
            dropped.append((line.text[: len(line.text) - len(one.stamp.rest)].strip(), line.line, TIME))
    sure = sorted(stamps, key=lambda one: (not one.labelled, title is not None and one.place < title))
    published = next((one.stamp.published for one in sure if one.stamp.published), None)
    changed = next((one.stamp.changed for one in sure if one.stamp.changed), None)
    published = published or changed  # a page that tells its last change alone was published no later
    return replace(
        page, lines=tuple(lines), dropped=tuple(dropped), published=page.published or published, modified=page.modified or changed,
        published_from=page.published_from if page.published else "leading line" if published else "",
    )  # fmt: skip


def _without(line: Line, told: Stamp) -> Line:
    """The line after its stamp; a line of nothing else is left out."""
    if not told.rest or not line.text.endswith(told.rest):
        return replace(line, dropped=TIME)
    cut = len(line.text) - len(told.rest)
    breaks = tuple((place - cut, number) for place, number in line.breaks if place > cut)
    return replace(line, text=told.rest, start=line.start + cut if line.start >= 0 else -1, breaks=breaks)


def _titled(page: Page, title: int | None, body: int) -> Page:
    """The headline apart from the lines; what stands before it is a menu, labels behind it are no words of the story."""
    lines = list(page.lines)
    above = _above(lines, body) if body < len(lines) else [at for at in (title,) if at is not None]
    place = _place_of_filing(lines, above, body)
    for at in above:
        if at == place:
            lines[at] = replace(lines[at], kind="dateline")
        elif at == title:
            lines[at] = replace(lines[at], dropped="headline")
        elif _is_story(lines[at]):
            lines[at] = replace(lines[at], kind="standfirst")
        elif title is not None and (at < title or len(lines[at].text.split()) < _LABEL):
            lines[at] = replace(lines[at], dropped=TIME if time_label(lines[at].text) else MENU)
    if title is None:
        return replace(page, lines=tuple(lines))
    for at in range(title + 1, len(lines)):
        if (
            lines[at].dropped is None
            and bare(lines[at].text) == bare(lines[title].text)
            and not ends_with_stop(lines[at].text)
        ):
            lines[at] = replace(lines[at], dropped=AGAIN)
    found = lines.pop(title)
    return replace(page, lines=tuple(lines), title=found.text, title_line=found.line)


def _place_of_filing(lines: Sequence[Line], above: Sequence[int], body: int) -> int | None:
    """A line that holds the dateline alone: a known city, or a word or two right above the first paragraph."""
    for at in above:
        found = dateline.find(lines[at].text)
        if found.end == len(lines[at].text) or dateline.is_place(lines[at].text):
            return at
    last = above[-1] if len(above) > 1 and above[-1] == body - 1 and body < len(lines) else None
    if last is None or len(lines[last].text.split()) >= _HEADLINE:
        return None
    words = lines[last].text
    devanagari = "ऀ" <= words[0] <= "ॿ" and not lines[body].gap
    return last if words.isupper() or devanagari or (words.endswith(":") and words[0].isupper()) else None


def _title(lines: Sequence[Line], candidates: Sequence[int], body: int) -> int | None:
    """The first line above the story that shares at least half as many words with it as any other, else the first long one."""
    long = [
        at
        for at in candidates
        if len(lines[at].text.split()) >= _HEADLINE
        and len(lines[at].text) <= _LONGEST
        and lines[at].kind != "caption"
        and not _is_story(lines[at])
    ]
    long = [at for at in long if not _is_crumbs(lines[at].text, [lines[other].text for other in long if other > at])]
    if not long:
        return None
    if body == len(lines):
        return (
            long[0]
            if len(candidates) > 1 and long[0] == candidates[0] and not lines[long[0]].text.endswith(":")
            else None
        )
    story = terms(" ".join(line.text for line in lines[body : body + 6] if line.dropped is None))
    own = {at: terms(lines[at].text) for at in long}
    most = max(len(words & story) for words in own.values())
    near = (at for at, words in own.items() if words and len(words & story) >= max(_ALIKE * len(words), most / 2))
    return next(near, long[0])


def _is_crumbs(line: str, later: Sequence[str]) -> bool:
    """Whether a line tells the way to the page: parts with bars, or the headline that follows behind a section's name."""
    return sum(line.count(bar) for bar in _CRUMBS) > 1 or any(line.find(other[:_SAME]) > 0 for other in later)
