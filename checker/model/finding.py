"""The outcome of one rule on one field (and key) of one event."""

from collections.abc import Iterable
from hashlib import sha256

from msgspec import Struct

AGREE, COMPATIBLE, UPDATE, CONFLICT = "agree", "compatible", "update", "conflict"
UNCORROBORATED, UNDECIDED = "uncorroborated", "undecided"
VERDICTS = (AGREE, COMPATIBLE, UPDATE, CONFLICT, UNCORROBORATED, UNDECIDED)

ERROR, WARNING, INFO = "error", "warning", "info"
SEVERITIES = (ERROR, WARNING, INFO)


class Position(Struct, frozen=True, order=True):
    """One side of a comparison.

    value: canonical. claims: ids of the claims that hold it, sorted. articles: theirs, sorted.
    independent_sources: how many origins stand behind it.
    weight: what its sources weigh together, tier: the best of theirs; None where the user asked for no such thing.
    """

    value: str
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    independent_sources: int
    weight: float | None = None
    tier: str | None = None


class Finding(Struct, frozen=True):
    """What a rule found.

    kind: None, `value`, `disputed`, `identity`, `weekday`, `arithmetic` or `stale`.
    waived: why the finding does not count for the gate (a waiver, a baseline, a comment in the draft); None where it counts.
    """

    id: str
    rule: str
    event: str
    field: str
    verdict: str
    severity: str
    message: str
    key: str | None = None
    kind: str | None = None
    within_article: bool = False
    why: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    waived: str | None = None


def finding_id(dossier: str, rule: str, field: str, key: str | None, values: Iterable[str]) -> str:
    """Twelve hexadecimal digits from what the finding says: no article, no source, no order, no line."""
    told = [dossier, rule, field, key or "", *sorted(set(values))]
    return sha256("\x1f".join(told).encode()).hexdigest()[:12]
