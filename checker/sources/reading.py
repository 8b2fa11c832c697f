"""The way from paths to articles."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from checker.model.article import Article, Unreadable
from checker.sources import files, formats
from checker.sources.assemble import article
from checker.sources.records import Input, Notice, ReadOptions
from checker.sources.walk import STDIN, inputs


def read(paths: Sequence[str], options: ReadOptions | None = None) -> Iterator[Article | Unreadable | Notice]:
    """The articles under the paths, sorted by path, with what could not be read and what a person should know."""
    options = options or ReadOptions()
    seen: dict[str, tuple[str, str]] = {}
    for source in inputs(paths):
        if not isinstance(source, Input):
            yield source
            continue
        if source.path == STDIN:
            source = replace(source, data=files.standard_input(options.stdin, options.limits.bytes))
        for found in articles_of(source, options):
            yield _once(found, seen) if isinstance(found, Article) else found


def articles_of(source: Input, options: ReadOptions) -> Iterator[Article | Unreadable | Notice]:
    """The articles of one file."""
    for page in formats.read(source, options):
        if isinstance(page, (Unreadable, Notice)):
            yield page
            continue
        length = sum(len(line.text) for line in page.lines)
        if length > options.limits.characters:
            yield Unreadable(page.path, f"longer than an article may be ({length:,} characters)", "split it")
            continue
        found = article(replace(page, id=page.id or page.name), options)
        yield found or Unreadable(
            page.path, "no words of an article in it", "nothing is left but menus and links to other pages"
        )


def _once(found: Article, seen: dict[str, tuple[str, str]]) -> Article | Unreadable | Notice:
    """The article if its id is new; else that it came twice, or that two texts claim one id."""
    digest = sha256(f"{found.title}\0{found.text}".encode("utf-8", "replace")).hexdigest()
    known = seen.get(found.id)
    if known is None:
        seen[found.id] = found.path, digest
        return found
    path, first = known
    if first == digest:
        return Notice(found.path, f"the article {found.id} again, read once: it stands in {path} too")
    return Unreadable(
        found.path, f"the id {found.id!r} stands for another text in {path}", "give each article an id of its own"
    )
