"""Pages kept between runs, so that a site is asked only whether its page changed."""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from msgspec import Struct


class Stored(Struct, frozen=True):
    """A page as it came, and by what its site knows this version of it."""

    type: str
    etag: str | None
    modified: str | None
    data: bytes

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that ask for the page only if it is another by now."""
        told = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in told.items() if value}


class Pages:
    """The pages of a folder: for each address a file with its headers in the first line and its bytes after them."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def get(self, url: str) -> Stored | None:
        """The page kept for an address; None for none, or one that is no such file."""
        place = self._place(url)
        try:
            head, _, data = place.read_bytes().partition(b"\n") if place else (b"", b"", b"")
            told = json.loads(head) if head else None
            if not isinstance(told, dict) or told.get("url") != url or told.get("sha256") != _digest(data):
                return None
            return Stored(str(told["type"]), told["etag"], told["modified"], data)
        except (OSError, ValueError, KeyError, RecursionError):
            return None

    def put(self, url: str, page: Stored) -> None:
        """Keep a page that can be asked for conditionally; a folder that cannot be written keeps nothing."""
        place = self._place(url)
        if place is None or not page.conditions:
            return
        head = {
            "url": url,
            "type": page.type,
            "etag": page.etag,
            "modified": page.modified,
            "sha256": _digest(page.data),
        }
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            part = place.with_suffix(f".{os.getpid()}")
            part.write_bytes(json.dumps(head).encode() + b"\n" + page.data)
            part.replace(place)

    def _place(self, url: str) -> Path | None:
        return self.folder / hashlib.sha256(url.encode("utf-8", "replace")).hexdigest() if self.folder else None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
