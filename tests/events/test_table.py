"""What sources say of items."""

import pytest
from msgspec.structs import replace

from checker.events.table import counted, form, part_of, told
from checker.model.report import ArticleRecord
from checker.model.value import Value
from tests.events.made import claims


@pytest.mark.parametrize(("left", "right", "same"), [
    pytest.param("Anil K. Rao", "A. Rao", True, id="an initial"),
    pytest.param("Anil Rao", "Sunil Rao", False, id="another initial"),
    pytest.param("Anil Rao", "Anil Sen", False, id="another surname"),
])  # fmt: skip
def test_names_meet_as_desks_write_them(left, right, same):
    assert (form(Value("person", left)) == form(Value("person", right))) is same


def test_a_name_without_letters_has_a_form():
    assert form(Value("person", ".")) == ""


@pytest.mark.parametrize(("one", "other", "part"), [
    pytest.param("r a; s m", "r a", True, id="one left out"),
    pytest.param("r a", "r a; s m", True, id="one more"),
    pytest.param("r a; s m", "r a; t p", False, id="another"),
])  # fmt: skip
def test_a_part_of_a_list(one, other, part):
    assert part_of(one, other) is part


def listed(*rows):
    """Claims and records from (source, item, values)."""
    found, records = [], []
    for source, item, values in rows:
        article = f"{source}-{item}"
        found += [replace(one, event=item) for one in claims(article, {"victim": values})]
        records.append(ArticleRecord(article, "", source, "", "", None, "en", ""))
    return found, records


def test_members_of_a_list_stand_together_whatever_their_order():
    found = told(*listed(("s", "e", ["Mira Sen", "Anil Rao"]), ("t", "e", ["Anil Rao", "Mira Sen"])))
    assert len({value for values in found.values() for value in values.values()}) == 1


def test_sources_of_one_home_vote_once():
    table = counted(told(*listed(("s", "e", "Anil Rao"), ("t", "e", "Anil Rao"), ("u", "e", "Mira Sen"))), {"t": "s"})
    (votes,) = table.votes.values()
    assert sorted(votes.values()) == [1, 1]
    assert table.usual(next(iter(table.votes))) == form(Value("person", "Anil Rao"))
