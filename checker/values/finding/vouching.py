"""Whether capitalised words are a person's name: what vouches for it, from the surest to the weakest."""

import re

from checker.values.finding import gazetteer, lexicon
from checker.values.finding.beside import Beside
from checker.values.finding.lexicon import (
    DOUBTFUL,
    ENDING,
    FUNCTION,
    GIVEN,
    HONORIFIC,
    INTRODUCING,
    NOT_NAME,
    RARE,
    ROLE,
    SUFFIX,
    SURELY,
    SURNAME,
)
from checker.values.finding.page import TitleAt, Token
from checker.values.names.russian import is_name, uncommon

Name = tuple[Token, ...]
FAMILY = SURNAME | ENDING
_INITIALS = 2
_SYLLABLE = 4  # letters of a syllable of a given name that is written apart
_ORIGIN = re.compile(r", of $")
_FEW = 3  # words of a name that no list knows


def vouched(name: Name, beside: Beside, before: TitleAt | None, aged: bool, role_behind: bool) -> bool:
    """Whether a name is one. before: the title before it; aged, role_behind: whether an age or an office goes with it."""
    heading = beside.page.line_at(name[0].start).heading
    kind = before.title.kind if before else None
    if before is not None and _in_honour(before, beside):
        return False
    if len(name) == 1:
        return not heading and (_single(name[0], beside, kind) or (aged and _aged_alone(name[0], beside, kind)))
    first, last = name[0].can_be, _last(name)
    if heading:
        listed = first & GIVEN and last & FAMILY and not first & DOUBTFUL
        return kind == HONORIFIC or bool(listed and not is_city(name, beside))
    if aged or kind in (ROLE, HONORIFIC):
        return True
    if beside.page.word_after(name[-1].end) in _homes(beside.page.tag):
        return False  # "a Glen Merrow man"
    if _all_capitals(name, beside) or beside.page.word_before(name[0].start) in beside.usage.called_after:
        return False
    surely = before is not None and before.title.id == SURELY
    return _by_its_words(name, beside, kind, role_behind, surely)


def _in_honour(before: TitleAt, beside: Beside) -> bool:
    """Whether something is only called after whoever has the title: "the Professor Ray clinic", not "on behalf of"."""
    page, usage = beside.page, beside.usage
    word = page.word_before(before.start)
    if not word or word not in usage.in_honour:
        return False
    return page.word_before(page.text.rindex(word, 0, before.start)) not in usage.on_behalf


def _homes(tag: str) -> frozenset[str]:
    return lexicon.worded(tag, "gazetteer", "behind_town")


def _by_its_words(name: Name, beside: Beside, kind: str | None, role_behind: bool, surely: bool) -> bool:
    """Where no title before the name and no age tells: the given name, a verb, what follows."""
    first, last = name[0].can_be, _last(name)
    does = beside.does(name[0].start, name[-1].end)
    whole = beside.page.territory_at.get(name[0].start)
    if whole and whole[0] >= name[-1].end:
        return False
    if is_city(name, beside) and not (does and first & GIVEN and last & FAMILY):
        return False
    if last & NOT_NAME:
        return bool(does and first & (GIVEN | DOUBTFUL) == GIVEN and last & SURNAME)
    known = first & (GIVEN | DOUBTFUL) == GIVEN and not _territory(name[0], beside)
    if (known and (last & FAMILY or not first & RARE)) or (_initial(name[0]) and last & FAMILY and not first & FAMILY):
        return True
    if (
        role_behind
        or beside.relative(name[-1].end)
        or family_first(name, beside)
        or (_initials(name) and name[0].start not in beside.page.territory_at)
    ):
        return True
    plain_words = len(name) <= _FEW and not any(one.can_be & NOT_NAME for one in name)
    begins = beside.usage.declines and beside.starts_sentence(name[0].start)  # a noun may have its capital only there
    if plain_words and beside.usage.declines and not begins and _family_within(name, beside, kind):
        return True
    end = name[-1].end
    if plain_words and (
        beside.owns(end) or beside.apposed(end) or beside.befalls(end) or beside.called(name[0].start, end)
    ):
        return True
    if plain_words and beside.usage.declines and strange(name, beside):
        return True
    if plain_words and (surely or beside.lives(end) or (beside.from_country(end) and not begins)):
        return True
    if kind != INTRODUCING and beside.of_office(name[0].start):
        return False
    if kind != INTRODUCING and beside.page.word_before(name[0].start) in beside.usage.town_words:
        return False
    if kind == INTRODUCING or does:
        shown, camel = beside.page.shown, beside.usage.camel
        return bool((first | last) & (GIVEN | FAMILY)) or any(camel.match(shown, one.start, one.end) for one in name)
    return bool(first & GIVEN and last & SURNAME and len(name) == 2)


