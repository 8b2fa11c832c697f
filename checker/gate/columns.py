"""Where a claim's words begin on their line of the draft, as the draft is written."""

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from msgspec.structs import replace

from checker.model.claim import Claim, Evidence

AS_WRITTEN = frozenset(
    {".md", ".markdown", ".txt", ".text", ".html", ".htm", ".xhtml"}
)  # lines of the file are lines of the text


def with_columns(claims: Iterable[Claim], draft: str, path: str, text: str) -> list[Claim]:
    """The claims, those of the draft with the columns of their words.

    path, text: of the draft's file; "" for one that is no text. In other formats a line of the story is no line of the file.
    """
    lines = text.split("\n") if PurePath(path).suffix.lower() in AS_WRITTEN else []
    return [replace(one, evidence=_placed(one.evidence, lines)) if one.article == draft else one for one in claims]


def _placed(evidence: Evidence, lines: Sequence[str]) -> Evidence:
    """The evidence with its column; without one where marks stand inside the words, or the words stand there twice."""
    line = lines[evidence.line - 1] if 0 < evidence.line <= len(lines) else ""
    words = evidence.quote.strip()
    if not words or line.count(words) != 1:
        return evidence
    return replace(evidence, column=line.index(words) + 1)
