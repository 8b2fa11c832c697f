"""The articles of a run by event, as its settings and the files of a person want them."""

from collections.abc import Iterable, Sequence

from checker import events
from checker.events.pairs import Watch
from checker.model.claim import Claim
from checker.model.event import Grouping
from checker.rulebook import Rulebook
from checker.run.by_hand import Corrected
from checker.run.found import Read
from checker.run.options import Options


def grouped(
    done: Sequence[Read],
    claims: Iterable[Claim],
    rules: Rulebook,
    options: Options,
    hands: Corrected,
    also: Iterable[tuple[str, str]] = (),
    watch: Watch = iter,
) -> Grouping:
    """The events of the articles. also: pairs of article ids that are put together beside those of `hands`.

    watch: as for `events.group`.
    """
    return events.group(
        [one.article for one in done],
        claims,
        [one.trace for one in done],
        rules.fields,
        same_event=options.same_event,
        same=(*hands.same, *also),
        different=hands.different,
        explain=options.explain_events,
        watch=watch,
    )
