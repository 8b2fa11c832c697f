"""Numbers with a unit of measure: "41.5 million tonnes", "5 feet 10 inches"."""

from decimal import Decimal

from checker.model.value import Mention
from checker.values import nouns
from checker.values.qualifiers import qualified
from checker.values.spots import Spot, exactly, plain

_FARTHEST = 6  # code points between the parts of one measure: "5 feet and 2 inches"


def measure(spot: Spot, type: str, name: str, end: int) -> Mention:
    """The measure at a spot whose unit has a name and ends at a place of the folded text."""
    canonical, _ = exactly(spot)
    more, end = _smaller(spot, name, end)
    if more:
        canonical = plain(spot.value + more)
    after, ends = spot.after_at(end)
    said = qualified(spot, spot.start, end, spot.before, after, ends)
    return spot.mention(
        type,
        canonical,
        said.qualifier,
        span=(spot.start, end),
        outer=(said.start, said.end),
        unit=name,
        step=plain(spot.last.step) if spot.last.step > 1 else None,
    )


def _smaller(spot: Spot, name: str, end: int) -> tuple[Decimal, int]:
    """What a smaller unit directly behind adds ("5 feet 10 inches"), and where it ends."""
    following, none = spot.following, (Decimal(0), end)
    if following is None or spot.high is not None or not 0 < following.start - end <= _FARTHEST:
        return none
    if spot.value != spot.value.to_integral_value():
        return none  # "6.3 metres, 80 cm above the mark" are two measures
    rest = Spot(spot.folded, spot.language, following)
    told = nouns.unit(rest)
    sizes = nouns.sizes()
    if told is None or told[0] not in sizes or name not in sizes:
        return none
    (kind, size), (other, smaller) = sizes[name], sizes[told[0]]
    if kind != other or smaller >= size or following.value * smaller >= size:
        return none
    if spot.text[end : following.start].replace(",", " ").strip() not in nouns.joins(spot.language):
        return none
    return following.value * smaller / size, told[1]