def family_first(name: Name, beside: Beside) -> bool:
    """A family name that stands first, and a given name of its language: "Xu Wenbo", "Park Ji-ho", "Хан Ду Сик"."""
    usage, page = beside.usage, beside.page
    if not 2 <= len(name) <= _FEW or name[0].word not in usage.family_first:
        return False
    given = name[1:]
    if any(one.can_be & NOT_NAME or not page.shown[one.start + 1 : one.end].islower() for one in given):
        return False
    if usage.declines:
        return all(one.end - one.start <= _SYLLABLE or uncommon(one.word) for one in given)
    return len(given) == 1 and usage.given_form.fullmatch(given[0].word) is not None


def _family_within(name: Name, beside: Beside, kind: str | None) -> bool:
    """In a language with cases, inside a sentence: two or three words of which the last ends as surnames do ("обыграл Левона
    Оганяна"), or any behind a word such as neighbour; no adjective before a noun, and no town.
    """
    page, usage = beside.page, beside.usage
    described = page.text.endswith(usage.adjective_cases, name[0].start, name[0].end) and not name[0].can_be & GIVEN
    if len(name) < 2 or described or page.word_before(name[0].start) in usage.town_words:
        return False
    return kind == INTRODUCING or bool(_last(name) & ENDING)


def strange(name: Name, beside: Beside) -> bool:
    """In a language with cases: two or three capitalised words that are names to the dictionary, or nothing at all."""
    page, usage = beside.page, beside.usage
    if len(name) < 2 or page.word_before(name[0].start) in usage.town_words or _all_capitals(name, beside):
        return False
    if any(
        one.start in page.territory_at or page.text.endswith(usage.adjective_cases, one.start, one.end) for one in name
    ):
        return False
    if not all(uncommon(one.word) for one in name):
        return False
    return not any(is_city((one,), beside) and not is_name(one.word) for one in name)  # Hamilton is a town too


def _initials(name: Name) -> bool:
    """Two initials and a word: "R. K. Subramaniam"."""
    return (
        len(name) > 1
        and not name[-1].can_be & NOT_NAME
        and (name[0].word.count(".") > 1 or (len(name) > _INITIALS and all(one.word[1:] == "." for one in name[:2])))
    )


def _single(token: Token, beside: Beside, kind: str | None) -> bool:
    """One word alone: behind an honorific or an office, or a surname by its ending that does something mid-sentence."""
    if token.can_be & NOT_NAME or token.end - token.start < 3 or token.word in gazetteer.territories(beside.page.tag):
        return False
    if kind in (HONORIFIC, ROLE):
        return not beside.describes(token.start, token.end)
    if not token.can_be & ENDING or beside.starts_sentence(token.start):
        return False
    if _ORIGIN.search(beside.page.text, max(0, token.start - 8), token.start):
        return False  # "Ann Ray, 26, of Leeds was"
    return not is_city((token,), beside) and beside.does(token.start, token.end)


def _aged_alone(token: Token, beside: Beside, kind: str | None) -> bool:
    """A given name with an age, of a child in a list as a rule: "her sons Bilal, 9, and Hamza, 7"."""
    known = token.can_be & (GIVEN | DOUBTFUL | RARE) == GIVEN or kind == INTRODUCING
    return (
        known
        and beside.age_behind(token.end) is not None
        and not token.can_be & (NOT_NAME | FUNCTION)
        and not is_city((token,), beside)
    )


def is_city(name: Name, beside: Beside) -> bool:
    """Whether the words as a whole are the name of a city."""
    return bool(gazetteer.cities(beside.page.text[name[0].start : name[-1].end], beside.page.tag))


def _territory(token: Token, beside: Beside) -> bool:
    """Whether a country or region begins with a word: France in "France Telecom"."""
    at = beside.page.territory_at.get(token.start)
    return at is not None and at[1].word == "name"


def _last(name: Name) -> int:
    return next((token.can_be for token in reversed(name) if not token.can_be & SUFFIX), 0)


def _all_capitals(name: Name, beside: Beside) -> bool:
    return all(beside.page.shown[one.start : one.end].isupper() and one.end - one.start > 3 for one in name)


def _initial(token: Token) -> bool:
    return token.end - token.start <= 2 or ("." in token.word and len(token.word) <= 6)
