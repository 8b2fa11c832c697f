"""Addresses as inputs, from a real server on this machine: read under limits, and never from inside unless named."""

import gzip
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from msgspec import Struct, field

from checker import sources
from checker.model.article import Article, Unreadable
from checker.sources import Limits, Network, Notice, ReadOptions
from checker.sources.fetching import FailedError, Fetcher
from tests.conftest import Checker

STORY = "<html><head><title>The canal reopens</title></head><body><article><h1>The canal reopens</h1><p>{}</p></article></body></html>"
WORDS = (
    "The canal reopened on Monday after repairs that took two weeks, the port of Kochi said in a note to its customers."
)
PAGE = STORY.format(WORDS).encode()
ITEM = "<item><title>Story {n}</title><link>{url}</link><description>The beginning of it.</description></item>"


Answer = tuple[int, dict[str, str], bytes | Iterator[bytes]]


class Site(Struct):
    """What stands at which path: (status, headers, body), or a function of the request's headers."""

    port: int = 0
    pages: dict[str, Answer | Callable[[dict[str, str]], Answer]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def url(self, path: str, host: str = "localhost") -> str:
        return f"http://{host}:{self.port}{path}"


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on this machine, without a robots.txt unless a test gives one."""
    told = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append(self.path)
            found = told.pages.get(self.path, (404, {}, b"none"))
            status, headers, body = found(dict(self.headers)) if callable(found) else found
            self.send_response(status)
            for name, value in {"Content-Type": "text/html", **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                for block in [body] if isinstance(body, bytes) else body:
                    self.wfile.write(block)
            except OSError:
                pass  # the reader went away, as it should

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield told
    server.shutdown()
    server.server_close()


Read = Callable[..., list[Article | Unreadable | Notice]]


@pytest.fixture
def read() -> Read:
    """Reads addresses with leave for the host `localhost`, without pauses."""

    def reader(*urls: str, limits: Limits | None = None, **network: object) -> list[Article | Unreadable | Notice]:
        allowed = Network(**{"hosts": frozenset({"localhost"}), "pause": 0.0, **network})  # type: ignore[arg-type]
        return list(sources.read(urls, ReadOptions(network=allowed, limits=limits or Limits())))

    return reader


def why(found: list[Article | Unreadable | Notice]) -> str:
    (one,) = found
    assert isinstance(one, Unreadable), one
    return one.why


def test_a_page(site: Site, read: Read) -> None:
    site.pages["/a/story"] = 200, {"Content-Type": "text/html; charset=utf-8"}, PAGE
    (article,) = read(site.url("/a/story"))
    assert isinstance(article, Article)
    assert (article.id, article.url, article.source) == (site.url("/a/story"), site.url("/a/story"), "localhost")
    assert (article.title, article.text) == ("The canal reopens", WORDS)


@pytest.mark.parametrize(("type_", "body"), [
    pytest.param("text/plain", WORDS.encode(), id="plain text"),
    pytest.param("application/json", b'{"text": "%s"}' % WORDS.encode(), id="an object"),
    pytest.param("application/octet-stream", PAGE, id="what is not told"),
    pytest.param("text/xml", PAGE, id="a page that calls itself XML"),
])  # fmt: skip
def test_the_type_says_how_to_read_and_the_name_does_not(site: Site, read: Read, type_: str, body: bytes) -> None:
    name = "/story.php" if "octet" in type_ else "/story.zip"
    site.pages[name] = 200, {"Content-Type": type_}, body
    (article,) = read(site.url(name))
    assert isinstance(article, Article)
    assert article.text == WORDS


def test_a_picture_is_no_article(site: Site, read: Read) -> None:
    site.pages["/a"] = 200, {"Content-Type": "image/png"}, b"\x89PNG"
    assert why(read(site.url("/a"))) == "no article but image/png"


def test_a_feed_of_beginnings_leads_to_its_stories(site: Site, read: Read) -> None:
    items = "".join(ITEM.format(n=n, url=site.url(f"/story{n}.html")) for n in (1, 2, 3))
    site.pages["/feed"] = (
        200,
        {"Content-Type": "application/rss+xml"},
        f"<rss><channel><title>Port</title>{items}</channel></rss>".encode(),
    )
    for n in (1, 2):
        site.pages[f"/story{n}.html"] = 200, {}, PAGE.replace(b"Monday", b"Monday %d" % n)
    found = read(site.url("/feed"))
    assert [one.id if isinstance(one, Article) else one.path for one in found] == [
        site.url(f"/story{n}.html") for n in (1, 2, 3)
    ]
    assert isinstance(found[2], Unreadable)
    assert found[2].why == "the site answers 404"
    first = read(site.url("/feed"), items=1)
    assert [type(one) for one in first] == [Notice, Article]


def test_a_feed_of_whole_stories_is_read_as_it_is(site: Site, read: Read) -> None:
    item = f"<item><title>Story</title><link>/story.html</link><description>{WORDS * 12}</description></item>"
    site.pages["/feed"] = (
        200,
        {"Content-Type": "application/rss+xml"},
        f"<rss><channel><title>Port</title>{item}</channel></rss>".encode(),
    )
    (article,) = read(site.url("/feed"))
    assert isinstance(article, Article)
    assert article.text == WORDS * 12
    assert "/story.html" not in site.asked


def test_without_leave_nothing_is_asked(site: Site, checker: Checker) -> None:
    done = checker("extract", site.url("/a"))
    assert done.status == 2
    assert "--allow-network" in done.err
    assert site.asked == []


def test_the_command_fetches_with_leave(site: Site, checker: Checker, tmp_path: Path) -> None:
    site.pages["/a"] = 200, {"ETag": '"1"'}, STORY.format("About 80 delegates attended the session in Kochi.").encode()
    env = {"CHECKER_CACHE": str(tmp_path)}
    done = checker("extract", site.url("/a"), "--allow-network", "--allow-host", "localhost", env=env)
    assert [row["value"]["canonical"] for row in done.lines if row["value"]["type"] == "quantity"] == ["80"]
    assert len(list((tmp_path / "pages").iterdir())) == 1


def test_loopback_by_name_by_number_and_by_any_spelling_is_refused(site: Site, read: Read) -> None:
    site.pages["/"] = 200, {}, PAGE
    for host in (
        "localhost",
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0.0.0.0",
    ):
        assert "an address inside a network" in why(read(site.url("/", host), hosts=frozenset())), host
    assert site.asked == []


def test_a_redirect_to_the_inside_is_refused(site: Site, read: Read) -> None:
    site.pages["/a"] = 302, {"Location": site.url("/secret", "127.0.0.1")}, b""
    site.pages["/secret"] = 200, {}, PAGE
    assert why(read(site.url("/a"))).startswith("127.0.0.1 is 127.0.0.1, an address inside")
    assert "/secret" not in site.asked


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "ftp://localhost/a",
        "gopher://localhost/",
        "http://u:p@localhost/",
        "http://",
        "http://[::1",
    ],
)
def test_a_redirect_to_what_is_no_page_of_the_web_is_refused(site: Site, read: Read, target: str) -> None:
    site.pages["/a"] = 301, {"Location": target}, b""
    assert isinstance(read(site.url("/a"))[0], Unreadable)


def test_redirects_are_followed_and_counted(site: Site, read: Read) -> None:
    site.pages["/a"] = 301, {"Location": "b"}, b""
    site.pages["/b"] = 200, {}, PAGE
    (article,) = read(site.url("/a"))
    assert isinstance(article, Article)
    assert article.url == site.url("/b")
    site.pages["/b"] = 302, {"Location": "/a"}, b""
    assert why(read(site.url("/a"))) == "moved on more than 5 times"


def test_robots_are_honoured(site: Site, read: Read) -> None:
    site.pages["/robots.txt"] = 200, {}, b"User-agent: *\nDisallow: /inside\n"
    site.pages["/inside/a"] = site.pages["/a"] = 200, {}, PAGE
    assert "robots.txt" in why(read(site.url("/inside/a")))
    assert isinstance(read(site.url("/a"))[0], Article)
    assert "/inside/a" not in site.asked


def test_a_site_whose_wishes_cannot_be_read_is_left_alone(site: Site, read: Read) -> None:
    site.pages["/robots.txt"] = 503, {}, b""
    site.pages["/a"] = 200, {}, PAGE
    assert "robots.txt" in why(read(site.url("/a")))


def test_a_site_that_does_not_answer_is_asked_for_its_wishes_once(site: Site) -> None:
    from time import monotonic, sleep

    def late(_: object) -> Answer:
        sleep(0.7)
        return 200, {}, b""

    site.pages["/robots.txt"] = late
    site.pages["/a"] = site.pages["/b"] = 200, {}, PAGE
    fetcher = Fetcher(Network(hosts=frozenset({"localhost"}), pause=0, seconds=0.3), 1_000_000)
    told = []
    for path in ("/a", "/b", "/c"):
        with pytest.raises(FailedError) as failed:
            fetcher.fetch(site.url(path))
        told.append((str(failed.value), failed.value.remedy))
    assert len(set(told)) == 1
    assert site.asked == ["/robots.txt"]
    began = monotonic()
    with pytest.raises(FailedError):
        fetcher.fetch(site.url("/d"))
    assert monotonic() - began < 0.2
    assert Fetcher(Network(hosts=frozenset({"localhost"}), pause=0), 1_000_000).fetch(site.url("/a")).data == PAGE


def test_a_page_that_did_not_change_is_not_sent_again(site: Site, read: Read, tmp_path: Path) -> None:
    def page(headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        return (304, {}, b"") if headers.get("If-None-Match") == '"v1"' else (200, {"ETag": '"v1"'}, PAGE)

    site.pages["/a"] = page
    first = read(site.url("/a"), folder=tmp_path)
    assert read(site.url("/a"), folder=tmp_path) == first
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:-10])  # damaged: asked for as if it were new
    assert read(site.url("/a"), folder=tmp_path) == first


@pytest.mark.parametrize(("headers", "body"), [
    pytest.param({}, b"x" * 200_000, id="too large"),
    pytest.param({"Content-Encoding": "gzip"}, gzip.compress(b"x" * 20_000_000), id="a gzip bomb"),
])  # fmt: skip
def test_pages_are_read_up_to_the_limit(site: Site, read: Read, headers: dict[str, str], body: bytes) -> None:
    site.pages["/a"] = 200, headers, body
    assert "larger than an article may be" in why(read(site.url("/a"), limits=Limits(bytes=100_000)))


def test_a_site_that_takes_its_time_is_left(site: Site, read: Read) -> None:
    from time import sleep

    def drip() -> Iterator[bytes]:
        for _ in range(100):
            sleep(0.05)
            yield b"x" * 70_000

    site.pages["/a"] = lambda _: (200, {}, drip())
    assert why(read(site.url("/a"), seconds=0.4)) in {"not whole in time", "broken off: Read timed out."}


@pytest.mark.parametrize("head", [
    pytest.param(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", id="a body byte by byte"),
    pytest.param(b"HTTP/1.1 200 OK\r\nX: ", id="a header byte by byte"),
])  # fmt: skip
def test_a_site_that_sends_single_bytes_for_ever_is_left(head: bytes) -> None:
    import socket
    import time

    def serve(place: socket.socket) -> None:
        with suppress(OSError):  # the reader went away, as it should
            robots, _ = place.accept()
            robots.recv(4096)
            robots.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            robots.close()
            page, _ = place.accept()
            page.recv(4096)
            page.sendall(head)
            for _ in range(100):
                time.sleep(0.1)
                page.sendall(b"x")

    with socket.create_server(("127.0.0.1", 0)) as place:
        threading.Thread(target=serve, args=(place,), daemon=True).start()
        fetcher = Fetcher(Network(hosts=frozenset({"localhost"}), pause=0, seconds=0.5), 1_000_000)
        began = time.monotonic()
        with pytest.raises(FailedError, match="not whole in time"):
            fetcher.fetch(f"http://localhost:{place.getsockname()[1]}/a")
        assert time.monotonic() - began < 5


def test_addresses_in_other_scripts_are_asked_for_as_machines_are_called(site: Site) -> None:
    hosts: list[str] = []

    def page(headers: Mapping[str, str]) -> tuple[int, dict[str, str], bytes]:
        hosts.append(headers["Host"])
        return 200, {}, PAGE

    site.pages["/%D0%BF%D0%BE%D1%80%D1%82"] = page
    fetcher = Fetcher(Network(hosts=frozenset({"Пример.рф"}), pause=0), 1_000_000, lambda host, port: ["127.0.0.1"])
    assert fetcher.fetch(site.url("/порт", "пример.рф")).data == PAGE
    assert hosts == [f"xn--e1afmkfd.xn--p1ai:{site.port}"]


def test_a_name_that_changes_its_mind_is_asked_where_it_was_looked_at(site: Site) -> None:
    told = iter([["127.0.0.1"], ["10.0.0.1"]])
    fetcher = Fetcher(Network(hosts=frozenset({"desk.example"}), pause=0), 1_000_000, lambda host, port: next(told))
    site.pages["/robots.txt"] = 200, {}, b""
    with pytest.raises(FailedError):
        Fetcher(Network(pause=0), 1_000_000, lambda host, port: ["93.184.216.34", "10.0.0.1"]).fetch(
            site.url("/a", "desk.example")
        )
    assert fetcher._leave(site.url("/a", "desk.example"), float("inf"))  # the first answer, though no such name exists
    assert site.asked == ["/robots.txt"]


def test_no_machine_of_that_name(read: Read) -> None:
    assert why(read("http://nowhere.invalid/a")) == "no machine is called nowhere.invalid"
