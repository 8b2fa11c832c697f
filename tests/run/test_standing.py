"""Versions of one article in a run: the newest is compared, the others are told."""

from pathlib import Path

from tests.conftest import Checker

PAGE = """<html><head><link rel="canonical" href="https://port.example/council"><meta property="og:site_name" content="{site}">
<meta property="article:published_time" content="2025-06-04T08:00:00+05:30">{changed}</head><body><article><h1>Harbour Council meets in Pune</h1>
<p>The 4th session of the Harbour Council was held in Pune on 3 June 2025. About {count} delegates attended the session, the port said.</p></article></body></html>"""
CHANGED = '<meta property="article:modified_time" content="2025-06-04T{}:00:00+05:30">'


def test_the_newest_version_is_compared(tmp_path: Path, checker: Checker) -> None:
    (tmp_path / "a.html").write_text(PAGE.format(count=80, changed=CHANGED.format("12"), site="Port Daily"))
    (tmp_path / "b.html").write_text(PAGE.format(count=120, changed=CHANGED.format("10"), site="Port Daily"))
    (tmp_path / "c.txt").write_text(
        "The 4th session of the Harbour Council was held in Pune on 3 June 2025. About 80 delegates attended.\n"
    )
    env = {"CHECKER_CACHE": str(tmp_path / "cache")}
    for _ in range(2):
        done = checker("check", "a.html", "b.html", "c.txt", "--format", "json", cwd=tmp_path, env=env)
        assert [(one["path"], len(one.get("history", []))) for one in done.json["articles"]] == [
            ("c.txt", 0),
            ("a.html", 1),
        ]
        assert done.json["summary"]["verdicts"]["conflict"] == 0
        (told,) = done.json["summary"]["notices"]
        assert (
            told
            == "a.html: stands for earlier versions, not compared (the same address): b.html (2025-06-04T08:00:00+05:30)"
        )


def test_versions_in_no_order_are_told(tmp_path: Path, checker: Checker) -> None:
    (tmp_path / "a.html").write_text(PAGE.format(count=80, changed="", site="Port Daily"))
    (tmp_path / "b.html").write_text(PAGE.format(count=120, changed="", site="Port Daily"))
    done = checker("check", "a.html", "b.html", "--format", "json", cwd=tmp_path)
    assert done.status == 2
    assert [one["path"] for one in done.json["summary"]["unreadable"]] == ["b.html"]
    assert "nothing tells which is newer" in done.json["summary"]["unreadable"][0]["why"]
