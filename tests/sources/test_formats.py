"""Formats that newsrooms have beside text and pages: letters, Word, wire formats, tables, archives."""

import base64
import gzip
import io
import json
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from email.message import EmailMessage

import pytest

from checker.model.article import Article, Unreadable
from checker.model.errors import CheckerError
from checker.sources import Limits, formats, rows
from tests.sources.conftest import Reader, paragraphs, reasons

STORY = "The canal reopened on Monday, the port said.\n\nTwelve ships passed by noon.\n"
PARAGRAPHS = ["The canal reopened on Monday, the port said.", "Twelve ships passed by noon."]
PAGE = (
    "<html><head><title>Canal reopens</title></head><body>"
    + "".join(f"<p>{words}</p>\n" for words in PARAGRAPHS)
    + "</body></html>"
)

EML = """Return-Path: <press@port.example>
From: Port of Riga Press Office <press@port.example>
Date: Tue, 4 Mar 2025 10:15:00 +0200
Subject: =?utf-8?B?S2Fuxatsa2EgbmV3cw==?=
Message-ID: <77@port.example>
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

The canal reopened on Monday, the port said.

Twelve ships passed by noon.
> What about the other 99 ships?
--
Press office, phone 555 0100
"""

NITF = """<?xml version="1.0"?>
<nitf><head><title>Canal</title><docdata><doc-id id-string="bw-9"/><date.issue norm="20250304T101500+0200"/></docdata></head>
<body xml:lang="en"><body.head><hedline><hl1>Canal reopens</hl1></hedline><byline>By Ola Berg</byline><dateline>RIGA, March 4</dateline></body.head>
<body.content><p>The canal reopened on Monday, the port said.</p>
<p>Twelve ships passed by noon.</p></body.content></body></nitf>
"""

NEWSML = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:baltwire.example:20250304:9" xml:lang="en">
<itemMeta><provider literal="Baltwire"/><versionCreated>2025-03-04T11:00:00+02:00</versionCreated><firstCreated>2025-03-04T10:15:00+02:00</firstCreated></itemMeta>
<contentMeta><slugline>canal-opens</slugline><headline>Canal reopens</headline><language tag="en"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>
<p>The canal reopened on Monday, the port said.</p>
<p>Twelve ships passed by noon.</p></body></html></inlineXML></contentSet></newsItem>
"""

NINJS = json.dumps({"uri": "urn:ninjs:9", "headline": "Canal reopens", "versioncreated": "2025-03-04T10:15:00Z", "language": "en",
                    "body_xhtml": "".join(f"<p>{words}</p>" for words in PARAGRAPHS)})  # fmt: skip


def docx(*paragraphs: tuple[str, str]) -> bytes:
    """A Word file of (style, words) paragraphs."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'
        for style, words in paragraphs
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
        archive.writestr(
            "docProps/core.xml", '<c:p xmlns:c="c" xmlns:d="d"><d:created>2025-03-04T10:15:00Z</d:created></c:p>'
        )
    return file.getvalue()


def zipped(entries: dict[str, bytes]) -> bytes:
    """A zip file of the entries."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return file.getvalue()


def tarred(entries: dict[str, bytes], mode: str = "w:gz") -> bytes:
    """A tar file of the entries, with a link that leads out."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode) as archive:  # type: ignore[call-overload]
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
        for name, content in entries.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return file.getvalue()


def overlapping(count: int, size: int) -> bytes:
    """A zip of so many names for one packed file."""
    once = zipped({"a.txt": bytes(size)})
    start, end = once.index(b"PK\x01\x02"), once.index(b"PK\x05\x06")
    entry, tail = once[start:end], bytearray(once[end:])
    names = [entry.replace(b"a.txt", b"%05d" % n) for n in range(count)]
    tail[8:12] = count.to_bytes(2, "little") * 2
    tail[12:16] = sum(map(len, names)).to_bytes(4, "little")
    return once[:start] + b"".join(names) + bytes(tail)


