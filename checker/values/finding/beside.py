"""What stands beside a name in scripts with capitals: titles before and behind it, ages, verbs, the start of a sentence."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.values.finding import ages, lexicon
from checker.values.finding.lexicon import BEFORE_VERB, FUNCTION, PREFIX, ROLE, VERB
from checker.values.finding.page import Page, TitleAt

_AGE_REACH = 56  # characters before a name in which "24-year-old" is looked for
_ROLE_REACH = 60  # characters between an office and the name it governs: "директор департамента печати МИД ..."
_CALLED_REACH = 24  # the longest of such words, with its comma and blank
_AGE_SIGN = re.compile(r"\d|-")
_ROLE_GAP = re.compile(r", (?:[^\W\d_]+(?:'s)? ){0,3}")
_OFFICE_OF = re.compile(r" (?:of|at|for)(?: the)? ((?:[A-Z][\w.'&-]{0,24},? |of |and |the |for ){1,7})$")
_OFFICE_OF_REACH = 90
_APPOSED = re.compile(r", (?:an?|the) ((?:[a-z][a-z'-]{0,20} ){0,3}[a-z][a-z'-]{0,20})(?=[ ,.;:)]|$)")
_FROM_TOWN = re.compile(r", (?:of|from) [^,;.\n]{2,50}, ([a-z]{2,12}) ([a-z-]{2,16})")
_WORD_AFTER = re.compile(r",? ([^\W\d_]+(?:-[^\W\d_]+)?)")
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]+),? $")


class Usage(Struct, frozen=True):
    """How a language uses the words beside names; see `name_context.yaml`.

    of_words: what joins an office and its country (" of the "); of_country: a person and theirs; joins: " and "; relatives: ", who "; year_old: "-year-old";
    declines: whether names stand in cases; lives: verbs of persons only; called_after: what is called after persons;
    in_honour: words that say so before a title ("имени профессора"), unless one of on_behalf stands before them;
    town_words: what stands before the name of a town; adjective_cases: how adjectives end;
    town_offices: ids of the offices that a town has; local_offices: those that a region may have too; town_endings: how
    towns end, and no surname, behind such an office; opening_verbs: endings of verbs that begin a sentence;
    owned: what only a person has ("'s widow"); apposed: what a person is called behind the name (", a farmer");
    befallen: what befalls persons behind "was" (passives); afterwards: the same of persons from somewhere (", of Leeds, was hurt"); called:
    what a person is called before the name, between commas; family_first, given_form: families that stand before the given name, and how
    such names are written.
    """

    declines: bool
    of_words: tuple[str, ...]
    of_country: tuple[str, ...]
    relatives: tuple[str, ...]
    year_old: tuple[str, ...]
    verb_endings: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    streets: frozenset[str]
    camel: re.Pattern[str]
    list_gap: re.Pattern[str]
    joins: tuple[str, ...]
    lives: frozenset[str]
    called_after: frozenset[str]
    in_honour: frozenset[str]
    on_behalf: frozenset[str]
    town_words: frozenset[str]
    adjective_cases: tuple[str, ...]
    town_offices: frozenset[str]
    local_offices: frozenset[str]
    town_endings: tuple[str, ...]
    opening_verbs: tuple[str, ...]
    owned: frozenset[str]
    apposed: frozenset[str]
    befallen: frozenset[str]
    passives: frozenset[str]
    afterwards: frozenset[str]
    called: frozenset[str]
    family_first: frozenset[str]
    given_form: re.Pattern[str]


@cache
def usage(tag: str) -> Usage:
    """The usage of a language."""
    context = of(tag).section("name_context")
    camel = "|".join(context.get("camel_heads") or ["(?!)"])
    joins = "|".join(context.get("joining_words") or ["(?!)"])
    return Usage(
        declines=bool(context.get("declines")),
        of_words=tuple(f" {word} " for word in context.get("of_words") or ()),
        of_country=tuple(f" {word} " for word in context.get("of_country") or ()),
        relatives=tuple(f", {word} " for word in context.get("relatives") or ()),
        year_old=tuple(f"-{word}" for word in context.get("year_old") or ()),
        verb_endings=tuple(context.get("verb_endings") or ()),
        adjective_endings=tuple(of(tag).section("organizations").get("adjective_endings") or ()),
        streets=lexicon.worded(tag, "gazetteer", "streets"),
        camel=compiled_once(rf"(?:{camel})[A-Z][a-z]"),
        list_gap=compiled_once(rf"[,;]? (?:(?:{joins}) )?"),
        joins=tuple(f" {word} " for word in context.get("joining_words") or ()),
        lives=frozenset(map(lexicon.plain, context.get("lives") or ())),
        called_after=frozenset(map(lexicon.plain, context.get("called_after") or ())),
        in_honour=frozenset(map(lexicon.plain, context.get("in_honour") or ())),
        on_behalf=frozenset(map(lexicon.plain, context.get("on_behalf") or ())),
        town_words=frozenset(map(lexicon.plain, context.get("town_words") or ())),
        adjective_cases=tuple(context.get("describing_endings") or ()),
        town_offices=frozenset(context.get("town_offices") or ()),
        local_offices=frozenset(context.get("local_offices") or ()),
        town_endings=tuple(context.get("town_endings") or ()),
        opening_verbs=tuple(context.get("opening_verbs") or ()),
        owned=frozenset(context.get("owned") or ()),
        apposed=frozenset(context.get("apposed") or ()),
        befallen=frozenset(context.get("befallen") or ()),
        passives=frozenset(context.get("passives") or ()),
        afterwards=frozenset((*(context.get("befallen") or ()), *(context.get("afterwards") or ()))),
        called=frozenset(context.get("called") or ()),
        family_first=lexicon.worded(tag, "name_context", "family_first"),
        given_form=_given_form(context.get("syllables") or {}),
    )


def _given_form(syllables: Mapping[str, list[str]]) -> re.Pattern[str]:
    """Given names of one or two syllables, in one word or joined by a hyphen: "wenbo", "ji-ho"."""
    begins, ends = (
        "|".join(sorted(syllables.get(part) or ["(?!)"], key=len, reverse=True)) for part in ("begins", "ends")
    )
    return compiled_once(rf"(?:(?:{begins})?(?:{ends})){{1,2}}|[a-z]{{2,6}}-[a-z]{{2,6}}")


class Beside:
    """The words beside the names of one page. skipped: start by end of stretches between an office and its holder."""

    def __init__(self, page: Page, skipped: dict[int, int]) -> None:
        self.page = page
        self.skipped = skipped
        self.usage = usage(page.tag)
        self._known = lexicon.words(page.tag)
        self._age_after, self._age_before = ages.after(page.tag), ages.before(page.tag)

    def title_before(self, start: int) -> TitleAt | None:
        """The title that ends right before a place, before a comma there, or before a country or organisation there."""
        for _ in range(3):
            title = self.page.title_ending(start)
            if title is not None:
                return title if title.title.kind != PREFIX else None
            apart = start - 2 if self.page.text[start - 2 : start] == ", " else start - 1
            inner = self.skipped.get(apart)
            if inner is None:
                return self._governing(start) if self.usage.declines else None
            start = inner + 1 - len(self._joint(inner))
        return None

    def _joint(self, place: int) -> str:
        """The " of the " that ends at a place, a blank where there is none."""
        return next((word for word in self.usage.of_words if self.page.text.endswith(word, 0, place)), " ")

    def _governing(self, start: int) -> TitleAt | None:
        """The office whose small-letter words go on up to the name: "член совета директоров Глеб Юрьев"."""
        index = bisect_right(self.page.title_starts, start - 1) - 1
        title = self.page.titles[index] if index >= 0 else None
        if title is None or title.title.kind != ROLE or start - title.end > _ROLE_REACH:
            return None
        words = self.page.shown[title.end : start].split()
        return title if words and all(self._governed(word) for word in words) else None

    def _governed(self, word: str) -> bool:
        small = word.isalpha() and word.islower() and not self._known[word] & FUNCTION
        return small and not word.endswith(self.usage.verb_endings)

    def territory_of_office(self, start: int) -> bool:
        """Whether a country or region begins here that belongs to the office before it: "Minister of Mines of Peru ..."."""
        if start not in self.page.territory_at:
            return False
        joint = self._joint(start)
        if joint != " ":
            return start - len(joint) in self.page.title_end
        return self.usage.declines and self.page.title_ending(start) is not None

    def office_of(self, start: int, end: int) -> TitleAt | None:
        """The office whose body stands between it and a name in commas: "the governor of Kaduna State, Uba Danjuma,"."""
        text = self.page.text
        if self.usage.declines or text[start - 2 : start] != ", " or text[end : end + 1] not in (",", "."):
            return None
        found = _OFFICE_OF.search(self.page.shown, max(0, start - _OFFICE_OF_REACH), start)
        title = self.page.title_end.get(found.start()) if found else None
        return title if title is not None and title.title.kind == ROLE else None

    def of_office(self, start: int) -> bool:
        """Whether an office and "of" stand before a name, so that it is a body's: "chief executive of ..."."""
        title = self.page.title_end.get(start - len(self._joint(start)))
        return title is not None and title.title.kind == ROLE and self._joint(start) != " "

    def owns(self, end: int) -> bool:
        """Whether a name has what only a person has: "Liu Xiaomei's widow"."""
        return self.page.text.startswith("'s ", end) and self.page.word_after(end + 2) in self.usage.owned

    def apposed(self, end: int) -> bool:
        """Whether a name goes on with what its bearer is: ", a farmer from ..."."""
        found = _APPOSED.match(self.page.shown, end) if self.page.text.startswith(", ", end) else None
        return found is not None and not self.usage.apposed.isdisjoint(found[1].split())

    def called(self, start: int, end: int) -> bool:
        """Whether a name stands between commas behind what its bearer is called: "the boy, Ann Ray, was"."""
        text = self.page.text
        if not text.endswith(", ", 0, start) or text[end : end + 1] not in (",", "."):
            return False
        word = _WORD_BEFORE.search(text, max(0, start - _CALLED_REACH), start)
        return word is not None and word[1] in self.usage.called

    def befalls(self, end: int) -> bool:
        """Whether what follows happens to persons only: "was sentenced", ", of Leeds, was hurt"."""
        if self.page.text.startswith(", ", end):
            found = _FROM_TOWN.match(self.page.shown, end)
            return found is not None and found[1] in self.usage.passives and found[2] in self.usage.afterwards
        verb = self.page.word_after(end)
        return verb in self.usage.passives and self.page.word_after(end + 1 + len(verb)) in self.usage.befallen

    def role_after(self, end: int) -> TitleAt | None:
        """The office in ", the director of ...", with up to three small words before it."""
        gap = _ROLE_GAP.match(self.page.text, end)
        if not gap:
            return None
        title = self.page.title_from(end + 2)
        return title if title and title.start <= gap.end() and title.title.kind == ROLE else None

    def age(self, start: int, end: int) -> re.Match[str] | None:
        """The words that tell the age of the name between two places."""
        return self.age_behind(end) or self._aged_before(start)

    def age_behind(self, end: int) -> re.Match[str] | None:
        """The age that begins right behind a place: ", 33,"."""
        found = self._age_after.match(self.page.text, end) if self.page.text[end : end + 1] in (",", " ", "(") else None
        return found if ages.told(found) else None

    def _aged_before(self, start: int) -> re.Match[str] | None:
        reach = max(0, start - _AGE_REACH)
        first = max(reach, self.page.text.rfind("\n", reach, start) + 1)
        if not _AGE_SIGN.search(self.page.text, first, start):
            return None
        found = self._age_before.search(self.page.shown, first, start)
        return found if ages.told(found) else None

    def does(self, start: int, end: int) -> bool:
        """Whether the word behind a name, or the one before it, is a verb that persons do."""
        behind = _WORD_AFTER.match(self.page.text, end)
        if behind and self._known[behind[1]] & VERB:
            return True
        before = _WORD_BEFORE.search(self.page.text, max(0, start - 24), start)
        return bool(before and self._known[before[1]] & BEFORE_VERB)

    def lives(self, end: int) -> bool:
        """Whether a verb follows that is said of persons only: "died"."""
        return bool(self.usage.lives) and self.page.word_after(end) in self.usage.lives

    def from_country(self, end: int) -> bool:
        """Whether a name goes on with the country that the person comes from: "Haruto Ishida of Japan"."""
        for word in self.usage.of_country:
            if self.page.text.startswith(word, end):
                at = self.page.territory_at.get(end + len(word))
                return at is not None and at[1].word == "name" and not at[1].region
        return False

    def relative(self, end: int) -> bool:
        """Whether ", who" follows, which is said of persons only."""
        return bool(self.usage.relatives) and self.page.text.startswith(self.usage.relatives, end)

    def describes(self, start: int, end: int) -> bool:
        """Whether a word is an adjective of the noun behind it: "Луганской" before "республики"."""
        endings = self.usage.adjective_endings
        following = self.page.word_after(end) if endings and self.page.text.endswith(endings, start, end) else ""
        if not following or self._known[following] & (FUNCTION | VERB):
            return False
        return not following.endswith(self.usage.verb_endings)

    def starts_sentence(self, start: int) -> bool:
        """Whether a place is the first of a sentence or line."""
        text = self.page.text
        if start < 2 or text[start - 1] != " ":
            return True
        return not text[start - 2].isalnum() and text[start - 2] not in ",»"
