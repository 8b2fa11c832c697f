"""Bytes kept under a digest in one SQLite file: safe with several processes, and never in the way.

Whatever goes wrong with the file (a full disk, a folder that cannot be written, a file of somebody else) ends the keeping,
not the run: then every key is unknown and nothing is kept. A file that is broken is made anew.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zlib import crc32

LARGEST = 2_000_000_000  # bytes of the file beyond which what was not used for longest goes: some 100,000 articles
EVERY = 0.2  # seconds between two writes: what a killed run has finished and not kept yet
# Runs after which an entry in use is marked anew: marking all in each run would cost more than finding them.
_SELDOM = 20
_WAIT = 10.0  # seconds for another process that is writing
_FORM = 1  # of the tables; another one is made anew
_TABLES = f"""
PRAGMA journal_mode = WAL;
PRAGMA synchronous = OFF;
CREATE TABLE IF NOT EXISTS entries (key BLOB PRIMARY KEY, value BLOB NOT NULL, run INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS by_run ON entries (run);
PRAGMA user_version = {_FORM};
"""
_KEPT = (
    "INSERT INTO entries VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, run = excluded.run"
)
_OLDEST = "DELETE FROM entries WHERE run <= (SELECT run FROM entries ORDER BY run LIMIT 1 OFFSET ?)"
_CHECK = 4  # bytes before each value by which damage is seen


class Store:
    """Values under keys. `run` is a number that grows with every run, by which what is not used any more is found."""

    def __init__(self, folder: Path, largest: int = LARGEST) -> None:
        self.path = folder / "extracted.sqlite"
        self.largest = largest
        self._waiting: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._written = time.monotonic()
        self._run = 0
        self._base: sqlite3.Connection | None = None
        with self._guarded():
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._base = self._opened()
            self._run = 1 + (self._base.execute("SELECT max(run) FROM entries").fetchone()[0] or 0)

    def get(self, key: bytes) -> bytes | None:
        """The value kept under the key; None where there is none, or a damaged one."""
        if key in self._waiting:
            return self._waiting[key]
        found = None
        with self._guarded():
            if self._base is not None:
                found = self._base.execute("SELECT value, run FROM entries WHERE key = ?", (key,)).fetchone()
        if found is None or crc32(found[0][_CHECK:]) != int.from_bytes(found[0][:_CHECK]):
            return None
        if self._run - found[1] > _SELDOM:
            self._used.add(key)
        value: bytes = found[0][_CHECK:]
        return value

    def put(self, key: bytes, value: bytes) -> None:
        """Keep the value; it is on disk at the latest with the next `put` after `EVERY` seconds, or `flush`."""
        self._waiting[key] = value
        if time.monotonic() - self._written > EVERY:
            self._write()

    def flush(self) -> None:
        """Put on disk what waits, mark what was used, and forget the oldest where there is too much."""
        self._write()
        used, self._used = self._used, set()
        with self._guarded():
            if self._base is None:
                return
            if used:
                with self._base:
                    self._base.executemany(
                        "UPDATE entries SET run = ? WHERE key = ?", ((self._run, key) for key in sorted(used))
                    )
            self._forget()

    def close(self) -> None:
        """Fold the log back into the file; every key is unknown from now on."""
        base, self._base = self._base, None
        if base is not None:
            base.close()

    def _write(self) -> None:
        self._written = time.monotonic()
        waiting, self._waiting = self._waiting, {}
        if not waiting or self._base is None:
            return
        rows = ((key, crc32(value).to_bytes(_CHECK) + value, self._run) for key, value in waiting.items())
        with self._guarded(), self._base:
            self._base.executemany(_KEPT, rows)

    def _forget(self) -> None:
        """Drops the runs that are oldest, a quarter of the entries, once the file is too large."""
        assert self._base is not None
        size = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
        if self._base.execute(size).fetchone()[0] < self.largest:
            return
        count = self._base.execute("SELECT count(*) FROM entries").fetchone()[0]
        with self._base:
            self._base.execute(_OLDEST, (count // 4,))
        self._base.execute("VACUUM")

    def _opened(self) -> sqlite3.Connection:
        """The file with its tables; one that is no such file, or of another form, is made anew."""
        try:
            base = sqlite3.connect(self.path, timeout=_WAIT)
            form = base.execute("PRAGMA user_version").fetchone()[0]
            if form in (0, _FORM):
                base.executescript(_TABLES)
                return base
            base.close()
        except sqlite3.OperationalError:
            raise  # in use or not to be written: somebody else's, perhaps, and sound
        except sqlite3.DatabaseError:
            base.close()
        for suffix in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        base = sqlite3.connect(self.path, timeout=_WAIT)
        base.executescript(_TABLES)
        return base

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Ends the keeping where the file cannot be used."""
        try:
            yield
        except (sqlite3.Error, OSError):
            self._base = None
