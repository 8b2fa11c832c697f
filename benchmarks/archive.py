#!/usr/bin/env python3
"""How fast a web archive is read, and in how much memory: generated pages in a gzip WARC, record by record.

Usage: archive.py [--count N] [--claims]      N: pages (default 50,000); --claims: on to the claims, as `checker extract` does

Seconds are CPU of this process; memory is the most that it ever held, and how much of that came after the first 1,000 pages.
"""

import argparse
import gzip
import resource
import sys
import tempfile
import time
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from generate import articles

from checker.model.article import Article
from checker.run.loading import rules_of
from checker.run.options import Options
from checker.run.single import found_in
from checker.sources.reading import articles_of
from checker.sources.records import Input, ReadOptions

MENU = "<nav><ul>" + "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(20)) + "</ul></nav>"
WARM = 1000  # pages after which every table is loaded


def page(one: dict[str, str]) -> bytes:
    """An article as a page of its outlet."""
    story = "".join(f"<p>{escape(words)}</p>" for words in one["text"].split("\n\n"))
    head = f'<title>{escape(one["title"])}</title><meta property="article:published_time" content="{one["published"]}">'
    body = f"{MENU}<article><h1>{escape(one['title'])}</h1>{story}</article><footer><a href='/'>Home</a></footer>"
    return f"<!doctype html><html lang='{one['language']}'><head>{head}</head><body>{body}</body></html>".encode()


def written(path: Path, count: int) -> None:
    """A WARC of so many pages, each record packed for itself as crawlers do it."""
    with path.open("wb") as file:
        for one in articles(count):
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(one)
            head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://{one['source']}/{one['id']}\r\n"
            record = f"{head}Content-Length: {len(answer)}\r\n\r\n".encode() + answer + b"\r\n\r\n"
            file.write(gzip.compress(record, 1))


def memory() -> int:
    """The most memory that this process held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=50_000)
    parser.add_argument("--claims", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pages.warc.gz"
        written(path, asked.count)
        rules = rules_of(Options()) if asked.claims else None
        pages = claims = warm = 0
        started = time.process_time()
        for found in articles_of(Input("pages.warc.gz", file=path, name="pages"), ReadOptions()):
            pages += isinstance(found, Article)
            if rules and isinstance(found, Article):
                claims += len(getattr(found_in(found, rules, False), "claims", ()))
            if pages == WARM:
                warm = memory()
        seconds = time.process_time() - started
        size = path.stat().st_size / 1e6
    print(
        f"{pages:,} articles of {asked.count:,} pages, {size:,.0f} MB packed"
        + (f", {claims:,} claims" if rules else "")
    )
    print(
        f"{seconds:.1f} s CPU, {pages / seconds:,.0f} articles/s; {memory()} MB at most, {memory() - warm} MB after page {WARM:,}"
    )


if __name__ == "__main__":
    main()
