"""What an event is called: an id from its identifying claims, a label for people, and why it is one event."""

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256

from checker.events.evidence import Agreement
from checker.events.profile import Asked, Profile
from checker.model.report import ArticleRecord
from checker.model.value import COMPATIBLE, EQUAL, Value
from checker.rulebook.records import Field
from checker.values.names.romanise import latin

_LANGUAGE = "en"  # in which reasons are told
_MOST = 4  # facts in a label or in the reasons: more are not read
_WEIGHT = {"strong": 0, "some": 1}


def event_id(profiles: Sequence[Profile], articles: Sequence[ArticleRecord], fields: Mapping[str, Field]) -> str:
    """Twelve hexadecimal digits from what most articles claim of the event; from the articles where none claims."""
    told = [f"{field}\x1e{key or ''}\x1e{value}" for (field, key), value in leading(profiles, fields)]
    if not told:
        told = [min(f"{article.source}\x1e{article.title}\x1e{article.id}" for article in articles)]
    return sha256("\x1f".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def leading(profiles: Sequence[Profile], fields: Mapping[str, Field]) -> list[tuple[Asked, str]]:
    """What most articles say on each identifying question, strong fields first."""
    counted: dict[Asked, Counter[str]] = {}
    for profile in profiles:
        for asked, values in profile.values.items():
            counted.setdefault(asked, Counter()).update({value.canonical for value in values})
    best = {asked: min(told, key=lambda value: (-told[value], value)) for asked, told in counted.items()}
    return sorted(
        best.items(), key=lambda one: (_WEIGHT.get(fields[one[0][0]].identity, 2), one[0][0], one[0][1] or "")
    )


def label(
    number: int, profiles: Sequence[Profile], articles: Sequence[ArticleRecord], fields: Mapping[str, Field]
) -> str:
    """`e1: ` and the headline that stands for the event, else its identifying facts, else the first article's id."""
    titles = sorted((len(article.title), article.title) for article in articles if article.title)
    if titles:
        told = titles[len(titles) // 2][1]
    else:
        told = ", ".join(f"{named(asked, fields)} {value}" for asked, value in leading(profiles, fields)[:_MOST])
    return f"e{number}: {told or min(article.id for article in articles)}"


def reasons(agreements: Sequence[Agreement], fields: Mapping[str, Field]) -> list[str]:
    """What pairs of one event agree on, the most telling first, each question once."""
    found: dict[Asked, Agreement] = {}
    for agreement in agreements:
        if agreement.kind in (EQUAL, COMPATIBLE) and agreement.odds > 0:
            known = found.get(agreement.asked)
            if known is None or _telling(agreement, fields) < _telling(known, fields):
                found[agreement.asked] = agreement
    ranked = sorted(found.values(), key=lambda one: (-one.odds, said(one, fields)))
    return [f"both say {said(agreement, fields)}" for agreement in ranked[:_MOST]]


def _telling(agreement: Agreement, fields: Mapping[str, Field]) -> tuple[bool, float, str]:
    told = said(agreement, fields)
    return not told.isascii(), -agreement.odds, told


def said(agreement: Agreement, fields: Mapping[str, Field]) -> str:
    """A field with the value that two articles share: one form of what is equal, both of what can be true together."""
    values = sorted({shown(agreement.one), shown(agreement.other)}, key=_plainest)
    told = values[:1] if agreement.kind == EQUAL else sorted(values)
    return f"{named(agreement.asked, fields)} {' / '.join(told)}"


def against(agreement: Agreement, fields: Mapping[str, Field]) -> str:
    """A field with the two values that exclude each other."""
    sides = sorted((shown(agreement.one), shown(agreement.other)))
    return f"{named(agreement.asked, fields)} {sides[0]} against {sides[1]}"


def shown(value: Value) -> str:
    """A value for people: a name as an article wrote it, where its Latin letters are only carried over from a script."""
    name = value.get("name")
    carried = isinstance(name, str) and value.get("kind") != "city" and value.canonical == latin(name)
    return str(name) if carried else value.canonical


def _plainest(told: str) -> tuple[bool, int, str]:
    """Latin letters first, then what tells more."""
    return not told.isascii(), -len(told), told


def named(asked: Asked, fields: Mapping[str, Field]) -> str:
    """A field, as its pack calls it, and the key."""
    field, key = asked
    known = fields.get(field)
    words = (known.labels.get(_LANGUAGE) if known else None) or field.replace("_", " ")
    return f"{words} ({key})" if key else words
