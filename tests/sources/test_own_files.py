"""What checker wrote lies beside articles and is none of them."""

from pathlib import Path

import pytest

from tests.conftest import Checker

FERRY = "Nine people were killed when a ferry capsized near Tarsund on 12 March 2025; 12 people were injured.\n"


def test_reports_and_baselines_of_a_folder_are_passed_over(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FERRY)
    (tmp_path / "b.txt").write_text(FERRY.replace("Nine", "Seven"))
    reports = [word for name in ("r.html", "r.json", "r.jsonl", "r.xml") for word in ("--report", name)]
    assert checker("check", ".", *reports, "--quiet", "--fail-on", "never", cwd=tmp_path).status == 0
    assert checker("baseline", "--articles", ".", cwd=tmp_path).status == 0
    again = checker("check", ".", "--format", "json", "--fail-on", "never", cwd=tmp_path)
    assert again.status == 0, again.err
    assert [one["path"] for one in again.json["articles"]] == ["a.txt", "b.txt"]
    assert "5 written by checker" in again.err


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("a.json", '{"text": "Nine people were killed, the checker said."}', id="an article object"),
        pytest.param("a.html", f"<html><body><article><p>{FERRY}</p></article></body></html>", id="a page"),
    ],
)
def test_articles_in_the_same_formats_are_read(checker: Checker, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    ran = checker("check", ".", "--format", "json", cwd=tmp_path)
    assert [one["path"] for one in ran.json["articles"]] == [name]
