"""The packs' own cases: does each sentence give the claims, each pair of values the verdict, that the pack says?"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from checker import comparison, extraction, rulebook
from checker.languages.detect import likely
from checker.model.article import BODY, Article, Block
from checker.model.claim import Claim
from checker.model.value import Value
from checker.rulebook import Case, Rulebook
from checker.run.reading import value


class Outcome(Struct, frozen=True):
    """A case and what went otherwise than it says; nothing for one that holds."""

    case: Case
    wrong: tuple[str, ...]

    @property
    def silent(self) -> bool:
        """Whether the case asks for silence: no claim, or no verdict worth a word."""
        return not self.case.claims and self.case.verdict in ("", "agree", "compatible", "uncorroborated", "undecided")


def run(paths: Sequence[Path], only_these: bool) -> Iterator[Outcome]:
    """Every case of the packs (of `paths` alone where asked), in order. Raises CheckerError for wrong packs."""
    rules = rulebook.load(paths, comparison.KINDS)
    for case in rulebook.cases(paths, shipped=not only_these):
        wrong = _values_wrong(case, rules) if case.rule else _text_wrong(case, rules)
        yield Outcome(case, tuple(wrong))


def article(text: str, language: str, published: str | None = None, title: str = "") -> Article:
    """A text as an article, for a case or a try."""
    return Article(
        id="case",
        path="case",
        text=text,
        title=title,
        published=published,
        language=language or likely(text),
        blocks=(Block(0, len(text), BODY),),
        title_line=1 if title else 0,
    )


def _text_wrong(case: Case, rules: Rulebook) -> Iterator[str]:
    found = extraction.extract(article(case.text, case.language, case.published, case.title), rules).claims
    of_pack = {name for name, field in rules.fields.items() if field.pack == case.pack}
    asked = {str(claim["field"]) for claim in case.claims} or of_pack
    left = [claim for claim in found if claim.field in asked]
    for expected in case.claims:
        hit = next((claim for claim in left if not list(_differs(claim, expected))), None)
        if hit is None:
            near = [claim for claim in found if claim.field == expected["field"]]
            yield f"no claim {dict(expected)}; read: {'; '.join(map(_said, near)) or 'nothing for this field'}"
        else:
            left.remove(hit)
    for claim in left:
        yield f"a claim that the case does not name: {_said(claim)}"


def _said(claim: Claim) -> str:
    key = f":{claim.key}" if claim.key else ""
    return f"{claim.field}{key} {claim.value.canonical} ({claim.evidence.quote!r})"


def _differs(claim: Claim, expected: Mapping[str, Any]) -> Iterator[str]:
    have: dict[str, Any] = {
        "field": claim.field,
        "value": claim.value.canonical,
        "text": claim.text,
        "key": claim.key,
        "qualifier": claim.value.qualifier,
        "modality": claim.scope.modality,
        "about": claim.scope.about,
        "part_of": claim.scope.part_of,
        "as_of": claim.scope.as_of,
        "where": claim.where,
        "open": claim.scope.open,
        "attributed_to": claim.attributed_to,
        "quote": claim.evidence.quote,
        "line": claim.evidence.line,
    }
    for name, wanted in expected.items():
        if name in have and str(have[name]) != str(wanted):
            yield name


def _values_wrong(case: Case, rules: Rulebook) -> Iterator[str]:
    rule = next((rule for rule in rules.rules if rule.id == case.rule), None)
    if rule is None:
        yield f"no rule has the id {case.rule!r}"
        return
    field = rules.fields[rule.field]
    type_, concept = field.type, field.settings.get("value")
    read = [
        (words, Value.of(type_, words, sense=str(concept)) if concept else value(type_, words)) for words in case.say
    ]
    unread = [words for words, found in read if found is None]
    if unread:
        yield f"{', '.join(map(repr, unread))}: no {type_} that can be read"
        return
    verdicts = {
        one.verdict for one in comparison.said(case.rule, [found for _, found in read if found is not None], rules)
    }
    if case.verdict not in verdicts:
        yield f"verdict {', '.join(sorted(verdicts)) or 'none'} instead of {case.verdict}"
