"""How grouping grows: generated articles that share names, places and phrases as news does.

    python benchmarks/grouping.py [1000 10000 100000]

For each size: seconds of processor time and peak memory of grouping, how well the events were told, and the exponent of growth.
"""

import gc
import random
import resource
import sys
import time
from collections.abc import Iterator
from math import log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker.cli.main import COLLECT_AFTER
from checker.events import group, trace
from checker.model.article import Article, Block
from checker.model.claim import Claim, Evidence, Sentence
from checker.model.report import ArticleRecord
from checker.model.value import Value
from checker.rulebook.records import Field

FIELDS = {
    "city": Field("city", "place", identity="some"),
    "event_date": Field("event_date", "date", identity="some"),
    "victim": Field("victim", "person", holds="list", identity="strong"),
}
SYLLABLES = (
    "ba",
    "ro",
    "ke",
    "li",
    "na",
    "to",
    "su",
    "mi",
    "de",
    "ra",
    "vo",
    "pe",
    "ha",
    "ju",
    "ne",
    "ga",
    "zi",
    "lo",
    "ta",
    "we",
)
FILLER = [
    *(
        "police",
        "said",
        "victim",
        "taken",
        "hospital",
        "after",
        "incident",
        "late",
        "evening",
        "witnesses",
        "told",
        "car",
    ),
    *(
        "officers",
        "vehicle",
        "left",
        "scene",
        "speed",
        "investigators",
        "asking",
        "anyone",
        "information",
        "come",
        "mayor",
    ),
    *(
        "called",
        "calm",
        "service",
        "held",
        "weekend",
        "neighbours",
        "placed",
        "flowers",
        "candles",
        "house",
        "the",
        "near",
    ),
]


def name(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables)).title()


def made(count: int, seed: int = 1) -> Iterator[tuple[int, Article, list[Claim]]]:
    """Articles with the number of the event that each is about: events of one to six articles, cities that recur."""
    chance = random.Random(seed)
    cities = [name(chance, 3) for _ in range(max(count // 20, 20))]
    surnames = [name(chance, 2) for _ in range(max(count // 10, 50))]
    event = produced = 0
    while produced < count:
        event += 1
        city = cities[min(int(chance.paretovariate(0.8)) - 1, len(cities) - 1)]
        street, day = name(chance, 3), chance.randrange(700)
        people = [f"{name(chance, 2)} {chance.choice(surnames)}" for _ in range(chance.randint(1, 3))]
        detail = [name(chance, 4).lower() for _ in range(25)]
        for _ in range(min(chance.choice((1, 1, 2, 2, 3, 4, 6)), count - produced)):
            produced += 1
            yield event, *article(chance, produced, city, street, day, people, detail)


def article(
    chance: random.Random, number: int, city: str, street: str, day: int, people: list[str], detail: list[str]
) -> tuple[Article, list[Claim]]:
    words = chance.choices(FILLER, k=140) + chance.sample(detail, 15)
    chance.shuffle(words)
    told = " ".join(words)
    text = (
        f"A shooting on {street} Street in {city} left {people[0]} dead. {told}. The dead are {' and '.join(people)}."
    )
    published = f"{2030 + day // 365}-{1 + day % 365 // 31:02d}-{1 + day % 28:02d}"
    one = Article(
        f"{number:07d}",
        "",
        text,
        title=f"Shooting in {city}",
        language="en",
        published=published,
        blocks=(Block(0, len(text)),),
    )
    told_values = [("city", Value.of("place", city)), ("event_date", Value.of("date", published))]
    told_values += [("victim", Value.of("person", person)) for person in people if chance.random() < 0.8]
    return one, [claim(one.id, field, value) for field, value in told_values]


def claim(article: str, field: str, value: Value) -> Claim:
    return Claim(
        f"{article}:{field}:{value.canonical}",
        article,
        field,
        value,
        value.canonical,
        Evidence("text", 0, 0, 1, ""),
        Sentence(0, 0, ""),
    )


def measured(count: int) -> tuple[float, str]:
    """Seconds of processor time, and a line about it."""
    records, claims, traces, gold = [], [], [], {}
    for event, one, told in made(count):
        records.append(ArticleRecord(one.id, "", "", one.title, "", one.published, "en", ""))
        claims += told
        traces.append(trace(one, ()))
        gold[one.id] = event
    started = time.process_time()
    found = group(records, claims, traces, FIELDS)
    seconds = time.process_time() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pure = sum(len({gold[article] for article in event.articles}) == 1 for event in found.events) / len(found.events)
    whole = len(set(gold.values())) / len(found.events)
    line = (
        f"{count:>7,} articles: {seconds:7.1f} s, {memory:6.0f} MB, {len(found.events):,} events"
        f" ({pure:.1%} pure, {whole:.2f} true events for each)"
    )
    return seconds, line


def main() -> None:
    gc.set_threshold(COLLECT_AFTER, 50, 100)  # as the command does
    sizes = [int(size.replace(",", "")) for size in sys.argv[1:]] or [1000, 10000]
    before = None
    for size in sizes:
        seconds, line = measured(size)
        if before:
            line += f", growth ^{log(seconds / before[1]) / log(size / before[0]):.2f}"
        print(line, flush=True)
        before = size, seconds


if __name__ == "__main__":
    main()
