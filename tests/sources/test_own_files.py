"""What checker wrote lies beside articles and is none of them."""

from pathlib import Path

import pytest

from tests.conftest import Checker

FERRY = "Nine people were killed when a ferry capsized near Tarsund on 12 March 2025; 12 people were injured.\n"


def test_reports_and_baselines_of_a_folder_are_passed_over(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FERRY)
    (tmp_path / "b.txt").write_text(FERRY.replace("Nine", "Seven"))
    names = ("r.html", "r.json", "r.jsonl", "r.xml", "r.md", "r.txt", "r.sarif")
    reports = [word for name in names for word in ("--report", name)]
    assert checker("check", ".", *reports, "--quiet", "--fail-on", "never", cwd=tmp_path).status == 0
    for name in ("gitlab", "rdjson"):
        ran = checker("check", "a.txt", "b.txt", "--format", name, "--fail-on", "never", cwd=tmp_path)
        (tmp_path / f"{name}.json").write_text(ran.out)
    assert checker("baseline", "--articles", ".", cwd=tmp_path).status == 0
    again = checker("check", ".", "--format", "json", "--fail-on", "never", cwd=tmp_path)
    assert again.status == 0, again.err
    assert [one["path"] for one in again.json["articles"]] == ["a.txt", "b.txt"]
    assert "9 written by checker" in again.err


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
@pytest.mark.parametrize("many", [False, True], ids=["one dossier", "many"])
def test_reports_as_text_are_known_in_every_language(
    checker: Checker, tmp_path: Path, language: str, many: bool
) -> None:
    for folder in ("one", "two") if many else ("one",):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(FERRY)
    reports = ("--report", "r.md", "--report", "r.txt", "--interface", language)
    assert checker("check", ".", *reports, *["--each"] * many, cwd=tmp_path).status == 0
    again = checker("check", ".", "--format", "json", cwd=tmp_path)
    assert {one["path"] for one in again.json["articles"]} <= {"one/a.txt", "two/a.txt"}
    assert "2 written by checker" in again.err


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("a.json", '{"text": "Nine people were killed, the checker said."}', id="an article object"),
        pytest.param("a.html", f"<html><body><article><p>{FERRY}</p></article></body></html>", id="a page"),
        pytest.param("a.txt", "12 articles, 3 events, a short week: the checker of facts. " + FERRY, id="a list"),
        pytest.param("a.md", "In all 5 articles, 1 event, 32 claims were read. " + FERRY, id="such words further on"),
    ],
)
def test_articles_in_the_same_formats_are_read(checker: Checker, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    ran = checker("check", ".", "--format", "json", cwd=tmp_path)
    assert [one["path"] for one in ran.json["articles"]] == [name]
