"""Whether the words around capitalised words tell that they are a city."""

import re
from functools import cache, partial

from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.values import city_parts
from checker.values.finding import gazetteer, lexicon
from checker.values.finding.gazetteer import City
from checker.values.finding.lexicon import ENDING, FUNCTION, GIVEN, NOT_NAME, SURNAME
from checker.values.finding.page import Page, Token

_LARGE = 50  # thousands of inhabitants from which a city is one although the word can be a person's name
_KNOWN = 20  # the same where the words around are surer: "his Paterson home"
_WORDS = 2  # of a city's name that cases tell
_SMALL = 5  # the same where hardly anything but a place can stand: "in Macon"


class CitySigns:
    """The words around cities on one page; see `gazetteer.yaml` for the lists."""

    def __init__(self, page: Page) -> None:
        self.page = page
        listed = partial(lexicon.as_written, page.tag, "gazetteer")
        self.declines = bool(of(page.tag).section("name_context").get("declines"))
        self.before = listed("before_city")
        self.sure = listed("place_before_city")
        self.behind = listed("after_city")
        self.behind_capital = listed("after_city_capital")
        self.no_city = listed("no_city_of_police")
        self.parts = listed("part_of_city")
        self.inside = listed("inside_city")
        self.towns = listed("towns_heads")
        self.directions = listed("directions")
        self.people = listed("people_of_city")
        self.owners = listed("before_city_home")
        self.streets = listed("streets")
        self.any = _any_of_city(page.tag)
        self.describing = _describing(page.tag)

    def hinted(self, tokens: tuple[Token, ...], first: int, before: str) -> bool:
        """Whether any word around can tell of a city, so that most runs are done with at once."""
        start = tokens[first].start
        if self._of_territory(tokens, first):
            return True
        if before in self.before:
            return not _on_street(self.page.tag).search(self.page.text, max(0, start - 34), start)
        if first:
            return False
        if self.declines and before and self.declined(tokens):
            return True
        known = any(token.word in self.behind_capital or token.word in self.people for token in tokens[1:5])
        if known or self._owns(tokens[-1].end) or self.page.word_after(tokens[-1].end) in self.behind:
            return True
        return len(tokens) > 1 and before in self.owners

    def told(self, tokens: tuple[Token, ...], first: int, size: int, before: str) -> bool:
        """Whether the words around tell that the `size` tokens from `first` on are a city."""
        part = tokens[first : first + size]
        heading = self.page.line_at(part[0].start).heading
        following = self.page.word_after(part[-1].end) if first == 0 and not heading else ""
        if size == 1 and part[0].can_be & NOT_NAME:
            return following in self.people and self._size(part) >= _KNOWN
        if part[-1].word in self.streets:
            return False
        if first + size < len(tokens) and not tokens[first + size].can_be & FUNCTION:
            last = first + size + 1 == len(tokens) and tokens[first + size].word in self.directions
            if not last or before not in self.inside:
                return self._goes_on(tokens[first + size], first, before) or self._homes(part, tokens[first + size])
        if following in self.behind_capital or self._owns(part[-1].end):
            return True
        if following in self.behind and (
            not _names_person(part)
            or following in self.people
            or (before in self.owners and self._size(part) >= _KNOWN)
        ):
            return True
        if self._of_territory(tokens, first):
            return self._large(part)
        if before not in self.before:
            if self.declines and before and not heading and size == len(tokens):
                return self.declined(part)
            return size > 1 and before in self.owners and not heading and following != "" and self._large(part)
        owner = _names_person(part) and self.page.text[part[-1].end : part[-1].end + 1] in ("'", "’")
        if before in self.inside and not heading and not owner and self._size(part) >= _SMALL:
            return True
        sure = before in self.sure or _of_place(self.page.tag).search(
            self.page.text, max(0, part[0].start - 24), part[0].start
        )
        if sure and not _names_person(part) and not heading:
            return True
        return bool(sure or (not _names_person(part) and not heading)) and self._size(part) >= _LARGE

    def _of_territory(self, tokens: tuple[Token, ...], first: int) -> bool:
        """Whether the country or region of a city stands right before it: "в столице Нигерии Абудже"."""
        return self.declines and first > 0 and tokens[first - 1].end in self.page.territory_end

    def opened(self, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
        """The words of a city whose name begins with a small word, which no run does: "in Two Rivers", "in The Hague"."""
        word = self.page.word_before(tokens[0].start)
        start = tokens[0].start - len(word) - 1
        if not word or not self.page.shown[start].isupper() or self.page.word_before(start) not in self.inside:
            return ()
        known = lexicon.words(self.page.tag)[word]
        whole = (Token(start, start + len(word), word, known), *tokens)
        return whole if known & FUNCTION and self.cities(whole) else ()

    def declined(self, tokens: tuple[Token, ...]) -> bool:
        """Whether words are a large city's name in another case than the nominative, which is no team's: "на рынке Воронежа"."""
        if len(tokens) > _WORDS or any(
            token.can_be & (GIVEN | SURNAME | ENDING | NOT_NAME | FUNCTION) for token in tokens
        ):
            return False
        name = self.page.text[tokens[0].start : tokens[-1].end]
        if self.page.shown[tokens[0].start - 1] != " " or gazetteer.cities(name, self.page.tag):
            return False
        if len(tokens) == 1 and name.endswith(self.describing):
            return False  # "в музее Горького"
        return any(city.thousands >= _LARGE for city in gazetteer.oblique(name, self.page.tag))

    def _large(self, part: tuple[Token, ...]) -> bool:
        """Whether words that are nobody's name name a large city: "a Las Vegas smoke shop"."""
        return not _names_person(part) and self._size(part) >= _LARGE

    def _homes(self, part: tuple[Token, ...], following: Token) -> bool:
        """Whether a headline says whose home a city is: "Frankfort Teen Accidentally Shot"."""
        told = following.word in self.people and self.page.line_at(following.start).heading
        return told and not _names_person(part) and self._size(part) >= _KNOWN

    def _owns(self, end: int) -> bool:
        """Whether a part of the city is named next: "Chicago's Northwest Side"."""
        return self.page.text[end : end + 1] in "'’" and bool(_part_owned(self.page.tag).match(self.page.text, end))

    def _goes_on(self, following: Token, first: int, before: str) -> bool:
        """Whether the next capitalised word tells: "Muncie Police", "мэр Казани Ильдар"."""
        if first == 0 and following.word in self.behind_capital:
            return not self.page.line_at(following.start).heading
        return self.declines and before in self.before and bool(following.can_be & GIVEN)

    def _size(self, part: tuple[Token, ...]) -> int:
        """Thousands of inhabitants of the largest city of the name."""
        return max((city.thousands for city in self.cities(part)), default=0)

    def cities(self, tokens: tuple[Token, ...]) -> tuple[City, ...]:
        """The cities that the tokens name, in any spelling and case."""
        name = self.page.text[tokens[0].start : tokens[-1].end]
        return gazetteer.named(name, self.page.tag) or city_parts.towns(name)


@cache
def _any_of_city(tag: str) -> frozenset[str]:
    return lexicon.as_written(tag, "gazetteer", "any_of_city") | lexicon.as_written(tag, "gazetteer", "directions")


@cache
def _describing(tag: str) -> tuple[str, ...]:
    """How adjectives end."""
    return tuple(of(tag).section("name_context").get("describing_endings") or ())


def _names_person(part: tuple[Token, ...]) -> bool:
    """Whether the words are as well a person's name."""
    if len(part) == 1:
        return bool(part[0].can_be & (GIVEN | SURNAME))
    return bool(part[0].can_be & GIVEN and part[-1].can_be & SURNAME)


@cache
def _on_street(tag: str) -> re.Pattern[str]:
    """Ends in "the corner of Elm and ", "the block of South ": what follows is a street."""
    heads = "|".join(of(tag).section("gazetteer").get("on_street") or ["(?!)"])
    joins = "|".join(of(tag).section("name_context").get("joining_words") or ["(?!)"])
    return compiled_once(rf"(?:{heads}) (?:[^\W\d_]+ (?:{joins}) )?(?:[^\W\d_]+ )?$")


@cache
def _part_owned(tag: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in of(tag).section("gazetteer").get("owned_by_city") or ["(?!)"])
    return compiled_once(rf"['’]s (?:{words})(?![^\W\d_])")


@cache
def _of_place(tag: str) -> re.Pattern[str]:
    """Ends in "northwest of ", "the city of "."""
    heads = "|".join(of(tag).section("gazetteer").get("titles_before_city") or ["(?!)"])
    return compiled_once(rf"(?<![^\W\d_])(?:{heads}) $")
