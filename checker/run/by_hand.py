"""Groups that a person corrected, matched with the articles of a run."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import combinations
from os.path import dirname, isdir, isfile, normpath
from pathlib import Path

from msgspec import Struct

from checker.model.errors import CheckerError
from checker.model.report import ArticleRecord
from checker.rulebook import by_hand
from checker.rulebook.by_hand import SAME, Said
from checker.sources.walk import STDIN, is_address

Pairs = tuple[tuple[str, str], ...]


class Corrected(Struct, frozen=True):
    """Pairs of article ids that a person put together or kept apart, and what is to be told of the files."""

    same: Pairs = ()
    different: Pairs = ()
    notices: tuple[str, ...] = ()


def corrected(paths: Sequence[str], named: str | None, articles: Sequence[ArticleRecord]) -> Corrected:
    """What the files say that lie beside the articles, or the one that is named.

    Raises CheckerError for a file that is none, and for entries that exclude each other.
    """
    said = [one for file in _files(paths, named) for one in by_hand.load(file)]
    known = _known(articles)
    notices: list[str] = []
    found: dict[str, dict[tuple[str, str], str]] = {kind: {} for kind in by_hand.KINDS}
    for one in said:
        ids = []
        for name in one.names:
            matched = _match(name, one, known)
            if matched is None:
                near = get_close_matches(name, known, n=1)
                notices.append(
                    f"{one.place}: no article here is called {name!r}" + (f" (near: {near[0]})" if near else "")
                )
            else:
                ids.append(matched)
        for pair in combinations(sorted(set(ids)), 2):
            found[one.kind].setdefault(pair, one.place)
    _agree(found[SAME], found[by_hand.DIFFERENT])
    return Corrected(tuple(sorted(found[SAME])), tuple(sorted(found[by_hand.DIFFERENT])), tuple(notices))


def _files(paths: Sequence[str], named: str | None) -> Iterator[Path]:
    if named is not None:
        yield Path(named)
        return
    local = [path for path in paths if path != STDIN and not is_address(path)]
    # unlike pathlib's, these take a name that is too long for one of nothing
    folders = [path if isdir(path) else dirname(path) for path in local]  # noqa: PTH112, PTH120
    files = (Path(folder, by_hand.NAME) for folder in dict.fromkeys(folders))
    yield from (file for file in files if isfile(file))  # noqa: PTH113


def _known(articles: Iterable[ArticleRecord]) -> dict[str, str]:
    """Ids and paths of the articles with their ids; a path that holds several articles names none."""
    paths: dict[str, set[str]] = {}
    listed = list(articles)
    for article in listed:
        if article.path:
            paths.setdefault(normpath(article.path), set()).add(article.id)
    by_path = {path: next(iter(ids)) for path, ids in paths.items() if len(ids) == 1}
    return by_path | {article.id: article.id for article in listed}


def _match(name: str, said: Said, known: Mapping[str, str]) -> str | None:
    tried = (name, normpath(f"{said.folder}/{name}"), normpath(name))
    return next((known[one] for one in tried if one in known), None)


def _agree(same: Mapping[tuple[str, str], str], different: Mapping[tuple[str, str], str]) -> None:
    """Raises CheckerError where articles that entries put together, be it through others, are kept apart by one."""
    home: dict[str, set[str]] = {}
    for pair in same:
        joined = home.get(pair[0], {pair[0]}) | home.get(pair[1], {pair[1]})
        home.update(dict.fromkeys(joined, joined))
    wrong = [
        f"{place}: {one} and {other} are kept apart here, and put together by other entries"
        for (one, other), place in different.items()
        if other in home.get(one, ())
    ]
    if wrong:
        raise CheckerError("\n".join(wrong))
