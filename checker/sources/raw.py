"""A file's lines as they are written, for what is said about a draft beside its story: comments, columns."""

from pathlib import Path

from checker.sources.decode import decode

_LONGEST = 20_000_000  # bytes; nobody writes a longer draft


def raw(path: str) -> str:
    """The text of a file, of a Word file its paragraphs, one a line; "" for one that is no text, or cannot be read."""
    try:
        data = Path(path).read_bytes()[:_LONGEST]
    except OSError:
        return ""
    if path.lower().endswith(".docx"):
        from checker.sources.word import paragraphs

        return "\n".join(paragraphs(data))
    return "" if b"\x00" in data[:4096] else decode(data, path)[0]
