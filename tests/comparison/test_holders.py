"""One holder told by several names, and two who share one."""

import pytest

from checker import values
from checker.comparison.holders import under_one_name
from checker.rulebook.records import HOLDER, Field
from tests.comparison.made import claim

FIELDS = {"seats": Field("seats", "quantity", key=HOLDER), "chair": Field("chair", "person", key="side")}


def keys(*names: str, field: str = "seats") -> list[str | None]:
    """The keys of claims that were made under these names, in order."""
    said = "12" if field == "seats" else "Ann Ray"
    told = [claim(f"a{number}", field, said, key=name) for number, name in enumerate(names)]
    return [one.key for one in under_one_name(told, FIELDS, values.relate)]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        pytest.param(("Mirel Vashti", "Vashti"), ["Mirel Vashti"] * 2, id="a surname"),
        pytest.param(("Vashti", "Mirel Vashti"), ["Mirel Vashti"] * 2, id="whichever came first"),
        pytest.param(("Sunita Barman", "Suneeta Barman"), ["Suneeta Barman"] * 2, id="two spellings of one name"),
        pytest.param(("BJP", "Bharatiya Janata Party"), ["Bharatiya Janata Party"] * 2, id="an abbreviation"),
        pytest.param(("Mirel Vashti", "Tomas Vashti"), ["Mirel Vashti", "Tomas Vashti"], id="two of one family"),
        pytest.param(
            ("Mirel Vashti", "Tomas Vashti", "Vashti"),
            ["Mirel Vashti", "Tomas Vashti", "Vashti"],
            id="it may be either",
        ),
        pytest.param(("Mirel T. Vashti", "Mirel Vashti"), ["Mirel T. Vashti"] * 2, id="an initial between"),
        pytest.param(
            ("Rashtriya Janata Dal", "Janata Dal (United)"),
            ["Rashtriya Janata Dal", "Janata Dal (United)"],
            id="two bodies that share words",
        ),
        pytest.param(
            ("Rashtriya Lok Dal", "Lok Dal"), ["Rashtriya Lok Dal", "Lok Dal"], id="one name within the other"
        ),
        pytest.param(("Unity Party", "Harvest Party"), ["Unity Party", "Harvest Party"], id="two parties"),
    ],
)
def test_one_name_for_each_holder(names: tuple[str, ...], told: list[str]) -> None:
    assert keys(*names) == told


def test_other_keys_stay() -> None:
    assert keys("IN", "India", field="chair") == ["IN", "India"]
