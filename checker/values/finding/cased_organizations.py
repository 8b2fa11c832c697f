"""Organisations in scripts with capitals: a head noun with its names, "Ministry of ...", acronyms with their expansion."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.languages.fold import folded
from checker.values.finding import lexicon
from checker.values.finding.lexicon import FUNCTION, GIVEN, NOT_NAME
from checker.values.finding.page import UPPER, Page, Run, Token
from checker.values.finding.records import Organization
from checker.values.finding.spans import Spans

_ITEM = rf"[{UPPER}][^\W_]*(?:['’\-][^\W_]+)*"
_ITEMS = rf"{_ITEM}(?: {_ITEM}){{0,5}}"
_ACRONYM = re.compile(rf" ?\(([{UPPER}][{UPPER}&-]{{1,9}})\)")


@cache
def _of_phrase(tag: str, topic: bool) -> re.Pattern[str]:
    """What a head is of or for; with `topic` also what it is on ("Working Group on Mining")."""
    section = of(tag).section("organizations")
    words = [*(section.get("of_words") or ()), *((section.get("topic_words") or ()) if topic else ())]
    small = "|".join(words or ["(?!)"])
    joins = "|".join(section.get("joining_words") or ["(?!)"])
    listed = rf"{_ITEMS}(?:, {_ITEMS}){{1,6}},? (?:{joins}) {_ITEMS}"
    paired = rf"{_ITEMS}(?: (?:{joins}) {_ITEMS}){{0,2}}"
    never = "|".join(section.get("never_topic") or ["(?!)"])
    head = rf" (?:{small}) (?:the )?(?!(?:{never})\b)"
    return compiled_once(rf"{head}(?:{listed}|{paired})(?:{head}{paired}){{0,2}}")


@cache
def _possessive_heads(tag: str) -> re.Pattern[str]:
    phrases = [head for head in lexicon.heads(tag, "organizations") if "'s " in head]
    tails = "|".join(sorted({re.escape(head.partition("'s ")[2]) for head in phrases})) or "(?!)"
    return compiled_once(rf"'s (?:{tails})(?![^\W_])")


def organizations(page: Page, runs: list[Run]) -> list[Organization]:
    """The organisations of a page, in order."""
    words = _head_words(page.tag)
    found = [one for run in runs if _may_be(page, run, words) for one in _of_run(page, run)]
    return sorted([*found, *_acronyms(page, runs, found)], key=lambda one: one.start)


def _may_be(page: Page, run: Run, words: frozenset[str]) -> bool:
    return not words.isdisjoint(run.words) or page.text.startswith("'s ", run.end)


@cache
def _head_words(tag: str) -> frozenset[str]:
    """The last words of all heads: a run without one of them is no organisation."""
    return frozenset(head.split()[-1] for head in lexicon.heads(tag, "organizations"))


def _of_run(page: Page, run: Run) -> Iterator[Organization]:
    line = page.line_at(run.start)
    whole = page.territory_at.get(run.start)
    if whole and whole[0] >= run.end:
        return
    heads, of_heads = lexicon.heads(page.tag, "organizations"), _of_heads(page.tag)
    for last in range(len(run.tokens) - 1, -1, -1):
        size = next(
            (
                size
                for size in (4, 3, 2, 1)
                if size <= last + 1 and page.text[run.tokens[last - size + 1].start : run.tokens[last].end] in heads
            ),
            0,
        )
        if not size:
            continue
        head = page.text[run.tokens[last - size + 1].start : run.tokens[last].end]
        end, kind = run.tokens[last].end, heads[head].kind
        tail = _possessive_heads(page.tag).match(page.text, end)
        end = tail.end() if tail else end
        topic = _of_phrase(page.tag, kind in _kinds(page.tag, "with_topic"))
        phrase = topic.match(page.shown, end) if head in of_heads and not line.heading else None
        end = _before_a_person(page, end, phrase.end()) if phrase else end
        first = _first(run.tokens[: last - size + 1], _streets(page.tag))
        first = max(first, _behind_title(page, run.tokens[: last - size + 1]))
        names = run.tokens[first : last - size + 1]
        covering = page.territory_at.get(names[0].start if names else run.tokens[last - size + 1].start)
        if covering and covering[0] >= end:
            return
        alone = kind in _kinds(page.tag, "alone") and size > 1
        if names and kind in _kinds(page.tag, "needs_name") and all(token.can_be & NOT_NAME for token in names):
            return
        if line.loud or (not phrase and ((not names and not alone) or line.heading)):
            return
        acronym = _ACRONYM.match(page.shown, end)
        start = names[0].start if names else run.tokens[last - size + 1].start
        yield Organization(start, end, page.shown[start:end], kind, acronym[1] if acronym else None)
        return
    possessive = _possessive_heads(page.tag).match(page.text, run.end)
    if possessive and not line.heading:
        first = _first(run.tokens[:-1], frozenset())
        start = run.tokens[first].start if len(run.tokens) > 1 else run.start
        known = lexicon.heads(page.tag, "organizations").get(page.text[run.tokens[-1].start : possessive.end()])
        yield Organization(
            start, possessive.end(), page.shown[start : possessive.end()], known.kind if known else "office"
        )


def _before_a_person(page: Page, start: int, end: int) -> int:
    """Where a phrase ends that runs on into the next name: "Department of Tea and Oleg Belov, Deputy Minister"."""
    known = lexicon.words(page.tag)
    for joint in _joints(page.tag).finditer(page.shown, start, end):
        name, following = (known[folded(word)] for word in joint.groups())
        if name & GIVEN and not (name | following) & NOT_NAME:
            return joint.start()
    return end


@cache
def _joints(tag: str) -> re.Pattern[str]:
    joins = "|".join(of(tag).section("organizations").get("joining_words") or ["(?!)"])
    return compiled_once(rf",? (?:{joins}) ({_ITEM}) ({_ITEM})")


@cache
def _kinds(tag: str, rule: str) -> frozenset[str]:
    """The kinds of heads that a list of the language's data names."""
    return frozenset(of(tag).section("organizations").get(rule) or ())


