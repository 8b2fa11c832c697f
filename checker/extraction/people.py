"""Counts that words imply: "a woman" is one, "a mother and her two sons" are three, "Ann Ray and two others" are three.

A list of persons is told as units (a name with its age, a noun for one person, a number of persons) with commas and "and"
between them. Where figures and nouns alone stand in it, it becomes one item; where names do, they stay, because they are
victims too, and the last unit carries the sum.
"""

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from checker.extraction.counting import is_number, one_a_number, persons_in
from checker.extraction.grammar import Grammar
from checker.extraction.items import SUMMED, UNBORN, Item
from checker.extraction.symbols import OF_TYPE
from checker.languages.fold import folded
from checker.model.value import AT_LEAST, EXACT, Mention, Value

_MOST_BETWEEN = 3  # words between two joined persons: "her two young"
_LONGEST_WORD = 30  # code points
_NEAR = 4  # code points within which a comma stands beside a number
_SHORTEST = 3  # units of a list that tells whom the first counts
_MOST_COUNTING = 2  # words that say what a number counts
_DEEDS = frozenset(("verb", "transitive", "participle", "adjective", "action"))
_NOUNS = frozenset(("noun", "context"))  # categories of words that can name what is counted
_PERSON, _AGE, _QUANTITY = OF_TYPE["person"], OF_TYPE["age"], OF_TYPE["quantity"]


class _Unit(Struct, frozen=True, gc=False):
    """One member of a list: items first to last of the sentence. named: a name; whole: a number of people of no kind ("three people").
    unborn: a child that some do not count."""

    first: int
    last: int
    persons: Decimal
    named: bool
    whole: bool
    unborn: bool = False


def joined(items: list[Item], text: str, grammar: Grammar, commas: bool = False) -> list[Item]:
    """The items with neighbouring persons that "and" joins taken together.

    commas: whether a comma between two numbers joins them too, as in a headline: "10 women, 7 men hurt".
    """
    items = one_a_number(items, text, grammar)
    numbers = commas and sum(map(is_number, items)) > 1
    if not numbers and not [item for item in items if item.known is not None and "AND" in item.known.classes]:
        return items
    out: list[Item] = []
    place = 0
    while place < len(items):
        run = _run(items, place, text, grammar, commas)
        if len(run) > 1 and not _told_of(items, place, text) and not _told_apart(items, run, grammar):
            out += _summed(items, run, text, grammar)
            place = run[-1].last + 1
        else:
            out.append(items[place])
            place += 1
    return out


def _told_of(items: list[Item], place: int, text: str) -> bool:
    """Whether the item is only the noun of the number before it: "43 passengers and six ..."."""
    before = items[place - 1] if place else None
    if before is None or items[place].known is None or not is_number(before):
        return False
    return not text[before.end : items[place].start].strip()


def _told_apart(items: list[Item], run: list[_Unit], grammar: Grammar) -> bool:
    """Whether the first counts a subset that has a field of its own: the sum of those is made of the fields (`sum_of`).

    Not where a deed stands beside the list: "43 passengers and 5 crew were killed" tells of 48 dead.
    """
    mention = items[run[0].first].mention
    subset = mention.value.get("subset") if mention is not None else None
    uses = [use for use in grammar.summed if subset is not None and subset in use.not_of]
    return bool(uses) and not _done_to(items, run, frozenset().union(*(use.acts for use in uses)))


def _done_to(items: list[Item], run: list[_Unit], others: frozenset[str]) -> bool:
    """Whether a deed that is none of other concepts stands right before or behind a list, over its last noun."""
    behind = run[-1].last + 1
    while behind < len(items) and (_is_small(items[behind]) or _is_noun(items[behind])):
        behind += 1
    around = (items[near] for near in (run[0].first - 1, behind) if 0 <= near < len(items))
    return any(
        item.known is not None and not _DEEDS.isdisjoint(item.known.concepts) and not item.known.means(others)
        for item in around
    )


def _is_noun(item: Item) -> bool:
    return item.known is not None and item.known.concepts.keys() == {"noun"}


def _run(items: list[Item], place: int, text: str, grammar: Grammar, commas: bool) -> list[_Unit]:
    """The persons listed from a place on; fewer than two where nothing joins them."""
    unit = _unit(items, place, text, grammar)
    if unit is None:
        return []
    before = place - 1
    while before >= 0 and items[before].has("OBJECT"):
        before -= 1
    if before >= 0 and items[before].has("INCLUDING"):  # parts of a total are told one by one
        return []
    run: list[_Unit] = []
    ends = 0  # units up to the last "and": what follows a mere comma may be said of somebody else
    while unit is not None:
        run.append(unit)
        following = _joint(items, run, text, grammar)
        if following is None:
            break
        unit, by_and = following
        if by_and or (commas and _two_kinds(items, run[-1], unit, grammar)):
            ends = len(run) + 1
        elif _says_what(items, run[-1], unit, text, grammar):
            unit = replace(run.pop(), last=unit.last)
    run = run[:ends]
    if _explains(items, run) and run[0].persons != sum(unit.persons for unit in run[1:]):
        return []  # "five people, a man and a boy among them" are five
    return run


