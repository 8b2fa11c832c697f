"""How far sources can be relied on, learned from their agreement over many items (CRH: Li et al., SIGMOD 2014).

The truth of each item and the weight of each source are found by turns: the value that weighs most is taken for the true
one, and a source weighs the more the seldomer it says otherwise. Sources that copy from each other speak with one voice.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log

from checker.events.copying import homes
from checker.events.table import Home, Item, Table, counted, told
from checker.model.claim import Claim
from checker.model.event import Copying
from checker.model.report import ArticleRecord, SourceRecord

_ROUNDS = 20  # turns at most; a few are enough as a rule
_USUAL = 4.0  # items as if told with the errors of the average source: a source of two items is not known
_LEAST = 0.01  # share of errors below which nobody is believed to be: weights stay finite
_DIGITS = 4  # of a weight that is told


def sources_of(
    claims: Iterable[Claim], articles: Iterable[ArticleRecord], copying: Iterable[Copying], weigh: bool = False
) -> tuple[SourceRecord, ...]:
    """Each source with how often it stands alone, sorted by name; with its weight where that is asked for."""
    home = homes([group.sources for group in copying])
    table = counted(told(claims, articles), home)
    weights = weighed(table, home) if weigh else {}
    return tuple(_record(source, table, weights.get(source)) for source in sorted(table.told))


def weighed(table: Table, home: Home) -> dict[str, float]:
    """The weight of each source: 1 for the average share of errors, more for fewer."""
    shared = {item for item, votes in table.votes.items() if votes.total() > 1}
    asked = {source: sorted(values.keys() & shared) for source, values in table.told.items()}
    weights = dict.fromkeys(table.told, 1.0)
    truth: dict[Item, str] = {}
    for _ in range(_ROUNDS):
        found = _truth(table, weights, home)
        if found == truth:
            break
        truth = found
        weights = _weights(table, asked, truth)
    return {source: round(weight, _DIGITS) for source, weight in weights.items()}


def _truth(table: Table, weights: Mapping[str, float], home: Home) -> dict[Item, str]:
    """The value of each item that weighs most; of sources with one voice the weightiest speaks."""
    voices: dict[Item, dict[str, dict[str, float]]] = {}
    for source in sorted(table.told):
        voice, weight = home.get(source, source), weights[source]
        for item, value in table.told[source].items():
            heard = voices.setdefault(item, {}).setdefault(value, {})
            heard[voice] = max(weight, heard.get(voice, 0.0))
    sums = {item: {value: sum(heard.values()) for value, heard in said.items()} for item, said in voices.items()}
    return {item: min(worth, key=lambda value: (-round(worth[value], 6), value)) for item, worth in sums.items()}


def _weights(table: Table, asked: Mapping[str, list[Item]], truth: Mapping[Item, str]) -> dict[str, float]:
    """The weights by the share of errors; CRH's logarithm, with 1 for the average source."""
    wrong = Counter(
        {source: sum(table.told[source][item] != truth[item] for item in asked[source]) for source in asked}
    )
    items = sum(map(len, asked.values()))
    average = max(wrong.total() / items if items else 0.0, _LEAST)
    share = {
        source: max((wrong[source] + _USUAL * average) / (len(asked[source]) + _USUAL), _LEAST) for source in asked
    }
    worst = max(max(share.values(), default=1.0), average) * 1.05  # the worst source still says something
    scale = log(worst / average) or 1.0
    return {source: log(worst / errors) / scale for source, errors in share.items()}


def _record(source: str, table: Table, weight: float | None) -> SourceRecord:
    values = table.told[source]
    shared = [item for item in values if table.votes[item].total() > 1]
    alone = sum(table.votes[item][values[item]] == 1 for item in shared)
    return SourceRecord(source=source, items=len(values), shared=len(shared), alone=alone, weight=weight)