@cache
def _streets(tag: str) -> frozenset[str]:
    return lexicon.worded(tag, "gazetteer", "streets")


@cache
def _of_heads(tag: str) -> frozenset[str]:
    return frozenset(of(tag).section("organizations").get("of_heads") or ())


def _behind_title(page: Page, tokens: tuple[Token, ...]) -> int:
    """How many tokens a title before the name of an organisation takes: "Chairman State Bank"."""
    end = max((page.title_at[token.start].end for token in tokens if token.start in page.title_at), default=-1)
    return sum(token.start < end for token in tokens)


def _first(tokens: tuple[Token, ...], streets: frozenset[str]) -> int:
    """Where the name begins: after the last word that cannot belong to it ("On Monday Delhi Police")."""
    for place in range(len(tokens) - 1, -1, -1):
        if tokens[place].can_be & FUNCTION or tokens[place].word in streets:
            return place + 1
    return 0


@cache
def _listed_acronyms(tag: str) -> Mapping[str, str]:
    """The acronyms that the language lists, by their folded form."""
    return {folded(word): word for word in of(tag).section("organizations").get("acronyms") or {}}


def _acronyms(page: Page, runs: list[Run], found: list[Organization]) -> Iterator[Organization]:
    """Acronyms that the page explains or the language lists."""
    explained = {one.acronym: one.words for one in found if one.acronym}
    spans = Spans((one.start, one.end + len(one.acronym or "") + 3) for one in found)
    known: dict[str, str] = of(page.tag).section("organizations").get("acronyms") or {}
    wanted = _listed_acronyms(page.tag)
    if explained:
        wanted = {**wanted, **{folded(word): word for word in explained}}
    for run in runs:
        for token in run.tokens if not wanted.keys().isdisjoint(run.words) else ():
            if token.word not in wanted:
                continue
            word = page.shown[token.start : token.end]
            if word != wanted[token.word]:
                continue
            if not spans.hold(token.start) and not page.line_at(token.start).loud:
                yield Organization(token.start, token.end, word, None, word, explained.get(word) or known[word])
