"""Typed values, where they stand in a text, and how two of them stand to each other."""

from msgspec import Struct, field
from msgspec.structs import force_setattr

EXACT, APPROXIMATE, NEARLY, RANGE = "exact", "approximate", "nearly", "range"
AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN = "at_least", "more_than", "at_most", "less_than"

EQUAL, COMPATIBLE, CONFLICT, UNKNOWN = "equal", "compatible", "conflict", "unknown"

TYPES = (
    "date", "time", "duration", "age", "quantity", "ordinal", "percentage", "money", "score", "identifier",
    "person", "place", "organization",
)  # fmt: skip

Scalar = str | int | bool


class Value(Struct, frozen=True, gc=False):
    """A typed value in the form that speaks no language.

    type: `date`, `time`, `duration`, `age`, `quantity`, `ordinal`, `percentage`, `money`, `score`, `identifier`,
        `person`, `place`, `organization`.
    canonical: the form of the type's module (EDTF, a plain decimal, ISO 4217 and decimal, a name in Latin script ...).
    qualifier: `exact`, `approximate`, `nearly` (from below), `at_least`, `more_than`, `at_most`, `less_than`, `range`.
    detail: further facts, sorted by name: `counted`, `unit`, `weekday`, `name` (a name in its own script, dictionary
        form), `role`, `role_id`, `side`, `path` ... Only what two values can be compared or shown by.
    """

    type: str
    canonical: str
    qualifier: str = EXACT
    detail: tuple[tuple[str, Scalar], ...] = ()

    def get(self, name: str) -> Scalar | None:
        """The fact `name` of the detail, None where it is not stated."""
        for key, value in self.detail:
            if key == name:
                return value
        return None

    @classmethod
    def of(cls, type: str, canonical: str, qualifier: str = EXACT, **detail: Scalar | None) -> "Value":
        """A value whose detail leaves out what is None."""
        told = [(key, value) for key, value in detail.items() if value is not None]
        told.sort()
        return cls(type, canonical, qualifier, tuple(told))


class Mention(Struct, frozen=True, gc=False):
    """A typed value found in a text.

    start, end: the words of the value itself, code points of the text as shown, half open.
    outer_start, outer_end: the same with the qualifier's words ("about 80").
    notes: what the words around say of it and comparison does not need, sorted by name:
        `dates` = `saying` for "said on Wednesday"; `part_of_day`; `honorific`; `ambiguous` = the other reading ...
    """

    value: Value
    start: int
    end: int
    text: str
    language: str
    outer_start: int = -1
    outer_end: int = -1
    notes: tuple[tuple[str, Scalar], ...] = ()

    def __post_init__(self) -> None:
        if self.outer_start < 0:
            force_setattr(self, "outer_start", self.start)
        if self.outer_end < 0:
            force_setattr(self, "outer_end", self.end)

    def note(self, name: str) -> Scalar | None:
        """The note `name`, None where there is none."""
        for key, value in self.notes:
            if key == name:
                return value
        return None


class Reference(Struct, frozen=True):
    """What resolves the relative words of one article.

    published: the article's publication time as in `Article.published`; None leaves relative words open.
    day_first: how its numeric dates are written where the document decides it; None where it does not.
    region: of the article's language (`GB`), where its tag has one.
    """

    published: str | None = None
    day_first: bool | None = None
    region: str = ""


class Relation(Struct, frozen=True):
    """How two values stand to each other.

    kind: `equal`; `compatible` (one holds the other, or both can be true); `conflict` (they exclude each other);
        `unknown` (cannot be told; never a conflict).
    score: 0 to 1, how sure or how alike; 1 for equal, 0 where nothing is alike.
    why: reasons in words, most telling first; never empty.
    """

    kind: str
    score: float
    why: tuple[str, ...] = field(default=())
