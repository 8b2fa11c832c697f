"""What sites ask of programs."""

import time

import pytest

from checker.sources.robots import Robots, fits


@pytest.mark.parametrize(("pattern", "path", "does"), [
    ("/a", "/a/b", True), ("/a", "/b", False), ("/*.pdf", "/x/y.pdf?z", True), ("/*.pdf$", "/x/y.pdf", True), ("/*.pdf$", "/x/y.pdf?z", False),
    ("/a$", "/a", True), ("/a$", "/ab", False), ("/a*b*c", "/axxbyyc", True), ("/a*b*c", "/axxc", False), ("/a*", "/a", True), ("/*a$", "/ba/a", True),
    ("/ab*b$", "/ab", False),
])  # fmt: skip
def test_patterns(pattern: str, path: str, does: bool) -> None:
    assert fits(pattern, path) is does


@pytest.mark.parametrize(("text", "path", "allowed"), [
    pytest.param("", "/a", True, id="nothing said"),
    pytest.param("User-agent: *\nDisallow: /", "/a", False, id="everything closed"),
    pytest.param("User-agent: *\nDisallow:", "/a", True, id="nothing closed"),
    pytest.param("User-agent: *\nDisallow: /\nAllow: /news", "/news/1", True, id="the longest rule decides"),
    pytest.param("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True, id="permission on a tie"),
    pytest.param("User-agent: *\nDisallow: /\n\nUser-agent: checker\nDisallow: /x", "/a", True, id="our own group"),
    pytest.param("User-agent: checker\nUser-agent: other\nDisallow: /a", "/a", False, id="a group of several"),
    pytest.param("User-agent: other\nDisallow: /", "/a", True, id="somebody else's group"),
    pytest.param("User-agent: *\nDisallow: /архив", "/%d0%b0%d1%80%d1%85%d0%b8%d0%b2/1", False, id="letters against their bytes"),
    pytest.param("User-agent: *\nDisallow: /%D0%B0", "/архив", False, id="bytes against letters"),
    pytest.param("Disallow: /\nUser-agent: *\nDisallow: /b # not this", "/a", True, id="a rule of nobody, a comment"),
])  # fmt: skip
def test_wishes(text: str, path: str, allowed: bool) -> None:
    assert Robots(text).allow(path) is allowed


def test_stars_take_no_time() -> None:
    started = time.process_time()
    assert Robots("User-agent: *\nDisallow: /" + "*a" * 100_000 + "b$\n").allow("/" + "a" * 4000)
    assert Robots("User-agent: *\n" + "Disallow: /*a*a*a*b$\n" * 9_000).allow("/" + "a" * 3000)
    assert time.process_time() - started < 3
