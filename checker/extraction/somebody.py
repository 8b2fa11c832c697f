"""Who is meant where words count one person: by name, age and sex, and whether two mentions can be of one person.

"A 15-year-old died; another teen was hurt", "Ann Ray died, Paul Dyer was hurt" and "a man died, a woman was hurt" are two
each; "the girl was hurt ... the girl died" is one.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct

from checker.extraction.claims import Found
from checker.extraction.further import is_further
from checker.extraction.grammar import Grammar
from checker.extraction.items import Item
from checker.extraction.symbols import OF_TYPE
from checker.extraction.wholes import number
from checker.languages.fold import folded

_AGE = OF_TYPE["age"]
_PRONOUN = "PRONOUN"  # class of words for somebody who was named before
_SURVIVES = "SURVIVES"  # class of words for somebody who will live
_NEAR = 24  # code points beside a noun in which "another" stands with it: "another 15-year-old"
_BOTH = 2  # words of two names of one word
_WITH = 2  # words there, and symbols from a noun to its age: "a man, 34"


class Somebody(Struct, frozen=True):
    """One person, or several alike, as far as words tell. name: its words, folded. sex: `f`, `m` or nothing. other: told as "another"."""

    name: frozenset[str] = frozenset()
    age: str = ""
    sex: str = ""
    other: bool = False

    @property
    def described(self) -> bool:
        """Whether anything is told by which somebody could be told apart."""
        return bool(self.name or self.age or self.sex)

    def apart(self, one: "Somebody") -> bool:
        """Whether the words tell that these are two persons."""
        if self.name and one.name and len(self.name | one.name) > _BOTH and self.name.isdisjoint(one.name):
            return True  # "Ann" and "Ray" may be one
        if self.age and one.age and self.age != one.age:
            return True
        return bool(self.sex and one.sex and self.sex != one.sex)


class People:
    """Whom the counts of an article are said of. texts: its parts by name."""

    def __init__(self, texts: Mapping[str, str], rules: Grammar) -> None:
        self.texts, self.rules = texts, rules

    def told_of(self, found: Found) -> Somebody:
        """Whom a count is said of; of several only what all of them are."""
        text, item = self.texts[found.part], found.bound.item
        noun = self._words(found)
        before = folded(text[max(0, item.start - _NEAR) : item.start]).split()[-_WITH:]
        after = folded(text[item.end : item.end + _NEAR]).split()[:1] if item.mention is not None else []
        name = frozenset[str]()
        if item.mention is not None and item.mention.value.type == "person":
            name = frozenset(item.mention.value.canonical.casefold().split())
        if number(found) > 1:  # of "she and three others" nobody is told apart from others
            words = set() if self._is_a_list(noun) else {*before, *after}
            kind = self.rules.sexes.get(str(found.bound.value.get("noun")), "")
            return Somebody(sex=kind, other=not words.isdisjoint(self.rules.another))
        words = {noun, *noun.split(), *before}
        # In "from one shop to another when she" the word before a pronoun is not said of her.
        another = not words.isdisjoint(self.rules.another) and not item.has(_PRONOUN)
        other = another or self._is_also(found, before, name)
        kinds = (self.rules.sexes[word] for word in (noun, *after) if word in self.rules.sexes)  # "a 5-year-old girl"
        return Somebody(name, _age(found), next(kinds, ""), other)

    def _words(self, found: Found) -> str:
        return folded(self.texts[found.part][found.bound.item.start : found.bound.item.end])

    def _is_a_list(self, words: str) -> bool:
        """Whether "and" joins the words for those that are counted."""
        known = (self.rules.matcher.of(word) for word in words.split())
        return any(word is not None and "AND" in word.classes for word in known)

    def _is_also(self, found: Found, before: Iterable[str], name: Collection[str]) -> bool:
        """Whether "also" tells of somebody not told of before: "a woman was also shot", "his son", "Ann Ray", not "the man"."""
        new = self.rules.whose | self.rules.somebody
        is_new = len(name) >= _BOTH or not new.isdisjoint(before)
        return is_new and is_further(found.sentence, found.bound, self.rules)

    def apart(self, one: Found, other: Found) -> bool:
        """Whether words tell that two counts of one are of two persons."""
        return number(one) == number(other) == 1 and self.told_of(one).apart(self.told_of(other))

    def is_new(self, one: Found) -> bool:
        """Whether a count of one is of somebody told of for the first time and described: "a man", "another boy, 9"."""
        if number(one) != 1 or one.bound.item.has(_PRONOUN) or not self.told_of(one).described:
            return False
        if not self.rules.somebody:  # a language without articles
            return True
        text, item = self.texts[one.part], one.bound.item
        words = {*folded(text[max(0, item.start - _NEAR) : item.start]).split()[-_WITH:], *self._words(one).split()[:1]}
        return not words.isdisjoint(self.rules.somebody | self.rules.another)

    def others(self, one: Found, those: Iterable[Found]) -> bool:
        """Whether a count is surely of others than those that further ones count."""
        those = list(those)
        many = number(one) > 1
        if not many and any(_same_breath(one, each) for each in those) and not any(beside(one, each) for each in those):
            return False  # "another man was shot and pronounced dead"
        somebody = self.told_of(one)
        if somebody.name and any(somebody.name & self.told_of(each).name for each in those):
            return False  # "Ann Ray was killed. Ray was also robbed and shot."
        if somebody.other:
            return True
        if (
            many
            and is_further(one.sentence, one.bound, self.rules)
            and not self._is_a_list(self._words(one))
            and not any(_same_breath(one, each) for each in those)
        ):
            return True  # "three men were also shot"
        if not one.bound.value.get("implied"):
            return False
        if _SURVIVES in one.sentence.classes:
            return True
        if many:
            return False
        persons = [self.told_of(each) for each in those if number(each) == 1 and not each.bound.item.has(_PRONOUN)]
        persons = [each for each in persons if each.described]
        persons += [self.told_of(each) for each in those if number(each) > 1]
        return bool(persons) and all(map(somebody.apart, persons))


def beside(one: Found, other: Found) -> bool:
    """Whether one sentence tells of two persons: of "rushed to hospital, where she died" and "who was hurt has died" of one."""
    if one.sentence is not other.sentence or one.bound.place == other.bound.place:
        return False
    return not (
        one.bound.item.has(_PRONOUN) or (other.bound.item.has(_PRONOUN) and one.bound.place < other.bound.place)
    )


def _same_breath(one: Found, other: Found) -> bool:
    """Whether the sentence of a count has the words that bound another one."""
    return not one.sentence.concepts.isdisjoint(other.bound.concepts)


def _age(found: Found) -> str:
    """The age in years that is told of somebody, nothing where none is."""
    mention = found.bound.item.mention
    if mention is not None and mention.value.type == "age":
        return mention.value.canonical
    if mention is not None and (told := mention.value.get("age")) is not None:
        return str(told)
    return next((age for item in _beside(found) if (age := _years(item))), "")


def _beside(found: Found) -> Iterator[Item]:
    """The items beside the one that counts, the nearest first."""
    at, place = found.sentence.at, found.bound.place
    yield from (at[near] for near in (place - 1, place + 1, place + _WITH) if near in at)


def _years(item: Item) -> str:
    return item.mention.value.canonical if item.symbol == _AGE and item.mention is not None else ""
