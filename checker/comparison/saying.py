"""A rule tried on values alone: the cases of a pack that say what a verdict must be."""

from collections.abc import Mapping, Sequence

from checker.comparison.compare import Rules, compare
from checker.comparison.scene import Relate
from checker.model.claim import Claim, Evidence, Sentence
from checker.model.event import Event, Grouping
from checker.model.finding import Finding
from checker.model.report import ArticleRecord
from checker.model.value import Value


def said(
    rule: str,
    values: Sequence[Value],
    rulebook: Rules,
    published: Mapping[int, str] | None = None,
    relate: Relate | None = None,
) -> list[Finding]:
    """The findings of one rule where article 1 states the first value, article 2 the second, and so on.

    published: publication times by place in `values`; without them nothing orders the articles.
    """
    told = next(one for one in rulebook.rules if one.id == rule)
    claims = [_claim(told.field, place, value) for place, value in enumerate(values)]
    articles = [
        ArticleRecord(claim.article, "", "", "", "", (published or {}).get(place), "und", "")
        for place, claim in enumerate(claims)
    ]
    event = Event("case", "case", tuple(claim.article for claim in claims))
    found = compare(Grouping((event,)), articles, claims, rulebook, relate=relate)
    return [one for one in found if one.rule == rule]


def _claim(field: str, place: int, value: Value) -> Claim:
    words = value.canonical
    return Claim(
        id=f"claim {place + 1}",
        article=f"article {place + 1}",
        field=field,
        value=value,
        text=words,
        evidence=Evidence("text", 0, len(words), 1, words),
        sentence=Sentence(0, len(words), words),
    )
