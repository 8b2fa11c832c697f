"""Pages from the network, through urllib3 (the extra `network`): under limits, with the site's leave, and never from inside.

Nothing here is used unless the user allows the network. Every step of a redirect is looked at like the first address.
"""

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from msgspec import Struct, field

from checker.sources.deadline import Deadline
from checker.sources.hosts import RefusedError, Resolve, in_ascii, public, resolved
from checker.sources.pages import Pages, Stored
from checker.sources.records import Network
from checker.sources.robots import LARGEST, NAME, Robots

if TYPE_CHECKING:
    from urllib3.response import BaseHTTPResponse

_PORTS = {"http": 80, "https": 443}
_MOVED = frozenset({301, 302, 303, 307, 308})
_BLOCK = 65_536
_LONGEST = 4096  # characters of an address
_LATE = "not whole in time"
_EXTRA = "pip install 'checker[network]', or save the page"


class Fetched(Struct, frozen=True):
    """A page as it came: its last address, its media type ("" for none told), its bytes."""

    url: str
    type: str
    data: bytes


class FailedError(Exception):
    """A page that cannot be had; remedy: what the user can do."""

    def __init__(self, why: str, remedy: str = "open it in a browser and save the page") -> None:
        super().__init__(why)
        self.remedy = remedy


class Fetcher(Struct):
    """Fetches pages one after the other, and remembers what their sites ask for."""

    network: Network
    limit: int
    resolve: Resolve = resolved
    _robots: dict[str, Robots | FailedError] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str) -> Fetched:
        """The page at an address, wherever it was moved. Raises FailedError."""
        end = time.monotonic() + self.network.seconds
        for _ in range(self.network.redirects + 1):
            _parts(url)
            if not self._leave(url, end):
                raise FailedError(f"the site's robots.txt asks programs to leave {url} alone")
            found = self._asked(url, end, self.limit)
            if isinstance(found, Fetched):
                return found
            url = found
        raise FailedError(f"moved on more than {self.network.redirects} times")

    def _leave(self, url: str, end: float) -> bool:
        """Whether the site lets programs have this address. Raises FailedError for a site whose wishes cannot be read.

        A site is asked for them once: one that does not answer costs its time for one page, not for each.
        """
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            try:
                self._robots[site] = self._wishes(f"{site}/robots.txt", end)
            except FailedError as failed:
                self._robots[site] = failed
        wishes = self._robots[site]
        if isinstance(wishes, FailedError):
            raise FailedError(str(wishes), wishes.remedy) from wishes
        return wishes.allow((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))

    def _wishes(self, url: str, end: float) -> Robots:
        for _ in range(self.network.redirects + 1):
            try:
                found = self._asked(url, end, LARGEST, whole=False)
            except _StatusError as told:
                if 400 <= told.status < 500:
                    return Robots("")
                raise FailedError(
                    f"what the site asks of programs cannot be read: its robots.txt answers {told.status}"
                ) from told
            if isinstance(found, Fetched):
                return Robots(found.data.decode("utf-8", "replace"))
            url = found
        raise FailedError("what the site asks of programs cannot be read: its robots.txt is moved on and on")

    def _asked(self, url: str, end: float, limit: int, whole: bool = True) -> Fetched | str:
        """The page, or the address it was moved to. whole: a page that is longer than the limit is an error."""
        self._wait(url)
        pages = Pages(self.network.folder)
        known = pages.get(url)
        with Deadline(end) as deadline:
            try:
                response = _request(url, known, self.network, deadline, self.resolve)
            except RefusedError as refused:
                raise FailedError(str(refused), "name the host with --allow-host if it is one of yours") from refused
            try:
                deadline.cuts(response.shutdown)  # an answer that closes its connection takes the socket along
                if deadline.over:
                    raise FailedError(_LATE)
                if response.status == 304 and known:
                    return Fetched(url, known.type, known.data)
                if response.status in _MOVED and response.headers.get("location"):
                    return _moved(url, response.headers["location"])
                if response.status != 200:
                    raise _StatusError(response.status)
                data = b"".join(_body(response, deadline, limit, whole))
            finally:
                response.close()
                response.release_conn()
        type_ = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        pages.put(url, Stored(type_, response.headers.get("etag"), response.headers.get("last-modified"), data))
        return Fetched(url, type_, data)

    def _wait(self, url: str) -> None:
        host = urlsplit(url).netloc
        now = time.monotonic()
        pause = self._last.get(host, -self.network.pause) + self.network.pause - now
        if host in self._last and pause > 0:
            time.sleep(pause)
        self._last[host] = time.monotonic()


