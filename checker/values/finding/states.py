"""The region or country that stands behind a city and a comma: "Merrow, Ohio"."""

import re

from checker.values.finding import gazetteer
from checker.values.finding.gazetteer import Territory
from checker.values.finding.page import Page

_AFTER = re.compile(r",[ \u00a0]+([A-Z][\w.]*(?: [A-Z][\w.]*){0,2})")


class States:
    """What the commas of one page tell, each read once."""

    def __init__(self, page: Page) -> None:
        self._shown, self._tag = page.shown, page.tag
        self._known: dict[int, tuple[Territory, int] | None] = {}

    def after(self, end: int) -> tuple[Territory, int] | None:
        """The region or country that follows the comma at a place, and where it ends."""
        if self._shown[end : end + 1] != ",":
            return None
        if end not in self._known:
            self._known[end] = self._read(end)
        return self._known[end]

    def _read(self, end: int) -> tuple[Territory, int] | None:
        found = _AFTER.match(self._shown, end)
        words = found[1].split() if found else []
        known = gazetteer.territories(self._tag)
        for size in range(len(words), 0, -1):
            name = " ".join(words[:size])
            territory = known.get(name.lower()) or known.get(name.lower().rstrip("."))
            if territory is None and size == 1:
                territory = gazetteer.postal(name)
            if found and territory and territory.word == "name":
                return territory, found.start(1) + len(name)
        return None
