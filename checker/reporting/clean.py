"""Text of strangers made harmless: no escape sequence, no change of direction, no broken character reaches a reader.

>>> plain("12\\x1b[2J dead\\u202e")
'12\\ufffd[2J dead\\ufffd'
>>> one_line("two\\n lines")
'two lines'
"""

import re

# Overrides and isolates of direction, the C1 range, line separators, tags, halves of surrogate pairs, what XML forbids.
_HARMFUL = "\x7f-\x9f\u2028-\u202e\u2066-\u206f\ud800-\udfff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
# Marks that only hide. The joiners U+200C and U+200D are no such marks: Hindi is spelled with them.
_HIDING = "\u061c\u200b\u200e\u200f\ufeff"
_CONTROLS = "\x00-\x08\x0b-\x1f"

_REPLACED = re.compile(f"[{_CONTROLS}{_HARMFUL}]")
_DROPPED = re.compile(f"[{_HIDING}\r]")
_ESCAPED = re.compile(f"[{_HARMFUL}{_HIDING}]")
_BLANKS = re.compile(r"\s+")


def plain(text: str) -> str:
    """The text with each harmful character shown as U+FFFD; those that only hide (a byte order mark) are left out."""
    return _REPLACED.sub("\ufffd", _DROPPED.sub("", text))


def one_line(text: str) -> str:
    """As `plain`, on one line with single blanks."""
    return _BLANKS.sub(" ", plain(text.replace("\r", "\n"))).strip()


def escaped_json(text: str) -> str:
    r"""JSON in which harmful characters are written as `\uXXXX`, so that it says the same and shows nothing.

    >>> escaped_json('"\u202e"')
    '"\\u202e"'
    """
    return _ESCAPED.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    encoded = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{encoded[place : place + 4]}" for place in range(0, len(encoded), 4))
