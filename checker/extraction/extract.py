"""An article to its mentions and claims, without knowing any other article."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.extraction import headline, other_times, outlet_towns
from checker.extraction import scope as scopes
from checker.extraction.aged import with_aged
from checker.extraction.anchors import apart_by_day
from checker.extraction.attribution import attributed_to, clause_of, credits_of
from checker.extraction.besides import with_besides
from checker.extraction.binding import Bound, bind
from checker.extraction.bystanders import with_everybody
from checker.extraction.casting import cast
from checker.extraction.claims import Found, claims
from checker.extraction.converted import without_conversions
from checker.extraction.dateline import from_datelines
from checker.extraction.filed import Filed
from checker.extraction.further import with_further
from checker.extraction.grammar import Grammar, grammar
from checker.extraction.headed import with_parts_above
from checker.extraction.holders import holders_of, without_several
from checker.extraction.itemized import with_itemized
from checker.extraction.lists import with_joined
from checker.extraction.other_events import several
from checker.extraction.parts import with_parts
from checker.extraction.reading import Part, Read, Told, read
from checker.extraction.settle import settled
from checker.extraction.sides import sides_of
from checker.extraction.spanning import with_lengths
from checker.extraction.sums import with_sums
from checker.extraction.the_rest import with_the_rest
from checker.extraction.weighing import weighed
from checker.extraction.whose import with_whom
from checker.languages import of
from checker.model.article import BODY, DATELINE, HEADLINE, Article, Block
from checker.model.claim import Claim
from checker.model.value import Mention, Reference
from checker.rulebook.records import Rulebook
from checker.values import mentions as values


class Extracted(Struct, frozen=True):
    """mentions: of the text, in order of place. claims: of text and title."""

    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]


def extract(article: Article, rulebook: Rulebook) -> Extracted:
    """Everything that one article states of the rulebook's fields. Any text gives an answer."""
    reference = Reference(article.published, region=article.region)
    blocks = article.blocks or (Block(0, len(article.text), BODY),)
    kept = [block for block in blocks if block.dropped is None]
    found: list[Found] = []
    topics: dict[str, int] = {}
    scenes: set[str] = set()
    mentions: list[Mention] = []
    told: list[Told] = []
    languages: list[str] = []
    for tag in dict.fromkeys([article.language, *(block.language for block in kept if block.language)]):
        own = [block for block in kept if (block.language or article.language) == tag]
        of_text = _mentions(article.text, own, tag, reference, whole=len(own) == len(blocks))
        mentions += of_text
        stretches = tuple((block.start, block.end, block.kind) for block in own)
        parts: list[tuple[Part, Sequence[Mention]]] = [(Part("text", article.text, stretches), of_text)]
        if article.title and tag == article.language:
            stop = headline.end(article.title, of(tag))
            title = Part("title", article.title, ((0, stop, HEADLINE),))
            parts.append((title, values.find(article.title[:stop], of(tag), reference)))
        rules = grammar(rulebook, tag)
        for part, inside in parts:
            told.append(Told(part, inside, read(part, inside, rules, topics, scenes) if rules.has_words else []))
            languages.append(tag)
    for one, tag in zip(told, languages, strict=True):  # only when all is read: `scenes` are the whole article's
        found += _found(one.part, one.sentences, grammar(rulebook, tag), article.published)
    rules = grammar(rulebook, article.language)
    stop = headline.end(article.title, of(article.language)) if article.title else 0
    stood = weighed(
        cast(without_several(settled(found, rules, topics, told))),
        told,
        rules.weighed,
        Filed.of(article, stop),
        bool(topics),
        outlet_towns.town(article, stop),
    )
    stood = list(apart_by_day(with_everybody(stood, told, rules.everybody)))
    one_valued = {one.bound.use.field.name for one in stood if one.bound.use.field.settings.get("main")}
    stated = with_whom(with_besides(claims(article, stood), told, one_valued), told, rules.personal)
    return Extracted(
        tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end))),
        tuple(with_parts_above(stated, told)),
    )


def _mentions(text: str, blocks: Sequence[Block], tag: str, reference: Reference, whole: bool) -> list[Mention]:
    """The values in the kept stretches; datelines are read with what follows them."""
    found = values.find(text, of(tag), reference) if blocks else []
    if whole:
        return list(found)
    starts, ends = [block.start for block in blocks], [0, *(block.end for block in blocks)]
    return [mention for mention in found if mention.end <= ends[bisect_right(starts, mention.start)]]


def _found(part: Part, sentences: Sequence[Read], rules: Grammar, published: str | None) -> Iterator[Found]:
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        if sentence.where == DATELINE:
            bound = list(from_datelines(sentence, rules))
        else:
            bound = without_conversions(sentence, bind(sentence, rules))
            if bound:
                bound = with_lengths(sentence, with_joined(sentence, bound, rules))
                bound = with_further(sentence, with_the_rest(sentence, with_parts(sentence, bound), rules), rules)
                bound = with_itemized(sentence, with_sums(bound, rules))
            bound = with_aged(sentence, bound, rules)
        if bound:
            credits = credits_of(sentence, part.text, rules.language, before)
            keys = sides_of(sentence, part.text, bound, rules) | holders_of(sentence, bound)
            for one in bound:
                key = keys.get(one.place)
                if one.use.field.key is None or key is not None:
                    at = one.item.start
                    told = attributed_to(credits, clause_of(sentence, part.text, at), at) if credits else None
                    yield _scoped(part, sentence, one, key if one.use.field.key else None, told, published)


def _scoped(
    part: Part, sentence: Read, bound: Bound, key: str | None, told: str | None, published: str | None
) -> Found:
    """The bound value with its scope."""
    return Found(
        bound,
        sentence,
        part.name,
        scopes.scope(sentence, bound, published),
        key,
        told,
        revises=scopes.revises(sentence, bound),
        rises=scopes.rises(sentence, bound),
        provisional=scopes.provisional(sentence, bound),
        to_come=scopes.to_come(bound, published),
        remote=other_times.remote(sentence, bound, published),
        dated_back=other_times.dated_back(sentence, bound, published),
        years_back=other_times.years_back(sentence, bound, published),
        several=several(sentence, bound),
        over_years=other_times.over_years(sentence, bound, published),
    )
