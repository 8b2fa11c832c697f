"""What the rules read in a sentence, and what of it no rule takes."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from checker import comparison, extraction, rulebook
from checker.run.cases import article


def tried(text: str, language: str, published: str | None, paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """A row for each claim, then one for each mention that no claim rests on."""
    rules = rulebook.load(paths, comparison.KINDS)
    found = extraction.extract(article(text, language, published), rules)
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
    for mention in found.mentions:
        if not any(start < mention.end and mention.start < end for start, end in taken):
            yield {
                "read": f"({mention.value.type})",
                "key": None,
                "value": mention.value.canonical,
                "qualifier": mention.value.qualifier,
                "words": mention.text,
                "about": "",
                "why": "no field takes it here",
            }
