"""Events as users see and correct them: explained, put together, kept apart; origins and notices; on real files."""

import pytest

FERRY = "The ferry Indra sank off Kelmar on Sunday and 11 people were killed, the coast guard said. The boat had left Oskov at dawn with wooden benches on board. Divers searched the car deck until night fell over the strait."
FILES = {
    "a.txt": f"Ferry Indra sinks off Kelmar\nPublished 4 May 2031\n\nKELMAR, May 4 (PTI) - {FERRY}\n",
    "b.txt": f"Indra goes down\nPublished 4 May 2031\n\n{FERRY} (With inputs from PTI)\n",
    "c.txt": "Tulip opens\nPublished 9 June 2032\n\nA rare tulip opened beside the old mill of Sarnheim; growers came with cameras.\n",
}


@pytest.fixture
def folder(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def groups(ran):
    return sorted(event["articles"] for event in ran.json["events"])


def test_articles_are_grouped_and_explained(checker, folder):
    ran = checker("check", ".", "--format", "json", "--explain-events", cwd=folder)
    assert groups(ran) == [["a.txt", "b.txt"], ["c.txt"]]
    told = [line for event in ran.json["events"] for line in event["why"]]
    assert any(line.startswith("a.txt with b.txt: ") and "Kelmar" in line for line in told)


def test_copies_are_one_origin_with_the_passage_that_they_share(checker, folder):
    ran = checker("check", ".", "--format", "json", cwd=folder)
    (origin,) = ran.json["origins"]
    assert origin["articles"] == ["a.txt", "b.txt"]
    assert "“The ferry Indra sank off Kelmar on Sunday" in origin["why"][0]
    shown = checker("check", ".", "--no-color", cwd=folder).out
    assert "2 articles, 1 independent source: a.txt, b.txt" in shown


@pytest.mark.parametrize(("text", "wanted"), [
    pytest.param("same:\n  - [a.txt, c.txt]\n", [["a.txt", "b.txt", "c.txt"]], id="put together"),
    pytest.param("different:\n  - [a.txt, b.txt]\n", [["a.txt"], ["b.txt"], ["c.txt"]], id="kept apart"),
    pytest.param("same:\n  - [a.txt, c.txt]\ndifferent:\n  - [b.txt, c.txt]\n", [["a.txt", "c.txt"], ["b.txt"]], id="both"),
])  # fmt: skip
def test_events_corrected_by_hand(checker, folder, text, wanted):
    (folder / "events.yaml").write_text(text, encoding="utf-8")
    ran = checker("check", ".", "--format", "json", cwd=folder)
    assert groups(ran) == wanted
    assert "passed over" not in ran.err
    assert groups(checker("check", *sorted(FILES, reverse=True), "--format", "json", cwd=folder)) == wanted


def test_a_named_file_and_the_one_of_the_settings(checker, folder):
    (folder / "desk").mkdir()
    (folder / "desk" / "hands.yaml").write_text("same:\n  - [../a.txt, ../c.txt]\n", encoding="utf-8")
    named = checker("check", ".", "--events", "desk/hands.yaml", "--format", "json", cwd=folder)
    assert groups(named) == [["a.txt", "b.txt", "c.txt"]]
    (folder / "checker.toml").write_text('events = "desk/hands.yaml"\n', encoding="utf-8")
    assert groups(checker("check", ".", "--format", "json", cwd=folder)) == [["a.txt", "b.txt", "c.txt"]]


def test_entries_that_name_nobody_are_told(checker, folder):
    (folder / "events.yaml").write_text("different:\n  - [a.txt, bb.txt]\n", encoding="utf-8")
    assert "events.yaml:2: no article here is called 'bb.txt' (near: b.txt)" in checker("check", ".", cwd=folder).err


@pytest.mark.parametrize(("text", "wrong"), [
    pytest.param("same:\n  - [a.txt]\n", "events.yaml:2:5: same: an entry names two articles", id="one article"),
    pytest.param("same:\n  - [a.txt, b.txt]\n  - [b.txt, c.txt]\ndifferent:\n  - [a.txt, c.txt]\n",
                 "events.yaml:5: a.txt and c.txt are kept apart here, and put together by other entries", id="against itself"),
])  # fmt: skip
def test_a_wrong_file_is_told_with_its_line(checker, folder, text, wrong):
    (folder / "events.yaml").write_text(text, encoding="utf-8")
    ran = checker("check", ".", cwd=folder)
    assert (ran.status, wrong in ran.err) == (2, True)


def test_a_correction_of_the_agency_replaces_its_figure_in_every_copy(checker, folder):
    text = f"CORRECTION: Ferry Indra sinks off Kelmar\nPublished 5 May 2031\n\nKELMAR, May 5 (PTI) - {FERRY.replace('11', '8')}\n"
    (folder / "n.txt").write_text(text, encoding="utf-8")
    ran = checker("check", ".", "--format", "json", cwd=folder)
    assert not [one for one in ran.json["findings"] if one["verdict"] in ("conflict", "update")]
    assert "note: n.txt: corrects the story; set aside: killed 11 in a.txt, b.txt" in ran.err


def test_a_primary_source_leads_where_the_settings_say_so(checker, tmp_path):
    told = [("Echo", "12"), ("Lantern", "12"), ("Ministry of Rail", "9")]
    rows = "".join(f"{source},crash,killed,{value}\n" for source, value in told)
    (tmp_path / "t.csv").write_text("source,event,field,value\n" + rows, encoding="utf-8")
    plain = checker("compare", "t.csv", "--format", "json", cwd=tmp_path).json["findings"][0]["positions"]
    assert [one["value"] for one in plain] == ["12", "9"]
    assert "tier" not in plain[0]
    (tmp_path / "checker.toml").write_text(
        '[tiers]\nprimary = ["Ministry of Rail"]\nrewrite = ["Echo"]\n', encoding="utf-8"
    )
    led = checker("compare", "t.csv", "--format", "json", cwd=tmp_path).json["findings"][0]["positions"]
    assert [(one["value"], one["tier"]) for one in led] == [("9", "primary"), ("12", "report")]


def test_wrong_tiers_are_told(checker, tmp_path):
    (tmp_path / "checker.toml").write_text('[tiers]\nprimry = ["A"]\n', encoding="utf-8")
    ran = checker("config", cwd=tmp_path)
    assert (ran.status, "tiers.primry: unknown key, did you mean primary?" in ran.err) == (2, True)
