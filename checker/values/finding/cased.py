"""Persons in scripts with capitals: what vouches for a run of capitalised words being a name, and how sure that is."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from checker.languages import of
from checker.values.finding import ages, gazetteer, later, lexicon
from checker.values.finding.lexicon import (
    BEFORE_VERB,
    DOUBTFUL,
    ENDING,
    FUNCTION,
    GIVEN,
    HONORIFIC,
    INTRODUCING,
    NOT_NAME,
    PREFIX,
    ROLE,
    SUFFIX,
    SURNAME,
    VERB,
)
from checker.values.finding.page import Page, Run, TitleAt, Token
from checker.values.finding.records import Person

Name = tuple[Token, ...]
_FAMILY = SURNAME | ENDING
_LONGEST_NAME = 5
_AGE_REACH = 56  # characters before a name in which "24-year-old" is looked for
_ROLE_REACH = 60  # characters between an office and the name it governs: "директор департамента печати МИД ..."


def persons(page: Page, runs: list[Run], taken: list[tuple[int, int]]) -> list[Person]:
    """The persons of a page, in order. taken: stretches that are places or organisations and hold no name."""
    finder = _Finder(page, taken)
    found: list[Person] = []
    loose: list[Name] = []
    for run in runs:
        for tokens in finder.sequences(run):
            person = finder.person(tokens)
            if person:
                found.append(person)
            else:
                loose.append(tokens)
    found += finder.listed(found, loose)
    return later.joined(page, sorted(found, key=lambda person: person.start), loose)


class _Finder:
    def __init__(self, page: Page, taken: list[tuple[int, int]]) -> None:
        self.page = page
        self.taken = frozenset(place for start, end in taken for place in range(start, end))
        self.skipped = {end: start for start, end in (*taken, *((start, end) for start, end, _ in page.territories))}
        self.declines = bool(of(page.tag).section("name_context").get("declines"))
        context, places = of(page.tag).section("name_context"), of(page.tag).section("gazetteer")
        self.verb_endings = tuple(context.get("verb_endings") or ())
        self.adjective_endings = tuple(of(page.tag).section("organizations").get("adjective_endings") or ())
        self.year_old = tuple(f"-{word}" for word in context.get("year_old") or ()) or ("\n",)
        self.relatives = tuple(f", {word} " for word in context.get("relatives") or ())
        self.streets = frozenset(places.get("streets") or ())
        self.known = lexicon.words(page.tag)
        self.age_after, self.age_before = ages.after(page.tag), ages.before(page.tag)

    def sequences(self, run: Run) -> Iterator[Name]:
        """The stretches of a run that can be names: without titles, calendar words and what is taken."""
        tokens: list[Token] = []
        title_end = -1
        for token in run.tokens:
            title = self.page.title_at.get(token.start) if token.start >= title_end else None
            if title and not (tokens and self._is_name_part(tokens[-1], token, title)):
                title_end = title.end
            if tokens and token.word in self.streets and not (token.can_be & SURNAME and self._aged_behind(token.end)):
                tokens = []
                continue
            if not tokens and token.start >= title_end and self._territory_of_office(token.start):
                title_end = self.page.territory_at[token.start][0]
            if (
                token.start < title_end
                or token.word.endswith(self.year_old)
                or (token.can_be & FUNCTION and not token.can_be & SUFFIX)
                or token.start in self.taken
            ):
                if tokens:
                    yield tuple(tokens)
                tokens = []
            else:
                tokens.append(token)
        if tokens:
            yield tuple(tokens)

    def _territory_of_office(self, start: int) -> bool:
        """Whether a country or region begins here that belongs to the office before it: "Minister of Mines of Peru ..."."""
        if start not in self.page.territory_at:
            return False
        head = next(
            (start - len(word) for word in (" of the ", " of ") if self.page.text.endswith(word, 0, start)), None
        )
        if head is not None:
            return head in self.page.title_end
        return self.declines and self.page.title_ending(start) is not None

    def _is_name_part(self, previous: Token, token: Token, title: TitleAt) -> bool:
        """King in "Rodney King": a one-word title behind a name is a surname; not behind a city ("Kokomo Mayor")."""
        if title.end != token.end or not token.can_be & SURNAME or previous.can_be & NOT_NAME:
            return False
        return bool(previous.can_be & GIVEN) or not self._city((previous,))

    def _aged_behind(self, end: int) -> "re.Match[str] | None":
        found = self.age_after.match(self.page.text, end) if self.page.text[end : end + 1] in ", (" else None
        return found if ages.told(found) else None

    def person(self, tokens: Name) -> Person | None:
        """The person that a sequence names, if something vouches for it."""
        before = self._title_before(tokens[0].start)
        if len(tokens) == 1 and before is None and not tokens[0].can_be & ENDING:
            return None
        line = self.page.line_at(tokens[0].start)
        if line.loud:
            return None
        aged = self._aged_behind(tokens[-1].end) or self._aged_before(tokens[0].start)
        name = _trimmed(tokens, aged is not None or (before is not None and before.title.kind in (ROLE, HONORIFIC)))
        if not name or len(name) > _LONGEST_NAME:
            return None
        name = self._behind_verb(self._behind_city(name, before))
        if name[0] is not tokens[0]:
            before = self._title_before(name[0].start)
        role_after = (
            self._role_after(name[-1].end)
            if name[-1] is tokens[-1] and (before is None or before.title.kind != ROLE)
            else None
        )
        name = self._surname_first(name, before)
        if not self._accepted(name, before, aged is not None, role_after, line.heading):
            return None
        return self._made(name, before, aged, role_after)

    def _surname_first(self, name: Name, before: TitleAt | None) -> Name:
        """The name with the initials behind a comma, as officers write it: "Lt Gen Gaikwad, RD"."""
        initials = _INITIALS_BEHIND.match(self.page.shown, name[-1].end)
        if initials is None or before is None or before.title.kind != ROLE or len(name) > 2:
            return name
        start, end = initials.span(1)
        return (*name, Token(start, end, self.page.text[start:end], 0))

    def _behind_city(self, name: Name, before: TitleAt | None) -> Name:
        """The name without the city of the office before it: "мэр Казани Ильдар Сафин"."""
        if before is None or not self.declines or len(name) < 3 or name[0].can_be & GIVEN or not name[1].can_be & GIVEN:
            return name
        self.skipped[name[0].end] = name[0].start
        return name[1:]

    def _behind_verb(self, name: Name) -> Name:
        """The name without the verb that begins a sentence with a capital: "Пострадали Олег Титов"."""
        verb = self.declines and len(name) > 2 and not name[0].can_be & (GIVEN | _FAMILY) and name[1].can_be & GIVEN
        return name[1:] if verb and self._starts_sentence(name[0].start) else name

    def _accepted(
        self, name: Name, before: TitleAt | None, aged: bool, role_after: TitleAt | None, heading: bool
    ) -> bool:
        first, last = name[0].can_be, next((token.can_be for token in reversed(name) if not token.can_be & SUFFIX), 0)
        kind = before.title.kind if before else None
        if len(name) == 1:
            return self._single(name[0], kind, heading)
        if heading:
            return (
                bool(first & GIVEN and last & _FAMILY and not first & DOUBTFUL and not self._city(name))
                or kind == HONORIFIC
            )
        if aged or kind in (ROLE, HONORIFIC):
            return True
        if all(self.page.shown[token.start : token.end].isupper() and token.end - token.start > 3 for token in name):
            return False
        verb = self._verb(name[-1].end, 1, VERB) or self._verb(name[0].start, -1, BEFORE_VERB)
        if self._city(name) and not (verb and first & GIVEN and last & _FAMILY):
            return False
        if last & NOT_NAME:
            return False
        if (first & GIVEN and not first & DOUBTFUL) or (_initial(name[0]) and last & _FAMILY):
            return True
        if role_after or self.page.text.startswith(self.relatives, name[-1].end):
            return True
        if kind == INTRODUCING or verb:
            return bool((first | last) & (GIVEN | _FAMILY)) or any(
                _CAMEL.match(self.page.shown, token.start, token.end) for token in name
            )
        return bool(first & GIVEN and last & SURNAME and len(name) == 2)

    def _single(self, token: Token, kind: str | None, heading: bool) -> bool:
        """One word alone: behind an honorific or an office, or a surname by its ending that does something mid-sentence."""
        if (
            heading
            or token.can_be & NOT_NAME
            or token.end - token.start < 3
            or token.word in gazetteer.territories(self.page.tag)
        ):
            return False
        if kind in (HONORIFIC, ROLE):
            return not self._describes(token)
        return bool(
            token.can_be & ENDING
            and not self._starts_sentence(token.start)
            and not self._city((token,))
            and (self._verb(token.end, 1, VERB) or self._verb(token.start, -1, BEFORE_VERB))
        )

    def _describes(self, token: Token) -> bool:
        """Whether a word is an adjective of the noun behind it: "Луганской" before "республики"."""
        if not self.adjective_endings or not token.word.endswith(self.adjective_endings):
            return False
        following = self.page.word_after(token.end)
        return (
            bool(following)
            and not self.known[following] & (FUNCTION | VERB)
            and not following.endswith(self.verb_endings)
        )

    def _starts_sentence(self, start: int) -> bool:
        return self.page.text[max(0, start - 2) : start].strip(" \"'(-") in ("", ".", "!", "?", ":", "\n") and (
            start < 2
            or self.page.text[start - 1] != " "
            or (not self.page.text[start - 2].isalnum() and self.page.text[start - 2] != ",")
        )

    def _city(self, name: Name) -> bool:
        return bool(gazetteer.cities(self.page.text[name[0].start : name[-1].end], self.page.tag))

    def _made(
        self, name: Name, before: TitleAt | None, aged: "re.Match[str] | None", role_after: TitleAt | None
    ) -> Person:
        start, end = name[0].start, name[-1].end
        outer_start, outer_end = start, end
        role = role_id = honorific = None
        if before is not None:
            outer_start, role, role_id, honorific = self.page.title_chain(before)
        if role is None and role_after is not None:
            role, role_id, outer_end = (
                self.page.shown[role_after.start : role_after.end],
                role_after.title.id,
                role_after.end,
            )
        if aged is not None:
            outer_start, outer_end = (
                min(outer_start, aged.start()),
                max(outer_end, aged.end() if aged.start() >= end else end),
            )
        return Person(
            start, end, self.page.shown[start:end], outer_start, outer_end, role, role_id, ages.number(aged), honorific
        )

    def _title_before(self, start: int) -> TitleAt | None:
        """The title that ends right before a place, before a comma there, or before a country or organisation there."""
        for _ in range(3):
            title = self.page.title_ending(start)
            if title is not None:
                return title if title.title.kind != PREFIX else None
            inner = self.skipped.get(start - 1)
            if inner is None:
                return self._governing(start) if self.declines else None
            head = self.page.text[max(0, inner - 8) : inner]
            start = inner - next((len(word) for word in (" of the", " of") if head.endswith(word + " ")), 0)
        return None

    def _governing(self, start: int) -> TitleAt | None:
        """The office whose small-letter words go on up to the name: "член совета директоров Глеб Юрьев"."""
        index = bisect_right(self.page.title_starts, start - 1) - 1
        title = self.page.titles[index] if index >= 0 else None
        if title is None or title.title.kind != ROLE or start - title.end > _ROLE_REACH:
            return None
        words = self.page.shown[title.end : start].split()
        plain = all(
            word.isalpha()
            and word.islower()
            and not self.known[word] & FUNCTION
            and not word.endswith(self.verb_endings)
            for word in words
        )
        return title if words and plain else None

    def _aged_before(self, start: int) -> "re.Match[str] | None":
        first = max(0, start - _AGE_REACH, self.page.text.rfind("\n", max(0, start - _AGE_REACH), start) + 1)
        if not _AGE_SIGN.search(self.page.text, first, start):
            return None
        found = self.age_before.search(self.page.shown, first, start)
        return found if ages.told(found) else None

    def _role_after(self, end: int) -> TitleAt | None:
        """The office in ", the director of ...", with up to three small words before it."""
        gap = _ROLE_GAP.match(self.page.text, end)
        if not gap:
            return None
        title = self.page.title_from(end + 2)
        return title if title and title.start <= gap.end() and title.title.kind == ROLE else None

    def _verb(self, place: int, step: int, flag: int) -> bool:
        """Whether the next word (step 1) or the one before (step -1) is a verb that persons do."""
        pattern = _WORD_AFTER if step > 0 else _WORD_BEFORE
        found = (
            pattern.match(self.page.text, place)
            if step > 0
            else pattern.search(self.page.text, max(0, place - 24), place)
        )
        return bool(found and self.known[found[1]] & flag)

    def listed(self, found: list[Person], loose: list[Name]) -> list[Person]:
        """Names in a row with one that is vouched for: "Ann Lee, 20, Qasi Dovo and ..."."""
        ends = {end for person in found for end in (person.outer_end, person.end)}
        starts = {person.outer_start for person in found}
        out = []
        for tokens in loose:
            name = _trimmed(tokens, False)
            if not 2 <= len(name) <= 4 or name[0] is not tokens[0] or self.page.line_at(name[0].start).heading:
                continue
            if not (name[0].can_be | name[-1].can_be) & (GIVEN | _FAMILY) or self._city(name):
                continue
            before = _GAP_BEFORE.search(self.page.text, max(0, name[0].start - 8), name[0].start)
            gap = _gap(self.page.tag).match(self.page.text, name[-1].end)
            if (before and before.start() in ends) or (gap and gap.end() in starts):
                out.append(self._made(name, None, None, None))
        return out


_INITIALS_BEHIND = re.compile(r", ((?:[A-Z]\.? ?){1,3})(?<! )(?![^\W_])")
_AGE_SIGN = re.compile(r"\d|-")
_CAMEL = re.compile(r"(?:De|La|Le|Da|Mc|Mac|O'|D'|Ja|Ke|Ma|Sha|Ta)[A-Z][a-z]")
_ROLE_GAP = re.compile(r", (?:[^\W\d_]+(?:'s)? ){0,3}")
_WORD_AFTER = re.compile(r",? ([^\W\d_]+(?:-[^\W\d_]+)?)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+),? $")
_GAP_BEFORE = re.compile(r"(?:,|;)?(?: [^\W\d_]{1,3})? $")


@cache
def _gap(tag: str) -> "re.Pattern[str]":
    joins = "|".join(of(tag).section("name_context").get("joining_words") or ["(?!)"])
    return re.compile(rf"[,;]? (?:(?:{joins}) )?")


def _trimmed(tokens: Name, vouched: bool) -> Name:
    """Without the common words at either end; with an age or an office a surname such as Park stays."""

    def common(token: Token) -> bool:
        return bool(token.can_be & NOT_NAME) and not (vouched and token.can_be & (GIVEN | SURNAME))

    if not any(token.can_be & NOT_NAME for token in tokens):
        return tokens
    end = len(tokens)
    while end and common(tokens[end - 1]):
        end -= 1
    start = next((place + 1 for place in range(end - 1, -1, -1) if common(tokens[place])), 0)
    return tokens[start:end]


def _initial(token: Token) -> bool:
    return token.end - token.start <= 2 or ("." in token.word and len(token.word) <= 6)