def warc(*pages: tuple[str, str, bytes]) -> bytes:
    """A web archive of (address, HTTP headers, body) responses."""
    records = [b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\ninfo\r\n\r\n"]
    for url, headers, body in pages:
        response = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{headers}\r\n".encode() + body
        records.append(f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-03-09T00:00:00Z\r\n"
                       f"Content-Length: {len(response)}\r\n\r\n".encode() + response + b"\r\n\r\n")  # fmt: skip
    return b"".join(records)


@pytest.mark.parametrize(("name", "content", "id", "title", "published"), [
    pytest.param("a.eml", EML, "77@port.example", "Kanūlka news", "2025-03-04T10:15:00+02:00", id="a letter"),
    pytest.param("a.docx", docx(("Title", "Canal reopens"), *(("Normal", words) for words in PARAGRAPHS)), "a.docx", "Canal reopens",
                 "2025-03-04T10:15:00+00:00", id="a Word file"),
    pytest.param("a.xml", NEWSML, "urn:newsml:baltwire.example:20250304:9", "Canal reopens", "2025-03-04T10:15:00+02:00", id="NewsML-G2"),
    pytest.param("a.json", NINJS, "urn:ninjs:9", "Canal reopens", "2025-03-04T10:15:00+00:00", id="ninjs"),
    pytest.param("a.txt.gz", gzip.compress(STORY.encode()), "a.txt.gz!/a.txt", "", None, id="gzip"),
    pytest.param("a.csv", "id,headline,text,date\nrow-1,Canal reopens,\"" + STORY + "\",2025-03-04\n", "row-1", "Canal reopens", "2025-03-04", id="a table"),
    pytest.param("a.warc", warc(("https://baltwire.example/1", "", PAGE.encode())), "https://baltwire.example/1", "Canal reopens", None, id="a web archive"),
])  # fmt: skip
def test_the_same_story_in_every_format(
    one: Callable[..., Article], name: str, content: str | bytes, id: str, title: str, published: str | None
) -> None:
    article = one(name, content)
    assert (article.id, article.title, article.published) == (id, title, published)
    kept = [article.text[block.start : block.end] for block in article.blocks if not block.dropped]
    assert kept == PARAGRAPHS
    assert [
        article.text[offset:].split()[0] for offset, _ in article.lines if article.text[offset : offset + 1].strip()
    ] == ["The", "Twelve"]


def test_a_wire_story_with_dateline_and_byline(one: Callable[..., Article]) -> None:
    article = one("a.xml", NITF)
    assert (article.id, article.title, article.published, article.language) == (
        "bw-9",
        "Canal reopens",
        "2025-03-04T10:15:00+02:00",
        "en",
    )
    assert paragraphs(article) == ["RIGA, March 4", *PARAGRAPHS]
    assert [block.kind for block in article.blocks] == ["dateline", "lede", "body"]
    assert [article.line_at(block.start) for block in article.blocks] == [3, 4, 5]
    assert reasons(article) == {"By Ola Berg": "byline"}


def test_a_letter_without_what_it_answers(one: Callable[..., Article]) -> None:
    article = one("a.eml", EML)
    assert (article.source, article.title_line) == ("Port of Riga Press Office", 4)
    assert [article.line_at(block.start) for block in article.blocks] == [9, 11]
    assert reasons(article) == {"> What about the other 99 ships?": "quoted letter", "--": "signature of the letter",
                                "Press office, phone 555 0100": "signature of the letter"}  # fmt: skip


def test_a_letter_with_a_page_in_it_and_one_encoded(one: Callable[..., Article]) -> None:
    letter = EmailMessage()
    letter["Subject"], letter["From"] = "Canal", "Desk <d@baltwire.example>"
    letter.set_content("See the page.")
    letter.add_alternative(PAGE.replace("Monday", "Monday" + " and Tuesday" * 20), subtype="html", cte="base64")
    letter.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="x.pdf")
    article = one("a.eml", bytes(letter))
    assert paragraphs(article)[1] == PARAGRAPHS[1]
    assert article.line_at(0) > 5


MHTML = """From: <Saved by Blink>
Snapshot-Content-Location: https://baltwire.example/canal
Subject: Canal reopens
Date: Fri, 9 May 2025 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--B"

----B
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://baltwire.example/canal

PAGE
----B
Content-Type: text/css
Content-Location: cid:css-1@mhtml.blink

p { color: red }
----B--
"""


def test_a_page_that_a_browser_saved(one: Callable[..., Article]) -> None:
    page = PAGE.replace("<head>", '<head><meta property="article:published_time" content="2025-03-04">')
    article = one("a.mhtml", MHTML.replace("PAGE", page.replace("=", "=3D").replace("the port", "the =\nport")))
    assert paragraphs(article) == PARAGRAPHS
    assert (article.title, article.source, article.url) == (
        "Canal reopens",
        "baltwire.example",
        "https://baltwire.example/canal",
    )
    assert article.published == "2025-03-04"
    assert one("b.mhtml", MHTML.replace("PAGE", PAGE)).published is None, (
        "the day of the saving is none of the article's"
    )


