"""A text as the finders of names see it: its letters as shown, runs of capitalised words, titles, kinds of lines."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.languages.fold import Folded, fold
from checker.values.finding import lexicon
from checker.values.finding.countries import territories_of
from checker.values.finding.lexicon import FUNCTION, HONORIFIC, INTRODUCING, ROLE, SUFFIX, Title
from checker.values.finding.passes import TITLES, hits

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽА-ЯЁІЇЄҐ"
# What may follow the first letter of a capitalised word, and of initials.
_WORD = r"[^\W_]*(?:['’\-](?![sS]\b)[^\W_]+){0,4}"
_INITIALS = rf"\.(?:-?[{UPPER}]\.){{0,3}}(?![^\W_A-ZА-Я])"
_QUOTED = re.compile(r" [\"“'‘(«][^\W\d_][\w '.-]{0,24}[\"”'’)»] ")
_MOST_TOKENS = 12


class Token(Struct, frozen=True, gc=False):
    """A capitalised word: where it stands, its folded form and what the lexicon knows of it."""

    start: int
    end: int
    word: str
    can_be: int


class Run(Struct, frozen=True, gc=False):
    """Capitalised words that stand together with only blanks (or a small particle, or a nickname) between them.

    words, can_be: those of all its tokens, to be asked for at once.
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    can_be: int

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> "Run":
        """The run of some tokens."""
        can_be = 0
        for token in tokens:
            can_be |= token.can_be
        return cls(tokens[0].start, tokens[-1].end, tuple(tokens), tuple([token.word for token in tokens]), can_be)


class TitleAt(Struct, frozen=True, gc=False):
    """A title and where it stands."""

    start: int
    end: int
    title: Title


class Line(Struct, frozen=True, gc=False):
    """heading: most of the words of a line begin with a capital; loud: they are all capitals."""

    heading: bool
    loud: bool


_SENTENCE = Line(False, False)


@cache
def _token(tag: str) -> re.Pattern[str]:
    dotted = sorted(lexicon.dotted(tag), key=lambda word: (-len(word), word))
    short = "|".join(f"(?<={re.escape(word[0].upper())}){re.escape(word[1:])}" for word in dotted) or "(?!)"
    longest = max(map(len, dotted), default=0)
    short = rf"(?=[^.\s]{{0,{longest}}}\.)(?:{short})"  # asked only where a point comes soon
    # The first letter stands first, so that the search passes over all small ones; what is before it is asked afterwards.
    return compiled_once(rf"[{UPPER}](?<![^\W_].)(?<!['’].)(?:(?:{short})|{_INITIALS}|{_WORD})")


