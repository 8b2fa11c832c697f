"""Small files, read as a user's files are."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checker import sources
from checker.model.article import Article, Unreadable
from checker.sources import Notice, ReadOptions

Found = list[Article | Unreadable | Notice]
Reader = Callable[..., Found]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """Writes the files into an empty folder that is the working directory, and reads the paths (all files if none)."""
    monkeypatch.chdir(tmp_path)

    def reader(files: dict[str, str | bytes], *paths: str, **options: object) -> Found:
        for name, content in files.items():
            place = tmp_path / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content.encode() if isinstance(content, str) else content)
        return list(sources.read(paths or tuple(files), ReadOptions(**options)))  # type: ignore[arg-type]

    return reader


@pytest.fixture
def one(read: Reader) -> Callable[..., Article]:
    """The only article of one file."""

    def reader(name: str, content: str | bytes, **options: object) -> Article:
        found = read({name: content}, **options)
        assert [type(each) for each in found] == [Article], found
        assert isinstance(found[0], Article)
        return found[0]

    return reader


def paragraphs(article: Article) -> list[str]:
    """The article's own text, a string each paragraph."""
    return [words for words in article.text.split("\n\n") if words]


def reasons(article: Article) -> dict[str, str]:
    """What was left out, with why."""
    blocks = {article.text[block.start : block.end]: block.dropped for block in article.blocks if block.dropped}
    return {left.text: left.reason for left in article.dropped} | blocks
