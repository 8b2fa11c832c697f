"""Quotations of a draft beside those of its sources: word for word in one language, by what they name in another."""

import pytest

from checker.gate import quotations
from checker.gate.desk import Desk, Seen
from checker.gate.quoted import MOST, quoted
from checker.model.article import Article
from checker.model.finding import COMPATIBLE, CONFLICT, UNDECIDED

HINDI = (
    "मारबेक का पुल वसंत तक बंद रहेगा।\n"
    "इंजीनियर टैम्सिन रड ने कहा, “हमें पांच में से दो खंभों में दरारें मिलीं और हम कोई जोखिम नहीं लेंगे।”\n"
    "मेयर पीट हाल्वोर्सन ने कहा, “यह इस शहर के लिए कठिन लेकिन ईमानदार फैसला है और लोग इसे समझेंगे।”"
)
RUSSIAN = (
    "Мост в Марбеке закрыт до весны.\n"
    "«Мы нашли трещины в двух из пяти опор, — сказала инженер Тэмсин Радд. — Рисковать людьми мы не будем»."
)


def of(text: str, language: str = "en", name: str = "draft.md") -> Article:
    return Article(name, name, text, published="2025-04-03", language=language)


def found(draft: Article, *sources: Article) -> list[Seen]:
    return list(quotations.check(Desk(draft, sources, "draft.md", "e", {})))


def told(seen: list[Seen]) -> list[tuple[str, str | None, str]]:
    return [(one.finding.verdict, one.finding.kind, one.finding.severity) for one in seen]


@pytest.mark.parametrize(
    ("draft", "outcome"),
    [
        pytest.param(
            '"We found cracks in two of the five piers and will take no risk," said engineer Tamsin Rudd.',
            [(COMPATIBLE, "translated", "info")],
            id="the same speaker and the same figures",
        ),
        pytest.param(
            '"We found cracks in three of the five piers and will take no risk," said engineer Tamsin Rudd.',
            [(CONFLICT, "altered", "warning")],
            id="one figure is another",
        ),
        pytest.param(
            '"We found cracks in two of the five piers and will take no risk," said Piet Halvorsen.',
            [(CONFLICT, "speaker", "warning")],
            id="somebody else said it",
        ),
        pytest.param(
            '"It is a hard but an honest decision for our town, people will see that," said mayor Piet Halvorsen.',
            [(UNDECIDED, "translated", "info")],
            id="nothing but the speaker in common",
        ),
        pytest.param(
            '"We shall build a second bridge before the summer is over," said Olga Marsh.',
            [(UNDECIDED, "unsupported", "info")],
            id="nobody there is quoted so",
        ),
        pytest.param(
            '"We found 7 cracks in two of the five piers and will take no risk," said engineer Tamsin Rudd.',
            [(UNDECIDED, "translated", "info")],
            id="a figure that the source lacks",
        ),
    ],
)
def test_a_quotation_that_only_a_source_in_another_language_has(
    draft: str, outcome: list[tuple[str, str, str]]
) -> None:
    assert told(found(of(draft), of(HINDI, "hi", "hi.txt"))) == outcome


def test_a_translation_is_never_called_checked_and_shows_both_quotations() -> None:
    draft = '"We found cracks in two of the five piers and will take no risk," said engineer Tamsin Rudd.'
    (one,) = found(of(draft), of(HINDI, "hi", "hi.txt"))
    assert "not checked word for word" in one.finding.message
    assert [claim.article for claim in one.claims] == ["draft.md", "hi.txt"]
    assert one.claims[1].text.startswith("हमें पांच में से दो")


def test_a_russian_draft_of_an_english_quotation_and_the_other_way_round() -> None:
    english = '"We found cracks in two of the five piers and will not risk people," said engineer Tamsin Rudd.'
    for draft, source in ((of(RUSSIAN, "ru"), of(english, "en", "s")), (of(english), of(RUSSIAN, "ru", "s"))):
        assert told(found(draft, source)) == [(COMPATIBLE, "translated", "info")]
    wrong = of(RUSSIAN.replace("в двух из пяти", "в двух из шести"), "ru")
    assert told(found(wrong, of(english, "en", "s"))) == [(CONFLICT, "altered", "warning")]


def test_a_source_of_the_draft_s_language_that_has_the_words_settles_it() -> None:
    draft = '"We found cracks in two of the five piers and will take no risk," said engineer Tamsin Rudd.'
    assert found(of(draft), of(HINDI, "hi", "hi.txt"), of(draft, name="en.txt")) == []


ENGLISH = (
    "“We found cracks in two of the five piers, and we will not take any risk,” said engineer Tamsin Rudd. "
    "“Nobody wants a closed bridge in March. Safety comes first.”\n"
    "‘The town’s shops will lose a month of trade,’ said grocer Olga Marsh."
)


@pytest.mark.parametrize(
    ("draft", "outcome"),
    [
        pytest.param(
            "“We found cracks in two of the five piers and we will not take any risk”, Tamsin Rudd said.",
            [],
            id="a comma is no word",
        ),
        pytest.param(
            "“Nobody wants a closed bridge in March. We found cracks in two of the five piers, and we will not take any risk,” she said.",
            [],
            id="two sentences of it put together",
        ),
        pytest.param(
            "“Nobody wants a closed bridge in March, least of all our guests,” she said.",
            [(CONFLICT, "altered", "warning")],
            id="half of it is somebody else's",
        ),
        pytest.param(
            "“Nobody wants a closed bridge at all, and our guests will go to other towns for years to come,” he said.",
            [(UNDECIDED, "unsupported", "warning")],
            id="a few words in common are nothing",
        ),
        pytest.param("“The town's shops will lose a month of trade,” said Olga Marsh.", [], id="other marks"),
        pytest.param("‘The town’s shops will lose a month of trade,’ said Olga Marsh.", [], id="single marks"),
        pytest.param(
            "‘The town’s shops will lose a year of trade,’ said Olga Marsh.",
            [(CONFLICT, "altered", "warning")],
            id="altered, in single marks",
        ),
        pytest.param(
            "'The town's shops will lose a year of trade,' said Olga Marsh.",
            [(CONFLICT, "altered", "warning")],
            id="altered, in typewriter's marks",
        ),
        pytest.param(
            "The dogs' bowls in all the villages of the valley were empty by '98, and the cats' bowls too.",
            [],
            id="apostrophes are no marks",
        ),
    ],
)
def test_in_one_language(draft: str, outcome: list[tuple[str, str, str]]) -> None:
    assert told(found(of(draft), of(ENGLISH, name="s"))) == outcome


def test_words_about_the_speaker_between_dashes_are_no_part_of_a_quotation() -> None:
    source = of(RUSSIAN, "ru", "s")
    draft = "«Мы нашли трещины в двух из пяти опор. Рисковать людьми мы не будем», — сказала Тэмсин Радд."
    assert found(of(draft, "ru"), source) == []
    moved = "«Мы нашли трещины в двух из пяти опор, — заявила вчера Тэмсин Радд. — Рисковать людьми мы не будем»."
    assert found(of(moved, "ru"), source) == []
    changed = moved.replace("Рисковать людьми мы не будем", "Рисковать людьми мы не станем никогда")
    assert told(found(of(changed, "ru"), source)) == [(CONFLICT, "altered", "warning")]


def test_quotations_of_one_article_are_bounded() -> None:
    many = '"Nobody wants a closed bridge here," she said. ' * (MOST + 50)
    assert len(list(quoted(of(many)))) == MOST
