"""Stretches of a text, asked whether they hold a place or meet another stretch, in logarithmic time.

>>> taken = Spans([(0, 5), (10, 12)])
>>> taken.hold(4), taken.hold(5), taken.meet(5, 11), taken.end_before(11)
(True, False, True, 5)
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate


class Spans:
    """Stretches (start, end), half open; they may overlap."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._last = [end for _, end in ordered]
        self._ends = list(accumulate(self._last, max))

    @cached_property
    def _sorted_ends(self) -> list[int]:
        return sorted(self._last)

    def hold(self, place: int) -> bool:
        """Whether a place lies in one of the stretches."""
        index = bisect_right(self._starts, place) - 1
        return index >= 0 and self._ends[index] > place

    def meet(self, start: int, end: int) -> bool:
        """Whether one of the stretches overlaps another stretch."""
        index = bisect_left(self._starts, end) - 1
        return index >= 0 and self._ends[index] > start

    def end_before(self, place: int) -> int:
        """The last end at or before a place, 0 where there is none."""
        index = bisect_right(self._sorted_ends, place) - 1
        return self._sorted_ends[index] if index >= 0 else 0
