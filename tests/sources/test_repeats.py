"""What an outlet says at the ends of many articles is furniture, whatever their order; what a story says never is."""

import random
from itertools import permutations

import pytest

from checker.model.article import Article, Block
from checker.sources import repeats
from checker.sources.repeats import REPEATED, Mark, Repeats, mark_of

STORIES = {
    "Ferry sinks off Kanula": "A ferry sank off Kanula on Tuesday, and twelve of its passengers drowned.",
    "Council closes the market": "The council of Wendle voted to close the old market, whose traders were not asked.",
    "Fire at the Oxley works": "Three welders were burnt in a fire at the Oxley works before dawn.",
    "Bus falls into the gorge": "A bus fell into the gorge near Tiravel with eight pilgrims on board.",
    "Mine collapses in Borsk": "Four miners died when a shaft collapsed in Borsk, rescuers said.",
    "Storm floods the lower town": "Sixty houses stand under water after the storm, and the lower town has no power.",
}
APPEAL = "Our spring charity appeal collects blankets until Easter; last year 14 volunteers were thanked at the gala."
OPENING = "You are reading the evening digest, which subscribers receive at seven o'clock."


def article(title: str, *paragraphs: str, source: str = "Wendle Courier") -> Article:
    text = "\n\n".join(paragraphs)
    blocks, start = [], 0
    for words in paragraphs:
        blocks.append(Block(start, start + len(words)))
        start += len(words) + 2
    return Article(id=title, path=f"{title}.txt", text=text, source=source, title=title, blocks=tuple(blocks))


def left_out(found: Article) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks if block.dropped == REPEATED]


def noted(articles: list[Article]) -> Repeats:
    seen = Repeats()
    for one in articles:
        seen.add(mark_of(one))
    return seen


def test_what_stands_below_or_above_many_stories_is_left_out_of_each() -> None:
    below = [article(title, words, f"{words} Nobody knows more yet.", APPEAL) for title, words in STORIES.items()]
    seen = noted(below)
    assert [left_out(seen.without(one)) for one in below] == [[APPEAL]] * len(below)
    above = [article(title, OPENING, words, f"{words} Nobody knows more.") for title, words in STORIES.items()]
    seen = noted(above)
    assert [left_out(seen.without(one)) for one in above] == [[OPENING]] * len(above)


@pytest.mark.parametrize("stories", [
    pytest.param([article(title, words, f"{words} More follows.", APPEAL) for title, words in list(STORIES.items())[:3]], id="three stories are not many"),
    pytest.param([article("Ferry sinks off Kanula", words, APPEAL) for words in STORIES.values()], id="one headline, told again and again"),
    pytest.param([article(title, words, APPEAL, f"{words} More follows.") for title, words in STORIES.items()], id="in the midst of the story"),
    pytest.param([article(title, words, APPEAL, source=title) for title, words in STORIES.items()], id="each in another outlet"),
    pytest.param([article(title, f"{words} The appeal for blankets ends at Easter, when volunteers of the charity gala are thanked.", APPEAL)
                  for title, words in STORIES.items()], id="the story is about it"),
    pytest.param([article(title, APPEAL) for title in STORIES], id="nothing else would be left"),
    pytest.param([article(title, words, "Read more here.") for title, words in STORIES.items()], id="words that say too little to tell"),
])  # fmt: skip
def test_what_may_be_the_story_stays(stories: list[Article]) -> None:
    seen = noted(stories)
    assert all(seen.without(one) is one for one in stories)


def test_neither_order_nor_repetition_counts() -> None:
    stories = [article(title, words, f"{words} More follows.", APPEAL) for title, words in STORIES.items()]
    told = noted(stories).without(stories[0])
    assert left_out(told) == [APPEAL]
    for order in list(permutations(stories))[::97]:
        assert noted([*order, *order[:3]]).without(stories[0]) == told


def test_a_table_that_is_full_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stories = [article(title, words, f"{words} More follows.", APPEAL) for title, words in STORIES.items()]
    monkeypatch.setattr(repeats, "_FULL", 10)
    assert noted(stories).without(stories[0]) is stories[0]


def test_chance_fills_no_places() -> None:
    chance, seen = random.Random(3), Repeats()
    for _ in range(20_000):
        seen.add(Mark(chance.randrange(32), chance.randbytes(12 * 10), tail=10))
    marks = [Mark(chance.randrange(32), chance.randbytes(12 * 10), tail=9) for _ in range(2_000)]
    assert not [mark for mark in marks if any(seen.ends(mark))]
