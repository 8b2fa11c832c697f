"""A text in a script without capitals: its words, which of them can belong to a name, and what ends one."""

import re
from collections.abc import Iterator
from functools import cache, partial

from msgspec import Struct
from msgspec.structs import replace

from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.languages.fold import fold
from checker.values.finding import ages, gazetteer, lexicon
from checker.values.finding.lexicon import ENDING, FUNCTION, GIVEN, NOT_NAME, SURNAME
from checker.values.finding.passes import TERRITORIES, TITLES, hits

WORD = re.compile(r"[^\s\d,;:!?।॥|()\[\]\"'…<>/=+*&%$#@^_~.-]+(?:-[^\s\d,;:!?।॥|()\[\]\"'…<>/=+*&%$#@^_~.-]+)?")
LAST_WORD = re.compile(r"[^\s(]+$")  # of a stretch of text
_BREAK = re.compile(r"\s{0,40}[,;:!?।॥|()\[\]\"'…<>\n]")
_BEFORE_WORD = " \u00a0\n(,\"'"
_LONGEST_NAME = 5
LONGEST_WORD = 24


@cache
def _marks(tag: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What ends a name behind its office though it is no postposition; what joins a country and the name behind it."""
    context = of(tag).section("name_context")
    closing, joints, sides = (
        "|".join(map(re.escape, sorted(context.get(key) or ["\x00"], key=len, reverse=True)))
        for key in ("closes_before", "from_country", "speaks_for")
    )
    return compiled_once(rf" (?:{closing})(?= |[,।.]|$)"), compiled_once(rf" (?:(?P<side>{sides})|{joints}) ")


@cache
def _followed(tag: str, key: str) -> re.Pattern[str]:
    """What tells behind a name that it is one, by the list of a language: what is the bearer's own or befell the bearer."""
    phrases = sorted(of(tag).section("name_context").get(key) or ["\x00"], key=len, reverse=True)
    return compiled_once(rf" (?:{'|'.join(map(re.escape, map(lexicon.plain, phrases)))})")


@cache
def _heads(tag: str) -> frozenset[str]:
    """Words that make something else of the name before them: a building, a body, a scheme, a prize."""
    heads = {phrase.split()[0] for section in ("venues", "organizations") for phrase in lexicon.heads(tag, section)}
    return lexicon.worded(tag, "name_context", "named_after") | heads


class Word(Struct, frozen=True, gc=False):
    """A word that can belong to a name: its place, its folded form, what the lexicon knows, and whether a stop follows it."""

    start: int
    end: int
    word: str
    can_be: int
    initial: bool


class Text:
    """A folded text with its titles."""

    def __init__(self, text: str, tag: str) -> None:
        self.folded = fold(text)
        self.text = self.folded.text
        self.tag = tag
        self.known = lexicon.words(tag)
        context, listed = of(tag).section("name_context"), partial(lexicon.as_written, tag, "name_context")
        self.initials = listed("initials")
        self.oblique = tuple(context.get("never_ends") or ())
        self.joins = (", ", *(f" {word} " for word in context.get("joining_words") or ()))
        self.second_names = listed("second_names")
        self.placeless = tuple(context.get("offices_without_place") or ())
        self.aliased = tuple(f" {word}" for word in context.get("aliased") or ())
        self.seldom = tuple(context.get("seldom_ends") or ["\x00"])
        self.closing = listed("closes_name")
        self.agents, self.patients = listed("agent"), listed("patient")
        self.never_alone = listed("never_alone")
        self.territories = gazetteer.territories(tag)
        self.after_city = lexicon.worded(tag, "gazetteer", "sure_after_city")
        self.moving = lexicon.worded(tag, "gazetteer", "moving")
        self.inside = listed("inside")
        self.kin, self.middle, self.not_of_one = listed("kin"), listed("middle"), listed("not_of_one")
        self.own, self.played = _followed(tag, "own"), _followed(tag, "played")
        self.closes_before, self.from_country = _marks(tag)
        self.titles = hits(TITLES, self.text, tag)
        self.title_at = {start: (start, end, title) for start, end, title in self.titles}
        self.title_end = {end: (start, end, title) for start, end, title in self.titles}

    def countries(self) -> Iterator[tuple[int, int]]:
        """Where the countries of the text stand."""
        for start, end, territory in hits(TERRITORIES, self.text, self.tag):
            if territory.word == "name" and not territory.region:
                yield start, end

    def name_from(self, place: int) -> list[Word]:
        """The words of a name that begins at a place (blanks before it are skipped); empty where none begins."""
        words: list[Word] = []
        while len(words) < _LONGEST_NAME:
            word = self.word_at(place)
            if word is not None and words and self._spelled(word, words[-1]):
                word = replace(word, initial=True)
            elif word is not None and words and self._second(word, words[-1]):
                words.append(word)
                break
            if word is None or not self.can_name(word):
                break
            words.append(word)
            place = word.end
            if self.family_ends(words):
                break
            if _BREAK.match(self.text, place) or self.city_behind(
                place, surname=bool(word.can_be & SURNAME) and len(words) > 1
            ):
                break
        while words and words[-1].initial:
            words.pop()
        return words

    def name_before(self, end: int) -> list[Word]:
        """The words that can be a name and end at a place; of many the name begins with the first given name."""
        words: list[Word] = []
        while len(words) < _LONGEST_NAME:
            word = self.word_ending(end)
            if word is None or not self.can_name(word) or (word.start in self.title_at and not word.can_be & GIVEN):
                break
            words.insert(0, word)
            end = word.start - 1
            if self.text[end : end + 1] != " ":
                break
        known = (place for place in range(len(words) - 1) if self._begins(words[place], words[place + 1]))
        return words[next(known, 0) :]

    def _begins(self, word: Word, following: Word) -> bool:
        """Whether a name begins with a given name; one that stands second as a rule begins it before a surname only."""
        return bool(word.can_be & GIVEN) and (word.word not in self.middle or bool(following.can_be & SURNAME))

    def word_ending(self, end: int) -> Word | None:
        """The word that ends at a place; None where none does."""
        start = max(self.text.rfind(mark, max(0, end - LONGEST_WORD), end) for mark in _BEFORE_WORD) + 1
        word = self.word_at(start) if start < end else None
        return word if word is not None and word.end == end else None

    def _spelled(self, word: Word, before: Word) -> bool:
        """Whether a postposition is the second initial: के in "आर के सुब्रमण्यम"."""
        if not before.initial or word.word not in self.initials or not word.can_be & FUNCTION:
            return False
        following = self.word_at(word.end)
        return following is not None and not following.can_be & (FUNCTION | NOT_NAME)

    def _second(self, word: Word, before: Word) -> bool:
        """Whether a word that is a postposition or an adverb ends a name behind a given name: जहां in "परवीन जहां ने"."""
        if word.word not in self.second_names or not before.can_be & GIVEN:
            return False
        return self.closed(word.end) or self.closes_before.match(self.text, word.end) is not None

    def family_ends(self, words: list[Word]) -> bool:
        """Whether the last word is a family name, and the next one no part of a name: "दीप्ति राव कमेंट्री करेंगी"."""
        last = words[-1]
        if len(words) < 2 or not last.can_be & (SURNAME | ENDING) or last.word in self.middle:
            return False
        following = self.word_at(last.end)
        if following is None or following.initial or following.can_be & (GIVEN | SURNAME | ENDING):
            return following is None
        return not self.can_name(following) or not self.acts(following.end)

    def acts(self, end: int) -> bool:
        """Whether the name that ends here does something, or its bearer's age follows: "गुला अहमद मजुमदार ने"."""
        return self.next_word(end) in self.agents or ages.number(ages.after(self.tag).match(self.text, end)) is not None

    def place_ends(self, end: int) -> bool:
        """Whether what follows is said of places: "में", "पहुंचे", "से रवाना"."""
        first = self.next_word(end)
        return first in self.after_city or (
            bool(self.known[first] & FUNCTION) and self.next_word(end + 1 + len(first)) in self.moving
        )

    def city_behind(self, place: int, surname: bool) -> bool:
        """Whether the next word is a city where the person is or goes: "अमृत शाह लखनऊ पहुंचे"; behind a surname any city."""
        word = self.word_at(place)
        if word is None or word.can_be & (GIVEN | SURNAME) or not gazetteer.cities(word.word, self.tag):
            return False
        return self.next_word(word.end) in self.after_city or (surname and self.closed(word.end))

    def word_at(self, place: int) -> Word | None:
        """The word at a place, after blanks on the same line; an initial takes its full stop with it."""
        while self.text[place : place + 1] in (" ", "\u00a0"):
            place += 1
        found = WORD.match(self.text, place, place + LONGEST_WORD)
        if not found:
            return None
        word, end = found[0], found.end()
        initial = word in self.initials or len(word) == 1
        dot = self.text[end : end + 1] == "."
        if initial and dot:
            end += 1
        return Word(place, end, word, self.known[word], initial and (dot or not self.known[word] & FUNCTION))

    def next_word(self, end: int) -> str:
        """The word one blank behind a place, "" where there is none."""
        found = WORD.match(self.text, end + 1, end + 1 + LONGEST_WORD) if self.text[end : end + 1] == " " else None
        return found[0] if found else ""

    def can_name(self, word: Word) -> bool:
        """Whether a word can belong to a name: no postposition, no common word, no title."""
        if word.initial:
            return True
        if word.can_be & FUNCTION or (word.can_be & NOT_NAME and not word.can_be & (GIVEN | SURNAME)):
            return False
        if word.start in self.title_at and not word.can_be & (GIVEN | SURNAME):
            return False
        if word.word.partition("-")[0] in self.territories and not word.can_be & (GIVEN | SURNAME):
            return False
        if word.can_be & (GIVEN | SURNAME):
            return True
        return not word.word.endswith(self.oblique) and (not word.word.endswith(self.seldom) or self.acts(word.end))

    def complete(self, end: int) -> bool:
        """Whether what follows a name is a common word that is the head of no name: "राहुल सक्सेना मुख्य भूमिका में"."""
        if self.text[end + 1 : end + 2].isdigit():
            return True  # "कप्तान जेमिमा लोबो 64 रन बनाकर"
        word = self.next_word(end)
        titled = end + 1 in self.title_at and not self.known[word] & (GIVEN | SURNAME)
        return titled or (bool(self.known[word] & NOT_NAME) and not self.heads_on(end))

    def heads_on(self, end: int) -> bool:
        """Whether the next word makes something else of the name: a building, a body, a scheme."""
        return self.next_word(end) in _heads(self.tag)

    def closed(self, end: int) -> bool:
        """Whether what follows a name ends it as names end: punctuation, a postposition or a conjunction."""
        if end >= len(self.text) or _BREAK.match(self.text, end):
            return True
        found = WORD.match(self.text, end + 1, end + 1 + LONGEST_WORD)
        if found is not None and found[0].partition("-")[0] in self.territories:
            return True
        return found is not None and (found[0] in self.closing or bool(self.known[found[0]] & FUNCTION))
