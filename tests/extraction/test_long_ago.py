"""A day long after the month in which an article says that its event was is the day of what followed."""

from checker import comparison, rulebook
from checker.extraction import extract
from checker.extraction.long_ago import is_after
from checker.model.article import Article

RULES = rulebook.load([], comparison.KINDS)


def surest(text: str) -> float:
    article = Article("a", "a.txt", text, published="2025-08-07", language="en")
    return max((claim.confidence for claim in extract(article, RULES).claims if claim.field == "event_date"), default=0)


def test_a_month_in_which_it_happened_speaks_against_later_days() -> None:
    plain = "Paul Dyer was charged on Wednesday over a crash in Leeds that killed two men."
    assert surest(plain.replace("that killed", "in January that killed")) < surest(plain)


def test_a_month_is_over_a_week_after_its_end() -> None:
    assert is_after("2025-02-09", ("2025-02-08",))
    assert not is_after("2025-02-03", ("2025-02-08",))
    assert not is_after("2025-01-20", ("2025-02-08",))
    assert not is_after("2025-01-20", ())
