"""What a site asks of programs (RFC 9309): may this address be fetched?

Patterns are matched piece by piece in linear time: robots files come from strangers, and as regular expressions their
stars could run for hours.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote

NAME = "checker"
LARGEST = 512_000  # bytes of a robots file that count, as the standard asks for
_MOST = 10_000  # rules
_ASCII = "".join(map(chr, range(128)))
_ESCAPE = re.compile("%[0-9A-Fa-f]{2}")


class Robots:
    """The rules of a site for us: those of our name, else those for everyone."""

    def __init__(self, text: str) -> None:
        ours: list[tuple[bool, str]] = []
        everyone: list[tuple[bool, str]] = []
        named = False
        for agents, rule in _rules(text):
            named = named or NAME in agents
            if rule and NAME in agents:
                ours.append(rule)
            elif rule and "*" in agents:
                everyone.append(rule)
        self._rules = (ours if named else everyone)[:_MOST]

    def allow(self, path: str) -> bool:
        """Whether a path (with its query) may be fetched: the longest rule that fits decides, permission on a tie."""
        asked = octets(path)
        best = max(
            ((len(pattern), allowed) for allowed, pattern in self._rules if fits(pattern, asked)), default=(0, True)
        )
        return best[1]


def octets(path: str) -> str:
    """A path or pattern as both are compared: letters of other scripts as the bytes that are sent for them.

    >>> octets("/новости"[:3]), octets("/%d0%bd")
    ('/%D0%BD%D0%BE', '/%D0%BD')
    """
    return _ESCAPE.sub(lambda found: found[0].upper(), quote(path, safe=_ASCII, errors="replace"))


def fits(pattern: str, path: str) -> bool:
    """Whether a path starts with a pattern, in which `*` stands for anything and a last `$` for the end."""
    whole = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for piece in rest[:-1] if whole else rest:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    if not whole:
        return True
    return path.endswith(rest[-1]) and len(path) - len(rest[-1]) >= at if rest else at == len(path)


def _rules(text: str) -> Iterator[tuple[frozenset[str], tuple[bool, str] | None]]:
    """(agents, rule) of every line in a group; None for the group's beginning, so that an empty group counts."""
    agents: list[str] = []
    open_ = False  # whether the last line named an agent, so that the next one joins it
    for line in text[:LARGEST].splitlines():
        name, _, value = line.partition("#")[0].partition(":")
        key, told = name.strip().lower(), value.strip()
        if key == "user-agent":
            agents = [*agents, told.lower()] if open_ else [told.lower()]
            open_ = True
            yield frozenset(agents), None
        elif key in {"allow", "disallow"}:
            open_ = False
            if told:
                yield frozenset(agents), (key == "allow", octets(told))
