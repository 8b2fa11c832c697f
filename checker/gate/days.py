"""Days that mean another day once the draft appears: "on Wednesday", written for one week and read in the next."""

from collections.abc import Iterator

from checker import languages
from checker.gate.desk import Desk, Seen, seen, words
from checker.model.finding import CONFLICT, WARNING
from checker.model.value import Reference

RULE, WHAT, KIND = "day", "day", "stale"


def check(desk: Desk) -> Iterator[Seen]:
    """A finding for each day that reads otherwise on the day of publication than on the day of the draft."""
    from checker.values import mentions

    draft = desk.draft
    if desk.publish_on is None or draft.published is None:
        return
    language = languages.of(draft.language)
    written, read = (
        {(one.start, one.end): one for one in mentions.find(draft.text, language, Reference(day), {"date"})}
        for day in (draft.published, desk.publish_on)
    )
    for span, mention in written.items():
        then = read.get(span)
        if then is not None and then.value.canonical != mention.value.canonical:
            why = f"written on {draft.published[:10]}, readers of {desk.publish_on[:10]} take it for another day"
            sides = [
                [words(draft, WHAT, *span, day, "date")] for day in (mention.value.canonical, then.value.canonical)
            ]
            yield seen(desk, RULE, CONFLICT, WARNING, KIND, [why], sides)
