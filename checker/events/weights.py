"""The weights of evidence, as data: `weights.yaml` says what each means and where it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from checker.languages import yaml12


@dataclass(frozen=True, slots=True)
class Chance:
    """same: how often values of one event agree; chance: how often those of unrelated articles do."""

    same: float
    chance: float


@dataclass(frozen=True, slots=True)
class Weights:
    """All numbers that identity rests on.

    identity: factor by a field's declared identity. types: by value type. published: (days, log odds) in order.
    """

    identity: Mapping[str, float]
    types: Mapping[str, Chance]
    at_nothing: float
    each_tenth: float
    most: float
    across_languages: float
    published: tuple[tuple[int, float], ...]
    threshold: float


@cache
def weights() -> Weights:
    """The shipped weights."""
    told = yaml12.load(files(__package__).joinpath("weights.yaml").read_bytes())
    return Weights(
        identity={name: float(factor) for name, factor in told["identity"].items()},
        types={name: Chance(**row) for name, row in told["types"].items()},
        **{name: float(number) for name, number in told["wording"].items()},
        published=tuple((int(days), float(odds)) for days, odds in told["published"]),
        threshold=float(told["threshold"]),
    )
