"""Where a headline ends and the outlet's name begins."""

import time

import pytest

from checker.extraction.headline import end
from checker.languages import of


@pytest.mark.parametrize(
    ("tag", "title", "kept"),
    [
        ("en", "Two hurt in Leeds fire - KQRS News 7 Tampa", "Two hurt in Leeds fire"),
        ("en", "Two hurt in Leeds fire | wkqr.com - Tampa, Florida", "Two hurt in Leeds fire"),
        ("en", "Talks - the third in a year - begin in Riga", "Talks - the third in a year - begin in Riga"),
        ("en", "Video - News of the fire in Riga", "Video - News of the fire in Riga"),
        ("hi", "बस पलटी, पांच घायल - पटना समाचार", "बस पलटी, पांच घायल"),
        ("ru", "Автобус опрокинулся под Тулой — Новости Твери", "Автобус опрокинулся под Тулой"),
        ("en", "", ""),
    ],
)
def test_the_headline_proper(tag: str, title: str, kept: str):
    assert title[: end(title, of(tag))] == kept


def test_blanks_without_end_take_no_time() -> None:
    started = time.process_time()
    assert end("Two hurt in Leeds fire" + " " * 100_000 + "x", of("en")) == 100_023
    assert time.process_time() - started < 2
