"""What sources weigh beyond being one origin each: learned reliability and tiers, both only where a user asks for them."""

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from checker.model.report import ArticleRecord

PRIMARY, REPORT, REWRITE = "primary", "report", "rewrite"
TIERS = (PRIMARY, REPORT, REWRITE)  # best first; whoever is not listed reports


class Strength(Struct, frozen=True):
    """weights: reliability by source, empty where it was not learned. tiers: by casefolded source, empty where none are set."""

    weights: Mapping[str, float] = field(default_factory=dict)
    tiers: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.weights or self.tiers)

    def tier(self, article: ArticleRecord) -> str:
        """The tier of an article's source, `report` for one that is not listed."""
        return self.tiers.get(article.source.casefold()) or self.tiers.get(article.id.casefold(), REPORT)

    def best(self, articles: Iterable[ArticleRecord]) -> str:
        """The best tier among articles."""
        return min((self.tier(article) for article in articles), key=TIERS.index, default=REWRITE)

    def weight(self, articles: Iterable[tuple[str, ArticleRecord]]) -> float:
        """What (origin, article) pairs weigh together: of one origin the weightiest source counts."""
        heaviest: dict[str, float] = {}
        for origin, article in articles:
            weight = self.weights.get(article.source or article.id, 1.0)
            heaviest[origin] = max(weight, heaviest.get(origin, 0.0))
        return round(sum(heaviest[origin] for origin in sorted(heaviest)), 4)
