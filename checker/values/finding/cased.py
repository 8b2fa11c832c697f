"""Persons in scripts with capitals: what vouches for a run of capitalised words being a name, and how sure that is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.values.finding import gazetteer, lexicon
from checker.values.finding.lexicon import (
    BEFORE_VERB, DOUBTFUL, FUNCTION, GIVEN, HONORIFIC, INTRODUCING, NOT_NAME, PREFIX, ROLE, SUFFIX, SURNAME, VERB, Title,
)
from checker.values.finding.page import Page, Run, Token


@dataclass(frozen=True, slots=True)
class Person:
    """A name found, in places of the folded text.

    words: the name as shown. role, role_id, age, honorific: what stands beside it. outer_*: with all of that.
    full: the words of the full name that a later, shorter mention stands for.
    """

    start: int
    end: int
    words: str
    outer_start: int
    outer_end: int
    role: str | None = None
    role_id: str | None = None
    age: int | None = None
    honorific: str | None = None
    full: str | None = None
    ambiguous: str | None = None
    side: str | None = None
    alternatives: str | None = None


_AGE_AFTER = re.compile(r",? \(?(?:age |aged )?(\d{1,3})(?:-year-old|,? years? old)?\)?(?=[,.;:)\]\s]|$)(?!,\d| (?:percent|years? (?!old)|months?|days?|minutes?|hours?|miles?|p\.?m|a\.?m|street|block|times|others?|people|inches|feet|million|crore|lakh|points?|seconds?|and \d))|, an? (\d{1,3})-year-old")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})[- ]year[- ]old,?(?: (?:[a-z'-]+ ){0,3})?$")
_ROLE_AFTER = re.compile(r", (?:(?:an?|the|[a-z]+(?:'s)?) ){0,3}")
_LIST_GAP = re.compile(r"(?:, (?:\d{1,3}, ?)?(?:and )?| and | & |; (?:and )?)")
_LONGEST_NAME = 5


def persons(page: Page, runs: list[Run], taken: list[tuple[int, int]]) -> list[Person]:
    """The persons of a page. taken: stretches that are places or organisations and hold no name."""
    finder = _Finder(page, taken)
    found: list[Person] = []
    loose: list[tuple[Token, ...]] = []
    for run in runs:
        for tokens in finder.sequences(run):
            person = finder.person(tokens)
            if person:
                found.append(person)
            else:
                loose.append(tokens)
    found += finder.listed(found, loose)
    found += later_mentions(page, found, loose)
    return sorted(found, key=lambda person: person.start)


class _Finder:
    def __init__(self, page: Page, taken: list[tuple[int, int]]) -> None:
        self.page = page
        self.taken = sorted(taken)
        self.title_of = {place: title for start, end, title in page.titles for place in (start,)}
        self.titles_end = {end: (start, title) for start, end, title in page.titles}

    def sequences(self, run: Run) -> Iterator[tuple[Token, ...]]:
        """The stretches of a run that can be names: without titles, calendar and common words at their borders."""
        tokens: list[Token] = []
        title_end = -1
        for token in run.tokens:
            title = None
            hit = self.page.title_from(token.start)
            if token.start >= title_end and hit and hit[0] == token.start and not self._is_name_part(tokens, token, hit):
                title, title_end = hit, hit[1]
            if title or token.start < title_end or token.can_be & FUNCTION and not token.can_be & SUFFIX or self._taken(token):
                if tokens:
                    yield tuple(tokens)
                tokens = []
            else:
                tokens.append(token)
        if tokens:
            yield tuple(tokens)

    def _is_name_part(self, tokens: list[Token], token: Token, hit: tuple[int, int, Title]) -> bool:
        """King in "Rodney King", Major in "Kim Major": a one-word title after a given name."""
        return bool(tokens and tokens[-1].can_be & GIVEN and token.can_be & SURNAME and hit[1] == token.end)

    def _taken(self, token: Token) -> bool:
        return any(start <= token.start < end for start, end in self.taken)

    def person(self, tokens: tuple[Token, ...]) -> Person | None:
        """The person that a sequence names, if something vouches for it."""
        line = self.page.line_at(tokens[0].start)
        if line.loud:
            return None
        before = self._before(tokens[0].start)
        age, age_end = self._age_after(tokens[-1].end)
        if age is None:
            age, age_start = self._age_before(tokens[0].start)
        else:
            age_start = None
        vouched = age is not None or before is not None and before[2].kind in (ROLE, HONORIFIC)
        name = self._trimmed(tokens, vouched)
        if not name or len(name) > _LONGEST_NAME:
            return None
        touches = name[0] is tokens[0]
        role_after = self._role_after(name[-1].end) if name[-1] is tokens[-1] else None
        if not self._accepted(name, before if touches else None, age, role_after, line.heading):
            return None
        return self._made(name, before if touches else None, age, age_start, age_end, role_after)

    def _trimmed(self, tokens: tuple[Token, ...], vouched: bool) -> tuple[Token, ...]:
        """Without the common words at either end; with an age or an office a surname such as Park stays."""
        def common(token: Token) -> bool:
            return bool(token.can_be & NOT_NAME) and not (vouched and token.can_be & (GIVEN | SURNAME))
        start, end = 0, len(tokens)
        for place in range(len(tokens) - 1, -1, -1):
            if common(tokens[place]):
                if place == len(tokens) - 1 or place >= end - 1:
                    end = place
                else:
                    start = place + 1
                    break
        return tokens[start:end]

    def _accepted(self, name: tuple[Token, ...], before: tuple[int, int, Title] | None, age: int | None,
                  role_after: object, heading: bool) -> bool:
        first, last = name[0].can_be, next((t.can_be for t in reversed(name) if not t.can_be & SUFFIX), 0)
        kind = before[2].kind if before else None
        if len(name) == 1:
            return kind == HONORIFIC and not heading or kind == ROLE and self._single_ok(name[0], heading)
        if heading:
            return bool((first & GIVEN and last & SURNAME and not first & DOUBTFUL and not self._city(name)) or kind == HONORIFIC
                        or kind == ROLE and first & GIVEN)
        if age is not None or kind in (ROLE, HONORIFIC):
            return True
        if self._city(name) and not (self._verb_after(name[-1].end) and first & GIVEN and last & SURNAME):
            return False
        if role_after is not None:
            return bool((first | last) & (GIVEN | SURNAME))
        if first & GIVEN and not first & DOUBTFUL or _initial(name[0]) and last & SURNAME:
            return not last & NOT_NAME
        verb = self._verb_after(name[-1].end) or self._verb_before(name[0].start)
        if kind == INTRODUCING or verb:
            return bool((first | last) & (GIVEN | SURNAME))
        return bool(first & GIVEN and last & SURNAME and len(name) == 2 and not last & NOT_NAME)

    def _single_ok(self, token: Token, heading: bool) -> bool:
        """One word after an office is a surname unless it is a territory ("President of India") or heads a line."""
        if heading or token.can_be & NOT_NAME or token.end - token.start < 3:
            return False
        return token.word not in gazetteer.territories(self.page.tag)

    def _city(self, name: tuple[Token, ...]) -> bool:
        return bool(gazetteer.cities(" ".join(token.word for token in name), self.page.tag))

    def _made(self, name: tuple[Token, ...], before: tuple[int, int, Title] | None, age: int | None, age_start: int | None,
              age_end: int, role_after: tuple[int, int, Title] | None) -> Person:
        start, end = name[0].start, name[-1].end
        outer_start, outer_end = start, max(end, age_end)
        role = role_id = honorific = None
        if before is not None:
            outer_start, role, role_id, honorific = self._chain(before)
        if role is None and role_after is not None:
            title_start, title_end, title = role_after
            role, role_id, outer_end = self.page.shown[title_start:title_end], title.id, max(outer_end, title_end)
        if age_start is not None:
            outer_start = min(outer_start, age_start)
        return Person(start, end, self.page.shown[start:end], outer_start, outer_end, role, role_id, age, honorific)

    def _chain(self, title: tuple[int, int, Title]) -> tuple[int, str | None, str | None, str | None]:
        """Titles that stand one behind the other: (start of the first, words and id of the role, honorific)."""
        role = role_id = honorific = None
        start, end, what = title
        while True:
            if what.kind == ROLE and (role is None or role_id in RANKS):
                role, role_id = self.page.shown[start:end], what.id
            if what.kind == HONORIFIC and honorific is None:
                honorific = self.page.shown[start:end]
            previous = self.titles_end.get(start - 1) or (
                self.titles_end.get(start - 2) if self.page.text[start - 2:start] == ", " else None)
            if previous is None or previous[1].kind == INTRODUCING:
                return start, role, role_id, honorific
            start, what, end = previous[0], previous[1], start - 1

    def _before(self, start: int) -> tuple[int, int, Title] | None:
        """The title that ends right before a place, or before the comma there."""
        for gap in (" ", ", ", "\u00a0"):
            hit = self.titles_end.get(start - len(gap))
            if hit and self.page.text[start - len(gap):start] == gap.replace("\u00a0", " ") and hit[1].kind != PREFIX:
                if gap == ", " and hit[1].kind == HONORIFIC:
                    return None
                return hit[0], start - len(gap), hit[1]
        return None

    def _age_after(self, end: int) -> tuple[int | None, int]:
        found = _AGE_AFTER.match(self.page.text, end) if self.page.text[end:end + 1] in (",", " ") else None
        age = int(found[1] or found[2]) if found else 0
        return (age, found.end()) if found and 0 < age < 116 and found[0][0] in ",(" or found and "(" in found[0] else (None, end)

    def _age_before(self, start: int) -> tuple[int | None, int | None]:
        head = self.page.text[max(0, start - 48):start].rstrip(" ")
        if "year" not in head:
            return None, None
        found = _AGE_BEFORE.search(head + " ") or _AGE_BEFORE.search(head)
        if not found:
            return None, None
        return int(found[1]), max(0, start - 48) + found.start()

    def _role_after(self, end: int) -> tuple[int, int, Title] | None:
        gap = _ROLE_AFTER.match(self.page.text, end)
        if not gap:
            return None
        hit = self.page.title_from(end + 2)
        return hit if hit and hit[0] <= gap.end() and hit[2].kind == ROLE else None

    def _verb_after(self, end: int) -> bool:
        return self._word(end + 1, forward=True) & VERB > 0 and self.page.text[end:end + 1] in (" ", ",")

    def _verb_before(self, start: int) -> bool:
        return self._word(start - 1, forward=False) & BEFORE_VERB > 0

    def _word(self, place: int, forward: bool) -> int:
        text = self.page.text
        if forward:
            while text[place:place + 1] == " ":
                place += 1
            found = _NEXT_WORD.match(text, place)
            return lexicon.words(self.page.tag)[found[0]] if found else 0
        start = text.rfind(" ", max(0, place - 20), place)
        return lexicon.words(self.page.tag)[text[max(start, 0):place].strip()]

    def listed(self, found: list[Person], loose: list[tuple[Token, ...]]) -> list[Person]:
        """Names in a row with one that is vouched for: "Ann Lee, 20, Qasi Dovo and ..."."""
        ends = {person.outer_end: person for person in found} | {person.end: person for person in found}
        starts = {person.start for person in found}
        out = []
        for tokens in loose:
            name = self._trimmed(tokens, False)
            if len(name) < 2 or len(name) > 4 or name[0] is not tokens[0] or self.page.line_at(name[0].start).heading:
                continue
            if not (name[0].can_be | name[-1].can_be) & (GIVEN | SURNAME) or self._city(name):
                continue
            head = self.page.text[max(0, name[0].start - 8):name[0].start]
            after = next((gap for gap in (", and ", " and ", ", ", "; ") if head.endswith(gap)), None)
            follows = after and name[0].start - len(after) in ends
            gap = _LIST_GAP.match(self.page.text, name[-1].end)
            if follows or gap and gap.end() in starts:
                out.append(self._made(name, None, None, None, name[-1].end, None))
        return out


_NEXT_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def _initial(token: Token) -> bool:
    return token.end - token.start <= 2 or token.word.endswith(".") and len(token.word) <= 6


def later_mentions(page: Page, found: list[Person], loose: list[tuple[Token, ...]]) -> list[Person]:
    """Single words that are the surname (or the given name) of one person of the page."""
    by_name: dict[str, dict[str, Person]] = {}
    for person in sorted(found, key=lambda one: one.start):
        tokens = _significant(person.words)
        if len(tokens) < 2:
            continue
        for token in (tokens[-1], tokens[0]):
            if len(token) > 2:
                by_name.setdefault(token, {}).setdefault(" ".join(tokens), person)
    out = [_joined(person, by_name) for person in found]
    found[:] = [person for person in out]
    known = lexicon.words(page.tag)
    later = []
    for tokens in loose:
        for token in tokens if len(tokens) == 1 else ():
            holders = by_name.get(token.word)
            if holders and not known[token.word] & (FUNCTION | NOT_NAME):
                words = page.shown[token.start:token.end]
                later.append(_joined(Person(token.start, token.end, words, token.start, token.end), by_name))
    return later


def _significant(words: str) -> list[str]:
    tokens = [token.strip(".,").lower() for token in re.sub(r"[\"“'‘(«][^\"”'’)»]*[\"”'’)»]", " ", words).split()]
    return [token for token in tokens if token not in ("jr", "sr", "ii", "iii", "iv")]


def _joined(person: Person, by_name: dict[str, dict[str, Person]]) -> Person:
    tokens = _significant(person.words)
    if len(tokens) != 1 or tokens[0] not in by_name:
        return person
    holders = by_name[tokens[0]]
    if len(holders) == 1:
        return replace(person, full=next(iter(holders.values())).words)
    return replace(person, ambiguous=" | ".join(holder.words for holder in holders.values()))


RANKS: frozenset[str | None] = frozenset()
