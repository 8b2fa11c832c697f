"""Several processes: the same as one, and a dead one costs only the article that killed it."""

import os
from pathlib import Path

import pytest

from checker import extraction
from checker.model.article import Article, Unreadable
from checker.run import extracting
from checker.run.forms import LINES, WHOLE, Form
from checker.run.found import Given, Read
from checker.run.loading import rules_of
from checker.run.options import Options

RULES = rules_of(Options())
TEXT = "About {n} delegates attended the session of the Harbour Council in Pune."


def articles(count: int) -> list[Article]:
    return [Article(id=f"a{n}", path=f"a{n}", text=TEXT.format(n=n + 10), language="en") for n in range(count)]


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes are worth their while from eight articles on."""
    monkeypatch.setattr(extracting, "ENOUGH", 8)
    monkeypatch.setattr(extracting, "BATCH", 2)


@pytest.mark.parametrize("form", [WHOLE, LINES], ids=["whole", "as lines"])
def test_the_same_on_two_processes_with_other_things_in_between(form: Form[Given]) -> None:
    items = [one for article in articles(12) for one in (article, article.id)]
    one, two = (list(extracting.read(items, RULES, Options(jobs=jobs), form)) for jobs in (1, 2))
    assert one == two


def test_a_process_that_dies_once_costs_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    deadly(monkeypatch, "a5", once=tmp_path / "died")
    plain = list(extracting.read(articles(12), RULES, Options(jobs=2), WHOLE))
    assert [one.article.id for one in plain if isinstance(one, Read)] == [f"a{n}" for n in range(12)]


@pytest.mark.parametrize("place", [0, 5], ids=["the first one", "a later one"])
def test_an_article_that_kills_every_process_is_told_and_the_others_are_read(
    place: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    deadly(monkeypatch, f"a{place}")
    found = list(extracting.read(articles(12), RULES, Options(jobs=2), WHOLE))
    told = [one.article.id if isinstance(one, Read) else one.path for one in found]
    assert told == [f"a{n}" for n in range(12)]
    dead = found[place]
    assert isinstance(dead, Unreadable)
    assert dead.fault
    assert "died" in dead.why


def deadly(monkeypatch: pytest.MonkeyPatch, name: str, once: Path | None = None) -> None:
    """Lets the process that extracts an article end at once; the first time only if `once` names a mark for it."""
    plain, parent = extraction.extract, os.getpid()

    def extract(article: Article, rules: object) -> object:
        if article.id == name and os.getpid() == parent:
            pytest.fail("the run itself must not read what can end it")
        if article.id == name and not (once and once.exists()):
            if once:
                once.touch()
            os._exit(9)
        return plain(article, rules)  # type: ignore[arg-type]

    monkeypatch.setattr(extraction, "extract", extract)
