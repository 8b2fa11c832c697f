"""Single names in a script without capitals, which look like any word: what tells that one is a person's."""

from collections.abc import Iterator

from msgspec.structs import replace

from checker.values import nouns
from checker.values.finding import ages, gazetteer, lexicon
from checker.values.finding import caseless_clues as clues
from checker.values.finding.caseless_signs import list_gap
from checker.values.finding.caseless_text import Text, Word
from checker.values.finding.lexicon import DOUBTFUL, ENDING, GIVEN, NOT_NAME, SURNAME
from checker.values.finding.records import Person

LONGEST_LIST = 12  # names of a list that one of them vouches for
_PERSON = "person"  # the class of nouns for people
_AGE = 24  # characters before a name in which the age stands
_SHORTEST_GIVEN = 3  # code points of a name by which somebody is told of again
_SHORTEST = 4  # letters of a single word that is taken for a name


def told_beside(page: Text, word: Word) -> bool:
    """Whether what stands behind a single given name tells that it is one: whose child, what is the bearer's own."""
    if page.next_word(word.end) in page.kin:
        return True
    if page.text[: word.start - 1].endswith(page.aliased):
        return False
    own, aged = page.own.match(page.text, word.end) is not None, _aged(page, word.start)
    if not surely_given(page, word):
        return own and aged and bool(word.can_be & GIVEN) and not gazetteer.cities(word.word, page.tag)
    acts = page.next_word(word.end) in (page.agents | page.patients) and _begins(page, word.start)
    return own or acts or (aged and (page.closed(word.end) or _somewhere(page, word)))


def _begins(page: Text, start: int) -> bool:
    """Whether the word before a place belongs to no name that goes on there, and is no thing that is called so: "जहाज अर्जुन"."""
    before = page.word_ending(start - 1) if page.text[start - 1 : start] == " " else None
    if before is None:
        return True
    thing = nouns.is_noun(before.word, page.tag) and not nouns.is_noun(before.word, page.tag, _PERSON)
    return not page.can_name(before) and not thing


def _somewhere(page: Text, word: Word) -> bool:
    """Whether a place where the bearer is follows: "सात वर्षीय आयुष नाले में"."""
    place = page.word_at(word.end)
    return place is not None and not place.can_be and page.next_word(place.end) in page.inside


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


def befallen(page: Text, word: Word, aged: bool = False) -> bool:
    """Whether what is said behind a single word with a title is said of persons only ("जवान परी को निलंबित"); of a word that no
    list of names knows only behind an age ("32 वर्षीय झगरू की मौत")."""
    said = page.own.match(page.text, word.end) is not None or (aged and page.next_word(word.end) in page.agents)
    named = word.can_be & (GIVEN | SURNAME | ENDING) or aged
    return bool(said and named) and _nothing_else(page, word.word, DOUBTFUL)


def _nothing_else(page: Text, word: str, though: int = 0) -> bool:
    """Whether a word is none of those that are known to be something else than a name. though: what it may be all the same."""
    if len(word) < _SHORTEST_GIVEN or page.known[word] & (DOUBTFUL | NOT_NAME) & ~though or word in page.middle:
        return False
    return word not in page.never_alone and not nouns.is_noun(word, page.tag) and not gazetteer.cities(word, page.tag)


def by_given_name(page: Text, persons: list[Person]) -> dict[str, dict[str, Person]]:
    """Full names by the given name, and those of one word by themselves, as crime reports go on: "सुजीत हेमरोम ... सुजीत ने"."""
    holders: dict[str, dict[str, Person]] = {}
    for person in persons:
        words = person.words.split()
        if _nothing_else(page, words[0]):
            holders.setdefault(words[0], {}).setdefault(person.words, person)
    return holders


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


def _between(page: Text, word: Word) -> bool:
    """Whether a single word that no list knows stands in a list of given names: भूरा in "गोलू, भूरा और साजिद"."""
    gap = list_gap(page.tag).match(page.text, word.end)
    following = page.word_at(gap.end()) if gap else None
    if following is None or not surely_given(page, following) or not page.closed(following.end):
        return False
    return _nothing_else(page, word.word, DOUBTFUL)


def goes_on(page: Text, words: list[Word]) -> bool:
    """Whether words are one more name of a list of persons: a given name alone, or two words of which one is known or none tells
    against it."""
    if len(words) < 2:
        return bool(words) and page.closed(words[0].end) and (surely_given(page, words[0]) or _between(page, words[0]))
    ends = page.closed(words[-1].end) or page.complete(words[-1].end)
    return ends and (any(word.can_be & (GIVEN | SURNAME) for word in words) or clues.listed(page, words))
