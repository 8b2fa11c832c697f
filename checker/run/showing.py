"""What a rule or field is: why it is there, what it matches, its settings, its cases."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from checker import comparison, rulebook
from checker.gate import checks
from checker.model.errors import CheckerError
from checker.rulebook import Case, Concept, Field, Rule, Rulebook

# What settings mean, in a few words; docs/rules.md has them all.
_MEANING = {
    "key": "whose it is: each has a value of its own",
    "holders": "who may have one: names that a concept lists, kinds of names",
    "evolves": "a later figure may replace an earlier one",
    "falls": "a later figure replaces an earlier one when it is lower, too",
    "of_several": "each of several persons has one: two in one article contradict nothing",
    "personal": "somebody's: told of two persons it contradicts nothing; offices whose holders are not meant",
    "tolerance": "how far 'about' reaches, as a share of the value",
    "of": "what the value belongs to",
    "counts": "what the number counts",
    "with": "words that bind a value",
    "kinds": "which values fit",
    "units": "what the value measures",
    "only": "a sentence without such a word is not read",
    "scene": "where the article has no such word no count is implied; without `implicit` nothing is read",
    "unsettled": "such a word anywhere in the article says that its figures may rise",
    "unless": "a sentence with such a word is not read",
    "rivals": "a value that stands nearer to such a word is not taken",
    "of_another": "such a word has a value of its own",
    "otherwise": "words of second choice",
    "topical": "only words of the article's own kind of story bind",
    "main": "only the surest value of an article stands",
    "weighed": "the value that most speaks for, of all that the article names",
    "least_sure": "claims less sure are left out",
    "late": "a day told so many days later, near another article's, is the same happening's",
    "late_sure": "the least for such days, where words bind them",
    "firm": "claims less sure agree and never contradict",
    "unrivalled": "claims as sure contradict too, where their article names the other value nowhere",
    "alike": "whatever noun follows, the number counts the same",
    "no_parts": "'including' and 'of whom' do not narrow it",
    "implicit": "words for one person count as at least one",
    "beside": "a value may be another field's too",
    "same_words": "where copies have one sentence but for such a value, the values are the field's",
    "group": "constructions of its own, of that name",
}
SHOWN_CASES = 8  # of each kind; `rules test -v` lists them all


def shown(name: str, tag: str, paths: Sequence[Path]) -> str:
    """The rule's or field's page as text. Raises CheckerError with near names for an unknown one."""
    desk = next((rule for rule in checks.RULES if rule.id == name), None)
    if desk is not None:
        return f"{desk.id}  (a check of `checker gate`, of what no field reads)\n  why: {desk.why}\n  severity: {desk.severity}"
    book = rulebook.load(paths, comparison.KINDS)
    rules = [rule for rule in book.rules if name in (rule.id, rule.field)]
    field = book.fields.get(rules[0].field if rules else name)
    if field is None:
        known = [*book.fields, *(rule.id for rule in (*book.rules, *checks.RULES))]
        near = ", ".join(get_close_matches(name, known, n=5)) or "see `checker rules list`"
        raise CheckerError(f"{name}: no rule or field has this name (near: {near})")
    cases = [case for case in rulebook.cases(paths) if _speaks_of(case, field, rules)]
    told = [*_field(field, tag), *_constructions(field, tag), *_words(field, book, tag), *_rules(rules)]
    return "\n".join([*told, *_cases(cases, tag)])


def _field(field: Field, tag: str) -> Iterator[str]:
    yield f"{field.name}  ({field.type}, holds {field.holds}, pack {field.pack})"
    if field.why:
        yield f"  why: {field.why}"
    told = {
        "key": field.key,
        "evolves": field.evolves or None,
        "tolerance": field.tolerance,
        "identity": None if field.identity == "none" else field.identity,
        "yields": ", ".join(field.yields) or None,
        **field.settings,
    }
    for key, value in told.items():
        if value is not None and not isinstance(value, Mapping):
            meaning = f"  ({_MEANING[key]})" if key in _MEANING else ""
            yield f"  {key}: {', '.join(map(str, value)) if isinstance(value, list | tuple) else value}{meaning}"
    for key, value in told.items():
        if isinstance(value, Mapping):
            yield f"  {key}:"
            for inner, said in value.items():
                if key == "phrases" and tag in ("", inner):
                    yield from (f"    {inner}: {phrase}" for phrase in (said if isinstance(said, list) else [said]))
                elif key != "phrases":
                    yield f"    {inner}: {', '.join(map(str, said)) if isinstance(said, list | tuple) else said}"


def _constructions(field: Field, tag: str) -> Iterator[str]:
    """The language's own constructions that may bind the field: `NOUN`, `VERB` ... stand for the words below."""
    from checker.extraction.fields import groups
    from checker.languages import of

    for group in groups(field) if tag else ():
        found = (of(tag).section("constructions").get("groups") or {}).get(group, ())
        if found:
            yield f"  constructions ({tag}, {group}):"
            yield from (f"    {construction}" for construction in found)


def _words(field: Field, book: Rulebook, tag: str) -> Iterator[str]:
    for concept, why in _concepts(field, book):
        yield f"  words of {concept.name} ({why}):"
        for language, categories in sorted(concept.words.items()):
            if tag in ("", language):
                for category, words in categories.items():
                    yield f"    {language} {category}: {', '.join(words)}"
        for sense, by_language in concept.senses.items():
            told = (f"{language} {', '.join(words)}" for language, words in sorted(by_language.items()))
            shown = [words for words in told if tag in ("", words.split()[0])]
            if shown:
                yield f"    {sense}: {'; '.join(shown)}"


def _concepts(field: Field, book: Rulebook) -> Iterator[tuple[Concept, str]]:
    """The concepts of a field, each with the setting or the concept through which it is the field's."""
    waiting = [
        (name, key)
        for key, value in field.settings.items()
        for name in (value if isinstance(value, list | tuple) else [value])
        if isinstance(name, str)
    ]
    seen: set[str] = set()
    while waiting:
        name, why = waiting.pop(0)
        if name in book.concepts and name not in seen:
            seen.add(name)
            yield book.concepts[name], why
            waiting += [(inner, f"{why}, by {name}") for inner in book.concepts[name].include]


def _rules(rules: Sequence[Rule]) -> Iterator[str]:
    for rule in rules:
        yield f"rule {rule.id}  (kind {rule.kind}, at most {rule.severity}, pack {rule.pack})"
        yield f"  why: {rule.why}"
        yield f"  message: {rule.message}"
        for key, value in rule.settings.items():
            yield f"  {key}: {value}"


def _speaks_of(case: Case, field: Field, rules: Sequence[Rule]) -> bool:
    return case.rule in {rule.id for rule in rules} or any(claim.get("field") == field.name for claim in case.claims)


def _cases(cases: Sequence[Case], tag: str) -> Iterator[str]:
    text = [case for case in cases if case.text and tag in ("", case.language)][:SHOWN_CASES]
    for case in text:
        yield f"reads: {case.text}"
        yield from (f"    {claim.get('field')} = {claim.get('value', claim.get('text', ''))}" for claim in case.claims)
    for case in [case for case in cases if case.rule][:SHOWN_CASES]:
        yield f"{case.verdict}: {' / '.join(case.say)}"
