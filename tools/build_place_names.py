"""Builds checker/values/names/data/places.tsv: countries, regions of the world and their best known cities from CLDR.

    pip install babel
    python tools/build_place_names.py

A line: an id (ISO 3166 code, UN M.49 number, or the city's time zone), the country of a city, the names in English,
Hindi and Russian.
"""

from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.core import get_global

TABLE = Path(__file__).parent.parent / "checker" / "values" / "names" / "data" / "places.tsv"
LANGUAGES = ("en", "hi", "ru")
NO_PLACE = {"ZZ", "QO", "XA", "XB"}


def territories() -> Iterator[list[str]]:
    """Countries and regions of the world that have a name in every language."""
    names = [Locale(language).territories for language in LANGUAGES]
    for code in sorted(set(names[0]).intersection(*names) - NO_PLACE):
        yield [code, "", *(territory[code] for territory in names)]


def cities() -> Iterator[list[str]]:
    """Exemplar cities of the time zones; English names are the zone's own where CLDR has no better one."""
    zones = [Locale(language).time_zones for language in LANGUAGES]
    countries = get_global("zone_territories")
    for zone in sorted(set().union(*zones)):
        english = zones[0].get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        others = [names.get(zone, {}).get("city") for names in zones[1:]]
        if all(others) and "/" in zone and not zone.startswith("Etc/"):
            yield [zone, countries.get(zone, ""), english, *others]


if __name__ == "__main__":
    TABLE.write_text("".join("\t".join(row) + "\n" for row in (*territories(), *cities())), "utf-8")
