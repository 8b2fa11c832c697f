"""Where a claim's words begin on their line of the draft, as the draft is written."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from msgspec.structs import replace

from checker.model.claim import Claim, Evidence

AS_WRITTEN = frozenset(
    {".md", ".markdown", ".txt", ".text", ".html", ".htm", ".xhtml", ".docx"}
)  # lines of the file, of a Word file its paragraphs, are lines of the text

_NEAR = 12  # signs beside the words that tell which of two places on a line they are


def with_columns(claims: Iterable[Claim], draft: str, path: str, text: str) -> list[Claim]:
    """The claims, those of the draft with the columns of their words.

    path, text: of the draft's file; "" for one that is no text. In other formats a line of the story is no line of the file.
    """
    lines = text.split("\n") if PurePath(path).suffix.lower() in AS_WRITTEN else []
    return [replace(one, evidence=_placed(one, lines)) if one.article == draft else one for one in claims]


def _placed(claim: Claim, lines: Sequence[str]) -> Evidence:
    """The evidence with its column; without one where marks stand inside the words, or nothing tells which of two they are."""
    evidence = claim.evidence
    line = lines[evidence.line - 1] if 0 < evidence.line <= len(lines) else ""
    words = evidence.quote.strip()
    if not words or words not in line:
        return evidence
    for before, around in ((0, words), *_around(claim)):
        if line.count(around) == 1:
            return replace(evidence, column=line.index(around) + before + 1)
    return evidence


def _around(claim: Claim) -> Iterator[tuple[int, str]]:
    """The words with what stands before and behind them in their sentence, and how much stands before; the most first."""
    sentence, evidence = claim.sentence, claim.evidence
    start, end = evidence.start - sentence.start, evidence.end - sentence.start
    if sentence.quote[start:end] != evidence.quote:
        return
    start += len(evidence.quote) - len(evidence.quote.lstrip())
    for left, right in ((start, len(sentence.quote)), (_NEAR, _NEAR), (_NEAR, 0), (0, _NEAR)):
        first = max(start - left, 0)
        yield start - first, sentence.quote[first : end + right].rstrip()
