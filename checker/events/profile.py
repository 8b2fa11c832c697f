"""What an article's claims say of which event it is about."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from checker.model.claim import EVENT, HELD, PLANNED, Claim
from checker.model.value import Value
from checker.rulebook.records import Field

FIRM = 0.75  # confidence of a claim that can speak against one event; looser ones, often misread, may only speak for it
Asked = tuple[str, str | None]  # field and key


class Profile(Struct, frozen=True):
    """The identifying claims of one article: values by field and key, sorted.

    yielding: those that may agree but contradict nobody: from a place that yields (a dateline's city) or loosely bound.
    """

    values: Mapping[Asked, tuple[Value, ...]]
    yielding: Mapping[Asked, tuple[Value, ...]]


def profiles(articles: Iterable[str], claims: Iterable[Claim], fields: Mapping[str, Field]) -> dict[str, Profile]:
    """A profile for each article, empty where it claims nothing that identifies."""
    firm: dict[str, dict[Asked, set[Value]]] = {article: {} for article in articles}
    loose: dict[str, dict[Asked, set[Value]]] = {article: {} for article in firm}
    for claim in claims:
        field = fields.get(claim.field)
        if field is None or field.identity == "none" or not identifies(claim) or claim.article not in firm:
            continue
        home = loose if claim.where in field.yields or claim.confidence < FIRM else firm
        home[claim.article].setdefault((claim.field, claim.key), set()).add(claim.value)
    return {article: Profile(_listed(firm[article]), _listed(loose[article])) for article in firm}


def identifies(claim: Claim) -> bool:
    """Whether a claim speaks of the article's own event as a whole, held or planned."""
    scope = claim.scope
    return scope.about == EVENT and scope.open is None and scope.part_of is None and scope.modality in (HELD, PLANNED)


def _listed(told: Mapping[Asked, set[Value]]) -> dict[Asked, tuple[Value, ...]]:
    return {
        asked: tuple(sorted(told[asked], key=lambda value: (value.canonical, value.qualifier, repr(value.detail))))
        for asked in sorted(told, key=lambda asked: (asked[0], asked[1] or ""))
    }