def _two_kinds(items: list[Item], before: _Unit, unit: _Unit, grammar: Grammar) -> bool:
    """Whether two numbers count people of two kinds, not those to whom two things happened: "12 погибших, 20 раненых"."""
    nouns = [items[one.last].mention for one in (before, unit) if is_number(items[one.last])]
    kinds = {mention.value.get("noun") for mention in nouns if mention is not None}
    known = [grammar.matcher.of(folded(str(kind))) for kind in kinds]
    return len(kinds) > 1 and not (before.whole or unit.whole or any(word and word.binds for word in known))


def _says_what(items: list[Item], before: _Unit, unit: _Unit, text: str, grammar: Grammar) -> bool:
    """Whether a noun behind a name only says what somebody is: "Ann Ray, 34, a nurse, and ..."."""
    noun = items[unit.first]
    return before.named and noun.known is not None and unit.persons == 1 and not _whose(noun, text, grammar)


def _explains(items: list[Item], run: list[_Unit]) -> bool:
    """Whether a list tells whom the number before it counts: "three people, a man, a woman and a boy, were hurt".

    Ages tell it of people of one kind too: "two boys, a 5-year-old and a 9-year-old".
    """
    if len(run) < _SHORTEST or _and_between(items, run[0], run[1]):
        return False
    ages = all(unit.first == unit.last and items[unit.first].symbol == _AGE for unit in run[1:])
    return run[0].whole or (ages and run[0].persons == len(run) - 1)


def _unit(items: list[Item], place: int, text: str, grammar: Grammar) -> _Unit | None:
    """The person or persons whose words begin at a place."""
    if place >= len(items):
        return None
    item = items[place]
    if item.symbol == _PERSON:
        if place and items[place - 1].has("SAID"):
            return None
        aged = place + 1 < len(items) and items[place + 1].symbol == _AGE
        last = place + 1 if aged and not text[item.end : items[place + 1].start].strip(" ,(") else place
        return _Unit(place, last, Decimal(1), named=True, whole=False)
    if item.symbol == _AGE and not text[item.start : item.end].isdigit():
        noun = place + 1 < len(items) and persons_in(items[place + 1]) == 1 and items[place + 1].mention is None
        near = noun and not text[item.end : items[place + 1].start].strip()
        return _Unit(place, place + 1 if near else place, Decimal(1), named=False, whole=False)
    count = persons_in(item)
    if count is None or _is_age(item, text):
        return None
    if place + 1 < len(items) and items[place + 1].symbol == _AGE:
        between = text[item.end : items[place + 1].start]
        if item.known is not None:
            aged = not between.strip(" ,(")
            return _Unit(place, place + 1 if aged else place, count, named=False, whole=False)
        if between == " ":  # "two 17-year-old boys"
            return _Unit(place, place + 1, count, named=False, whole=False)
    whole = item.mention is not None and item.mention.value.get("noun") in (None, *grammar.anyone)
    return _Unit(place, place, count, named=False, whole=whole, unborn=item.has(UNBORN))


def _is_age(item: Item, text: str) -> bool:
    """Whether a bare number between commas is somebody's age: "a man, 34, and a woman"."""
    if item.mention is None or item.mention.value.get("noun") is not None or not text[item.start : item.end].isdigit():
        return False
    return text[max(0, item.start - _NEAR) : item.start].rstrip(" (").endswith(",") and text[
        item.end : item.end + _NEAR
    ].lstrip()[:1] in (",", ")")


def _joint(items: list[Item], run: list[_Unit], text: str, grammar: Grammar) -> tuple[_Unit, bool] | None:
    """The unit that a comma or "and" joins to the last of a list, and whether it is "and"; None where none is joined."""
    unit = run[-1]
    following = unit.last + 1
    if following < len(items) and items[following].has("PREP"):  # "32 against and 4 abstaining"
        return None
    by_and = False
    if _noun_of(items, unit, text):
        following += 1
    while following < len(items) and (items[following].has("AND") or _is_small(items[following])):
        by_and = by_and or items[following].has("AND")
        following += 1
    after = _unit(items, following, text, grammar)
    if after is None or items[following].has("PRONOUN"):  # "they could not save the man and he died"
        return None
    between = text[items[unit.last].end : items[following].start]
    by_comma = "," in between
    if not by_and and not (by_comma and (unit.named or not _whose(items[run[0].first], text, grammar))):
        return None  # "his wife, a teacher": one person
    if by_and and by_comma and len(run) == 1 and not unit.named and items[unit.last].symbol != _AGE:
        return None  # "killed two, and a third was hurt"
    if by_and and _of_two_deeds(items[unit.last], items[after.last], grammar):
        return None
    words = [item for item in items[unit.last + 1 : following] if item.has("AND")]
    return (after, by_and) if _only_between(between, items[unit.last], words, text, grammar) else None


