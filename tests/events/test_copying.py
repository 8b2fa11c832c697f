"""Sources that copy from each other."""

import random

from msgspec.structs import replace

from checker.events import copying, with_copying
from checker.model.event import Event, Grouping
from checker.model.report import ArticleRecord
from tests.events.made import claims


def table(sources, items, wrong, copiers, seed=1):
    """Claims of sources on items: the true value, a wrong one now and then, or what the copied source says."""
    chance = random.Random(seed)
    values = {}
    for source in sources:
        for item in range(items):
            origin = copiers.get(source)
            if origin and chance.random() < 0.8:
                values[source, item] = values[origin, item]
            else:
                values[source, item] = 100 + item if chance.random() > wrong else 1000 + chance.randrange(5000)
    told, records = [], []
    for (source, item), value in values.items():
        article = f"{source}-{item}"
        told += [replace(one, event=f"e{item}") for one in claims(article, {"seats": str(value)})]
        records.append(ArticleRecord(article, "", source, "", "", None, "en", ""))
    return told, records


SOURCES = [f"s{number}" for number in range(12)]


def groups(found):
    return [one.sources for one in found]


def test_a_copier_is_found_with_the_values_that_give_it_away():
    found = copying(*table(SOURCES, 60, 0.15, {"s7": "s2"}))
    assert groups(found) == [("s2", "s7")]
    assert "values that few others have" in found[0].why[0]


def test_two_copiers_of_one_source_are_one_group():
    assert groups(copying(*table(SOURCES, 80, 0.15, {"s7": "s2", "s9": "s2"}))) == [("s2", "s7", "s9")]


def test_honest_sources_agree_and_copy_nobody():
    assert copying(*table(SOURCES, 200, 0.1, {})) == ()


def test_sources_that_are_always_right_copy_nobody():
    assert copying(*table(SOURCES, 100, 0.0, {})) == ()


def test_precision_over_many_tables():
    right = said = 0
    for seed in range(20):
        found = copying(*table(SOURCES, 50, 0.2, {"s5": "s1", "s8": "s3"}, seed))
        said += len(found)
        right += sum(group in (("s1", "s5"), ("s3", "s8")) for group in groups(found))
    assert said >= 36
    assert right / said >= 0.95


def test_copiers_count_as_one_origin():
    told, records = table(SOURCES, 60, 0.15, {"s7": "s2"})
    event = Event("e1", "e1", tuple(record.id for record in records if record.id.endswith("-1")))
    found = with_copying(Grouping((event,)), records, copying(told, records))
    origin = dict(found.origins.of)
    assert origin["s2-1"] == origin["s7-1"]
    assert found.copying[0].sources == ("s2", "s7")
    assert found.origins.why == (("s2-1", "s2 and others copy from each other"),)


def test_order_changes_nothing():
    told, records = table(SOURCES, 60, 0.15, {"s7": "s2"})
    assert copying(told[::-1], records[::-1]) == copying(told, records)


def test_nothing_gives_nothing():
    assert copying([], []) == ()
