"""Articles whose outlets repeat some of their words in many others: they are read once more, without these.

Which words an outlet repeats is known when all articles were read. Few articles hold any that the reading of pages left in them,
so that it is quicker to read these twice than to hold all of them. What that gave is remembered like the rest.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from msgspec.structs import replace

from checker import sources
from checker.model.article import Article, Unreadable
from checker.rulebook import Rulebook
from checker.run.collecting import extracted, memory_of, read_options
from checker.run.forms import Form
from checker.run.found import Given, Listed, Read
from checker.run.options import Options
from checker.sources import STDIN, Input
from checker.sources.archives import INSIDE
from checker.sources.repeats import Repeats, mark_of
from checker.sources.walk import is_address

if TYPE_CHECKING:
    from checker.run.memory import Memory

_Key = tuple[str, str]  # path and digest of an article
_Due = tuple[str, bytes]  # the id that it had, and the key under which what is left of it is remembered


def settled(
    done: Iterable[Given], repeats: Repeats, rules: Rulebook, options: Options, form: Form[Given]
) -> Iterator[Given]:
    """The articles in their order, those that hold what their outlets repeat without it.

    done: can be gone through twice, and was noted in `repeats`. What came from standard input or the network stays as it is.
    """
    memory = memory_of(options, rules)
    due: dict[_Key, _Due] = {}
    known: dict[_Key, Given] = {}
    for one in done:
        ends = repeats.ends(one.mark)
        if any(ends) and _again(one.article.path):
            key = memory.key_of_shortened(one, ends) if memory else b""
            found = memory.shortened(key, form) if memory else None
            if found:
                known[_key(one)] = found
            else:
                due[_key(one)] = one.article.id, key
    changed = extracted(_changed(due, repeats, options, memory), rules, options, form) if due else iter(())
    other = next(changed, None)
    for one in done:
        while isinstance(other, Unreadable):  # a fault of ours: what was found before stands
            other = next(changed, None)
        if other is not None and _key(one) == _key(other):
            yield other
            other = next(changed, None)
        else:
            yield known.get(_key(one), one)


def _changed(
    due: Mapping[_Key, _Due], repeats: Repeats, options: Options, memory: "Memory | None"
) -> Iterator[Article]:
    """The articles that some words are left out of, in their order, under the ids that they had."""
    paths = sorted({path.partition(INSIDE)[0] for path, _ in due})
    asked = read_options((), options)
    wanted = {digest for _, digest in due}
    for source in sources.inputs(paths, asked):
        for found in sources.articles_of(source, asked, wanted) if isinstance(source, Input) else ():
            asked_for = due.get((found.path, found.sha256)) if isinstance(found, Article) else None
            if isinstance(found, Article) and asked_for is not None:
                name, key = asked_for
                told = repeats.without(replace(found, id=name))
                if told.blocks != found.blocks:
                    if memory:
                        memory.keep_shortened(key, memory.key_of(told))
                    yield told


def _again(path: str) -> bool:
    return path != STDIN and not is_address(path)


def _key(one: Read | Listed) -> _Key:
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
