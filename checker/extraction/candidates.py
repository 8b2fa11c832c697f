"""The values of one kind that an article names: where it names each, and which words bind it."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence

from msgspec import Struct, field

from checker.extraction.binding import Bound
from checker.extraction.claims import Found
from checker.extraction.dating import precise
from checker.extraction.fields import FieldUse
from checker.extraction.items import Item
from checker.extraction.reading import Part, Read, Told
from checker.extraction.symbols import OF_TYPE
from checker.extraction.taking import NOT_OF_THE_EVENT
from checker.languages.sentences import sentences
from checker.model.article import BODY, DATELINE
from checker.model.claim import Scope
from checker.model.value import Mention, Value

NAMED = "named in the article"  # the phrase of a value that no words bind
DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Naming(Struct, frozen=True):
    """A place of the article that names a value.

    where: the kind of its stretch. at: how far from the article's start. sentence: that around it, None where it holds
    no word of the packs. elsewhen: whether words say it of something else, planned or long past.
    """

    part: Part
    mention: Mention
    where: str
    at: int
    sentence: Read | None = None
    elsewhen: bool = False


class Candidate(Struct):
    """A value that an article names, with all that speaks for it.

    bound: what words have bound, first choices and second. filed: where it heads the story. named: where it is named at
    all, bound or not.
    """

    value: Value
    bound: list[Found] = field(default_factory=list)
    filed: list[Found] = field(default_factory=list)
    named: list[Naming] = field(default_factory=list)

    def sure(self, second: bool = False) -> float:
        """How sure the surest words are that bind it, of first or of second choice."""
        return max((each.bound.sure for each in self.bound if each.bound.second_choice == second), default=0.0)

    @property
    def first(self) -> int:
        """Where it is first named."""
        return min((naming.at for naming in self.named), default=1 << 30)

    @property
    def vague(self) -> bool:
        """Whether only words such as "over the weekend" tell several days."""
        if self.value.type != "date" or DAY.fullmatch(self.value.canonical):
            return False
        return not any(sign.isdigit() for naming in self.named for sign in naming.mention.text)

    def found(self, use: FieldUse) -> list[Found]:
        """What states it: the words that bind it, else the place where it is first named; a dateline beside either."""
        told = self.bound or [_named(use, naming) for naming in self.named if naming.where != DATELINE][:1]
        return [*told, *self.filed] or [_named(use, self.named[0])]


def place_of(found: Found) -> tuple[str, int]:
    """The part of the article in which a value stands, and where it begins."""
    item = found.bound.item
    return found.part, item.mention.start if item.mention else item.start


def candidates(
    use: FieldUse,
    own: Sequence[Found],
    told: Sequence[Told],
    other: Collection[tuple[str, int]] = (),
    elsewhen: Collection[tuple[str, int]] = (),
) -> list[Candidate]:
    """The values that the article binds or names, the title's first.

    own: those that words bind to the article's own event. told: the parts of the article.
    other: places where a value is no statement of the event. elsewhen: where it is said of something planned, feared or past.
    """
    by_value: dict[str, Candidate] = {}
    meant = {place_of(found): found.bound.value for found in own}  # "began on Monday" can be said of three days
    before = 0
    for one in sorted(told, key=lambda one: one.part.name != "title"):
        part, starts = one.part, [sentence.start for sentence in one.sentences]
        for mention in one.mentions:
            if _fits(use, mention) and (part.name, mention.start) not in other:
                place = bisect_right(starts, mention.start) - 1
                sentence = one.sentences[place] if place >= 0 and mention.start < one.sentences[place].end else None
                at, past = before + mention.start, (part.name, mention.start) in elsewhen
                naming = Naming(part, mention, _stretch(part, mention)[2], at, sentence, past)
                value = meant.get((part.name, mention.start), mention.value)
                by_value.setdefault(value.canonical, Candidate(value)).named.append(naming)
        before += len(part.text)
    for found in own:
        named = by_value.setdefault(found.bound.value.canonical, Candidate(found.bound.value))
        (named.filed if found.sentence.where == DATELINE else named.bound).append(found)
    return list(by_value.values())


def _fits(use: FieldUse, mention: Mention) -> bool:
    """Whether a value is of the type, kind and precision that the field wants."""
    if mention.value.type != use.field.type or mention.note("dates") in NOT_OF_THE_EVENT:
        return False
    precision = use.field.settings.get("precision")
    if precision and not precise(mention.value.canonical, str(precision)):
        return False
    return not use.kinds or mention.value.get("kind") in use.kinds


def _stretch(part: Part, mention: Mention) -> tuple[int, int, str]:
    """(start, end, kind) of the stretch of the article in which a value stands."""
    found = next((one for one in part.stretches if one[0] <= mention.start < one[1]), None)
    return found or (mention.start, mention.end, BODY)


def _named(use: FieldUse, naming: Naming) -> Found:
    """A value that no words bind, in the sentence that names it."""
    mention, text = naming.mention, naming.part.text
    start, end, where = _stretch(naming.part, mention)
    if naming.sentence is not None:
        start, end = naming.sentence.start, naming.sentence.end
    else:
        around = [one for one in sentences(text, mention.language, start, end) if one[0] <= mention.start < one[1]]
        start, end = around[0] if around else (start, end)
    item = Item(mention.outer_start, mention.outer_end, OF_TYPE[mention.value.type], mention)
    read = Read(start, end, where, item.symbol, (item,), {0: item})
    bound = Bound(use, item, mention.value, 0, (), 0.0, f"{NAMED}, {mention.language}")
    return Found(bound, read, naming.part.name, Scope(), None, None)
