"""What the finders hand over, in places of the folded text."""

from msgspec import Struct


class Person(Struct, frozen=True, gc=False):
    """A name found.

    words: the name as shown. outer_start, outer_end: with title, role and age. role, role_id, age, honorific, side:
    what stands beside it; side is an ISO 3166 code. full: the words of the full name that a shorter mention stands
    for. ambiguous: the full names it may stand for, where there are several. alternatives: other forms, such as a
    gloss in Latin letters.
    """

    start: int
    end: int
    words: str
    outer_start: int
    outer_end: int
    role: str | None = None
    role_id: str | None = None
    age: int | None = None
    honorific: str | None = None
    full: str | None = None
    ambiguous: str | None = None
    side: str | None = None
    alternatives: str | None = None


VENUE, CITY, DISTRICT, REGION, COUNTRY = "venue", "city", "district", "region", "country"
COUNTY = "county"  # what holds towns and villages and lies in a region: a county, a district of India, a raion
VILLAGE = "village"  # what words call so; the lists have towns alone


class Place(Struct, frozen=True, order=True, gc=False):
    """A place found.

    name: in Latin script where a list knows it, else as shown. path: what it lies in, nearest first. outer_end: with
    the region that follows a city. dateline: whether it only heads the story. type: the id of a venue's kind.
    alternatives: another form, such as a name in quotation marks without the kind before it.
    """

    start: int
    end: int
    words: str
    kind: str
    name: str
    path: tuple[str, ...] = ()
    outer_end: int = -1
    dateline: bool = False
    type: str | None = None
    alternatives: str | None = None


class Organization(Struct, frozen=True, order=True, gc=False):
    """An organisation found. kind: the id of its head noun. acronym: stated with it. full: what an acronym stands for."""

    start: int
    end: int
    words: str
    kind: str | None
    acronym: str | None = None
    full: str | None = None
