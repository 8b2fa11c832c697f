"""What agreement and disagreement weigh."""

import pytest

from checker.events.evidence import Evidence
from checker.events.profile import profiles
from checker.events.weights import weights
from checker.values import relate
from tests.events.made import FIELDS, claims


def evidence(*articles):
    names = [str(place) for place in range(len(articles))]
    told = [one for name, article in zip(names, articles, strict=True) for one in claims(name, article)]
    found = profiles(names, told, FIELDS)
    return Evidence([found[name] for name in names], FIELDS, weights(), relate)


def odds(left, right, *others, worded=False):
    made = evidence(left, right, *others)
    return made.total(made.agreements(0, 1), worded)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        pytest.param(({"chair:VA": "Oren Talvik"},) * 2, ({"town": "Lindau"},) * 2, id="a name tells more than a town"),
        pytest.param(({"toll": "4137"},) * 2, ({"toll": "2"},) * 2, id="an odd figure tells more than a small one"),
        pytest.param(({"number": "11"},) * 2, ({},) * 2, id="a number speaks for it"),
        pytest.param(({},) * 2, ({"number": "11"}, {"number": "12"}), id="another number speaks against it"),
        pytest.param(({},) * 2, ({"town": "Lindau"}, {"town": "Sarnheim"}), id="another town speaks against it"),
        pytest.param(({"victim": "Nora Velt"}, {"victim": "Ida Zell"}), ({"chair:VA": "Nora Velt"}, {"chair:VA": "Ida Zell"}),
                     id="lists may name others of the same people"),
    ],
)  # fmt: skip
def test_what_weighs_more(more, less):
    assert odds(*more) > odds(*less)


def test_what_many_share_counts_little():
    chair = {"chair:VA": "Oren Talvik"}
    assert odds(chair, chair) > odds(chair, chair, *[chair] * 300) >= 0


def test_wording_counts_part_of_it_already():
    chair = {"chair:VA": "Oren Talvik"}
    assert odds(chair, chair, worded=True) < odds(chair, chair)


def test_fields_that_identify_nothing_are_not_asked():
    assert evidence({"seats": "80"}, {"seats": "80"}).agreements(0, 1) == []


def test_another_edition_weighs_more_than_everything_else_together():
    same = {"chair:VA": "Oren Talvik", "chair:KE": "Mira Dessai", "town": "Lindau", "hall": "Rope Hall"}
    assert odds({**same, "number": "10"}, {**same, "number": "11"}) < weights().another_edition


def test_the_same_day_lets_a_wrong_number_pass():
    same = {"chair:VA": "Oren Talvik", "chair:KE": "Mira Dessai", "held_on": "2031-08-06"}
    assert odds({**same, "number": "10"}, {**same, "number": "11"}) > 0


def test_several_values_agree_where_one_pair_does():
    made = evidence({"town": ["Lindau", "Trebin"]}, {"town": "Trebin"})
    assert [agreement.kind for agreement in made.agreements(0, 1)] == ["equal"]


def test_a_dateline_agrees_or_says_nothing():
    told = [*claims("0", {"town": "Lindau"}), *claims("1", {"town": "Trebin"}, where="dateline")]
    found = profiles(["0", "1"], told, FIELDS)
    assert Evidence([found["0"], found["1"]], FIELDS, weights(), relate).agreements(0, 1) == []


def _loosely(left, right):
    told = [*claims("0", left, confidence=0.69), *claims("1", right)]
    found = profiles(["0", "1"], told, FIELDS)
    return Evidence([found["0"], found["1"]], FIELDS, weights(), relate).agreements(0, 1)


def test_one_chief_field_loosely_bound_speaks_against_nothing():
    assert _loosely({"number": "10"}, {"number": "11"}) == []


def test_two_chief_fields_loosely_bound_are_as_sure_as_one():
    found = _loosely({"number": "10", "chair:VA": "Oren Talvik"}, {"number": "11", "chair:VA": "Mira Dessai"})
    assert [agreement.kind for agreement in found] == ["conflict", "conflict"]
