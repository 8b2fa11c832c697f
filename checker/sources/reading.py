"""The way from paths to articles."""

from collections.abc import Callable, Iterator, Sequence, Set
from hashlib import sha256

from msgspec.structs import replace

from checker.model.article import Article, Unreadable
from checker.sources import files, formats, walk
from checker.sources.assemble import article, digest_of
from checker.sources.parts import Parts
from checker.sources.records import Input, Notice, ReadOptions
from checker.sources.walk import STDIN

OFF = "an address on the network, from which nothing is fetched", "allow it with --allow-network, or save the page"


def read(paths: Sequence[str], options: ReadOptions | None = None) -> Iterator[Article | Unreadable | Notice]:
    """The articles under the paths, sorted by path, with what could not be read and what a person should know."""
    options = options or ReadOptions()
    once, parts = Once(), Parts()
    for source in inputs(paths, options):
        for found in articles_of(source, options) if isinstance(source, Input) else (source,):
            if not isinstance(found, Article):
                yield found
            elif not parts.take(found):
                yield once.told(found)
    for whole in parts.joined():
        yield once.told(whole) if isinstance(whole, Article) else whole


def inputs(paths: Sequence[str], options: ReadOptions) -> Iterator[Input | Unreadable | Notice]:
    """The files under the paths, sorted, standard input and addresses with what stands there."""
    fetched: Callable[[Input], Iterator[Input | Unreadable | Notice]] | None = None
    for source in walk.inputs(paths):
        if isinstance(source, Input) and source.path == STDIN:
            yield replace(source, data=files.standard_input(options.stdin, options.limits.bytes))
        elif isinstance(source, Input) and source.address:
            fetched = fetched or _fetching(options)
            yield from fetched(source)
        elif isinstance(source, Input) and options.meter:
            yield replace(source, watch=options.meter.opened)
            options.meter.passed(source)
        else:
            yield source


def _fetching(options: ReadOptions) -> Callable[[Input], Iterator[Input | Unreadable | Notice]]:
    """What turns addresses into what stands there; without leave for the network into that."""
    network = options.network
    if network is None:
        return lambda source: iter([Unreadable(source.path, *OFF)])
    from checker.sources import web
    from checker.sources.fetching import Fetcher

    fetcher = Fetcher(network, options.limits.bytes)
    return lambda source: web.inputs(source, options, fetcher)


def articles_of(
    source: Input, options: ReadOptions, only: Set[str] | None = None
) -> Iterator[Article | Unreadable | Notice]:
    """The articles of one file. only: digests (`Article.sha256`); an article with another one may be left out."""
    for page in formats.read(source, options):
        if isinstance(page, (Unreadable, Notice)):
            yield page
            continue
        if only is not None and (told := digest_of(page)) and told not in only:
            continue
        length = sum(len(line.text) for line in page.lines)
        if length > options.limits.characters:
            yield Unreadable(page.path, f"longer than an article may be ({length:,} characters)", "split it")
            continue
        found = article(replace(page, id=page.id or page.name), options)
        yield found or Unreadable(
            page.path, "no words of an article in it", "nothing is left but menus and links to other pages"
        )


def digest(found: Article) -> str:
    """What tells the words of an article from those of another."""
    return sha256(f"{found.title}\0{found.text}".encode("utf-8", "replace")).hexdigest()


class Once:
    """The ids that were given out so far, each with the path and the words that it stands for."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[str, str]] = {}

    def told(self, found: Article) -> Article | Unreadable | Notice:
        """The article if its id is new, or under an id of its own if it is another version of one; else why it is left out."""
        told = self.again(found.id, found.path, digest(found))
        return replace(found, id=told) if isinstance(told, str) else told or found

    def again(self, name: str, path: str, words: str) -> Unreadable | Notice | str | None:
        """That an article came twice, or that two texts claim one id; None for a new id, which is taken now.

        Two texts at one address are versions of one article: the later one's own id is given.
        """
        known = self._seen.get(name)
        if known is None:
            self._seen[name] = path, words
            return None
        first, same = known[0], known[1] == words
        if same:
            return Notice(path, f"the article {name} again, read once: it stands in {first} too")
        if walk.is_address(name):
            own = f"{name}#{words[:8]}"
            return self.again(own, path, words) or own
        why = f"the id {name!r} stands for another text in {first}"
        return Unreadable(path, why, "give each article an id of its own")

    def forget(self, name: str) -> None:
        """Let the id be given out again."""
        self._seen.pop(name, None)
