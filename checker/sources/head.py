"""What stands above a text's first paragraph: headline, stamps of time, place of filing, menus."""

from collections.abc import Sequence
from dataclasses import replace
from operator import is_

from checker.sources import dateline
from checker.sources.furniture import is_paragraph
from checker.sources.likeness import terms
from checker.sources.published import Stamp, stamp
from checker.sources.records import Line, Page

TIME, MENU = "time of publication", "menu or section name"
_DEEPEST = 40  # lines looked at: no page has more above its story
_HEADLINE = 3  # words of a headline at least; fewer are a menu's
_LONGEST = 200  # code points of a headline
_ALIKE = 0.25  # share of a headline's terms that its story uses


def settled(page: Page) -> Page:
    """The page with its stamps read and, where it is flat text, its headline found and its menus left out."""
    page = _stamped(page)
    body = next((at for at, line in enumerate(page.lines) if _is_story(line)), len(page.lines))
    if page.flat and not page.title:
        return _titled(page, body)
    return _headed(page, body) if page.text is not None and not page.title else page


def _is_story(line: Line) -> bool:
    return line.dropped is None and is_paragraph(line.text) and not _is_question(line)


def _is_question(line: Line) -> bool:
    """A short line that asks or cries is a headline as often as a sentence."""
    return line.text.endswith(("?", "!")) and len(line.text) < _LONGEST / 2


def _stamped(page: Page) -> Page:
    """Stamps in the first lines tell the time of publication and are no words of the story."""
    lines, dropped = list(page.lines), list(page.dropped)
    published, modified, told_by = page.published, page.modified, page.published_from
    for at, line in enumerate(lines[:_DEEPEST]):
        told = stamp(line.text) if line.dropped is None else None
        if told is None:
            if _is_story(line):
                break
            continue
        lines[at] = _without(line, told)
        if lines[at].dropped is None and page.text is None:
            dropped.append((line.text[: len(line.text) - len(told.rest)].strip(), line.line, TIME))
        if published is None and told.published:
            published, told_by = told.published, "leading line"
        modified = modified or told.changed
        if lines[at].dropped is None:
            break
    if published == page.published and modified == page.modified and all(map(is_, lines, page.lines)):
        return page
    return replace(
        page, lines=tuple(lines), dropped=tuple(dropped), published=published, modified=modified, published_from=told_by
    )


def _without(line: Line, told: Stamp) -> Line:
    """The line after its stamp; a line of nothing else is left out."""
    if not told.rest or not line.text.endswith(told.rest):
        return replace(line, dropped=TIME)
    cut = len(line.text) - len(told.rest)
    breaks = tuple((place - cut, number) for place, number in line.breaks if place > cut)
    return replace(line, text=told.rest, start=line.start + cut if line.start >= 0 else -1, breaks=breaks)


def _titled(page: Page, body: int) -> Page:
    """The headline among the lines above the first paragraph; what stands before it is a menu."""
    lines = list(page.lines)
    above = [at for at in range(min(body, _DEEPEST)) if lines[at].dropped is None]
    place = _place_of_filing(lines, above, body)
    title = _best(lines, [at for at in above if at != place], body)
    for at in above:
        if at == place:
            lines[at] = replace(lines[at], kind="dateline")
        elif at == title:
            lines[at] = replace(lines[at], dropped="headline")
        elif title is not None and (at < title or len(lines[at].text.split()) < _HEADLINE):
            lines[at] = replace(lines[at], dropped=MENU)
    if title is None:
        return replace(page, lines=tuple(lines))
    found = lines.pop(title)
    return replace(page, lines=tuple(lines), title=found.text, title_line=found.line)


def _place_of_filing(lines: Sequence[Line], above: Sequence[int], body: int) -> int | None:
    """A line that holds the dateline alone: a known city, or a word or two right above the first paragraph."""
    for at in above:
        found = dateline.find(lines[at].text)
        if found.end == len(lines[at].text) or dateline.is_place(lines[at].text):
            return at
    last = above[-1] if len(above) > 1 and above[-1] == body - 1 and body < len(lines) else None
    if (
        last is not None
        and len(lines[last].text.split()) < _HEADLINE
        and (not lines[body].gap or lines[last].text.isupper())
    ):
        return last
    return None


def _best(lines: Sequence[Line], candidates: Sequence[int], body: int) -> int | None:
    """The first line above the story that shares at least half as many words with it as any other, else the first long one."""
    long = [at for at in candidates if len(lines[at].text.split()) >= _HEADLINE and len(lines[at].text) <= _LONGEST]
    if not long:
        return None
    if body == len(lines):
        return long[0] if len(candidates) > 1 else None
    story = terms(" ".join(line.text for line in lines[body : body + 6] if line.dropped is None))
    own = {at: terms(lines[at].text) for at in long}
    most = max(len(words & story) for words in own.values())
    near = (at for at, words in own.items() if words and len(words & story) >= max(_ALIKE * len(words), most / 2))
    return next(near, long[0])


def _headed(page: Page, body: int) -> Page:
    """An object without a title whose text starts with its headline: the line stays in the text and is told apart."""
    lines = list(page.lines)
    title = (
        _best(lines, [at for at in range(min(body, _DEEPEST)) if lines[at].dropped is None], body)
        if body < len(lines)
        else None
    )
    if title is not None:
        lines[title] = replace(lines[title], kind="headline")
    return replace(page, lines=tuple(lines))
