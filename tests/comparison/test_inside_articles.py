"""Checks inside one article, from its words to the finding: what must speak and what must stay silent."""

import json
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from checker.cli.main import cli
from checker.languages.yaml12 import load

TOLD: dict[str, Any] = load(Path(__file__).with_name("inside_articles.yaml").read_text(encoding="utf-8"))


@cache
def kinds() -> dict[str, set[str]]:
    """The kinds of conflict that one run over all articles, each a dossier of its own, finds in each."""
    with tempfile.TemporaryDirectory() as folder:
        for name, told in TOLD["articles"].items():
            Path(folder, name).mkdir()
            article = {key: told[key] for key in ("language", "text", "title") if key in told}
            article |= {"id": name, "source": "desk", "published": TOLD["published"]}
            Path(folder, name, "article.json").write_text(json.dumps(article), encoding="utf-8")
        done = CliRunner().invoke(
            cli, ["check", folder, "--each", "--format", "jsonl", "--quiet", "--fail-on", "never"]
        )
    assert done.exit_code == 0, done.output
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    return {
        report["articles"][0]["id"]: {finding["kind"] for finding in report["findings"] if finding["within_article"]}
        for report in reports
    }


@pytest.mark.parametrize("name", sorted(TOLD["articles"]))
def test_an_article_against_itself(name: str) -> None:
    speaks = TOLD["articles"][name]["speaks"]
    assert kinds()[name] == (set() if speaks == "none" else {speaks})


def test_every_kind_speaks_and_stays_silent_in_every_language() -> None:
    said = {
        (name.split("-")[0], told["language"]) for name, told in TOLD["articles"].items() if told["speaks"] != "none"
    }
    silent = {
        (name.split("-")[0], told["language"]) for name, told in TOLD["articles"].items() if told["speaks"] == "none"
    }
    assert said == silent == {(kind, tag) for kind, _ in said for tag in ("en", "hi", "ru")}
