"""Persons in scripts with capitals: stretches of capitalised words, and what stands beside those that are names."""

import re
from collections.abc import Iterable, Iterator

from checker.values.finding import ages, gazetteer, later
from checker.values.finding.beside import Beside
from checker.values.finding.lexicon import ENDING, FUNCTION, GIVEN, HONORIFIC, NOT_NAME, ROLE, SUFFIX, SURNAME
from checker.values.finding.page import Page, Run, TitleAt, Token
from checker.values.finding.records import Person
from checker.values.finding.spans import Spans
from checker.values.finding.vouching import FAMILY, Name, family_first, is_city, strange, vouched
from checker.values.names.russian import is_name, uncommon

_LONGEST_NAME = 5
_INITIALS_BEHIND = re.compile(r", ((?:[A-Z]\.? ?){1,3})(?<! )(?![^\W_])")
_GAP_BEFORE = re.compile(r"(?:,|;)?(?: [^\W\d_]{1,3})? $")


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
    listed = finder.listed(found, loose)
    found += listed.values()
    loose = [name for name in loose if name not in listed]
    return later.joined(page, sorted(found, key=lambda person: person.start), loose)


class _Finder:
    def __init__(self, page: Page, taken: list[tuple[int, int]]) -> None:
        self.page = page
        self.taken = Spans(taken)
        territories = ((start, end) for start, end, _ in page.territories)
        self.beside = Beside(page, {end: start for start, end in (*taken, *territories)})
        self.usage = self.beside.usage

    def sequences(self, run: Run) -> Iterable[Name]:
        """The stretches of a run that can be names: without titles, streets, calendar words and what is taken."""
        return (run.tokens,) if self._whole(run) else self._parts(run)

    def _whole(self, run: Run) -> bool:
        """Whether nothing in a run can end a name or be no part of it, so that its words need not be asked one by one."""
        page, start, end = self.page, run.start, run.end
        return (
            not self.usage.declines
            and self.usage.streets.isdisjoint(run.words)
            and "-" not in page.text[start:end]
            and not page.in_title(start, end)
            and not page.in_territory(start, end)
            and not self.taken.meet(start, end)
            and not run.can_be & FUNCTION
        )

    def _parts(self, run: Run) -> Iterator[Name]:
        tokens: list[Token] = []
        title_end = self.page.title_over(run.start)
        for token in run.tokens:
            if token.start >= title_end:
                title_end = max(title_end, self._title_end(token, tokens))
            if tokens and self._names_street(token):
                tokens = []
            elif token.start >= title_end and self._can_name(token):
                tokens.append(token)
            elif tokens:
                yield tuple(tokens)
                tokens = []
        if tokens:
            yield tuple(tokens)

    def _title_end(self, token: Token, tokens: list[Token]) -> int:
        """Where the title (or the country of an office) that begins with a token ends, -1 where none begins."""
        title = self.page.title_at.get(token.start)
        if title and not (tokens and self._is_name_part(tokens[-1], token, title)):
            return title.end
        # In "of the Republic of Peru Ana Ruiz" the country begins in an earlier run.
        start, end = self.page.territory_over(token.start)
        return end if not tokens and self.beside.territory_of_office(start) else -1

    def _can_name(self, token: Token) -> bool:
        small = token.can_be & (FUNCTION | SUFFIX) == FUNCTION and not self.page.within_sentence(token.start)
        if self.usage.declines and self._acronym(token):
            return False
        return not small and not self.taken.hold(token.start) and not token.word.endswith(self.usage.year_old)

    def _acronym(self, token: Token) -> bool:
        """СФ, ЦБ: capitals only, and no initials."""
        return (
            token.end - token.start > 1 and "." not in token.word and self.page.shown[token.start : token.end].isupper()
        )

    def _names_street(self, token: Token) -> bool:
        """Whether a word makes a street of the words before it; a person called Lane is told by an age."""
        return token.word in self.usage.streets and not (token.can_be & SURNAME and self.beside.age_behind(token.end))

    def _is_name_part(self, previous: Token, token: Token, title: TitleAt) -> bool:
        """King in "Rodney King": a one-word title behind a name is a surname; not behind a city ("Muncie Mayor")."""
        if title.end != token.end or not token.can_be & SURNAME or previous.can_be & NOT_NAME:
            return False
        return bool(previous.can_be & GIVEN) or not is_city((previous,), self.beside)

    def person(self, tokens: Name) -> Person | None:
        """The person that a sequence names, if something vouches for it."""
        tokens = _closed(tokens)
        before = self.beside.title_before(tokens[0].start)
        alone = len(tokens) == 1 and before is None and not tokens[0].can_be & ENDING
        if alone and self.beside.age_behind(tokens[0].end) is None:
            return None
        if self.page.line_at(tokens[0].start).loud:
            return None
        aged = self.beside.age(tokens[0].start, tokens[-1].end)
        if before is None and len(tokens) > 1:
            before = self.beside.office_of(tokens[0].start, tokens[-1].end)
        titled = before is not None and before.title.kind in (ROLE, HONORIFIC)
        name = _trimmed(
            tokens, titled or aged is not None or self._known_pair(tokens) or family_first(tokens, self.beside)
        )
        if not name or len(name) > _LONGEST_NAME or (self.usage.declines and _described(name, tokens)):
            return None
        name = self._behind_verb(self._behind_city(self._behind_country(name), before))
        if len(name) == 1 and before is not None and self._its_town(name[0], before):
            return None
        name = self._behind_letters(name)
        if name[0] is not tokens[0]:
            before = self.beside.title_before(name[0].start)
        office = (
            None
            if (before and before.title.kind == ROLE) or name[-1] is not tokens[-1]
            else self.beside.role_after(name[-1].end)
        )
        name = self._with_initials(name, before)
        if not vouched(name, self.beside, before, aged is not None, office is not None):
            return None
        return self._made(name, before, aged, office)

    def _known_pair(self, tokens: Name) -> bool:
        """A given name and a surname that is a common word too, doing something: "Gerald Temple was"."""
        if len(tokens) != 2 or not tokens[1].can_be & SURNAME or not tokens[0].can_be & GIVEN:
            return False
        return self.beside.does(tokens[0].start, tokens[1].end)

    def _with_initials(self, name: Name, before: TitleAt | None) -> Name:
        """The name with the initials behind a comma, as officers write it: "Lt Gen Gaikwad, RD"."""
        initials = _INITIALS_BEHIND.match(self.page.shown, name[-1].end)
        if initials is None or before is None or before.title.kind != ROLE or len(name) > 2:
            return name
        start, end = initials.span(1)
        return (*name, Token(start, end, self.page.text[start:end], 0))

    def _behind_country(self, name: Name) -> Name:
        """The name without the country of the office before it: "секретарь министерства портов Перу Ана Руис"."""
        country = self.page.territory_at.get(name[0].start)
        if not self.usage.declines or country is None or country[1].word != "name" or name[0].can_be & GIVEN:
            return name
        rest = tuple(token for token in name if token.start >= country[0])
        if len(rest) < 2:
            return name
        self.beside.skipped[country[0]] = name[0].start
        return rest

    def _behind_city(self, name: Name, before: TitleAt | None) -> Name:
        """The name without the city of the office before it: "мэр Казани Ильдар Сафин"."""
        if not self.usage.declines or before is None or len(name) < 2:
            return name
        if len(name) == 2 and not self._its_town(name[0], before):
            return name
        town = (
            len(name) == 2
            or before.title.id in self.usage.town_offices
            or (bool(gazetteer.oblique(name[0].word, self.page.tag)) and not is_name(name[0].word))
        )
        if name[0].can_be & GIVEN or not (town or (name[1].can_be & GIVEN and not is_name(name[0].word))):
            return name
        self.beside.skipped[name[0].end] = name[0].start
        return name[1:]

    def _its_town(self, token: Token, before: TitleAt) -> bool:
        """Whether a word behind an office that a town or a region has is whose it is: "мэр Казани заявил"."""
        if (
            not self.usage.declines
            or before.title.id not in self.usage.local_offices
            or token.can_be & (GIVEN | FAMILY)
        ):
            return False
        listed = bool(gazetteer.oblique(token.word, self.page.tag)) and not is_name(token.word)
        return listed or token.word.endswith(self.usage.town_endings)

    def _behind_letters(self, name: Name) -> Name:
        """The name without letters that abbreviate a role: "LB Danny Clark"."""
        first = self.page.shown[name[0].start : name[0].end]
        letters = len(name) > 2 and first.isupper() and 1 < len(first) < 4 and first.isalpha()
        return name[1:] if letters and name[1].can_be & GIVEN else name

    def _behind_verb(self, name: Name) -> Name:
        """The name without the word that begins a sentence with a capital: "Пострадали Олег Титов", "Вечером Олег Титов"."""
        if not self.usage.declines or len(name) < 3 or name[0].can_be & (GIVEN | FAMILY):
            return name
        if not self.beside.starts_sentence(name[0].start):
            return name
        verb = bool(name[1].can_be & GIVEN) or name[0].word.endswith(self.usage.opening_verbs)
        return name[1:] if verb or (not uncommon(name[0].word) and strange(name[1:], self.beside)) else name

    def _made(self, name: Name, before: TitleAt | None, aged: re.Match[str] | None, office: TitleAt | None) -> Person:
        start, end = name[0].start, name[-1].end
        outer_start, outer_end = start, end
        role = role_id = honorific = None
        if before is not None:
            outer_start, role, role_id, honorific = self.page.title_chain(before)
        if role is None and office is not None:
            role, role_id, outer_end = self.page.shown[office.start : office.end], office.title.id, office.end
        if aged is not None:
            outer_start = min(outer_start, aged.start())
            outer_end = max(outer_end, aged.end() if aged.start() >= end else end)
        words = self.page.shown[start:end]
        return Person(start, end, words, outer_start, outer_end, role, role_id, ages.number(aged), honorific)

    def listed(self, found: list[Person], loose: list[Name]) -> dict[Name, Person]:
        """Of the loose names those in a row with one that is vouched for: "Ann Lee, 20, Qasi Dovo and ..."."""
        ends = {end for person in found for end in (person.outer_end, person.end)}
        starts = {person.outer_start for person in found}
        return {name: self._made(name, None, None, None) for name in loose if self._in_row(name, starts, ends)}

    def _in_row(self, name: Name, starts: set[int], ends: set[int]) -> bool:
        if not 2 <= len(name) <= 4 or any(token.can_be & NOT_NAME for token in name):
            return False
        known = (name[0].can_be | name[-1].can_be) & (GIVEN | FAMILY) or self._joined(name, starts, ends)
        if not known or is_city(name, self.beside):
            return False
        before = _GAP_BEFORE.search(self.page.text, max(0, name[0].start - 8), name[0].start)
        gap = self.usage.list_gap.match(self.page.text, name[-1].end)
        near = (before and before.start() in ends) or (gap and gap.end() in starts)
        return bool(near) and not self.page.line_at(name[0].start).heading

    def _joined(self, name: Name, starts: set[int], ends: set[int]) -> bool:
        """Whether a name of two words that no list knows is joined to one that is vouched for by "and" alone."""
        if len(name) != 2 or any(at.start in self.page.territory_at for at in name):
            return False
        text, start, end = self.page.text, name[0].start, name[-1].end
        return any(
            (text.endswith(word, 0, start) and start - len(word) in ends)
            or (text.startswith(word, end) and end + len(word) in starts)
            for word in self.usage.joins
        )


def _closed(tokens: Name) -> Name:
    """A name that ends in "Jr.", without the word that begins the next sentence."""
    ends = (place + 1 for place, token in enumerate(tokens) if place and token.can_be & SUFFIX)
    return tokens[: next(ends, len(tokens))]


def _described(name: Name, tokens: Name) -> bool:
    """Whether one word is left behind an adjective: "Старый Оскол"."""
    return len(name) == 1 and name[0] is not tokens[0]


def _trimmed(tokens: Name, vouched_for: bool) -> Name:
    """Without the common words at either end; with an age or an office a surname such as Park stays."""
    common = [
        bool(token.can_be & NOT_NAME) and not (vouched_for and token.can_be & (GIVEN | SURNAME)) for token in tokens
    ]
    if True not in common:
        return tokens
    end = len(tokens)
    while end and common[end - 1]:
        end -= 1
    start = next((place + 1 for place in range(end - 1, -1, -1) if common[place]), 0)
    return tokens[start:end]
