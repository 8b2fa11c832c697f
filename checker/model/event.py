"""Real happenings, as groups of articles, and what stands between the groups."""

from msgspec import Struct


class Event(Struct, frozen=True):
    """One real happening: the articles judged to describe it.

    id: from its identifying claims. label: `e1: ...`, for people. articles: ids, sorted. why: reasons for the judgement.
    asserted: a person says that the articles are about one event.
    """

    id: str
    label: str
    articles: tuple[str, ...]
    why: tuple[str, ...] = ()
    asserted: bool = False


class RelatedEvents(Struct, frozen=True):
    """Two events that look alike and differ: what is alike, what is different."""

    events: tuple[str, str]
    alike: tuple[str, ...]
    different: tuple[str, ...]


class Copying(Struct, frozen=True):
    """Sources that share their text or their values so far that they count as one origin."""

    sources: tuple[str, ...]
    why: tuple[str, ...]


class Origins(Struct, frozen=True):
    """Which articles rest on one origin.

    of: (article id, origin id) pairs, sorted; articles of one origin share the id.
    copies: articles whose text is a near-verbatim copy of another's, with the id that stands for all of them.
    why: (origin id, reason) pairs, for origins of more than one article.
    """

    of: tuple[tuple[str, str], ...] = ()
    copies: tuple[tuple[str, str], ...] = ()
    why: tuple[tuple[str, str], ...] = ()


class Passage(Struct, frozen=True):
    """A sentence where it stands.

    part: `text` or `title` of the article. start: code points into that part. line: line of the file that was read.
    """

    article: str
    part: str
    start: int
    line: int
    quote: str


class Twin(Struct, frozen=True):
    """A sentence of some articles of an origin, and the same sentence of others but for a few words.

    left, right: where the one and the other stand; all on a side have the same words.
    changes: (start, end) of the words that differ in the first quote of the left, then of the right, in order.
    """

    language: str
    left: tuple[Passage, ...]
    right: tuple[Passage, ...]
    changes: tuple[tuple[int, int, int, int], ...]


class Grouping(Struct, frozen=True):
    """Who belongs together: the events (each article in exactly one), the look-alikes among them, and the origins.

    copying: groups of sources that repeat each other over many articles.
    twins: sentences that articles of one origin have in the same words but for a few.
    """

    events: tuple[Event, ...]
    related_events: tuple[RelatedEvents, ...] = ()
    origins: Origins = Origins()
    copying: tuple[Copying, ...] = ()
    twins: tuple[Twin, ...] = ()
