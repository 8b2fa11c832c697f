"""What the words around a date say of it: who speaks, the tense, the part of the day, whether it stands in a dateline."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick

from checker.languages.expressions import any_of, compiled_once
from checker.languages.fold import folded
from checker.model.value import Scalar
from checker.values.dates.context import FUTURE, PAST
from checker.values.dates.words import sections

COUNT = "count"  # the note `dates` of a time at which figures hold
_REACH = 240  # characters of the sentence that are searched each way for its tense
_NEAR = 80  # characters between a date and the verb of saying
_DAY_PART = 24  # characters between a date and its part of the day
_DATELINE = 70  # characters of a line that may stand before a dateline's date
_END = re.compile(r"[.!?।॥\n](?:(?<=\n)|(?<!\.[^\W\d_].)\s)")  # "7.30 p.m. on Saturday" goes on
_BLANK = (" ", " \n")
_HANDLE = re.compile(r"\(@\w{1,30}\) $")  # before the day of a post: whose it is
_BEFORE_DATELINE = re.compile(r"(?:^|\n)[^\n.!?:;]{2,60},\s*$")
_AFTER_DATELINE = re.compile(r"\s{0,9}(?:,?\s{0,9}\d{4}\s{0,9})?(?:\([^()\n]{2,30}\)|[-:|।]|\.\s{0,9}/|/)")
_BEGINS = re.compile(
    r"(?:^|[^\s.]{3}[.!?।][\"')]?\s+|\n\s*)\S{0,3}\s*$"
)  # nothing but a preposition since the sentence began
_EDGE = r"(?![^\W\d_]|[\u0300-\u036f\u0610-\u065f\u0900-\u0963\u0970-\u0e4e])"
_MARKS = frozenset('.,;:!?()"।')
_FRONT = r"(?<![^\W\d_])"


def _any(words: Iterable[str]) -> str:
    return any_of(folded(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _cues(data: Mapping[str, Any], tense: str) -> str:
    """Words that tell the tense, and endings of its verbs where the language has them; words that only look so excepted."""
    endings = data.get(f"{tense}_endings")
    never = data.get(f"no_{tense}")
    other = rf"(?!(?:{_any(never)}){_EDGE})" if never else ""
    unless = "".join(rf"(?<!{re.escape(folded(word))} )" for word in data.get(f"not_{tense}_after", ()))
    verbs = rf"|{unless}[^\s\d.,;:!?()]{{1,24}}(?:{_any(endings)})" if endings else ""
    return rf"{other}(?:{unless}(?:{_any(data.get(tense, ()))}){verbs})"


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(folded(phrase).split()[0] for phrase in phrases)


class _Glance:
    """Words that are looked for before anything dearer is done, all at once, as they stand between blanks and marks."""

    def __init__(self, words: Iterable[str]) -> None:
        whole = sorted(word for word in words if not any(map(_parts, word)))
        self._found = AhoCorasick(whole) if whole else None

    def in_words(self, text: str) -> bool:
        """Whether one of the words stands in a text."""
        if self._found is None:
            return False
        last = len(text)
        return any(
            (not start or _parts(text[start - 1])) and (end == last or _parts(text[end]))
            for _, start, end in self._found.find_matches_as_indexes(text, overlapping=True)
        )


def _parts(char: str) -> bool:
    """Whether a character stands between words."""
    return char in _MARKS or char.isspace()


class Around:
    """The cues of one language."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        saying = data.get("saying", {})
        verbs, before, after = (_any(saying.get(name, ())) for name in ("verbs", "before", "after"))
        passive = "".join(rf"(?<!{re.escape(folded(word))} )" for word in saying.get("not_after", ()))
        told = _any(saying.get("with_object", ()))
        self._said_before = compiled_once(
            rf"{_FRONT}{passive}(?:(?:{verbs}){_EDGE}|(?:{told})(?: [^\s,.;:!?()]{{1,24}}){{1,4}})"
            rf"(?:[ ,]{{1,2}}(?:{before}){_EDGE}){{0,6}}[ ,]*$"
        )
        self._said_after = compiled_once(rf"(?:[ ]{{1,2}}(?:{after}){_EDGE}){{0,6}}[ ]{{1,2}}(?:{verbs}){_EDGE}")
        self._stamps = tuple(folded(word) for word in saying.get("stamps", ()))
        self._stamped = compiled_once(rf"(?:^|[\n(|•.] {{0,3}})(?:{_any(saying.get('stamps', ()))}):?(?: on)? {{1,2}}$")
        loose = int(saying.get("subject_words", 0))
        self._said_later = (
            compiled_once(
                rf"(?:[ ,]{{1,2}}(?:{after}){_EDGE}){{0,2}},?(?: [^\s,.;:!?()]{{1,24}}){{1,{loose}}} (?:{verbs}){_EDGE}"
            )
            if loose
            else None
        )
        content = saying.get("of_what", ())
        self._said_by = (
            compiled_once(
                rf"[,»\"][ ]?[–—-]?[ ]?(?:{verbs})(?: (?!(?:{_any(content)}){_EDGE})[^\s,.;:!?()]{{1,24}}){{1,8}}(?: (?:{before})){{0,3}}[ ]?$"
            )
            if content
            else None
        )
        self._verbs_stand = str(data.get("tense_stands", ""))
        self._verbs = _Glance(_first_words(saying.get("verbs", ())))
        self._part_words = _Glance(
            _first_words(word for words in data.get("part_of_day", {}).values() for word in words)
        )
        self._cues = compiled_once(
            rf"{_FRONT}(?:(?P<{FUTURE}>{_cues(data, FUTURE)})|(?P<{PAST}>{_cues(data, PAST)})){_EDGE}"
        )
        alone = data.get("future_alone", ())
        self._alone = compiled_once(rf"{_FRONT}(?:{_any(alone)}){_EDGE}") if alone else None
        self._parts = {
            name: compiled_once(rf"{_FRONT}(?:{_any(words)}){_EDGE}")
            for name, words in data.get("part_of_day", {}).items()
        }
        self._part = compiled_once(
            rf"{_FRONT}(?:{_any(word for words in data.get('part_of_day', {}).values() for word in words)}){_EDGE}"
        )
        counted = data.get("counted", {})
        between = rf"[ ,](?:\d[\d:.]{{0,5}}|{_any(counted.get('between', ()))}){_EDGE}"
        before_count, after_count = counted.get("before", ()), counted.get("after", ())
        self._counted_words = _Glance(_first_words((*before_count, *after_count)))
        self._counted_before = compiled_once(rf"{_FRONT}(?:{_any(before_count)}){_EDGE}(?:{between}){{0,4}} ?$")
        self._counted_after = compiled_once(rf"(?:{between}){{0,4}} (?:{_any(after_count)}){_EDGE}")
        after_words = data.get("approximate_after", ())
        self._about_after = compiled_once(rf"[ ]?(?:{_any(after_words)}){_EDGE}") if after_words else None
        self._before_names = tuple(f"{folded(word)} " for word in data.get("before_names", ()))
        self._about_words = _first_words(data.get("approximate", ()))
        self._about = compiled_once(rf"{_FRONT}(?:{_any(data.get('approximate', ()))}){_EDGE}[ ]*$")

    def in_name(self, text: str, start: int) -> bool:
        """Whether a word stands before a place that names follow more often than dates: "the"."""
        return bool(self._before_names) and text.endswith(self._before_names, 0, start)

    def about(self, text: str, start: int, end: int) -> tuple[int, int]:
        """The stretch with the words that make it approximate ("around", "के आसपास"); the stretch itself without such words."""
        before = self._about_from(text, start)
        if before == start and self._about_after is not None:
            cue = self._about_after.match(text, end)
            return start, cue.end() if cue else end
        return before, end

    def _about_from(self, text: str, start: int) -> int:
        low = max(start - _DAY_PART, 0)
        if self._about_words.isdisjoint(text[low:start].split()):
            return start
        cue = self._about.search(text, low, start)
        return cue.start() if cue else start

    def tense(self, text: str, start: int, end: int, said: bool) -> str:
        """The tense of the sentence, by the cue nearest to the place on the side where the language's verbs stand; past
        beside a verb of saying; "" without cues."""
        if said:
            return PAST
        low, high = _sentence(text, start, end)
        before = None if self._verbs_stand == "after" else self._last_cue(text, low, start, end)
        if before and self._verbs_stand == "before":
            return before.lastgroup or ""
        after = self._cues.search(text, end, high)
        if after is None and self._verbs_stand == "after":
            before = self._last_cue(text, low, start, end)
        nearer = after if not before or (after and after.start() - end < start - before.end()) else before
        if nearer is None and self._alone is not None and self._alone.search(text, low, start):
            return FUTURE
        return (nearer.lastgroup or "") if nearer else ""

    def _last_cue(self, text: str, low: int, start: int, end: int) -> re.Match[str] | None:
        """The last cue that begins before the expression; it may share a word with it ("runs from Friday")."""
        last = None
        for cue in self._cues.finditer(text, low, end):
            if cue.start() >= start:
                break
            last = cue
        return last

    def saying(self, text: str, start: int, end: int) -> bool:
        """Whether the date is that of a statement: "said on Wednesday"."""
        before, after = text[max(start - _NEAR, 0) : start], text[end : end + _NEAR]
        if before.endswith(_BLANK) and (_HANDLE.search(before) or self._is_stamped(before)):
            return True
        if not self._verbs.in_words(f"{before} {after}"):
            return False
        if self._said_before.search(before) or self._said_after.match(after):
            return True
        if self._said_by and self._said_by.search(before):
            return True
        return bool(self._said_later and _BEGINS.search(before) and self._said_later.match(after))

    def _is_stamped(self, before: str) -> bool:
        """Whether a word such as "published" is all that stands before a date in its line."""
        last = before.rstrip(" \n").removesuffix(" on").removesuffix(":")
        return last.endswith(self._stamps) and self._stamped.search(before) is not None

    def counted(self, text: str, start: int, end: int) -> bool:
        """Whether a day or an hour is when figures hold, and nothing happened: "as of 6 am on 30 March"."""
        before, after = text[max(start - _NEAR, 0) : start], text[end : end + _NEAR]
        if not self._counted_words.in_words(f"{before} {after}"):
            return False
        return bool(self._counted_before.search(before) or self._counted_after.match(after))

    def notes(self, text: str, start: int, end: int, said: bool) -> dict[str, Scalar]:
        """What is noted of a date for its place."""
        found: dict[str, Scalar] = {}
        if said:
            found["dates"] = "saying"
        elif _dateline(text, start, end):
            found["dates"] = "dateline"
        elif self.counted(text, start, end):
            found["dates"] = COUNT
        part = self._day_part(text, start, end)
        if part:
            found["part_of_day"] = part
        return found

    def _day_part(self, text: str, start: int, end: int) -> str | None:
        low, high = max(start - _DAY_PART, 0), end + _DAY_PART
        if not self._part_words.in_words(text[low:high]):
            return None
        inside = self._part.search(text, start, end)
        after = self._part.search(_clause(text[end:high]))
        before = list(self._part.finditer(_clause(text[low:start][::-1])[::-1]))
        cue = inside or after or (before[-1] if before else None)
        if not cue:
            return None
        return next((name for name, words in self._parts.items() if words.fullmatch(cue[0])), None)


def _clause(text: str) -> str:
    return re.split(r"[.,;:!?।\n(]", text, maxsplit=1)[0]


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    low = max(start - _REACH, 0)
    for stop in _END.finditer(text, low, start):
        low = stop.end()
    following = _END.search(text, end, end + _REACH)
    return low, following.start() if following else min(end + _REACH, len(text))


def _dateline(text: str, start: int, end: int) -> bool:
    """For "New Delhi, Aug 7 (ANI)": at the start of a line, after a place, before the agency or a dash."""
    return bool(_AFTER_DATELINE.match(text, end) and _BEFORE_DATELINE.search(text[max(start - _DATELINE, 0) : start]))


@cache
def around(tag: str) -> Around:
    """The cues of a language."""
    return Around(sections(tag)[0])
