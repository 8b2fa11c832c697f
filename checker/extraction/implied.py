"""Which implied counts stand: what a text states outright always wins over what its words imply."""

from collections import defaultdict
from collections.abc import Iterable

from checker.extraction.claims import Found
from checker.model.claim import EVENT, HELD


def settled(found: Iterable[Found]) -> list[Found]:
    """Without implied counts where the article states the field, and with the largest one where it only implies it."""
    all_found = list(found)
    implied: dict[str, list[Found]] = defaultdict(list)
    stated: set[str] = set()
    for one in all_found:
        name = one.bound.use.field.name
        if one.bound.value.get("implied"):
            implied[name].append(one)
        elif one.scope.about == EVENT and one.scope.modality == HELD and one.scope.part_of is None:
            stated.add(name)
    kept = {id(one) for name, ones in implied.items() if name not in stated for one in _largest(ones)}
    return [one for one in all_found if not one.bound.value.get("implied") or id(one) in kept]


def _largest(ones: list[Found]) -> list[Found]:
    own = [one for one in ones if one.scope.about == EVENT and one.scope.modality == HELD]
    if not own:
        return []
    most = max(int(one.bound.value.canonical) for one in own)
    return [one for one in own if int(one.bound.value.canonical) == most]
