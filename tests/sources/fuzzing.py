#!/usr/bin/env python3
"""Mutated files through every reader: no exception, no input that takes longer than a second.

Usage: python -m tests.sources.fuzzing [--count N] [--seed S]      N inputs (default 20,000), the same for the same S
"""

import argparse
import gzip
import random
import time
import zlib

from checker.sources.reading import articles_of
from checker.sources.records import Input, Limits, ReadOptions
from tests.pages.rendering import pages
from tests.sources import test_excel, test_flat, test_formats, test_markup, test_xml

SLOW = 1.0  # seconds of CPU for an input of a few kilobytes
PIECES = [b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"<", b">", b"&#0;", b"&amp;", b"<![CDATA[", b"]]>", b"<!--", b"{", b"[" * 500, b'"', b"\\u0000", b"\n" * 50, b"\r",
          b"999999999999999999999", b"2025-02-31", b"Related Articles\n", "…\n".encode(), "\u202e".encode(), "\u0301".encode() * 50, "नई दिल्ली: ".encode(), b"From x@y.z Tue\n",
          b"Content-Transfer-Encoding: base64\n\n", b"<p>" * 300, b"</div>" * 50, b"---\n", b"%", b"PK\x03\x04", b"WARC/1.0\r\n"]  # fmt: skip


def corpus() -> list[tuple[str, bytes]]:
    """(name, content) of a sound file of each format."""
    story = test_formats.STORY.encode()
    flat = [(f"{name}.txt", getattr(test_flat, name).encode()) for name in ("ENGLISH", "HINDI", "RUSSIAN")]
    html = [(f"{page.name}.html", page.html.encode()) for page in pages()[::7]]
    return [*flat, *html, ("a.xml", test_xml.ESCAPED.encode()), ("feed.xml", test_xml.RSS.encode()), ("feed.atom", test_xml.ATOM.encode()),
            ("draft.md", test_markup.DRAFT.encode()), ("a.eml", test_formats.EML.encode()), ("a.mhtml", test_formats.MHTML.encode()), ("nitf.xml", test_formats.NITF.encode()),
            ("g2.xml", test_formats.NEWSML.encode()), ("ninjs.json", test_formats.NINJS.encode()), ("a.jsonl", test_formats.NINJS.encode() * 2),
            ("a.csv", b"id,headline,text\n1,One,Two words\n"), ("a.docx", test_formats.docx(("Title", "One"), ("Normal", "Two words."))),
            ("a.zip", test_formats.zipped({"a.txt": story})), ("a.tar.gz", test_formats.tarred({"a.txt": story})), ("a.txt.gz", gzip.compress(story)),
            ("a.warc", test_formats.warc(("https://a.example/1", "", test_formats.PAGE.encode()))), ("a.mbox", b"From x@y.z Tue\n" + test_formats.EML.encode()),
            ("a.pdf", test_formats.pdf()), ("a.xlsx", test_excel.workbook([test_excel.text("text")], [test_excel.text("The canal reopened.")])),
            ("a.warc", test_formats.warc(("https://a.example/1", "Content-Encoding: gzip\r\n", gzip.compress(test_formats.PAGE.encode())),
                                         ("https://a.example/2", "Content-Encoding: deflate\r\n", zlib.compress(test_formats.PAGE.encode())))),
            ("a.warc.gz", gzip.compress(test_formats.warc(("https://a.example/1", "", test_formats.PAGE.encode()))))]  # fmt: skip


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The content with one to six places changed."""
    data = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(5):
            case 0 if at < len(data):
                data[at] = chance.randrange(256)
            case 1:
                data[at:at] = chance.choice(PIECES)
            case 2:
                del data[at : at + chance.randrange(1, 200)]
            case 3:
                part = data[at : at + chance.randrange(1, 300)]
                data[at:at] = part * chance.randrange(1, 4)
            case _:
                del data[at:]
    return bytes(data)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance, files = random.Random(options.seed), corpus()
    slowest = (0.0, "")
    for number in range(options.count):
        name, content = chance.choice(files)
        data = mutated(content, chance)
        started = time.process_time()
        try:
            found = list(articles_of(Input(name, data=data, name=name), ReadOptions(limits=Limits(bytes=5_000_000))))
            assert not any(getattr(each, "fault", False) for each in found)
            assert all(getattr(each, "text", "x").encode() is not None for each in found)
        except Exception:
            print(f"input {number} of seed {options.seed}: {name}: {data!r}"[:3000])
            raise
        slowest = max(slowest, (time.process_time() - started, f"{name}, input {number}"))
        assert slowest[0] < SLOW, slowest
    print(f"{options.count} inputs read; slowest {slowest[0]:.2f} s ({slowest[1]})")


if __name__ == "__main__":
    main()
