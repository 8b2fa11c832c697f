"""What a user can set for a run, whatever command asks for it."""

from pathlib import Path

from msgspec import Struct

from checker.model.finding import ERROR
from checker.sources.records import Network


class Options(Struct, frozen=True):
    """Settings of one run.

    rules: further rule files or folders, after the packs that ship; later ones override.
    published, language: for articles that do not tell themselves.
    same_event: the user asserts that all articles are about one event.
    severity: (rule id, severity) pairs that replace what the packs say.
    fail_on: the lowest severity that stops (`error`, `warning`, `info`), or `never`.
    with_text: keep the articles' texts in the report.
    allow_unreadable: unreadable inputs do not decide the exit status.
    weigh_sources: learn how far each source can be relied on, and rank positions by it.
    tiers: (casefolded source, tier) pairs, sorted; a position with a better tier is ranked first.
    events: the file of events corrected by hand; None takes the one beside the articles.
    explain_events: say of every article why it is in its event, and of every neighbour why it is not.
    jobs: processes that extract; 0 takes the machine's processors once there is enough to read.
    cache: folder in which extraction is remembered from run to run; None for not at all.
    columns: (our field of an article, the name that objects and tables have for it) pairs.
    network: what may be fetched for paths that are addresses; None for nothing.
    """

    rules: tuple[Path, ...] = ()
    published: str | None = None
    language: str | None = None
    same_event: bool = False
    severity: tuple[tuple[str, str], ...] = ()
    fail_on: str = ERROR
    with_text: bool = False
    allow_unreadable: bool = False
    weigh_sources: bool = False
    tiers: tuple[tuple[str, str], ...] = ()
    events: str | None = None
    explain_events: bool = False
    jobs: int = 0
    cache: Path | None = None
    columns: tuple[tuple[str, str], ...] = ()
    network: Network | None = None
