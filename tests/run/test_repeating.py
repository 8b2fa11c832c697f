"""What an outlet repeats is in no claim, whatever the order, the processes and the cache; the command tells what was left out."""

from pathlib import Path

import pytest

from checker.run.collecting import collected
from checker.run.forms import WHOLE
from checker.run.found import Read
from checker.run.loading import rules_of
from checker.run.options import Options
from checker.run.repeating import noted, settled
from checker.run.single import found_in
from checker.sources import Input, ReadOptions, articles_of
from tests.conftest import Checker
from tests.sources.test_repeats import STORIES

PAGE = "<html><head><title>{title}</title><meta property='og:site_name' content='Wendle Courier'></head><body><article><h1>{title}</h1>{story}</article></body></html>"
APPEAL = (
    "Our spring charity appeal goes on until Easter: 14 people were injured when a tribune gave way at its last gala."
)
STORY = "<p>{words} About 40 people took part in the search, the mayor said.</p><p>{words}</p>"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Six pages of one outlet, below each of which it says the same."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number, (title, words) in enumerate(STORIES.items()):
        story = STORY.format(words=words) + f"<p>{APPEAL}</p>"
        (folder / f"{number}.html").write_text(PAGE.format(title=title, story=story), encoding="utf-8")
    return folder


def test_no_claim_rests_on_it_and_the_command_tells(pages: Path, checker: Checker) -> None:
    done = checker("extract", "pages", cwd=pages.parent)
    assert done.lines
    assert not [row for row in done.lines if row["field"] == "injured"]
    dropped = [row for row in checker("extract", "pages", "--dropped", cwd=pages.parent).lines if row["text"] == APPEAL]
    assert len(dropped) == 6
    assert {row["reason"] for row in dropped} == {"the same words in many articles of the outlet"}
    report = checker("check", "pages", "--format", "json", "--fail-on", "never", cwd=pages.parent).json
    assert not [row for row in report["claims"] if row["field"] == "injured"]
    mentions = checker("mentions", "pages", cwd=pages.parent).lines
    assert not [row for row in mentions if row["canonical"] == "14"]
    few = checker("extract", "pages/0.html", "pages/1.html", cwd=pages.parent).lines
    assert len([row for row in few if row["field"] == "injured"]) == 2


def test_neither_the_cache_nor_the_way_in_counts(pages: Path, checker: Checker, tmp_path: Path) -> None:
    plain = checker("extract", "pages", cwd=tmp_path).out
    env = {"CHECKER_CACHE": str(tmp_path / "cache")}
    assert [checker("extract", "pages", cwd=tmp_path, env=env).out for _ in range(2)] == [plain, plain]
    names = [f"pages/{number}.html" for number in (3, 0, 5, 1, 4, 2)]
    assert checker("extract", *names, cwd=tmp_path).out == plain


def test_a_draft_is_checked_as_it_is_written(pages: Path, checker: Checker, tmp_path: Path) -> None:
    report = checker("gate", "pages/0.html", "--against", "pages", "--format", "json", cwd=tmp_path).json
    said = {row["article"] for row in report["claims"] if row["field"] == "injured"}
    assert said == {"0.html"}


def test_what_cannot_be_read_again_stays_as_it_was() -> None:
    rules, options = rules_of(Options()), Options(jobs=1)
    done = []
    for number, (title, words) in enumerate(STORIES.items()):
        story = STORY.format(words=words) + f"<p>{APPEAL}</p>"
        page = Input("-", data=PAGE.format(title=title, story=story).encode(), name=f"{number}")
        done += [found_in(one, rules, False) for one in articles_of(page, ReadOptions())]  # type: ignore[arg-type]
    assert list(settled(done, noted(done), rules, options, WHOLE)) == done  # type: ignore[arg-type, misc]


def test_a_second_run_reads_none_of_them_again(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rules, options = rules_of(Options()), Options(jobs=1, cache=tmp_path / "cache")
    monkeypatch.chdir(tmp_path)

    def run() -> list[Read]:
        done = [one for one in collected(["pages"], rules, options, WHOLE) if isinstance(one, Read)]
        return list(settled(done, noted(done), rules, options, WHOLE))

    first = run()
    assert not [claim for one in first for claim in one.claims if claim.field == "injured"]
    monkeypatch.setattr("checker.sources.articles_of", None)  # whoever reads a file fails
    assert run() == first
    (pages / "6.html").write_text(PAGE.format(title="Another day in Wendle", story="<p>Nothing happened.</p>"))
    with pytest.raises(TypeError):
        run()