def test_a_mail_box_is_read_letter_by_letter(read: Reader) -> None:
    box = "".join(
        f"From x@y.example Tue Mar  4 10:15:00 2025\nSubject: News {n}\nFrom: Desk <d@baltwire.example>\n\nStory {n} came in from the port.\n\n"
        for n in range(3)
    )
    found = read({"a.mbox": box})
    assert [(each.id, each.title, each.line_at(0)) for each in found if isinstance(each, Article)] == [
        ("a.mbox#1", "News 0", 5), ("a.mbox#2", "News 1", 11), ("a.mbox#3", "News 2", 17)]  # fmt: skip


def test_pages_of_a_web_archive(read: Reader) -> None:
    body = PAGE.encode()
    chunked = b"".join(f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in (body[:40], body[40:])) + b"0\r\n\r\n"
    content = warc(("https://a.example/1", "Transfer-Encoding: chunked\r\n", chunked), ("https://a.example/2", "Content-Encoding: gzip\r\n", gzip.compress(body)),
                   ("https://a.example/3", "", body))  # fmt: skip
    members = gzip.compress(content[:200]) + gzip.compress(content[200:])
    found = read({"a.warc.gz": members})
    assert [(each.id, paragraphs(each), each.source) for each in found if isinstance(each, Article)] == [
        (f"https://a.example/{n}", PARAGRAPHS, "a.example") for n in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    "pack", [pytest.param(("a.zip", zipped), id="zip"), pytest.param(("a.tar.gz", tarred), id="tar")]
)
def test_an_archive_is_read_like_a_folder(read: Reader, pack: tuple[str, Callable[[dict[str, bytes]], bytes]]) -> None:
    name, make = pack
    found = read({name: make({"in/a.txt": STORY.encode(), "../../evil.txt": b"Another story came in.", "pic.png": b"\x89PNG", ".hidden.txt": b"x",
                              "bad.json": b"{"})})  # fmt: skip
    assert {each.path for each in found if isinstance(each, Article)} == {f"{name}!/in/a.txt", f"{name}!/evil.txt"}
    assert [each.path for each in found if isinstance(each, Unreadable)] == [f"{name}!/bad.json"]