class Page:
    """One text, read once. All places are those of the folded text, whose letters `shown` has with their capitals."""

    def __init__(self, text: str, tag: str) -> None:
        self.folded: Folded = fold(text)
        self.text = self.folded.text
        self.tag = tag
        origin = self.folded.origin
        self.shown = text if origin is None else "".join(text[place] for place in origin[:-1])
        self.titles = [TitleAt(*found) for found in hits(TITLES, self.text, tag)]
        self.title_starts = [title.start for title in self.titles]
        self.title_at = {title.start: title for title in self.titles}
        self.title_end = {title.end: title for title in self.titles}
        self.territories = territories_of(text, tag)
        self.territory_starts = [start for start, _, _ in self.territories]
        self.territory_end = {end: start for start, end, _ in self.territories}
        self.territory_at = {start: (end, territory) for start, end, territory in self.territories}
        self._telling = bool(of(tag).section("name_context").get("capitals_tell"))
        self._line_ends = [found.start() for found in _NEWLINE.finditer(self.text)]
        self._lines: dict[int, Line] = {}
        self._before: dict[int, str] = {}
        self._after: dict[int, str] = {}

    def runs(self) -> list[Run]:
        """The runs of capitalised words, in order; a single small word at the head of a sentence is none."""
        known, text, out = lexicon.words(self.tag), self.text, []
        particles = lexicon.particles(self.tag)
        small, short = FUNCTION | SUFFIX, lexicon.short_titles(self.tag)
        current: list[Token] = []
        end = -2
        for found in _token(self.tag).finditer(self.shown):
            start, stop = found.span()
            word = text[start:stop]
            can_be = known[word]
            if stop - start <= 3 and word in short and not (word in particles and self.shown[start + 1].islower()):
                self._add_title(start, stop, short[word])
            if not current and can_be & small == FUNCTION and not self._counts(start):
                continue
            token = Token(start, stop, word, can_be)
            if (
                current
                and len(current) < _MOST_TOKENS
                and ((start == end + 1 and text[end] == " ") or self._joined(end, start, particles, current[-1]))
            ):
                current.append(token)
            else:
                if current:
                    out.append(Run.of(current))
                if can_be & small == FUNCTION and not self._counts(start):
                    current = []
                    continue
                current = [token]
            end = stop
        if current:
            out.append(Run.of(current))
        return out

    def _add_title(self, start: int, end: int, title: Title) -> None:
        """A short title, where no longer one stands ("Lt" in "Lt Gen")."""
        if start in self.title_at or self.title_over(start) >= 0:
            return
        found = TitleAt(start, end, title)
        self.title_at[start] = self.title_end[end] = found
        place = bisect_right(self.title_starts, start)
        self.titles.insert(place, found)
        self.title_starts.insert(place, start)

    def _counts(self, start: int) -> bool:
        """Whether a small word with a capital belongs to a name or title all the same: "H.E.", "Ли Вэй"."""
        return start in self.title_at or self.within_sentence(start)

    def within_sentence(self, start: int) -> bool:
        """Whether a capital tells a name because no sentence begins here; only in a language that says so of its capitals."""
        return self._telling and start > 1 and self.text[start - 1] == " " and self.text[start - 2].isalpha()

    def _joined(self, end: int, start: int, particles: frozenset[str], token: Token) -> bool:
        """Whether what stands between two capitalised words keeps them together: "de", a nickname, nothing behind a dot."""
        if start == end:
            return self.text[end - 1] == "."
        gap = self.text[end:start]
        if len(gap) == 2 and gap != "  ":
            return self._in_nickname(end, gap, token)
        if gap[0] == " " and gap[-1] == "-":  # "Ali Hassan al-Tikriti"
            return gap[1:] in lexicon.joined_particles(self.tag)
        if len(gap) > 30 or gap[0] != " " or gap[-1] != " ":
            return False
        words = gap.split()
        return (
            (not words and len(gap) == 2)
            or (0 < len(words) < 3 and particles.issuperset(words))
            or bool(_QUOTED.fullmatch(gap))
        )

    def _in_nickname(self, end: int, gap: str, token: Token) -> bool:
        """Whether the words before or behind a gap are a nickname in quotes: Robert "Bobby" Quill."""
        if gap in (' "', " '"):
            return bool(_NICKNAME.match(self.text, end))
        opened = self.text.rfind(gap[0], max(0, token.start - 20), token.start) if gap in ('" ', "' ") else 0
        return opened > 0 and self.text[opened - 1] == " " and bool(_NICKNAME.match(self.text, opened - 1))

    def line_at(self, place: int) -> Line:
        """The kind of line on which a place stands."""
        index = bisect_right(self._line_ends, place - 1)
        line = self._lines.get(index)
        if line is None:
            start = self._line_ends[index - 1] + 1 if index else 0
            end = self._line_ends[index] if index < len(self._line_ends) else len(self.text)
            line = self._lines[index] = _line(self.shown[start:end]) if end - start <= _LONGEST_HEADING else _SENTENCE
        return line

    def heads_line(self, place: int) -> bool:
        """Whether a place is the first of its line, blanks and marks aside."""
        if place > 3 and self.text[place - 2] not in " -*\n" and self.text[place - 1] != "\n":
            return False
        start = max(0, place - 3)
        return (start == 0 and not self.text[:place].strip(" -*")) or self.text[start:place].rstrip(" -*").endswith(
            "\n"
        )

    def title_ending(self, place: int) -> TitleAt | None:
        """The title that ends right before a place, or before the comma there."""
        title = self.title_end.get(place - 1)
        if title is not None and self.text[place - 1] == " ":
            return title
        title = self.title_end.get(place - 2)
        if title is not None and self.text[place - 2 : place] in (", ", ": ") and title.title.kind != HONORIFIC:
            return title
        return None

    def title_from(self, place: int) -> TitleAt | None:
        """The first title that begins at or after a place."""
        index = bisect_right(self.title_starts, place - 1)
        return self.titles[index] if index < len(self.titles) else None

    def title_over(self, place: int) -> int:
        """Where a title ends that began before a place and goes on behind it ("главой МИД"), -1 where none does."""
        index = bisect_right(self.title_starts, place - 1) - 1
        return self.titles[index].end if index >= 0 and self.titles[index].end > place else -1

    def title_chain(self, title: TitleAt) -> tuple[int, str | None, str | None, str | None]:
        """Titles that stand one behind the other: (start of the first, words and id of the role, honorific).

        An office says more than a rank: "Chief of Staff Lt Gen ..." is the chief of staff.
        """
        role = role_id = honorific = None
        governed = False
        while True:
            if title.title.kind == ROLE and (role is None or role_id in lexicon.ranks() or governed):
                role, role_id = self.shown[title.start : title.end], title.title.id
            if title.title.kind == HONORIFIC and honorific is None:
                honorific = self.shown[title.start : title.end]
            previous = self.title_ending(title.start)
            if previous is None and role_id in lexicon.ranks():
                previous = self.title_ending(self.territory_end.get(title.start - 1, -1))
            if previous is None or previous.title.kind == INTRODUCING:
                return title.start, role, role_id, honorific
            governed = lexicon.outer_office_first(self.tag) and previous.end == title.start - 1
            title = previous

    def in_territory(self, start: int, end: int) -> bool:
        """Whether a country or region (or a word for what comes from there) touches a stretch."""
        index = bisect_right(self.territory_starts, end) - 1
        return index >= 0 and self.territories[index][1] >= start

    def territory_over(self, place: int) -> tuple[int, int]:
        """(start, end) of the country or region that a place lies in, (place, -1) where it lies in none."""
        index = bisect_right(self.territory_starts, place) - 1
        start, end = self.territories[index][:2] if index >= 0 else (place, -1)
        return (start, end) if end > place else (place, -1)

    def in_title(self, start: int, end: int) -> bool:
        """Whether a title begins in a stretch or goes on into it."""
        index = bisect_right(self.title_starts, end - 1) - 1
        return index >= 0 and self.titles[index].end > start

    def word_before(self, place: int) -> str:
        """The word that ends right before a place with one blank between, "" where there is none on the line."""
        word = self._before.get(place)
        if word is None:
            word = self._before[place] = _word_before(self.text, place)
        return word

    def word_after(self, place: int) -> str:
        """The word that begins one blank behind a place, "" where there is none."""
        word = self._after.get(place)
        if word is None:
            found = _FOLLOWING.match(self.text, place)
            word = self._after[place] = found[1] if found else ""
        return word


def _word_before(text: str, place: int) -> str:
    if place < 2 or text[place - 1] != " ":
        return ""
    start = text.rfind(" ", max(0, place - 22), place - 1) + 1
    word = text[start or max(0, place - 22) : place - 1]
    return word if word.isalpha() else word.rpartition("\n")[2].strip("\"'(") if word[-1:].isalpha() else ""


_NICKNAME = re.compile(r" ([\"'])[^\W\d_][\w. -]{0,18}\1 (?=\w)")
_NEWLINE = re.compile("\n")
_FOLLOWING = re.compile(r" ([^\W\d_]+)")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_HEADING = 0.7  # share of longer words with a capital: "Two Dead in Fire at Harbour Hotel" has 1.0, a sentence 0.2
_LONGEST_HEADING = 300


def _line(piece: str) -> Line:
    if piece.rstrip().endswith("."):
        return _SENTENCE
    words: list[str] = _LONG_WORD.findall(piece)
    if len(words) < 3:
        return _SENTENCE
    capital = sum(word[0].isupper() for word in words)
    heading = capital >= _HEADING * len(words)
    return Line(heading, heading and sum(word.isupper() for word in words) >= _HEADING * len(words))
