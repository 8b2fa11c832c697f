"""One event with what its articles say, ready to be asked by a rule kind."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct, field

from checker.comparison.strength import Strength
from checker.model.claim import BACKGROUND, HELD, PLANNED, SOME, Claim
from checker.model.event import Event
from checker.model.report import ArticleRecord
from checker.model.value import Relation, Value
from checker.rulebook.records import Field

Relate = Callable[[Value, Value, Decimal | None], Relation]

REAL = "real"  # held and planned claims order each other; feared, requested and denied ones meet only their own kind
_FAMILY = {HELD: REAL, PLANNED: REAL}


class Question(Struct, frozen=True):
    """What must be the same for two claims to be compared, within one event.

    modality: `real` for held and planned together, else the modality itself.
    """

    field: str
    key: str | None
    part_of: str | None
    about: str
    modality: str


class Differing(Struct, frozen=True):
    """Claims of one field that exclude each other and stand in the same words. why: both sentences."""

    field: str
    left: tuple[Claim, ...]
    right: tuple[Claim, ...]
    why: str


class Scene(Struct, frozen=True):
    """One event, its claims by question, and what is known of its articles.

    asked: comparable claims (scope not open) by question, each list sorted by id.
    origin: article id to origin id; copy_of: article id to the article that it copies.
    strength: what sources weigh, where the user asks for more than their number.
    differing: what articles have in the same words but for the value.
    """

    event: Event
    articles: Mapping[str, ArticleRecord]
    asked: Mapping[Question, tuple[Claim, ...]]
    fields: Mapping[str, Field]
    origin: Mapping[str, str]
    copy_of: Mapping[str, str]
    relate: Relate
    dossier: str = ""
    strength: Strength = field(default_factory=Strength)
    differing: Sequence[Differing] = ()

    def questions(self, field: str) -> Iterator[tuple[Question, tuple[Claim, ...]]]:
        """The field's questions with their claims, in a fixed order."""
        for question in sorted((one for one in self.asked if one.field == field), key=_order):
            yield question, self.asked[question]

    def published(self, article: str) -> str | None:
        """When the article was published, as its source says."""
        record = self.articles.get(article)
        return record.published if record else None

    def originals(self, articles: Iterable[str]) -> set[str]:
        """The articles with every copy replaced by what it copies."""
        return {self.copy_of.get(article) or article for article in articles}

    def origins(self, articles: Iterable[str]) -> set[str]:
        """The origins behind the articles."""
        return {self.origin.get(article) or article for article in articles}

    def records(self, articles: Iterable[str]) -> list[tuple[str, ArticleRecord]]:
        """The articles with their origins, as (origin, article), sorted by article."""
        return [
            (self.origin.get(name) or name, self.articles[name]) for name in sorted(articles) if name in self.articles
        ]


def question_of(claim: Claim) -> Question:
    """The question that a claim answers."""
    scope = claim.scope
    return Question(claim.field, claim.key, scope.part_of, scope.about, _FAMILY.get(scope.modality, scope.modality))


def asked(claims: Iterable[Claim]) -> dict[Question, tuple[Claim, ...]]:
    """Claims by question; those whose scope is open are left out, they cannot be compared."""
    found: dict[Question, list[Claim]] = {}
    for claim in claims:
        if claim.scope.open is None:
            found.setdefault(question_of(claim), []).append(claim)
    return {question: tuple(sorted(told, key=lambda one: one.id)) for question, told in found.items()}


def is_background(question: Question) -> bool:
    """Whether the question is about another event told beside the articles' own."""
    return question.about == BACKGROUND


def is_vague(question: Question) -> bool:
    """Whether the question is about a part that no noun names: "27 of the bodies" in two articles are two parts."""
    return question.part_of == SOME


def _order(question: Question) -> tuple[str, str, str, str, str]:
    return question.field, question.key or "", question.part_of or "", question.about, question.modality
