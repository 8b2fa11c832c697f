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


class Grouping(Struct, frozen=True):
    """Who belongs together: the events (each article in exactly one), the look-alikes among them, and the origins.

    copying: groups of sources that repeat each other over many articles.
    """

    events: tuple[Event, ...]
    related_events: tuple[RelatedEvents, ...] = ()
    origins: Origins = Origins()
    copying: tuple[Copying, ...] = ()
