"""All lists of words that are looked for in a whole text, in one pass over it.

Each list is found as if it were alone. What a language needs of them hangs on how it writes names: kinds of bodies and
buildings are looked for where they are written small, the words of names where nothing has capitals.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from checker.languages import of
from checker.languages.phrases import Phrases, Together
from checker.values.finding import gazetteer, lexicon
from checker.values.finding.lexicon import FUNCTION, GIVEN, NOT_NAME, SURNAME

TITLES, TERRITORIES, VENUES, ORGANIZATIONS = "titles", "territories", "venues", "organizations"
SURE_TERRITORIES, NAMES, ACRONYMS, CLUES, AMONG = "sure territories", "names", "acronyms", "clues", "among"
# Words that tell a name before them: the names of their lists in `name_context`, and their kinds.
CLUE_KINDS = ("called", "aliased", "says")

Hits = list[tuple[int, int, Any]]  # (start, end, meaning), in order


def hits(name: str, text: str, tag: str) -> Hits:
    """Where the words of one list stand in a folded text."""
    return _hits(text, tag)[name]


@lru_cache(maxsize=4)
def _hits(text: str, tag: str) -> Mapping[str, Hits]:
    names, lists = _lists(tag)
    return dict(zip(names, lists.find(text), strict=True))


@cache
def _lists(tag: str) -> tuple[tuple[str, ...], Together]:
    context = of(tag).section("name_context")
    caseless = bool(context.get("caseless"))
    found: dict[str, Phrases[Any]] = {
        TITLES: lexicon.titles(tag),
        TERRITORIES: gazetteer.territory_phrases(tag),
    }
    if caseless or of(tag).section("organizations").get("small_kinds"):
        found[VENUES] = lexicon.head_phrases(tag, "venues")
        found[ORGANIZATIONS] = lexicon.head_phrases(tag, "organizations")
    if caseless:
        found[SURE_TERRITORIES] = gazetteer.sure_territories(tag)
        found[NAMES] = _names(tag)
        found[CLUES] = Phrases({lexicon.plain(words): kind for kind in CLUE_KINDS for words in context.get(kind) or ()})
        found[AMONG] = Phrases({lexicon.plain(words): words for words in context.get("among") or ()})
        found[ACRONYMS] = Phrases(of(tag).section("organizations").get("acronyms") or {})
    return tuple(found), Together(found.values())


def _names(tag: str) -> Phrases[int]:
    """What each word of the lexicon that can be a name can be."""
    known = lexicon.words(tag).items()
    return Phrases(
        {word: flags for word, flags in known if flags & (GIVEN | SURNAME) and not flags & (FUNCTION | NOT_NAME)}
    )
