"""What tells that digits number something: a word before them ("flight 171"), a list that they go on, a street, a train."""

from checker.values import nouns
from checker.values.identifier_words import Words
from checker.values.spots import Spot

MOST_LETTERS = 12  # letters before the digits of an identifier: "sukhoi-30"
_TRAIN_DIGITS = 5  # of the number of a train
_LONGEST_ACRONYM = 5
_FARTHEST_STREET = 4
_LONGEST_LIST = 200  # code points before a number in which a list of sections may begin


def named(spot: Spot, words: Words) -> bool:
    """Behind a word that numbers things ("flight 171"), unless something counted follows ("in class 20 pupils")."""
    if _dotted(spot, words):
        return True
    if "," in spot.text[spot.start : spot.low.end] and spot.low.step >= 1:
        return False
    told = words.before.at_end(spot.before) is not None or _lettered(spot, words)
    if told and spot.text[spot.start - 2 : spot.start - 1] != "-":
        return True
    if spot.low.step < 1:
        return False
    if not told and words.before_alone.at_end(spot.before) is None and not _called(spot):
        return False
    if not told and (spot.text[spot.start - 2 : spot.start - 1] == "-" or _measured(spot)):
        return False  # "the train - 112 km/h", "the train did 112 km/h"
    if not words.out_of.isdisjoint(spot.after[:1]):  # "room 214 of the hotel"
        return True
    return counts_nothing(spot) or spot.text[spot.end : spot.end + 2] == "'s"


def listed(spot: Spot, words: Words) -> bool:
    """Whether it goes on a list of what is numbered: the 66 of "Sections 64 (theft), 66 and 103(1)"."""
    before = spot.text[max(0, spot.start - _LONGEST_LIST) : spot.start]
    last = before[:-1].rpartition(" ")[2]
    if words.lists is None or not before.endswith(" ") or not (last.endswith(",") or last in words.joins):
        return False
    return words.lists.search(before) is not None and counts_nothing(spot)


def train(spot: Spot) -> bool:
    """Whether it is the number of what is named behind it: "12841 Selby - Hull Express". A count of so many is round, or its
    thousands stand apart, or what it counts stands behind it."""
    start, end = spot.start, spot.end
    if (
        end - start != _TRAIN_DIGITS
        or spot.high is not None
        or not spot.text[start:end].isdigit()
        or spot.value % 100 == 0
    ):
        return False
    name = spot.shown(end, min(end + 3, len(spot.text)))
    if len(name) < 3 or name[0] != " " or not (name[1].isupper() and name[2].islower()):
        return False
    return not _measured(spot) and counts_nothing(spot)


def street(spot: Spot, words: Words) -> bool:
    """ "5718 Oak Street": capitals up to a word for a street."""
    if not words.streets or spot.high is not None or not spot.after:
        return False
    if words.streets.isdisjoint(spot.after[1:_FARTHEST_STREET]) and spot.after[0] not in words.directions:
        return False
    for place, word in enumerate(spot.after[:_FARTHEST_STREET]):
        end = spot.ends[place]
        if not spot.shown(end - len(word), end)[:1].isupper():
            return False
        if word in words.streets and place:
            return True
    return bool(spot.after) and spot.after[0] in words.directions and spot.value >= 100


def house(spot: Spot, words: Words) -> bool:
    """ "на улице Портовой, 14": behind a comma after a name that a word for a street leads, and counting nothing."""
    if not words.streets_before or spot.text[max(0, spot.start - 2) : spot.start] != ", " or spot.high is not None:
        return False
    if words.streets_before.isdisjoint(spot.before_at(spot.start - 2)[-_FARTHEST_STREET:-1]):
        return False
    return counts_nothing(spot)


def counts_nothing(spot: Spot) -> bool:
    """Whether no noun behind the digits says what they would count."""
    head = nouns.head(spot)
    return head is None or head.counted is None


def _lettered(spot: Spot, words: Words) -> bool:
    """ "उड़ान संख्या टीआर 608": letters between the word that numbers things and the digits, in a script without capitals."""
    before = spot.before
    if not words.letters or not before or not _spells_letters(before[-1], words.letters):
        return False
    if words.before.at_end(before[:-1]) is not None:
        return True
    letters = spot.text.rindex(before[-1], 0, spot.start)  # "बीआर 01 एबी 1234" on a number plate
    return before[-1] not in words.letters and spot.text[max(0, letters - 2) : letters - 1].isdigit()


def _spells_letters(word: str, letters: frozenset[str]) -> bool:
    """Whether a word is nothing but the names of letters, one after another: टीआर."""
    ends = {0}
    for place in range(1, len(word) + 1):
        if any(word[start:place] in letters for start in ends):
            ends.add(place)
    return bool(letters) and len(word) in ends


def _measured(spot: Spot) -> bool:
    return not spot.last.tail and nouns.unit(spot) is not None


def _dotted(spot: Spot, words: Words) -> bool:
    """ "No. 5", "ст. 105"."""
    if spot.text[spot.start - 2 : spot.start] != ". " or spot.start < 3:
        return False
    before = spot.before_at(spot.start - 2)
    return bool(before) and before[-1] in words.dotted


def _called(spot: Spot) -> bool:
    """Behind letters that stand for a name ("CBS 11", "NGC 224")."""
    if not spot.before or not 2 <= len(spot.before[-1]) <= MOST_LETTERS:
        return False
    shown = spot.shown(spot.start - 1 - len(spot.before[-1]), spot.start - 1).replace("-", "")
    if not (shown.isalpha() and shown.isupper()) or ("-" not in spot.before[-1] and len(shown) > _LONGEST_ACRONYM):
        return False
    around = spot.shown(max(0, spot.start - 40), spot.start)
    return any(char.islower() for char in around) or len(spot.before) == 1
