"""Articles whose outlets repeat some of their words in many others: they are read once more, without these.

Which words an outlet repeats is known when all articles were read. Few articles hold any that the reading of pages left in them,
so that it is quicker to read these twice than to hold all of them.
"""

from collections.abc import Iterable, Iterator, Sequence, Set

from msgspec.structs import replace

from checker import sources
from checker.model.article import Article, Unreadable
from checker.rulebook import Rulebook
from checker.run.collecting import extracted, read_options
from checker.run.found import Read
from checker.run.options import Options
from checker.sources import STDIN, Input
from checker.sources.archives import INSIDE
from checker.sources.repeats import Repeats, mark_of
from checker.sources.walk import is_address


def settled(done: Iterable[Read], repeats: Repeats, rules: Rulebook, options: Options) -> Iterator[Read]:
    """The articles in their order, those that hold what their outlets repeat without it.

    done: can be gone through twice, and was noted in `repeats`. What came from standard input or the network stays as it is.
    """
    names = {_key(one): one.article.id for one in done if any(repeats.ends(one.mark)) and _again(one.article.path)}
    changed = extracted(_changed(names, repeats, options), rules, options) if names else iter(())
    other = next(changed, None)
    for one in done:
        while isinstance(other, Unreadable):  # a fault of ours: what was found before stands
            other = next(changed, None)
        if isinstance(other, Read) and _key(one) == _key(other):
            yield other
            other = next(changed, None)
        else:
            yield one


def _changed(names: dict[tuple[str, str], str], repeats: Repeats, options: Options) -> Iterator[Article]:
    """The articles that some words are left out of, in their order, under the ids that they had."""
    paths = sorted({path.partition(INSIDE)[0] for path, _ in names})
    asked = read_options((), options)
    for source in sources.inputs(paths, asked):
        for found in sources.articles_of(source, asked) if isinstance(source, Input) else ():
            name = names.get((found.path, found.sha256)) if isinstance(found, Article) else None
            if isinstance(found, Article) and name is not None:
                told = repeats.without(replace(found, id=name))
                if told.blocks != found.blocks:
                    yield told


def _again(path: str) -> bool:
    return path != STDIN and not is_address(path)


def _key(one: Read) -> tuple[str, str]:
    return one.article.path, one.article.sha256


def without_repeated(articles: Sequence[Article], but: Set[str]) -> Iterator[Article]:
    """Articles in hand without what their outlets repeat, but those at some paths: a draft is checked as it is written."""
    repeats = Repeats()
    for one in articles:
        repeats.add(mark_of(one))
    yield from (one if one.path in but else repeats.without(one) for one in articles)


def noted(done: Sequence[Read]) -> Repeats:
    """What the outlets of some articles repeat."""
    repeats = Repeats()
    for one in done:
        repeats.add(one.mark)
    return repeats
