"""Places that tables know: countries, regions of the world and well known cities in three languages, and old names."""

from collections.abc import Iterator, Mapping
from importlib.resources import files

from msgspec import Struct

from checker.languages.language import known, of
from checker.languages.tables import kept_for_all
from checker.values.names.scripts import data
from checker.values.names.terms import Terms, split, terms


class _Table(Struct, frozen=True, array_like=True):
    """Ids by name; the country of each city and the English name of each place by its id."""

    ids: Mapping[str, frozenset[str]]
    countries: Mapping[str, str]
    english: Mapping[str, str]


@kept_for_all
def _table() -> _Table:
    ids: dict[str, set[str]] = {}
    countries: dict[str, str] = {}
    english: dict[str, str] = {}
    for line in files(__package__).joinpath("data", "places.tsv").read_text("utf-8").splitlines():
        name, country, *forms = line.split("\t")
        english[name] = forms[0]
        if country:
            countries[name] = country
        for form in forms:
            ids.setdefault(key(form), set()).add(name)
    for number, group in enumerate(data("places")["same"]):
        shared = set().union(*(ids.get(key(form), ()) for form in group), {f"same-{number}"})
        for form in group:
            ids.setdefault(key(form), set()).update(shared)
    return _Table({form: frozenset(names) for form, names in ids.items()}, countries, english)


def key(name: str) -> str:
    """The form under which a name is looked up."""
    return " ".join(split(name))


def ids(name: str) -> frozenset[str]:
    """Which known places bear the name; several for a country and a city of one name."""
    return _table().ids.get(key(name), frozenset())


def english(name: str) -> str:
    """The English name of a known place, "" where it is unknown or several bear the name."""
    found = {_table().english[known_as] for known_as in ids(name) if known_as in _table().english}
    return found.pop() if len(found) == 1 else ""


def is_country(known_as: frozenset[str]) -> bool:
    """Whether the ids are those of a country or a region of the world."""
    return any("/" not in name and not name.startswith("same-") for name in known_as)


def near(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether the two are places that news use for each other."""
    return any(
        ids(one) & left and ids(other) & right
        for group in data("places")["near"]
        for one in group
        for other in group
        if one != other
    )


def lies_in(inner: frozenset[str], outer: frozenset[str]) -> bool:
    """Whether a city of the first ids lies in a country of the second."""
    countries = _table().countries
    return any(countries.get(name) in outer for name in inner)


@kept_for_all
def words() -> Terms:
    """The words of place names that are translated."""
    own = [(name, tag, list(row)) for name, forms in data("places")["terms"].items() for tag, row in forms.items()]
    return terms(venues(), own)


def venues() -> Iterator[tuple[str, str, list[str]]]:
    """Kinds of venues, as the languages name them."""
    for tag in known():
        section = of(tag).section("venues")
        for table in ("venues", "venues_first"):
            for name, forms in (section.get(table) or {}).items():
                yield f"venue:{name}", tag, list(forms)
