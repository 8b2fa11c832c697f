"""Lines that say by their own words that they are not the story: labels, links, notices, credits, bylines."""

import re

from checker.languages.fold import folded
from checker.sources.furniture_words import AROUND, LONGEST, words
from checker.sources.shapes import INNER_STOP
from checker.sources.sorting import (
    ADDRESS,
    ADVERTISEMENT,
    AFTER_END,
    AGAIN,
    BYLINE,
    CREDIT,
    LINK,
    NOTICE,
    PICTURE,
    TEASERS,
    Sorting,
)

_SENTENCE = 60  # code points: a shorter line about a picture is no more than its credit
_LABEL = 8  # words of a label ("5 min read", "3 hours ago") at most
_BYLINE_WORDS = 6
_ARROWS = frozenset("←→‹›«»►▶⟵⟶➔")
_TIME_ALONE = re.compile(
    r"(?:[^\W\d_]{3,12},? )?(?:\d{1,2}[./]\d{1,2}[./]\d{2,4},? |\d{1,2} [^\W\d_]{3,9},? )?\d{1,2}:\d\d"
)
# What becomes of a picture in text: its markup, or its file's name with its size ("storm 800x450 1")
_PICTURE = re.compile(r"!\[[^\]]{0,400}\]\(\S{1,400}\)|<ima?ge?[\s>].{0,600}")
_SIZE = re.compile(r"\b\d{2,4}x\d{2,4}\b")
_ADDRESS = re.compile(r"(?:https?://\S{1,200}|(?:[\w-]{1,40}\.){1,4}[^\W\d_]{2,10})(?:/\S{0,200})?/?", re.IGNORECASE)
_TIMED = re.compile(r"\d{1,2}:\d\d\s+\S")


def mark(sorting: Sorting) -> None:
    """Reasons from the tables; the places of headings and of the article's end."""
    for place, line in enumerate(sorting.lines):
        if sorting.reasons[place] is not None:
            continue
        if line.text[0] in "!<" and _PICTURE.fullmatch(line.text):
            sorting.reasons[place] = PICTURE
        elif len(line.text) <= LONGEST:
            _mark_one(sorting, place, line.text)


def _mark_one(sorting: Sorting, place: int, text: str) -> None:
    table, plain = words(), folded(text)
    short = plain.strip(AROUND)
    if short in table.headings or (short.startswith(table.heading_starts) and not sorting.sentence[place]):
        sorting.headings.append(place)
        sorting.reasons[place] = TEASERS
    elif short in table.ends:
        sorting.ends.append(place)
        sorting.reasons[place] = AFTER_END
    elif not short:
        sorting.reasons[place] = "no words"
    elif short in table.lines:
        sorting.reasons[place] = table.lines[short]
    elif short == sorting.title and not sorting.sentence[place]:
        sorting.reasons[place] = AGAIN
    elif table.links.match(plain.lstrip(AROUND)):
        sorting.reasons[place] = LINK
    elif _is_notice(text, short) or (short.endswith(table.notice_ends) and _is_label(sorting, place)):
        sorting.reasons[place] = NOTICE
    elif table.captions.match(short) or short.endswith(table.caption_ends):
        sorting.kinds[place] = "caption"
        sorting.reasons[place] = CREDIT if len(text) < _SENTENCE else None
    elif not sorting.sentence[place] and table.credits.search(short):
        sorting.kinds[place] = "caption"
    elif _is_byline(text, short) and not sorting.sentence[place]:
        sorting.reasons[place] = BYLINE
    elif _is_label(sorting, place) and _SIZE.search(text):
        sorting.reasons[place] = PICTURE
    elif " " not in text and "." in text and _ADDRESS.fullmatch(text):
        sorting.reasons[place] = ADDRESS
    elif (text[0] in _ARROWS or text[-1] in _ARROWS) and not sorting.sentence[place]:
        sorting.reasons[place] = LINK


def _is_notice(text: str, short: str) -> bool:
    """Whether the page speaks of itself; a copyright sign alone says so of a short line only."""
    table = words()
    formula = table.notices.start(short) or table.reserved.search(short) is not None
    return formula or (text[:1] == "©" and not INNER_STOP.search(text))


def _is_byline(text: str, short: str) -> bool:
    """Whether a line only says who wrote the story: a few words, or more behind a colon."""
    found = words().bylines.match(short)
    return found is not None and len(text.split()) <= (2 * _BYLINE_WORDS if ":" in found[0] else _BYLINE_WORDS)


def _is_label(sorting: Sorting, place: int) -> bool:
    return not sorting.sentence[place] and len(sorting.lines[place].text.split()) <= _LABEL


def mark_labelled(sorting: Sorting) -> None:
    """Drops lines with an advertisement's label at either end that stand beside something that is left out."""
    for place in reversed(range(1, len(sorting.lines))):
        after = place + 1 == len(sorting.lines) or sorting.reasons[place + 1] is not None
        if (
            sorting.reasons[place] is None
            and not sorting.is_body(place)
            and (after or sorting.reasons[place - 1] is not None)
        ):
            told = folded(sorting.lines[place].text[:LONGEST]).split()
            if told and (told[0] in words().labels or told[-1] in words().labels):
                sorting.reasons[place] = ADVERTISEMENT


def mark_video_list(sorting: Sorting) -> None:
    """Drops headlines behind running times ("1:45 Mayor speaks"), of which lists of videos are made."""
    timed = [
        at
        for at, line in enumerate(sorting.lines)
        if not sorting.reasons[at] and _TIMED.match(line.text) and not line.text.endswith((".", "।"))
    ]
    if len(timed) > 1:
        for place in timed:
            sorting.reasons[place] = TEASERS


def mark_timed_links(sorting: Sorting) -> None:
    """Drops a time that stands alone between paragraphs, and the headline under it: a link to another story."""
    started = False
    for place in range(1, len(sorting.lines)):
        started = started or sorting.is_body(place)
        if started and sorting.reasons[place] is None and _TIME_ALONE.fullmatch(sorting.lines[place].text.lower()):
            sorting.reasons[place] = LINK
            after = place + 1
            if after < len(sorting.lines) and sorting.reasons[after] is None and not sorting.is_body(after):
                sorting.reasons[after] = LINK
