"""The report as one page that needs nothing else: no network and no file beside it.

Its script only searches and filters; all of the page is readable without. The dossiers of a page of many stand in
`noscript`: a browser without scripts shows them, one with scripts keeps them as a string until they are looked at.
"""

import re
from base64 import b64encode
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from hashlib import sha256
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from msgspec import Struct

from checker.model.finding import AGREE, COMPATIBLE, CONFLICT, UNCORROBORATED, UNDECIDED, UPDATE
from checker.model.report import ArticleRecord, Report
from checker.reporting.clean import one_line, plain
from checker.reporting.dates import moment
from checker.reporting.entries import Entry, Quote
from checker.reporting.matrix import Matrix, letter, matrices
from checker.reporting.options import RenderOptions
from checker.reporting.timeline import HEIGHT, WIDTH, Timeline, timeline
from checker.reporting.verdictline import decided, summary
from checker.reporting.view import SECTIONS, View
from checker.reporting.words import words

if TYPE_CHECKING:
    from jinja2 import Environment

OPEN = (CONFLICT, UPDATE, UNDECIDED)  # a card each
SETTLED = (AGREE, COMPATIBLE)  # a line each, which opens
QUOTED = 5  # articles of one side that are quoted before the rest is folded
_TAG = re.compile(r"[a-z]{2,3}")
_NAME = re.compile(r"[^0-9A-Za-z]+")


class Dossier(Struct, frozen=True, dict=True):
    """One report as the templates see it. prefix: keeps the anchors of many dossiers on a page apart."""

    view: View
    prefix: str

    @property
    def name(self) -> str:
        """What the dossier is called; "" for a run over one."""
        return one_line(self.view.report.dossier)

    @property
    def named(self) -> str:
        """The anchor of the dossier's name, before that of a heading: a label that no other dossier's section has."""
        return f"{self.prefix}name " if self.prefix else ""

    @property
    def summary(self) -> str:
        """How much was read and what came out."""
        return summary(self.view)

    @property
    def decided(self) -> str:
        """Whether the run passed, and what that rests on."""
        return decided(self.view)

    @property
    def counts(self) -> list[tuple[str, int]]:
        """How many findings each verdict has, in the order in which they are told."""
        return [(verdict, len(self.view.entries[verdict])) for verdict in SECTIONS]

    @cached_property
    def matrices(self) -> list[Matrix]:
        """Facts by source, event by event."""
        return list(matrices(self.view))

    @property
    def alone(self) -> list[tuple[ArticleRecord, list[Entry]]]:
        """Single-source facts, article by article."""
        told: dict[str, list[Entry]] = {}
        for entry in self.view.entries[UNCORROBORATED]:
            for side in entry.sides[:1]:
                told.setdefault(next(iter(side.position.articles), ""), []).append(entry)
        return [(self.view.articles[name], entries) for name, entries in told.items() if name in self.view.articles]

    def anchor(self, kind: str, id: str) -> str:
        """The anchor of a finding, an event or an article."""
        name = _NAME.sub("-", id)
        if name != id:
            name = f"{name[:24]}-{sha256(id.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
        return f"{self.prefix}{kind}-{name}"

    def timeline(self, entry: Entry) -> Timeline | None:
        """How the figure of a finding moved."""
        return timeline(self.view, entry) if entry.finding.verdict == UPDATE else None


def render(report: Report, options: RenderOptions) -> str:
    """The page of one report."""
    return _page([report], options)


def render_many(reports: Sequence[Report], options: RenderOptions) -> str:
    """One page with an index of many dossiers, each below it."""
    return _page(reports, options)


def _page(reports: Sequence[Report], options: RenderOptions) -> str:
    many = len(reports) != 1
    dossiers = [
        Dossier(View(report, options), f"d{number}-" if many else "") for number, report in enumerate(reports, 1)
    ]
    style, script = _file("style.css"), _file("page.js")
    return (
        _environment()
        .get_template("page.html")
        .render(
            dossiers=dossiers,
            many=many,
            words=words(options.language),
            version=options.version,
            style=style,
            style_hash=_digest(style),
            script=script,
            script_hash=_digest(script),
            verdicts=SECTIONS,
            open_verdicts=OPEN,
            settled_verdicts=SETTLED,
            quoted=QUOTED,
            unfold=options.unfold,
            drawing={"width": WIDTH, "height": HEIGHT},
        )
    )


def _digest(text: str) -> str:
    """What the page's policy names the one style and the one script by that it allows."""
    return b64encode(sha256(text.encode()).digest()).decode()


def _safe_link(url: str) -> str:
    """The address if a browser may be sent there, else ""."""
    try:
        parts = urlsplit(plain(url))
    except ValueError:
        return ""
    return plain(url) if parts.scheme in ("http", "https") and parts.netloc else ""


def _tag(language: str) -> str:
    return language if _TAG.fullmatch(language) and language != "und" else ""


def _by_article(quotes: Sequence[Quote]) -> list[tuple[Quote, list[Quote]]]:
    """The first quote of each article, and its further ones."""
    grouped = [list(group) for _, group in groupby(quotes, key=lambda quote: quote.article.id)]
    return [(group[0], group[1:]) for group in grouped]


def _by_event(entries: Sequence[Entry]) -> list[tuple[str, list[Entry]]]:
    return [(event, list(group)) for event, group in groupby(entries, key=lambda entry: entry.event)]


def _split(items: Sequence[Any], at: int) -> tuple[Sequence[Any], Sequence[Any]]:
    """The first `at` items, and the others."""
    return items[:at], items[at:]


def _more_places(quote: Quote, further: Sequence[Quote]) -> int:
    return len(quote.claim.also) + sum(1 + len(other.claim.also) for other in further)


def _cleaned(value: Any) -> Any:
    """Every expression of every template passes here, so that no string reaches the page as it came."""
    from markupsafe import Markup

    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value


_FILTERS: dict[str, Callable[..., Any]] = {
    "by_article": _by_article,
    "by_event": _by_event,
    "letter": letter,
    "link": _safe_link,
    "more_places": _more_places,
    "one_line": one_line,
    "split": _split,
    "tag": _tag,
    "moment": moment,
}


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    made = Environment(
        loader=FunctionLoader(_file),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_cleaned,
    )
    made.filters |= _FILTERS | {"ours": Markup}
    return made


def _file(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text(encoding="utf-8")
