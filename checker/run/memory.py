"""What a run found, remembered for the next one: extraction under the article's content, the rules and this program.

Two kinds of entries: what was found in an article under all that the article is, in each form in which a run wanted it; and
a file's articles, by the keys of the former, under the file's bytes, so that a file that did not change is not even read
again. The values are MessagePack read into the types of our records, never pickled: a cache that somebody tampered with can
be wrong, it cannot run anything.
"""

import atexit
import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec

from checker.languages.tables import program
from checker.model.article import Article, Unreadable
from checker.run.forms import Form
from checker.run.found import Given, Known, Listed, Read
from checker.run.store import Store
from checker.sources import Notice

Kept = TypeVar("Kept")


class _File(msgspec.Struct, array_like=True):
    """What a file gave; `order` holds a letter for each: `a`rticle, `u`nreadable, `n`otice."""

    order: str
    articles: list[Known]
    unreadable: list[Unreadable]
    notices: list[Notice]


class Memory:
    """What was found before by the same program with the same rules.

    rules: digest of the packs. with_text: whether the records keep the articles' texts.
    """

    def __init__(self, folder: Path, rules: str, with_text: bool) -> None:
        self._store = Store(folder)
        self._mark = hashlib.sha256(f"{program()}\0{rules}\0{with_text}".encode()).digest()
        self._encode = msgspec.msgpack.Encoder().encode
        self._as: dict[type, Callable[[bytes], Any]] = {
            kind: msgspec.msgpack.Decoder(kind).decode for kind in (Read, Listed, _File)
        }

    def key_of(self, article: Article) -> bytes:
        """The key of what extraction gives for this article: all that the article is counts."""
        return hashlib.sha256(self._mark + self._encode(article)).digest()

    def read(self, key: bytes, form: Form[Given]) -> Given | None:
        """What extraction gave under the key, in a form; remembered in it where it was known in another only."""
        found = self._decoded(form.sign + key, form.kind)
        if found is None and form.sign and (whole := self._decoded(key, Read)):
            found = form.of(whole)
            self._store.put(form.sign + key, self._encode(found))
        return found

    def keep(self, key: bytes, whole: Read, form: Form[Given], given: Given) -> None:
        """Remember what extraction gave, as a whole and in the form that was wanted."""
        self.keep_packed(key, self._encode(whole), form, self._encode(given) if form.sign else b"")

    def keep_packed(self, key: bytes, whole: bytes, form: Form[Given], given: bytes) -> None:
        """The same with what was encoded already."""
        self._store.put(key, whole)
        if form.sign:
            self._store.put(form.sign + key, given)

    def key_of_shortened(self, whole: Read | Listed, ends: tuple[int, int]) -> bytes:
        """The key of an article without so many of its first and of its last blocks. whole: what it gave with them."""
        told = whole.article, whole.modified, whole.mark, ends
        return hashlib.sha256(self._mark + self._encode(told)).digest()

    def shortened(self, key: bytes, form: Form[Given]) -> Given | None:
        """What extraction gave for the article without those blocks."""
        article = self._store.get(key)
        return self.read(article, form) if article else None

    def keep_shortened(self, key: bytes, article: bytes) -> None:
        """Remember under which key what is left of the article is kept."""
        self._store.put(key, article)

    def key_of_file(self, content: bytes, *told: str | None) -> bytes:
        """The key of what a file gives. content: digest of its bytes. told: whatever else its reading depends on."""
        return hashlib.sha256(self._mark + self._encode((content, told))).digest()

    def file(self, key: bytes) -> Sequence[Known | Unreadable | Notice] | None:
        """What the file gave, in its order."""
        found = self._decoded(key, _File)
        if found is None:
            return None
        parts: dict[str, Any] = {"a": iter(found.articles), "u": iter(found.unreadable), "n": iter(found.notices)}
        return [next(parts[kind]) for kind in found.order]

    def keep_file(self, key: bytes, found: Sequence[Known | Unreadable | Notice]) -> None:
        """Remember what a file gave; its articles were kept before."""
        kinds = {Known: "a", Unreadable: "u", Notice: "n"}
        order = "".join(kinds[type(one)] for one in found)
        file = _File(
            order,
            articles=[one for one in found if isinstance(one, Known)],
            unreadable=[one for one in found if isinstance(one, Unreadable)],
            notices=[one for one in found if isinstance(one, Notice)],
        )
        self._store.put(key, self._encode(file))

    def flush(self) -> None:
        """Put everything on disk."""
        self._store.flush()

    def close(self) -> None:
        """Give the file back; nothing is remembered any more."""
        self._store.close()

    def _decoded(self, key: bytes, kind: type[Kept]) -> Kept | None:
        kept = self._store.get(key)
        if kept is None:
            return None
        try:
            return cast(Kept, self._as[kind](kept))
        except msgspec.MsgspecError:
            return None  # of another form: found anew


@cache
def opened(folder: Path, rules: str, with_text: bool) -> Memory:
    """The memory of a folder, opened once by a process and closed at its end."""
    memory = Memory(folder, rules, with_text)
    atexit.register(memory.close)
    return memory
