"""Countries and regions by any word: name, adjective, possessive."""

from functools import lru_cache

from checker.languages import of
from checker.languages.fold import fold
from checker.values.finding.gazetteer import Territory, doubtful_countries
from checker.values.finding.passes import TERRITORIES, hits


@lru_cache(maxsize=8)
def territories_of(text: str, tag: str) -> tuple[tuple[int, int, Territory], ...]:
    """(start, end, territory) in places of the folded text; a word in small letters ("us") names none but in adjectives."""
    folded = fold(text)
    cased = not of(tag).section("name_context").get("caseless")
    return tuple(
        (start, end, territory)
        for start, end, territory in hits(TERRITORIES, folded.text, tag)
        if not cased or _named(text[slice(*folded.span(start, end))], territory, tag)
    )


def _named(words: str, territory: Territory, tag: str) -> bool:
    """Whether the letters are those of a name: a capital first, all capitals in an abbreviation such as US."""
    if territory.word == "adjective" and of(tag).section("gazetteer").get("small_adjectives"):
        return True
    return words[:1].isupper() and (len(words) > 3 or words[-1:].isupper() or words[-1:] == "." or len(words) == 3)


def countries_of(text: str, tag: str) -> tuple[tuple[int, int, Territory], ...]:
    """The countries among them, without those whose name is as often something else."""
    doubtful = doubtful_countries(tag)
    return tuple(one for one in territories_of(text, tag) if not one[2].region and one[2].country not in doubtful)
