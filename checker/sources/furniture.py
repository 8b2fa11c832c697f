"""Which lines of a page are the article's own, told from their words and shapes, in any format.

Side-bars, "also read" lines, lists of headlines, forms and notices get a reason; the article's sentences never do
unless they stand in such a list and share nothing with the article: a sentence lost is worse than a teaser kept.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from checker.sources import labels, other_stories
from checker.sources.records import Line
from checker.sources.sorting import Sorting


def sort_out(lines: Sequence[Line], title: str) -> list[Line]:
    """The same lines, each with the reason why it is not the article's, or None; kinds of captions are told."""
    sorting = Sorting(lines, title)
    labels.mark(sorting)
    labels.mark_labelled(sorting)
    labels.mark_video_list(sorting)
    labels.mark_timed_links(sorting)
    other_stories.cut_at_end(sorting)
    other_stories.close_sections(sorting)
    other_stories.trim_tail(sorting)
    other_stories.drop_cut_lines(sorting)
    other_stories.drop_lists(sorting)
    other_stories.drop_remains(sorting)
    return [line if line.dropped == reason and line.kind == kind else replace(line, dropped=reason, kind=kind)
            for line, reason, kind in zip(lines, sorting.reasons, sorting.kinds, strict=True)]  # fmt: skip
