"""Persons in scripts without capitals: a name stands right behind its title and ends before a postposition."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from checker.languages.phrases import few_phrases
from checker.values.finding import ages, lexicon
from checker.values.finding import caseless_alone as alone
from checker.values.finding import caseless_clues as clues
from checker.values.finding import caseless_signs as signs
from checker.values.finding.caseless_text import LONGEST_WORD, Text, Word
from checker.values.finding.lexicon import (
    DOUBTFUL,
    ENDING,
    GIVEN,
    HONORIFIC,
    INTRODUCING,
    NOT_NAME,
    PREFIX,
    ROLE,
    SURELY,
    SURNAME,
    Title,
)
from checker.values.finding.passes import NAMES, hits
from checker.values.finding.records import Person
from checker.values.finding.spans import Spans

_BRACKET = re.compile(r" ?\(([a-z][a-z .'-]{1,40})\)")


def persons(text: str, tag: str) -> list[Person]:
    """The persons of a text, in order."""
    page = Text(text, tag)
    found: dict[int, Person] = {}
    for title in page.titles:
        person = _behind(page, title)
        if person:
            found.setdefault(person.start, person)
    for person in (*_by_lexicon(page, found), *_by_signs(page)):
        found.setdefault(person.start, person)
    spans = Spans((person.start, person.end) for person in found.values())
    for words in clues.names(page):
        if not spans.meet(words[0].start, words[-1].end):
            person = _made(page, words, page.title_end.get(words[0].start - 1))
            found.setdefault(person.start, person)
    for person in list(found.values()):
        for before in alone.listed_before(page, person.start, " " in person.words):
            if not spans.hold(before.start):
                found.setdefault(before.start, _made(page, [before], None))
        for other in _listed(page, person):
            found.setdefault(other.start, other)
    ordered = _joined(_apart(sorted(found.values(), key=lambda person: (person.start, -person.end))), page)
    return sorted([*ordered, *_later(page, ordered)], key=lambda person: person.start)


def _joined(persons: list[Person], page: Text) -> list[Person]:
    """The persons; one with a surname only ("श्री मिसरी") is the one person who has it."""
    holders = _holders(persons, page)
    out = []
    for person in persons:
        full = holders.get(person.words, {})
        out.append(replace(person, full=_shown(page, *_span(next(iter(full.values()))))) if len(full) == 1 else person)
    return out


def _holders(persons: list[Person], page: Text) -> dict[str, dict[str, Person]]:
    """Full names by surname."""
    holders: dict[str, dict[str, Person]] = {}
    for person in persons:
        tokens = person.words.replace(".", " ").split()
        if len(tokens) > 1 and tokens[-1] not in page.never_alone and len(tokens[-1]) > 2:
            holders.setdefault(tokens[-1], {}).setdefault(person.words, person)
    return holders


def _apart(persons: list[Person]) -> list[Person]:
    out: list[Person] = []
    for person in persons:
        if not out or person.start >= out[-1].end:
            out.append(person)
    return out


def _behind(page: Text, title: tuple[int, int, Title]) -> Person | None:
    """The person whose name stands right behind a title."""
    _start, end, what = title
    if what.kind == PREFIX:
        return None
    place = end + 1 if page.text[end : end + 1] == "." else end
    bracket = _ROUND.match(page.text, place)
    place = bracket.end() if bracket and what.kind == ROLE else place
    if what.kind == ROLE and page.text.startswith(", ", place):
        words = page.name_from(place + 1)
        return _made(page, words, title) if len(words) > 1 and signs.agent(page, words[-1].end) else None
    if page.text[place : place + 1] not in (" ", "\u00a0"):
        return None
    told = page.name_from(place) or alone.initial_alike(page, place)
    if what.kind == ROLE and not (what.id or "").endswith(page.placeless):
        told = clues.behind_place(page, told)
    words = clues.before_place(page, told)
    if not words or not (_accepted(page, words, title) or (what.kind == ROLE and len(words) < len(told))):
        return None
    return _made(page, words, title)


_PLAIN = 2  # words of a name, given and family
_ROUND = re.compile(r" ?\([^()\n]{2,30}\)")


def _accepted(page: Text, words: list[Word], title: tuple[int, int, Title]) -> bool:
    what = title[2]
    told = any(word.can_be & (GIVEN | SURNAME) for word in words)
    closed = page.closed(words[-1].end) or page.city_behind(words[-1].end, surname=False)
    age = ages.number(ages.after(page.tag).match(page.text, words[-1].end))
    if what.kind == HONORIFIC:
        return closed or told
    if what.kind == INTRODUCING:
        aged_before = _age_before(page, title[0], words[0].start)[0] is not None
        if len(words) == 1 and (
            alone.introduced(page, title[0], words[0]) or alone.befallen(page, words[0], aged_before)
        ):
            return True
        whole = len(words) > 1 and (closed or page.complete(words[-1].end))
        sure = what.id == SURELY or page.acts(words[-1].end)
        family = what.id == SURELY and len(words) == _PLAIN and bool(words[-1].can_be & SURNAME)
        return age is not None or family or (whole and (told or aged_before or sure))
    if len(words) == 1:
        said = signs.agent(page, words[-1].end) or alone.befallen(page, words[0])
        return said or (closed and (told or bool(words[0].can_be & ENDING)))
    if closed or told or page.closes_before.match(page.text, words[-1].end):
        return True
    return what.kind == ROLE and len(words) == _PLAIN and page.complete(words[-1].end) and not clues.town(page, words)


def _made(page: Text, words: list[Word], title: tuple[int, int, Title] | None) -> Person:
    start, end = words[0].start, words[-1].end
    outer_start, role, role_id, honorific = _chain(page, title) if title else (start, None, None, None)
    age, outer_end = _age_after(page, end)
    if age is None:
        age, outer_start = _age_before(page, outer_start, start)
    gloss = _BRACKET.match(page.text, end)
    alternatives = _shown(page, gloss.start(1), gloss.end(1)) if gloss else None
    return Person(
        start,
        end,
        page.text[start:end],
        outer_start,
        gloss.end() if gloss else outer_end,
        role,
        role_id,
        age,
        honorific,
        alternatives=alternatives,
    )


def _shown(page: Text, start: int, end: int) -> str:
    first, last = page.folded.span(start, end)
    return page.folded.original[first:last]


def _chain(page: Text, title: tuple[int, int, Title]) -> tuple[int, str | None, str | None, str | None]:
    """Titles that stand one behind the other: (start of the first, words and id of the role, honorific)."""
    role = role_id = honorific = None
    governed = False
    while True:
        start, end, what = title
        if what.kind == ROLE and (role is None or role_id in lexicon.ranks() or governed):
            role, role_id = _shown(page, start, end), what.id
        if what.kind == HONORIFIC and honorific is None:
            honorific = _shown(page, start, end)
        previous = page.title_end.get(start - 1) or page.title_end.get(start - 2)
        if previous is None or previous[2].kind == INTRODUCING or page.text[previous[1] : start].strip(" .,"):
            return start, role, role_id, honorific
        governed = lexicon.outer_office_first(page.tag) and previous[1] == start - 1
        title = previous


def _age_after(page: Text, end: int) -> tuple[int | None, int]:
    found = ages.after(page.tag).match(page.text, end)
    age = ages.number(found)
    return (age, found.end()) if found and age else (None, end)


def _age_before(page: Text, start: int, end: int) -> tuple[int | None, int]:
    """The age in "32 वर्षीय ..." whose words reach into the titles that begin at `start`, before the name at `end`."""
    found = ages.before(page.tag).search(page.text, max(0, start - 24), end)
    age = ages.number(found)
    return (age, min(start, found.start())) if found and age else (None, start)


def _by_signs(page: Text) -> Iterator[Person]:
    """Names that no list knows as such, by what stands around them."""
    for words in signs.of_country(page):
        yield _made(page, words, None)
    for words in signs.given_alone(page):
        yield from (_made(page, [word], None) for word in words)


def _by_lexicon(page: Text, found: dict[int, Person]) -> Iterator[Person]:
    """Names that nothing introduces: a known given name with what follows, a known surname with the word before it."""
    spans = Spans((person.start, person.end) for person in found.values())
    done = -1
    for start, _end, flags in hits(NAMES, page.text, page.tag):
        if start < done or spans.hold(start):
            continue
        words = clues.before_place(page, page.name_from(start))
        if not words or words[0].start != start:
            continue
        if len(words) == 1 and flags & GIVEN and alone.told_beside(page, words[0]):
            yield _made(page, words, None)
            continue
        if not (page.closed(words[-1].end) or signs.known_pair(page, words)):
            continue
        if (flags & SURNAME and not flags & GIVEN) or len(words) == 1:
            before = _word_before(page, start)
            if before is None or len(words) > 1 or not flags & SURNAME:
                continue
            words = [before, *words]
        words = _whole(page, words)
        if any(word.can_be & (SURNAME | ENDING) for word in words[1:]) or _begun(page, words):
            done = words[-1].end
            yield _made(page, words, page.title_end.get(words[0].start - 1))


def _whole(page: Text, words: list[Word]) -> list[Word]:
    """The name with the word before one that stands second as a rule (भूषण in "भूषण चंद्र दोलाई"), or with a known name before
    it (सैयद in "सैयद मुज्तबा रिजवी")."""
    before = _word_before(page, words[0].start)
    if before is None or before.initial or len(words) > _PLAIN + 1:
        return words
    known = before.can_be & (GIVEN | SURNAME) and not before.can_be & (DOUBTFUL | NOT_NAME)
    return [before, *words] if known or words[0].word in page.middle else words


def _begun(page: Text, words: list[Word]) -> bool:
    """Whether a given name, or one with its second word, begins two or three words: "सुधीर चंद्र घोराई"."""
    second = len(words) == 2 or (len(words) == 3 and (bool(words[1].can_be & GIVEN) or words[1].word in page.middle))
    return second and words[0].can_be & (GIVEN | DOUBTFUL) == GIVEN


def _word_before(page: Text, start: int) -> Word | None:
    """The word before a surname, if it can be a given name or an initial."""
    if page.text[start - 1 : start] != " ":
        return None
    place = max(page.text.rfind(mark, max(0, start - LONGEST_WORD), start - 1) for mark in " \n(,\"'")
    word = page.word_at(place + 1)
    if word is None or word.end != start - 1 or not page.can_name(word) or word.start in page.title_at:
        return None
    return word


def _listed(page: Text, person: Person) -> Iterator[Person]:
    """The further names of a list that a vouched name begins: "A, B और C"."""
    end = max(person.end, person.outer_end)
    for _ in range(alone.LONGEST_LIST):
        gap = signs.list_gap(page.tag).match(page.text, end)
        if not gap or gap.end() in page.title_at:
            return
        words = page.name_from(gap.end())
        if not alone.goes_on(page, words):
            return
        other = _made(page, words, None)
        yield other
        end = other.outer_end


def _later(page: Text, found: list[Person]) -> Iterator[Person]:
    """Later mentions by the surname alone, or by the given name or the only one."""
    spans = Spans((person.start, person.end) for person in found)
    holders = alone.by_given_name(page, found) | _holders(found, page)
    for place, end, persons in few_phrases(holders, page.text):
        if not spans.hold(place) and (page.closed(end) or alone.ends_here(page, end)):
            yield _short(page, place, end, persons)


def _short(page: Text, start: int, end: int, persons: dict[str, Person]) -> Person:
    title = page.title_end.get(start - 1)
    outer_start, role, role_id, honorific = (
        _chain(page, title) if title and title[2].kind != INTRODUCING else (start, None, None, None)
    )
    full = _shown(page, *_span(next(iter(persons.values())))) if len(persons) == 1 else None
    others = None if full else " | ".join(_shown(page, *_span(person)) for person in persons.values())
    return Person(start, end, page.text[start:end], outer_start, end, role, role_id, None, honorific, full, others)


def _span(person: Person) -> tuple[int, int]:
    return person.start, person.end
