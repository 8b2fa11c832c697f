"""Slips of the fingers in figures: what one hand makes once, and two hands hardly ever make alike.

>>> swapped(Decimal(12845), Decimal(12854)), swapped(Decimal(12845), Decimal(15842)), struck(Decimal(320), Decimal(420))
(True, False, False)
>>> struck(Decimal(12845), Decimal(12945)), swapped(Decimal("1.45"), Decimal("1.54")), swapped(Decimal(11), Decimal(11))
(True, True, False)
"""

from decimal import Decimal

# Digits of a number, without zeros at its end, in which one may be struck wrong: shorter ones differ by chance.
_STRUCK = 3


def swapped(one: Decimal, other: Decimal) -> bool:
    """Whether two neighbouring digits of a number stand the other way round in the other."""
    left, right = _digits(one), _digits(other)
    apart = _apart(one, other)
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    return left[apart[0]] == right[apart[1]] and left[apart[1]] == right[apart[0]]


def struck(one: Decimal, other: Decimal) -> bool:
    """Whether one digit of a number is another one in the other."""
    return len(_apart(one, other)) == 1 and len(_digits(one)) >= _STRUCK


def _apart(one: Decimal, other: Decimal) -> list[int]:
    """The places of the digits in which two numbers of one size differ; none where they are of two."""
    left, right = _digits(one), _digits(other)
    if one.adjusted() != other.adjusted() or len(left) != len(right):
        return []
    return [place for place, (mine, its) in enumerate(zip(left, right, strict=True)) if mine != its]


def _digits(number: Decimal) -> tuple[int, ...]:
    return number.normalize().as_tuple().digits
