"""XML: feeds, and documents with a story in a field, each paragraph with its line of the file."""

from collections.abc import Callable

import pytest

from checker.model.article import Article
from tests.sources.conftest import Reader, paragraphs, reasons

ESCAPED = """<?xml version="1.0" encoding="UTF-8"?>
<news>
  <story_id>771</story_id>
  <headline>Canal reopens after nine days</headline>
  <body>&lt;p&gt;RIGA, March 4 (Baltwire) - The canal &amp;amp; the lock reopened on Monday.&lt;/p&gt;&#13;
&#13;
&lt;p&gt;&lt;b&gt;Twelve ships&lt;/b&gt; passed
by noon.&lt;/p&gt;&lt;p&gt;&lt;a href="x"&gt;Also read: Storm shuts nine schools&lt;/a&gt;&lt;/p&gt;
  </body>
  <pub_date>2025-03-04 10:15:00</pub_date>
  <source>baltwire.example</source>
  <link>https://www.baltwire.example/news/771</link>
</news>
"""

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Baltwire</title><link>https://baltwire.example/</link><language>en-gb</language>
<item><title>Canal reopens &amp; ships pass</title><link>https://baltwire.example/1</link><guid isPermaLink="false">bw-1</guid>
<pubDate>Tue, 04 Mar 2025 10:15:00 +0200</pubDate><description>The canal reopened.</description>
<content:encoded><![CDATA[<p>The canal reopened on Monday, the port said.</p>
<p>Twelve ships passed by noon.</p>]]></content:encoded></item>
<item><title>Storm shuts schools</title><link>https://baltwire.example/2</link>
<pubDate>Tue, 04 Mar 2025 11:00:00 GMT</pubDate><description>&lt;p&gt;Nine schools were shut on Monday, the county said.&nbsp;&lt;/p&gt;</description></item>
</channel></rss>
"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru"><title>Речной вестник</title>
<entry><title>Канал открыли</title><id>urn:rv:5</id><link rel="alternate" href="https://rv.example/5"/><published>2025-03-04T12:00:00+03:00</published>
<updated>2025-03-04T13:00:00+03:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Канал открыли в понедельник.</p>
<p>Прошли двенадцать судов.</p></div></content></entry></feed>
"""


def test_escaped_html_in_a_field(one: Callable[..., Article]) -> None:
    article = one("a.xml", ESCAPED)
    assert article.title == "Canal reopens after nine days"
    assert (article.title_line, article.source, article.published) == (4, "baltwire.example", "2025-03-04T10:15:00")
    assert article.url == "https://www.baltwire.example/news/771"
    assert paragraphs(article) == [
        "RIGA, March 4 (Baltwire) - The canal & the lock reopened on Monday.",
        "Twelve ships passed by noon.",
    ]
    assert [article.line_at(article.text.index(words)) for words in ("RIGA", "Twelve", "by noon")] == [5, 7, 8]
    assert reasons(article) == {"Also read: Storm shuts nine schools": "link to another story"}


def test_a_file_named_txt_may_hold_xml(one: Callable[..., Article]) -> None:
    assert one("a.txt", ESCAPED).title == "Canal reopens after nine days"


def test_items_of_a_feed_are_articles(read: Reader) -> None:
    first, second = read({"feed.xml": RSS})
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.title, first.source, first.published) == (
        "bw-1",
        "Canal reopens & ships pass",
        "Baltwire",
        "2025-03-04T10:15:00+02:00",
    )
    assert paragraphs(first) == ["The canal reopened on Monday, the port said.", "Twelve ships passed by noon."]
    assert first.line_at(first.text.index("Twelve")) == 7
    assert (second.id, second.published, second.text) == (
        "https://baltwire.example/2",
        "2025-03-04T11:00:00+00:00",
        "Nine schools were shut on Monday, the county said.",
    )


def test_atom_with_markup_inside(one: Callable[..., Article]) -> None:
    article = one("feed.atom", ATOM)
    assert (article.id, article.url, article.source, article.language) == (
        "urn:rv:5",
        "https://rv.example/5",
        "Речной вестник",
        "ru",
    )
    assert (article.published, article.modified) == ("2025-03-04T12:00:00+03:00", "2025-03-04T13:00:00+03:00")
    assert paragraphs(article) == ["Канал открыли в понедельник.", "Прошли двенадцать судов."]


@pytest.mark.parametrize("document", [
    pytest.param("<doc><title>One</title><text>Plain words of a story.\n\nAnd a second paragraph.</text></doc>", id="plain text in a field"),
    pytest.param("<d><x><title>One</title><body><p>Plain words of a story.</p><p>And a second paragraph.</p></body></x></d>", id="markup in a field"),
    pytest.param("<d><title>One</title><description>Plain words</description><content><![CDATA[<p>Plain words of a story.</p><p>And a second paragraph.</p>]]></content></d>",
                 id="the longer of two fields"),
])  # fmt: skip
def test_the_story_is_found_whatever_its_field_is_called(one: Callable[..., Article], document: str) -> None:
    assert paragraphs(one("a.xml", document)) == ["Plain words of a story.", "And a second paragraph."]


def test_many_documents_in_one(read: Reader) -> None:
    rows = "".join(
        f"<row><headline>Story {n}</headline><url>https://x.example/{n}</url><body>Words of story {n} came in.</body></row>"
        for n in range(3)
    )
    assert [found.id for found in read({"a.xml": f"<rows>{rows}</rows>"}) if isinstance(found, Article)] == [
        f"https://x.example/{n}" for n in range(3)
    ]
