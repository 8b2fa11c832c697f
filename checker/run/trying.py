"""What the rules read in a sentence, and what of it no rule takes: which field came nearest, and what it missed."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from checker import comparison, extraction, rulebook
from checker.extraction.missed import APART, HALF, READ, REFUSED, Missed, missed
from checker.extraction.taking import KIND, ONLY, RIVAL, SCENE, UNLESS
from checker.rulebook import Rulebook
from checker.run.cases import article

_MOST = 4  # names that are listed before "..."
_WHOSE = {  # what is missing where a value is read and left out, by the field's key
    "side": "no words tell for which country",
    "holder": "no name that its phrases ask for (KEY) tells whose it is",
}


def tried(text: str, language: str, published: str | None, paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """A row for each claim, then one for each mention that no claim rests on."""
    rules = rulebook.load(paths, comparison.KINDS)
    sentence = article(text, language, published)
    found = extraction.extract(sentence, rules)
    taken = [(claim.evidence.start, claim.evidence.end) for claim in found.claims]
    for claim in found.claims:
        yield {
            "read": claim.field,
            "key": claim.key,
            "value": claim.value.canonical,
            "qualifier": claim.value.qualifier,
            "words": claim.evidence.quote,
            "about": claim.scope.about,
            "why": claim.phrase,
        }
    for one in missed(text, found.mentions, rules, sentence.language):
        mention = one.mention
        if not any(start < mention.end and mention.start < end for start, end in taken):
            yield {
                "read": f"({mention.value.type})",
                "key": None,
                "value": mention.value.canonical,
                "qualifier": mention.value.qualifier,
                "words": mention.text,
                "about": "",
                "why": why_not(one, rules),
            }


_TOLD = {  # what a time is of that no event takes, by its note `dates`
    "saying": "is when it was said",
    "dateline": "is the dateline's",
    "count": "is when the figures hold",
}


def why_not(one: Missed, rules: Rulebook) -> str:
    """Why no field takes a value, in words: the nearest field, what stands there, what is missing."""
    words = ", ".join(repr(word) for word in dict.fromkeys(one.words))
    if one.how == READ:
        return f"{one.field} reads it ({one.phrase}) and leaves it out: {_left_out(one.field, rules)}"
    if one.how == REFUSED:
        return f"{one.field} comes nearest ({one.phrase}), but {_barred(one, rules)}"
    if one.how == HALF:
        return f"{one.field} comes nearest: {words} stands there, missing is a word of {_listed(one.wanted)}"
    if one.how == APART:
        return f"{one.field} comes nearest: {words} stands there, but none of its phrases joins it to the value"
    return "no word that binds such a value stands in the sentence"


def _left_out(field: str, rules: Rulebook) -> str:
    settings = rules.fields[field].settings
    if rules.fields[field].key:
        return _WHOSE[str(rules.fields[field].key)]
    if settings.get("topical"):
        return "another value is surer, or the words are of another kind of story"
    return "another value is surer" if settings.get("main") else "others say it better"


def _barred(one: Missed, rules: Rulebook) -> str:
    settings = rules.fields[one.field].settings
    if one.barred == ONLY:
        return f"the sentence has no word of {_listed(one.wanted)} (only)"
    if one.barred == SCENE:
        return f"nothing speaks of {_listed(one.wanted)} (scene)"
    if one.barred == UNLESS:
        return f"the sentence speaks of {_listed(one.wanted)} (unless)"
    told = one.mention.note("dates")
    if one.barred == KIND and told in _TOLD:
        return f"{one.mention.text!r} {_TOLD[str(told)]}"
    if one.barred == KIND:
        wanted = {key: settings[key] for key in ("kinds", "units", "not_of", "precision") if key in settings}
        asked = "; ".join(f"{key}: {_listed(_several(value))}" for key, value in wanted.items())
        have = [str(one.mention.value.get(key)) for key in ("counted", "unit", "subset", "kind", "noun")]
        stands = ", ".join(dict.fromkeys(told for told in have if told != "None")) or "nothing that it knows"
        return f"it wants {asked or 'another value'}, and this counts {stands}"
    if one.barred == RIVAL:
        return "a word of a rival concept stands nearer (rivals)"
    return "the words beside the value make it something else"


def _several(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value),)


def _listed(names: Sequence[str]) -> str:
    more = ["..."] if len(names) > _MOST else []
    return " or ".join([*names[:_MOST], *more])
