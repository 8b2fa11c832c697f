"""Who says it: the party named beside the claim, None for the outlet's own voice.

An agency that cites the police is a chain: "TASS citing police". Independence is judged at its end.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from checker.extraction.items import Item
from checker.extraction.party_names import nominative
from checker.extraction.reading import Read
from checker.extraction.symbols import OF_TYPE
from checker.languages.language import Language, of

_STOP = re.compile(r"(?<![A-ZА-ЯЁ])\.(?!\d)|[,;:।\"“”«»()\n–—]")  # no point of "U.S." or of "8.7"
_BEHIND_PARTY = ("ACCORDING_AFTER", "SAID", "PUT")  # classes of words that stand behind whom they credit
_CREDITS = ("ACCORDING", *_BEHIND_PARTY)
_DATE = OF_TYPE["date"]
_MOST_WORDS = 7  # a party has a short name; more is a clause that happens to stand there
CITING = " citing "  # between the links of a chain, in every language


class Credit(Struct, frozen=True):
    """Somebody whom a sentence credits. clause: which of its clauses names him; at: where the crediting word stands.

    behind: whether what he says stands behind that word ("according to the mayor, ..."). cited: whether somebody else cites him.
    """

    party: str
    clause: int
    at: int
    behind: bool
    cited: bool


def credits_of(sentence: Read, text: str, language: Language, before: Read | None = None) -> tuple[Credit, ...]:
    """Everybody whom the sentence credits, in the words of the sentence and in the dictionary form where that is known.

    before: the sentence read before it. "He" is whoever speaks there, or is the one person named there; else it credits nobody.
    """
    if sentence.classes.isdisjoint(_CREDITS):
        return ()
    told = [one for one in _credits(sentence, text) if not _nobody(one.party, language)]
    named = [(one, _meant(one.party, sentence, before, text, language)) for one in told]
    return tuple([replace(one, party=nominative(party, language.tag)) for one, party in named if party is not None])


def _meant(party: str, sentence: Read, before: Read | None, text: str, language: Language) -> str | None:
    """The party; for a pronoun the party that it stands for, None where the sentence before does not tell."""
    if party.casefold() not in _pronouns(language.tag):
        return party
    if before is None or text[before.end : sentence.start].strip():
        return None
    spoke = [one.party for one in credits_of(before, text, language)]
    persons = {item.mention.text for item in before.items if item.mention and item.mention.value.type == "person"}
    return spoke[0] if spoke else next(iter(persons)) if len(persons) == 1 else None


@cache
def _pronouns(tag: str) -> frozenset[str]:
    return frozenset(of(tag).section("attribution").get("pronouns") or ())


def attributed_to(credits: Sequence[Credit], clause: int = 0, at: int = 0) -> str | None:
    """The party that is credited with what stands at a place of a clause; with the party that it cites, if it does.

    Where a sentence credits several, each has its own clause: "police spoke of 4,000; the organisers said 15,000".
    """
    tellers = {one.party for one in credits if not one.cited}
    if len(tellers) > 1:
        return _own(credits, clause, at)
    teller = next((one.party for one in credits if not one.cited), None)
    cited = next((one.party for one in credits if one.cited), None)
    if teller and cited and teller != cited:
        return f"{teller}{CITING}{cited}"
    return credits[0].party if credits else None


def _own(credits: Sequence[Credit], clause: int, at: int) -> str | None:
    """Of several parties the one in whose clause it stands: who is named last before it, else who speaks behind it."""
    mine = [one for one in credits if one.clause == clause]
    if not mine:
        return credits[0].party if len({one.clause for one in credits}) == 1 else None
    before = [one for one in mine if one.behind and one.at < at]
    after = [one for one in mine if not one.behind and one.at > at]
    return (before[-1:] or after[:1] or mine)[0].party


def clause_of(sentence: Read, text: str, at: int) -> int:
    """The number of the clause that holds a place: semicolons and words such as "while" and "but" end one."""
    ends = [item.start for item in sentence.items if item.has("CONTRAST") and item.start < at]
    return len(ends) + text.count(";", sentence.start, at)


def _begin(sentence: Read, text: str, at: int) -> int:
    """Where the clause that holds a place begins."""
    ends = [item.end for item in sentence.items if item.has("CONTRAST") and item.end <= at]
    return max(sentence.start, text.rfind(";", sentence.start, at) + 1, *ends)


def _credits(sentence: Read, text: str) -> Iterator[Credit]:
    """A credit for each crediting word; a party ends where the next such word begins."""
    words = [item for item in sentence.items if any(map(item.has, _CREDITS))]
    whens = [item.start for item in sentence.items if item.symbol == _DATE]
    for place, item in enumerate(words):
        start = words[place - 1].end if place else sentence.start
        end = words[place + 1].start if place + 1 < len(words) else sentence.end
        end = min([end, *(when for when in whens if when > item.end)])  # "сообщили спасатели в среду"
        party, behind = None, False
        if item.has("ACCORDING"):
            party, behind = _after(text, item.end, end), True
        elif any(map(item.has, _BEHIND_PARTY)):
            begins = max(start, _begin(sentence, text, item.start))
            party = _before(text, begins, item.start)
            behind = party is not None and _STOP.search(text[begins : item.start].strip(" ,")) is None
            if party is None and item.has("SAID") and _quoted_before(text, sentence.start, item):
                party, behind = _after(text, item.end, end), False
        if party:
            yield Credit(party, clause_of(sentence, text, item.start), item.start, behind, item.has("CITING"))


def _nobody(party: str, language: Language) -> bool:
    """Whether the words name nobody: the "though no" of "though no confirmed deaths", the "deaths have been" of "have been
    reported"; a pronoun alone may be somebody."""
    words = party.casefold().split()
    return len(words) > 1 and words[-1] in language.function_words


def _before(text: str, start: int, end: int) -> str | None:
    piece = _STOP.split(text[start:end].rstrip(" ,"))[-1]
    return _party(piece.split()[-_MOST_WORDS:]) if len(piece.split()) <= _MOST_WORDS else None


def _after(text: str, start: int, end: int) -> str | None:
    return _party(_STOP.split(text[start:end].lstrip())[0].split()[:_MOST_WORDS])


def _quoted_before(text: str, start: int, item: Item) -> bool:
    return text[start : item.start].rstrip().endswith((",", "”", '"', "»"))


def _party(words: list[str]) -> str | None:
    return " ".join(words) or None
