"""Single names in a script without capitals, which look like any word: what tells that one is a person's."""

from collections.abc import Iterator

from msgspec.structs import replace

from checker.values import nouns
from checker.values.finding import ages, gazetteer, lexicon
from checker.values.finding import caseless_clues as clues
from checker.values.finding.caseless_text import Text, Word
from checker.values.finding.lexicon import DOUBTFUL, ENDING, GIVEN, NOT_NAME, SURNAME

LONGEST_LIST = 12  # names of a list that one of them vouches for
_AGE = 24  # characters before a name in which the age stands
_SHORTEST = 4  # letters of a single word that is taken for a name


def told_beside(page: Text, word: Word) -> bool:
    """Whether what stands behind a single given name tells that it is one: whose child, what is the bearer's own."""
    if page.next_word(word.end) in page.kin:
        return True
    if not surely_given(page, word):
        return False
    return page.own.match(page.text, word.end) is not None or _aged(page, word.start)


def surely_given(page: Text, word: Word) -> bool:
    """Whether a word is a given name and nothing else: no surname, no common word, no town."""
    given = word.can_be & (GIVEN | SURNAME | DOUBTFUL | NOT_NAME) == GIVEN and word.word not in page.middle
    return given and not gazetteer.cities(word.word, page.tag)


def _aged(page: Text, start: int) -> bool:
    return ages.told(ages.before(page.tag).search(page.text, max(0, start - _AGE), start))


def introduced(page: Text, start: int, word: Word) -> bool:
    """Whether a single word of names stands behind one of few words and before a postposition: "आरोपी मुरुगेसन को". start: of
    the word that introduces it."""
    leads = lexicon.worded(page.tag, "name_context", "introducing_alone")
    if page.text[start : word.start].strip() not in leads or not page.closed(word.end):
        return False
    told = word.can_be & (GIVEN | SURNAME | ENDING) and not word.can_be & NOT_NAME and len(word.word) >= _SHORTEST
    return bool(told) and not nouns.is_noun(word.word, page.tag) and not gazetteer.cities(word.word, page.tag)


def listed_before(page: Text, start: int, whole: bool) -> Iterator[Word]:
    """The given names alone in a list that a vouched name ends at a place (whole: of more than one word): "मोनू व दानिश को गिरफ्तार"."""
    word = page.word_at(start)
    if not whole and (word is None or not surely_given(page, word)):
        return
    for _ in range(LONGEST_LIST):
        before = clues.listed_before(page, start)
        if before is None:
            return
        yield before
        start = before.start


def initial_alike(page: Text, place: int) -> list[Word]:
    """A name whose initial is written like a postposition: "अधिवक्ता के वेंकटरामन्ना ने"."""
    word = page.word_at(place)
    if word is None or word.word not in page.initials:
        return []
    name = page.word_at(word.end)
    if name is None or name.start in page.title_at or not page.can_name(name) or not page.acts(name.end):
        return []
    known = name.can_be & (SURNAME | ENDING) and not name.can_be & NOT_NAME
    return [replace(word, initial=True), name] if known else []


def ends_here(page: Text, end: int) -> bool:
    """Whether a surname that a full name has made known ends here though no postposition follows: "ढिल्लों 81 वर्ष के थे"."""
    return page.complete(end) and page.next_word(end) not in page.not_of_one


def goes_on(page: Text, words: list[Word]) -> bool:
    """Whether words are one more name of a list of persons: a given name alone, or two words of which one is known or none tells
    against it."""
    if len(words) < 2:
        return bool(words) and surely_given(page, words[0]) and page.closed(words[0].end)
    ends = page.closed(words[-1].end) or page.complete(words[-1].end)
    return ends and (any(word.can_be & (GIVEN | SURNAME) for word in words) or clues.listed(page, words))
