"""Of each article only the newest version is compared; the others are kept as its history."""

from collections.abc import Sequence

from msgspec.structs import replace

from checker.model.article import Unreadable
from checker.run.found import Read
from checker.sources.versions import Edition, histories


def standing(done: Sequence[Read]) -> tuple[list[Read], list[Unreadable], list[str]]:
    """The articles that stand; those at one address of which nobody can tell which is newer; what must be told."""
    by_id = {one.article.id: one for one in done}
    found, open_ = histories(map(_edition, done))
    told: list[str] = []
    for history in found:
        newest = by_id[history.standing]
        earlier = [by_id.pop(name).article for name in history.earlier]
        by_id[history.standing] = replace(newest, article=replace(newest.article, history=history.earlier))
        names = ", ".join(f"{one.path} ({one.published or 'undated'})" for one in earlier)
        told.append(f"{newest.article.path}: stands for earlier versions, not compared ({history.why}): {names}")
    left_out: list[Unreadable] = []
    for kept, other in open_:
        if kept in by_id and other in by_id and other.startswith(f"{kept}#"):  # the address is the id of both
            one = by_id.pop(other).article
            why = f"another text at the address of {by_id[kept].article.path}, and nothing tells which is newer"
            left_out.append(Unreadable(one.path, why, "give both a time of change, or addresses of their own"))
    return list(by_id.values()), left_out, told


def _edition(one: Read) -> Edition:
    article = one.article
    return Edition(
        id=article.id,
        path=article.path,
        source=article.source,
        url=article.url,
        title=article.title,
        language=article.language,
        changed=one.modified or article.published,
        shingles=one.trace.shingles,
    )
