"""Names that no list knows in a script without capitals, read backwards from what stands behind a person's name only: "X नाम के
युवक", "X उर्फ Y", "X (22)" among the dead, "X ने बताया" at the head of a sentence; and those that initials or kin begin.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from checker.languages import of
from checker.languages.phrases import Phrases
from checker.values import nouns
from checker.values.finding import ages, gazetteer, lexicon
from checker.values.finding.caseless_signs import list_gap
from checker.values.finding.caseless_text import Text, Word
from checker.values.finding.lexicon import DOUBTFUL, ENDING, GIVEN, INTRODUCING, NOT_NAME, ROLE, SURNAME
from checker.values.finding.passes import AMONG, CLUE_KINDS, CLUES, hits

_BRACKET = re.compile(r"\((?=[^()\n]{0,12}\d)")
_SENTENCE_ENDS = "।.!?\n"
_REACH = 240  # characters each way in which a sentence tells what befell the persons named with their ages
_MOST = 4
_BRACKETED, _JOINED = 14, 8  # characters of an age in brackets, and of what joins two names of a list
_LETTER = 9  # characters of the name of a letter at the most
_PAIR = 2  # words of a name, given and family
_SHORTEST = 2  # letters that a name behind initials has more than
CALLED, ALIAS, SAYS = CLUE_KINDS
_NAMELIKE = GIVEN | SURNAME | ENDING


class _Clues(Struct, frozen=True, gc=False):
    """The words of a language that tell what befell persons, those of kin, and those that a clause begins with."""

    befell: Phrases[str]
    kin: frozenset[str]
    starts: frozenset[str]


@cache
def _clues(tag: str) -> _Clues:
    context = of(tag).section("name_context")
    return _Clues(
        Phrases({lexicon.plain(word): word for word in context.get("befell") or ()}),
        frozenset(map(lexicon.plain, context.get("relatives_before") or ())),
        frozenset(map(lexicon.plain, context.get("begins_clause") or ())),
    )


def names(page: Text) -> Iterator[list[Word]]:
    """The names that such words tell."""
    aliases = set()
    for start, end, kind in hits(CLUES, page.text, page.tag):
        if page.text[start - 1 : start] != " ":
            continue
        words = page.name_before(start - 1)
        if words and words[0].start - 1 not in aliases and _tells(page, words, kind, end):
            yield words
        if kind == ALIAS:
            aliases.add(end)
    yield from _aged(page)
    yield from _with_initials(page)
    yield from _first_listed(page)
    yield from _of_kin(page)


def _tells(page: Text, words: list[Word], kind: str, end: int) -> bool:
    """Whether the words before a clue are a name. end: of the clue."""
    if kind == CALLED:
        title = page.title_at.get(end + 1)
        return len(words) < _MOST and title is not None and title[2].kind in (INTRODUCING, ROLE)
    if kind == ALIAS:
        behind = page.word_at(end)
        return len(words) < _MOST and behind is not None and page.can_name(behind)
    return _speaks(page, words)


def _speaks(page: Text, words: list[Word]) -> bool:
    """Whether two or three words that begin a clause are one who speaks: no body, no town, no word of another kind."""
    if not 2 <= len(words) < _MOST or town(page, words) or any(nouns.is_noun(word.word, page.tag) for word in words):
        return False
    before = page.text[max(0, words[0].start - 24) : words[0].start]
    begins = not before.strip() or before.rstrip()[-1] in _SENTENCE_ENDS + ",\"'"
    return begins or before.rstrip().rpartition(" ")[2] in _clues(page.tag).starts


def _aged(page: Text) -> Iterator[list[Word]]:
    """Names before an age in brackets, where the sentence tells what befell them or a word of the name is known."""
    after = ages.after(page.tag)
    for found in _BRACKET.finditer(page.text):
        end = found.start() - (page.text[found.start() - 1 : found.start()] == " ")
        if ages.number(after.match(page.text, end)) is None:
            continue
        words = page.name_before(end)
        if not words or len(words) >= _MOST or town(page, words):
            continue
        known = any(word.can_be & _NAMELIKE for word in words) or words[0].start - 1 in page.title_end
        told = known or len(words) > 1 or _beside_aged(page, words[0].start, found.start())
        if told and ((known and len(words) > 1) or _befell(page, found.start())):
            yield words


def _beside_aged(page: Text, start: int, bracket: int) -> bool:
    """Whether a single word before an age stands in a row of such: "फूला (44) और डोमार (17)"."""
    behind = page.text.find(")", bracket, bracket + _BRACKETED) + 1
    before = page.text.rfind(")", max(0, start - _JOINED), start) + 1
    gap = list_gap(page.tag)
    joined = gap.match(page.text, behind) if behind else None
    following = page.name_from(joined.end()) if joined else []
    return bool(before and gap.fullmatch(page.text, before, start)) or (
        bool(following) and ages.number(ages.after(page.tag).match(page.text, following[-1].end)) is not None
    )


def _first_listed(page: Text) -> Iterator[list[Word]]:
    """The name that begins a list of persons: "मृतकों में गुन्जे लामा, ..."."""
    for _, end, _ in hits(AMONG, page.text, page.tag):
        words = page.name_from(end)
        if 2 <= len(words) < _MOST and page.closed(words[-1].end) and not town(page, words):
            yield words


def _befell(page: Text, place: int) -> bool:
    """Whether the sentence around a place tells of dead, hurt or arrested persons."""
    text = page.text
    start = max(text.rfind(mark, max(0, place - _REACH), place) for mark in _SENTENCE_ENDS) + 1
    ends = [at for mark in _SENTENCE_ENDS if (at := text.find(mark, place, place + _REACH)) > 0]
    stretch = text[max(start, place - _REACH) : min(ends, default=place + _REACH)]
    return next(iter(_clues(page.tag).befell.find(stretch)), None) is not None


def _with_initials(page: Text) -> Iterator[list[Word]]:
    """Dotted initials and a word: "के. वी. उन्नीकृष्णन"."""
    text, done = page.text, -1
    place = text.find(".")
    while place >= 0:
        start = max(text.rfind(mark, max(0, place - _LETTER), place) for mark in " \n(\"'") + 1
        if start > done and text[start:place] in page.initials:
            words = page.name_from(start)
            done = words[-1].end if words else place
            short = sum(word.initial for word in words)
            whole = words and words[0].start == start and short < len(words) and done - words[-1].start > _SHORTEST
            if whole and page.closed(done) and (short > 1 or words[-1].can_be & _NAMELIKE):
                yield words
        place = text.find(".", place + 1)


def _of_kin(page: Text) -> Iterator[list[Word]]:
    """A single name behind a relative who does something: "उनकी पत्नी रुखसाना ने"."""
    kin = _clues(page.tag).kin
    for _, end, title in page.titles:
        if title.kind != INTRODUCING or page.text[end : end + 1] != " ":
            continue
        word = page.word_at(end)
        if word is None or not page.can_name(word) or word.initial or word.start in page.title_at:
            continue
        ends = page.closed(word.end) or page.complete(word.end) or page.closes_before.match(page.text, word.end)
        told = word.can_be & (GIVEN | DOUBTFUL | NOT_NAME) == GIVEN and ends
        related = page.text[_start_of(page.text, end) : end] in kin and page.acts(word.end)
        if told or (related and not town(page, [word])):
            yield [word]


def _start_of(text: str, end: int) -> int:
    return text.rfind(" ", max(0, end - 24), end) + 1


def listed(page: Text, words: list[Word]) -> bool:
    """Whether two or three unknown words can be one more name of a list: no title, no town, and the list goes on or does something."""
    few = len(words) in (2, 3) and not any(word.can_be & NOT_NAME for word in words)
    end = words[-1].end
    ends = page.acts(end) or page.closes_before.match(page.text, end) or list_gap(page.tag).match(page.text, end)
    return few and bool(ends) and not town(page, words)


def listed_before(page: Text, start: int) -> Word | None:
    """A given name alone before one that is vouched for: ओसामा in "ओसामा और फैयाज आलम को"."""
    gap = next((word for word in page.joins if page.text.endswith(word, 0, start)), None)
    words = page.name_before(start - len(gap)) if gap else []
    alone = len(words) == 1 and words[0].can_be & (GIVEN | DOUBTFUL | NOT_NAME) == GIVEN
    return words[0] if alone else None


def town(page: Text, words: list[Word]) -> bool:
    """Whether the words are a town and nothing tells a name among them."""
    if any(word.can_be & _NAMELIKE for word in words):
        return False
    return bool(gazetteer.cities(page.text[words[0].start : words[-1].end], page.tag)) or any(
        gazetteer.cities(word.word, page.tag) for word in words[1:]
    )


def before_place(page: Text, words: list[Word]) -> list[Word]:
    """The name without the place where its bearer goes or is: "मंत्री मिलोश द्वोराक वारसॉ पहुंचे", "तीन वर्षीय आयुष नाले में"."""
    into = len(words) == _PAIR and not words[1].can_be and page.next_word(words[1].end) in page.inside
    if into and words[0].can_be & (GIVEN | SURNAME | DOUBTFUL | NOT_NAME) == GIVEN:
        return words[:1]
    if len(words) < 3 or words[-1].can_be & (GIVEN | SURNAME | ENDING):
        return words
    return words[:-1] if page.place_ends(words[-1].end) else words


def behind_place(page: Text, words: list[Word]) -> list[Word]:
    """The name without the place of the office before it: "थाना प्रभारी मधुपुर अमन वर्मा"."""
    if len(words) < 3 or words[0].initial or words[0].can_be & (GIVEN | SURNAME | ENDING):
        return words
    if words[1].word in page.middle or not words[-1].can_be & SURNAME:
        return words
    return words[1:] if words[1].can_be & GIVEN else words
