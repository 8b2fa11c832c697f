"""Countries by any word: name, adjective, possessive."""

from functools import cache, lru_cache

from checker.languages import of
from checker.languages.fold import fold
from checker.languages.phrases import Phrases
from checker.values.finding.gazetteer import Territory, doubtful_countries, territories
from checker.values.finding.lexicon import spellings


@cache
def _phrases(tag: str) -> Phrases[Territory]:
    known = {word: territory for word, territory in territories(tag).items()
             if not territory.region and territory.country not in doubtful_countries(tag)}
    return Phrases({form: territory for word, territory in known.items() for form in spellings(word, tag)})


@lru_cache(maxsize=8)
def countries_of(text: str, tag: str) -> tuple[tuple[int, int, Territory], ...]:
    """(start, end, country) in places of the folded text; a short word in small letters ("us") is none."""
    folded = fold(text)
    cased = not of(tag).section("name_context").get("caseless")
    return tuple((start, end, territory) for start, end, territory in _phrases(tag).find(folded.text)
                 if not cased or text[folded.span(start, end)[0]].isupper())
