"""Sources that were corrected or withdrawn: their own notes of it, and changes made after the draft was written."""

from collections.abc import Iterator
from functools import cache

from checker import languages
from checker.gate.desk import Desk, Seen, aside, head, seen, words
from checker.languages.fold import fold
from checker.languages.phrases import Phrases
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import INFO, UNDECIDED, WARNING

RULE, WHAT = "source-corrected", "source"
CORRECTED, WITHDRAWN, CHANGED = "corrected", "withdrawn", "changed"
_ENDS = 600  # characters at both ends of a text: notes of correction stand at its head or its foot
_WHY = {
    WITHDRAWN: "the source was withdrawn",
    CORRECTED: "the source carries a correction: see whether the draft has the corrected words",
    CHANGED: "the source was changed after the draft was written",
}


def check(desk: Desk) -> Iterator[Seen]:
    """A finding for each source that says that it was withdrawn or corrected, or that changed after the draft."""
    for source in desk.sources:
        found = _noted(source) or _changed(desk, source)
        if found is not None:
            what, claim = found
            severity = INFO if what == CORRECTED else WARNING
            sides = [[head(desk.draft, WHAT, source.source or source.id)], [claim]]
            yield seen(desk, RULE, UNDECIDED, severity, what, [_WHY[what]], sides)


def _noted(source: Article) -> tuple[str, Claim] | None:
    """What a source notes of itself, with the words."""
    notes = _notes(source.language)
    for _, _, what in notes.find(fold(source.title).text):
        return what, head(source, WHAT, what)
    folded = fold(source.text)
    for start, end, what in notes.find(folded.text):
        first, last = folded.span(start, end)
        if first < _ENDS or last > len(source.text) - _ENDS:
            return what, words(source, WHAT, first, last, what)
    for left in source.dropped:
        for _, _, what in notes.find(fold(left.text).text):
            return what, aside(source, left, WHAT, what)
    return None


def _changed(desk: Desk, source: Article) -> tuple[str, Claim] | None:
    written, changed = desk.draft.published, source.modified
    if not written or not changed or changed == source.published or changed[: len(written)] <= written[: len(changed)]:
        return None
    return CHANGED, head(source, WHAT, f"{CHANGED} {changed}")


@cache
def _notes(tag: str) -> Phrases[str]:
    told = languages.of(tag).section("corrections")
    return Phrases({fold(words).text: what for what, listed in told.items() for words in listed})