@pytest.mark.parametrize(("name", "content", "why"), [
    pytest.param("a.zip", zipped({"a.txt": b"0" * 30_000_000}), "packed size", id="a zip bomb"),
    pytest.param("a.txt.gz", gzip.compress(b"0" * 30_000_000), "packed size", id="a gzip bomb"),
    pytest.param("a.tar.gz", tarred({f"{n}.png": b"0" * 3_000_000 for n in range(9)}), "packed size", id="a bomb of many files in a tar"),
    pytest.param("a.tar.gz", tarred({"pic.png": b"0" * 30_000_000, "a.txt": b"x"}), "packed size", id="a bomb beside the articles in a tar"),
    pytest.param("a.zip", overlapping(200, 300_000), "packed size", id="a zip whose files lie over one another"),
    pytest.param("a.warc.gz", gzip.compress(warc(("https://a.example/1", "", b"<p>" + b" " * 19_000_000))), "packed size", id="a bomb of a web archive"),
    pytest.param("a.warc.gz", gzip.compress(b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 99000000000\r\n\r\n" + b" " * 30_000_000), "packed size",
                 id="a bomb in a record that is passed over"),
    pytest.param("a.warc", warc(("https://a.example/1", "Content-Encoding: gzip\r\n", gzip.compress(b"<p>" + b" " * 10_000_000))),
                 "https://a.example/1: grows to more than 200 times its packed size", id="a gzip bomb in a record"),
    pytest.param("a.warc", warc(("https://a.example/1", "Content-Encoding: deflate\r\n", zlib.compress(b"<p>" + b" " * 10_000_000))), "packed size", id="a deflate bomb in a record"),
    pytest.param("a.warc", warc(("https://a.example/1", "Content-Encoding: gzip\r\n", b"\x1f\x8bnothing of the kind")), "cannot be unpacked", id="a torn page in a record"),
    pytest.param("a.warc", warc(("https://a.example/1", "Content-Encoding: br\r\n", b"\x1b\x11\x02")), "packed as br", id="a page packed as nobody reads it"),
    pytest.param("a.warc", warc(("https://a.example/1", "", b"<p>" + b"x " * 11_000_000)), "larger than an article", id="a page too large in a record"),
    pytest.param("a.zip", zipped({"a.txt": STORY.encode()})[:60], "broken archive", id="a torn zip"),
    pytest.param("a.tar", b"x" * 2000, "broken archive", id="no tar"),
    pytest.param("a.docx", docx(("Normal", "The canal reopened."))[:200], "broken Word", id="a torn Word file"),
    pytest.param("a.docx", zipped({"x.txt": b"x"}), "without a Word document", id="no Word file"),
    pytest.param("a.docx", zipped({"word/document.xml": b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'}), "type definition", id="a Word file with entities"),
    pytest.param("a.warc", b"WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\nnonsense", "broken web archive", id="a torn web archive"),
    pytest.param("a.csv", "name,age\nOla,44\n", "no column", id="a table without stories"),
    pytest.param("a.pdf", b"%PDF-1.4 nothing", "PDF", id="a broken PDF"),
])  # fmt: skip
def test_broken_and_hostile_files_are_named(read: Reader, name: str, content: str | bytes, why: str) -> None:
    (bad,) = read({name: content}, limits=Limits(bytes=20_000_000))
    assert isinstance(bad, Unreadable)
    assert why in bad.why
    assert bad.remedy


def pdf() -> bytes:
    """A PDF of a headline and a sentence."""
    stream = b"BT /F1 12 Tf 72 700 Td (Canal reopens after nine days) Tj 0 -30 Td (The canal reopened on Monday, the port said.) Tj ET"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               b"<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]  # fmt: skip
    body = b"%PDF-1.4\n" + b"".join(b"%d 0 obj" % n + content + b"endobj\n" for n, content in enumerate(objects, 1))
    return body + b"trailer<</Root 1 0 R/Size 6>>"


def test_a_pdf_with_a_text_layer(one: Callable[..., Article]) -> None:
    pytest.importorskip("pypdfium2")
    article = one("a.pdf", pdf())
    assert article.title == "Canal reopens after nine days"
    assert article.text == "The canal reopened on Monday, the port said."


def test_every_suffix_has_a_reader() -> None:
    from importlib import import_module

    assert all(callable(import_module(f"checker.sources.{name}").read) for name in formats.SUFFIXES.values())


def test_rows_of_claims_know_their_lines(read: Reader) -> None:
    read(
        {
            "a.csv": 'article;Answer\nx;12\n\ny;"1\n3"\nz;14\n',
            "b.json": '[{"value": 1},\n\n {"value": 2}]',
            "c.jsonl": '{"value": 1}\n\n{"value": 2}\n',
        }
    )
    assert list(rows(["a.csv"], {"value": "Answer"})) == [
        ("a.csv:2", {"article": "x", "Answer": "12", "value": "12"}), ("a.csv:4", {"article": "y", "Answer": "1\n3", "value": "1\n3"}),
        ("a.csv:6", {"article": "z", "Answer": "14", "value": "14"})]  # fmt: skip
    assert list(rows(["b.json", "c.jsonl"])) == [
        ("b.json:1", {"value": 1}),
        ("b.json:3", {"value": 2}),
        ("c.jsonl:1", {"value": 1}),
        ("c.jsonl:3", {"value": 2}),
    ]


@pytest.mark.parametrize(("name", "content", "told"), [
    pytest.param("a.csv", "a,b\n1,2,3\n1,2\n4,5,6\n", ["a.csv:2", "a.csv:4"], id="rows that are too long"),
    pytest.param("a.csv", "a,a\n1,2\n", ["a.csv:1"], id="two columns of one name"),
    pytest.param("a.json", '[{"a": 1},\n{"a": }]', ["a.json:2"], id="broken JSON"),
    pytest.param("a.json", "[1, 2]", ["a.json"], id="no objects"),
    pytest.param("a.jsonl", '{"a": 1}\n{\n[1]\n', ["a.jsonl:2", "a.jsonl:3"], id="broken lines"),
    pytest.param("a.csv", "", ["a.csv"], id="an empty file"),
    pytest.param("gone.csv", None, ["gone.csv"], id="no file"),
])  # fmt: skip
def test_what_is_wrong_in_a_table_is_told_at_once(
    read: Reader, name: str, content: str | None, told: list[str]
) -> None:
    if content is not None:
        read({name: content}, "nothing")
    with pytest.raises(CheckerError) as error:
        list(rows([name]))
    assert [place in line for place, line in zip(told, str(error.value).split("\n"), strict=True)] == [True] * len(told)


def test_hostile_headers_of_letters_are_no_crash(read: Reader) -> None:
    encoded = base64.b64encode(b"\xff\xfe").decode()
    (found,) = read(
        {
            "a.eml": f"From: =?utf-8?B?{encoded}?= <\nDate: 99 Foo 2025\nSubject: {'a' * 9000}\nContent-Type: text/plain; charset=nonsense\n\nThe canal reopened on Monday.\n"
        }
    )
    assert isinstance(found, Article)
    assert found.published is None
