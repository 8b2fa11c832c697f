"""What a dateline states: where the story was filed, for fields that yield to the text."""

from collections.abc import Iterator

from checker.extraction.binding import Bound
from checker.extraction.grammar import Grammar
from checker.extraction.reading import Read
from checker.model.article import DATELINE

_SURE = 0.8  # share of stories that were filed where it happened


def from_datelines(sentence: Read, grammar: Grammar) -> Iterator[Bound]:
    """The first value of each field that may be read from a dateline (`yields: dateline`)."""
    for use in grammar.filed:
        for place, item in sorted(sentence.at.items()):
            mention = item.mention
            if mention is not None and mention.value.type == use.field.type and mention.value.get("kind") in use.kinds:
                yield Bound(use, item, mention.value, place, (), _SURE, f"{DATELINE}, {grammar.language.tag}")
                break
