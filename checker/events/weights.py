"""The weights of evidence, as data: `weights.yaml` says what each means and where it comes from."""

from collections.abc import Mapping
from importlib.resources import files
from math import sqrt

from msgspec import Struct

from checker.languages import yaml12
from checker.languages.tables import kept_for_all


class Chance(Struct, frozen=True):
    """same: how often values of one event agree; chance: how often those of unrelated articles do.

    worded: the part of an agreement that counts beside the wording of one language.
    """

    same: float
    chance: float
    worded: float


class Likeness(Struct, frozen=True):
    """How a likeness of two articles becomes log odds, between `least` and `most`."""

    nothing: float
    root: float
    cosine: float
    telling: float
    least: float
    most: float

    def odds(self, cosine: float, telling: float) -> float:
        """The log odds of a cosine and a share of telling terms, each 0 to 1."""
        told = self.nothing + self.root * sqrt(max(cosine, 0.0)) + self.cosine * cosine + self.telling * telling
        return min(max(told, self.least), self.most)


class Straggler(Struct, frozen=True):
    """When a lone article joins a group of at least `group`: from which odds, and how far ahead of the next group."""

    group: int
    odds: float
    margin: float


class OwnDays(Struct, frozen=True):
    """What it weighs that two articles each report a day of their own.

    near: days between a day and its publication up to which it is news; apart: days between the two from which they are
    two happenings.
    """

    near: int
    apart: int
    odds: float


class Weights(Struct, frozen=True):
    """All numbers that identity rests on.

    identity: factor by a field's declared identity; lists: further factor of a list's disagreement. types: by value
    type. another_edition: bound on the odds where an ordinal differs. another_day:
    added where the days differ and nothing strong agrees. wording: of articles in one language;
    across: of the values of articles in two; lone: added where they share at most one. years: log odds of naming years in common, and none, and what is added
    where more than `long` days lie between. published: (days, log odds) in order. threshold: log odds from which two groups are one event.
    """

    identity: Mapping[str, float]
    lists: float
    another_edition: float
    another_day: float
    types: Mapping[str, Chance]
    wording: Likeness
    across: Likeness
    lone: float
    years: Mapping[str, float]
    published: tuple[tuple[int, float], ...]
    own_days: OwnDays
    threshold: float
    straggler: Straggler


@kept_for_all
def weights() -> Weights:
    """The shipped weights."""
    told = yaml12.load(files(__package__).joinpath("weights.yaml").read_bytes())
    return Weights(
        identity={name: float(factor) for name, factor in told["identity"].items()},
        lists=float(told["lists"]),
        another_edition=float(told["another_edition"]),
        another_day=float(told["another_day"]),
        types={name: Chance(**row) for name, row in told["types"].items()},
        wording=Likeness(**told["wording"]),
        across=Likeness(**told["across"]),
        lone=float(told["lone"]),
        years={name: float(odds) for name, odds in told["years"].items()},
        published=tuple((int(days), float(odds)) for days, odds in told["published"]),
        own_days=OwnDays(**told["own_days"]),
        threshold=float(told["threshold"]),
        straggler=Straggler(**told["straggler"]),
    )
