"""Names of a draft: written one way inside it, as its sources write them, and as the desk's table does.

The sources are asked only for names in Latin letters: a name of another script has many right spellings.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from checker.gate.desk import Desk, Seen, seen, words
from checker.gate.quoted import left_out
from checker.gate.twins import twins
from checker.languages import yaml12
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.errors import CheckerError
from checker.model.finding import CONFLICT, WARNING
from checker.model.value import CONFLICT as EXCLUDES
from checker.model.value import Mention

RULE, WHAT, KIND = "spelling", "spelling", "spelling"
_TWICE = "one name, written in two ways"
_LEAST = 4  # letters of a name's part: shorter ones differ by one letter everywhere
_MOST = 300  # names of one article that are looked at: every pair is compared
_FAR = 2  # letters that may differ in one name
_LATIN = re.compile(r"[A-Za-zÀ-ɏ'’.\- ]+")


def load(path: Path) -> Mapping[str, Sequence[str]]:
    """A desk's table of names: each right spelling with the wrong ones. Raises CheckerError for anything else."""
    try:
        told = yaml12.load(path.read_bytes()) or {}
    except OSError as wrong:
        raise CheckerError(f"{path}: cannot be read: {wrong.strerror}") from wrong
    except (yaml.YAMLError, UnicodeDecodeError) as wrong:
        raise CheckerError(f"{path}: no YAML: {wrong}") from wrong
    lists = told.values() if isinstance(told, dict) else [None]
    if not all(isinstance(one, list) and all(isinstance(word, str) and word for word in one) for one in lists):
        raise CheckerError(f"{path}: a table of names has a line `Right Name: [wrong one, another]` for each")
    return {str(right): tuple(wrong) for right, wrong in told.items()}


def check(desk: Desk) -> Iterator[Seen]:
    """A finding for each name that is written in two ways, and for each that the sources write otherwise."""
    yield from _by_table(desk)
    mine = _names(desk, desk.draft)
    inside = list(_pairs(mine, mine))
    for one, other in inside:
        sides = [[_at(desk.draft, one)], [_at(desk.draft, other)]]
        yield seen(desk, RULE, CONFLICT, WARNING, KIND, [_TWICE], sides)
    told = {frozenset((one.text, other.text)) for one, other in inside}
    for left, right in twins(desk):
        claims = [words(desk.draft, WHAT, *span) for span in (left, right)]
        if frozenset(claim.text for claim in claims) not in told:
            yield seen(desk, RULE, CONFLICT, WARNING, KIND, [_TWICE], [[claim] for claim in claims])
    twice = {mention.text for pair in inside for mention in pair}
    rest = {text: mention for text, mention in mine.items() if text not in twice}
    yield from _otherwise(desk, rest)


def _otherwise(desk: Desk, mine: Mapping[str, Mention]) -> Iterator[Seen]:
    """Names that no source writes so, though one writes nearly so."""
    latin = [source for source in desk.sources if source.language == desk.draft.language]
    known = {word.lower() for source in latin for word in re.findall(r"[^\W\d_]+", f"{source.title} {source.text}")}
    strange = {text: one for text, one in mine.items() if any(part.lower() not in known for part in _parts(one))}
    if not strange:
        return
    told: set[str] = set()
    for source in latin:
        for one, other in _pairs(strange, _names(desk, source)):
            if one.text not in told:
                told.add(one.text)
                sides = [[_at(desk.draft, one)], [_at(source, other)]]
                yield seen(desk, RULE, CONFLICT, WARNING, KIND, ["the sources write the name otherwise"], sides)


def _by_table(desk: Desk) -> Iterator[Seen]:
    for right, wrong in (desk.spellings or {}).items():
        for word in wrong:
            found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", desk.draft.text)
            if found:
                claim = words(desk.draft, WHAT, found.start(), found.end())
                yield seen(desk, RULE, CONFLICT, WARNING, KIND, [f"this desk writes {right}"], [[claim]])


def _names(desk: Desk, article: Article) -> dict[str, Mention]:
    """The first mention of each written form of a person's name."""
    found: dict[str, Mention] = {}
    for one in desk.persons(article):
        if _LATIN.fullmatch(one.text) and not left_out(article, one.start):
            found.setdefault(one.text, one)
        if len(found) >= _MOST:
            break
    return found


def _pairs(left: Mapping[str, Mention], right: Mapping[str, Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Names that can be one person's and differ in a letter or two of one part, each pair once."""
    from checker import values

    done: set[frozenset[str]] = set()
    for one in left.values():
        for other in right.values():
            pair = frozenset((one.text, other.text))
            if len(pair) == 2 and pair not in done and _slips(_parts(one), _parts(other)):
                done.add(pair)
                if values.relate(one.value, other.value).kind != EXCLUDES:
                    yield one, other


def _parts(mention: Mention) -> list[str]:
    return [part for part in re.split(r"[ .\-]", re.sub(r"['’]s?$", "", mention.text)) if part]


def _slips(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the shared end of two names is the same but for one part that differs in a letter or two."""
    from rapidfuzz.distance import OSA

    shared = list(zip(reversed(one), reversed(other), strict=False))
    apart = [(left, right) for left, right in shared if left.lower() != right.lower()]
    if len(apart) != 1:
        return False
    left, right = (part.lower() for part in apart[0])
    if min(len(left), len(right)) < _LEAST or left[0] != right[0]:
        return False
    return 0 < OSA.distance(left, right) <= (_FAR if min(len(left), len(right)) > 5 else 1)


def _at(article: Article, mention: Mention) -> Claim:
    return words(article, WHAT, mention.start, mention.end)
