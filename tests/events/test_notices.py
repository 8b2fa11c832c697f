"""Corrections and withdrawals of agencies, and how they are headed."""

import pytest
from msgspec.structs import replace

from checker.events import heeded
from checker.events.headings import notice
from checker.model.value import CONFLICT, EQUAL, Relation
from tests.events.made import FIELDS, article, claims, grouped, record, traced


@pytest.mark.parametrize(("language", "title", "text", "what"), [
    pytest.param("en", "CORRECTION: Ferry sinks", "", "corrected", id="a headline"),
    pytest.param("en", "CORRECTED-Ferry sinks", "", "corrected", id="a dash"),
    pytest.param("en", "Ferry sinks (Corrected)", "", "corrected", id="in brackets behind"),
    pytest.param("en", "", "KILL: the story on the ferry.", "withdrawn", id="the head of a text"),
    pytest.param("en", "", "WITHDRAWAL\nThe story on the ferry.", "withdrawn", id="a line of its own"),
    pytest.param("hi", "सुधार: नौका डूबी", "", "corrected", id="a Hindi correction"),
    pytest.param("hi", "समाचार वापस - नौका", "", "withdrawn", id="a Hindi withdrawal"),
    pytest.param("ru", "Паром затонул (исправлено)", "", "corrected", id="a Russian correction"),
    pytest.param("ru", "Аннулировано: паром затонул", "", "withdrawn", id="a Russian withdrawal"),
    pytest.param("en", "Correction officers strike", "", "", id="officers of a prison"),
    pytest.param("en", "Storms kill nine", "Kill switches failed.", "", id="a verb"),
    pytest.param("ru", "Отзыв партии молока", "", "", id="a recall of milk"),
    pytest.param("hi", "सुधार की मांग", "", "", id="a demand for reform"),
    pytest.param("en", "", "The ferry sank. Correction: it was a barge.", "", id="a note inside a text"),
])  # fmt: skip
def test_how_a_notice_is_headed(language, title, text, what):
    assert notice(article("a", text or "Words.", title, language)) == what


STORY = "The ferry Indra sank off Trebin on Sunday, the coast guard said. Divers searched the car deck all night long."
TOLD = {
    "first": ("Ferry sinks", STORY, "Nordwire", "2031-05-04T08:00", "11"),
    "copy": ("Ferry down", STORY + " Our reader sent a photograph.", "Trebin Post", "2031-05-04T09:00", "11"),
    "own": ("Night at the pier", "Relatives waited at the pier of Trebin for the Indra.", "Pier News", "2031-05-04T12:00", "11"),
    "late": ("Ferry: what is known", STORY, "Late Sheet", "2031-05-06T08:00", "11"),
}  # fmt: skip


def relate(left, right, tolerance=None):
    return Relation(EQUAL if left.canonical == right.canonical else CONFLICT, 1.0, ("made",))


def run(title, toll="8", published="2031-05-05T08:00", told=TOLD):
    made = [article(name, text, head, "en", day, source) for name, (head, text, source, day, _) in told.items()]
    made.append(article("notice", STORY.replace("all night", "until dawn"), title, "en", published, "Nordwire"))
    noted = [one for name, row in told.items() for one in claims(name, {"toll": row[4], "town": "Trebin"})]
    noted += claims("notice", {"toll": toll, "town": "Trebin"})
    grouping = grouped(made, noted, same_event=True)
    found, lines = heeded([record(one) for one in made], noted, [traced(one) for one in made], grouping, FIELDS, relate)
    return {claim.id: claim.scope.open for claim in found if claim.scope.open}, lines


def test_a_correction_replaces_what_it_names_in_every_copy():
    aside, lines = run("CORRECTION: Ferry sinks")
    assert aside == {
        "first:toll:11": "corrected by notice: 8",
        "copy:toll:11": "corrected by notice: 8",
    }
    assert lines == ["notice: corrects the story; set aside: toll 11 in copy, first"]


def test_a_withdrawal_takes_all_of_a_story_back():
    aside, lines = run("KILL: Ferry sinks")
    assert {claim.partition(":")[0] for claim in aside} == {"first", "copy", "notice"}
    assert lines == ["notice: withdraws the story; not compared: copy, first"]


def test_other_reporters_and_later_stories_stand():
    aside, _ = run("CORRECTION: Ferry sinks")
    assert not {claim for claim in aside if claim.startswith(("own", "late"))}


@pytest.mark.parametrize(("title", "toll"), [
    pytest.param("Ferry sinks", "8", id="no notice"),
    pytest.param("CORRECTION: Ferry sinks", "11", id="a correction of something else"),
])  # fmt: skip
def test_what_changes_nothing_says_nothing(title, toll):
    assert run(title, toll) == ({}, [])


def test_a_notice_of_another_agency_changes_nothing():
    told = {name: row for name, row in TOLD.items() if name == "own"}
    assert run("CORRECTION: Ferry sinks", told=told) == ({}, [])


def test_order_changes_nothing():
    assert run("KILL: Ferry sinks", told=dict(reversed(TOLD.items()))) == run("KILL: Ferry sinks")


def test_claims_that_were_open_keep_their_reason():
    made = [article("a", STORY, "Ferry sinks", "en", "2031-05-04", "Nordwire"), article("n", STORY, "KILL: Ferry", "en", "2031-05-05", "Nordwire")]  # fmt: skip
    noted = [replace(one, scope=replace(one.scope, open="of whom is open")) for one in claims("a", {"toll": "11"})]
    grouping = grouped(made, noted, same_event=True)
    found, _ = heeded([record(one) for one in made], noted, [traced(one) for one in made], grouping, FIELDS, relate)
    assert found[0].scope.open == "of whom is open"