def _of_two_deeds(one: Item, other: Item, grammar: Grammar) -> bool:
    """Whether the nouns of two numbers tell of two things that happened: "12 погибших и 20 раненых" are no 32 of either."""
    mine, theirs = _deed_in(one, grammar), _deed_in(other, grammar)
    return bool(mine - theirs) and bool(theirs - mine)


def _deed_in(item: Item, grammar: Grammar) -> frozenset[str]:
    """What a number's noun tells of those it counts; nothing where it is a noun for people of some kind ("passengers")."""
    if item.mention is None or item.mention.value.get("subset") is not None:
        return frozenset()
    known = grammar.matcher.of(folded(str(item.mention.value.get("noun"))))
    return known.meant if known is not None and known.binds else frozenset()


def _whose(item: Item, text: str, grammar: Grammar) -> bool:
    """Whether the word before says whose relative somebody is."""
    before = text[max(0, item.start - _LONGEST_WORD) : item.start].split()
    return bool(before) and folded(before[-1]) in grammar.whose


def _noun_of(items: list[Item], unit: _Unit, text: str) -> bool:
    """Whether the item behind a number is the word for what it counts, of which the packs know more."""
    behind = unit.last + 1
    if behind >= len(items) or not is_number(items[unit.last]) or items[behind].has("AND"):
        return False
    item = items[behind]
    if item.known is None or item.known.value is not None or not item.known.concepts.keys() <= _NOUNS:
        return False  # of "two dead and three" the number counts no dead "three"
    if " " in text[item.start : item.end]:
        return False  # nor does "two people dead and three": a phrase says more than what is counted
    return not text[items[unit.last].end : item.start].strip()


def _is_small(item: Item) -> bool:
    """Whether it is only a small word of the language ("her"), no value and no word of the packs."""
    return item.known is not None and item.known.value is None and not item.known.concepts


def _only_between(between: str, before: Item, joints: list[Item], text: str, grammar: Grammar) -> bool:
    """Whether only small words stand there ("her", "a"), the "and" itself, or the one noun that a number counts."""
    ands = {folded(text[item.start : item.end]) for item in joints}
    gap = folded(between.replace(",", " , ").replace(";", " , ")).split()
    if before.symbol in (_QUANTITY, _AGE):  # what the number counts: "three people", "five other adults"
        ends = next((place for place, word in enumerate(gap) if word in ands or word == ","), 0)
        gap = gap[ends:] if ends <= _MOST_COUNTING else gap
    gap = [word for word in gap if word not in ands and word != ","]
    return len(gap) <= _MOST_BETWEEN and all(word in grammar.between for word in gap)


def _and_between(items: list[Item], one: _Unit, other: _Unit) -> bool:
    return any(item.has("AND") for item in items[one.last + 1 : other.first])


def _summed(items: list[Item], run: list[_Unit], text: str, grammar: Grammar) -> list[Item]:
    """The list's items: one with the sum, or, where names are among them, the sum with the last unit."""
    stated = _explains(items, run)
    born = [unit for unit in run if not unit.unborn] or run
    total = run[0].persons if stated else sum((unit.persons for unit in born), Decimal(0))
    more = str(len(run) - len(born)) if len(born) < len(run) else None
    start, end = items[run[0].first].start, items[run[-1].last].end
    if stated or items[run[-1].last].symbol == _AGE:
        # such a list closes with a comma: "a man, 34, and a boy, 9, were hurt"
        end += text[end : end + 1] == ","
    figures = stated or all(is_number(items[unit.first]) for unit in born)
    named = any(unit.named for unit in run)
    qualifier = AT_LEAST if named else EXACT  # a list of names need not be whole
    value = Value.of(
        "quantity", str(total), qualifier, counted="person", implied=None if figures else True, or_more=more
    )
    mention = Mention(value, start, end, text[start:end], grammar.language.tag, notes=((SUMMED, True),))
    if not named:
        members = (items[unit.first].mention for unit in run[stated:])
        parts = tuple(one for one in members if one is not None and one.value.get("subset") is not None)
        return [Item(start, end, _QUANTITY, mention, parts=parts)]
    last = run[-1]
    kept = items[run[0].first : last.first]
    if last.named:
        return [*kept, replace(items[last.first], counts=value), *items[last.first + 1 : last.last + 1]]
    return [*kept, Item(items[last.first].start, end, _QUANTITY, mention)]