class _StatusError(FailedError):
    """An answer that is no page."""

    def __init__(self, status: int) -> None:
        super().__init__(f"the site answers {status}")
        self.status = status


def _request(
    url: str, known: Stored | None, network: Network, deadline: Deadline, resolve: Resolve
) -> "BaseHTTPResponse":
    """The answer of the machine at a looked-at address, its body still to be read. Raises FailedError and RefusedError."""
    try:
        import urllib3
        from urllib3.exceptions import HTTPError
    except ImportError as missing:
        raise FailedError("addresses need an extra library", _EXTRA) from missing
    scheme, host, port, path = _parts(url)
    try:
        address = public(host, port, network.hosts, resolve)[0]
    except (OSError, UnicodeError) as error:
        raise FailedError(f"no machine is called {host}", "check the address") from error
    left = max(0.1, deadline.end - time.monotonic())
    timeout = urllib3.Timeout(connect=min(10.0, left), read=min(10.0, left))
    headers = {"Host": _host(host, port, scheme), "User-Agent": f"{NAME} (reads articles to compare them)",
               "Accept-Encoding": "gzip, deflate", **(known.conditions if known else {})}  # fmt: skip
    pool: urllib3.HTTPConnectionPool = (
        urllib3.HTTPSConnectionPool(address, port, server_hostname=host, assert_hostname=host)
        if scheme == "https"
        else urllib3.HTTPConnectionPool(address, port)
    )
    pool.ConnectionCls = deadline.watched(pool.ConnectionCls)  # type: ignore[assignment]
    try:
        return pool.urlopen(
            "GET", path, headers=headers, timeout=timeout, retries=False, redirect=False, preload_content=False
        )
    except (HTTPError, OSError, ValueError) as error:
        raise FailedError(f"no answer: {_told(error)}") from error


def _moved(url: str, target: str) -> str:
    try:
        return urljoin(url, target)
    except ValueError as error:
        raise FailedError("moved to what is no address") from error


def _parts(url: str) -> tuple[str, str, int, str]:
    """Scheme, host, port and path with query of an address. Raises FailedError for one that is none of the web."""
    try:
        parts = urlsplit(url)
        scheme, host, port = parts.scheme.lower(), in_ascii(parts.hostname or ""), parts.port
    except ValueError as error:
        raise FailedError(f"no address of a page: {error}", "check the address") from error
    if scheme not in _PORTS or not host or len(url) > _LONGEST:
        raise FailedError("no address of a page (http:// or https://)", "check the address")
    if parts.username is not None or parts.password is not None:
        raise FailedError("an address with a password in it, which reports would show", "save the page")
    return scheme, host, port or _PORTS[scheme], (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _host(host: str, port: int, scheme: str) -> str:
    shown = f"[{host}]" if ":" in host else host
    return shown if port == _PORTS[scheme] else f"{shown}:{port}"


def _body(response: "BaseHTTPResponse", deadline: Deadline, limit: int, whole: bool) -> Iterator[bytes]:
    """The body, unpacked, within the limit and the time."""
    from urllib3.exceptions import HTTPError

    size = 0
    try:
        while block := response.read(_BLOCK, decode_content=True):
            size += len(block)
            if size > limit:
                if whole:
                    raise FailedError(f"larger than an article may be ({limit:,} bytes)")
                return
            yield block
            if deadline.over:
                break
    except (HTTPError, OSError, ValueError) as error:
        if deadline.over:
            raise FailedError(_LATE) from error
        raise FailedError(f"broken off: {_told(error)}") from error
    if deadline.over:
        raise FailedError(_LATE)


def _told(error: Exception) -> str:
    """An error in one line, without the addresses of objects."""
    return " ".join(str(error).split("object at")[0].split())[:200] or type(error).__name__
