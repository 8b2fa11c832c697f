"""Plain text: the story stays whole, what pages put around it is left out with a reason."""

from collections.abc import Callable

import pytest

from checker.model.article import Article
from tests.sources.conftest import paragraphs, reasons

ENGLISH = """Menu
World
Advertisement

Six rescued after barge runs aground near Port Alder

PORT ALDER

Six sailors were taken off a grain barge that ran aground near Port Alder on Monday, the coast guard said.
The barge, the Merrow, was carrying 900 tonnes of barley when its steering failed, harbour master Ines Carrow told reporters.

Advertisement

ALSO READ: Lighthouse at Cape Dunn to be sold for 2 million
A tug pulled the Merrow free at noon. Nobody was hurt.

Related Stories
Winter storm shuts 14 schools in the northern valleys
Mayor of Brickford quits over parking fines…

Leave a Reply
Your email address will not be published. Required fields are marked *
"""

HINDI = """होम
विज्ञापन

घाटमपुरा में पुल का काम पूरा, जून में खुलेगा

घाटमपुरा
घाटमपुरा में केसर नदी पर बने नए पुल का काम पूरा हो गया है, लोक निर्माण विभाग ने सोमवार को बताया।
पुल की लंबाई 420 मीटर है और इस पर 61 करोड़ रुपये खर्च हुए हैं, अधिशासी अभियंता रमा टंडेल ने कहा।

यह भी पढ़ें- सोनपहाड़ी में आम के दाम 30 प्रतिशत बढ़े

पुल के दोनों ओर पैदल यात्रियों के लिए रास्ता बनाया गया है।
शतरंज प्रतियोगिता में 12 साल की बच्ची ने जीता खिताब…
तेज आंधी से 40 गांवों की बिजली गुल, विभाग की टीमें…
"""

RUSSIAN = """Главная
Новости

В Заречном открыли мост через Сосновку после ремонта

ЗАРЕЧНЫЙ, 3 марта. Мост через Сосновку открыли после ремонта в понедельник, сообщила администрация города.
Ремонт длился 14 месяцев и обошелся в 310 миллионов рублей, уточнили в администрации моста.

Читайте также: Цены на яблоки выросли на 18 процентов

По мосту снова ходят автобусы трех маршрутов.

Популярное
В Ключевском районе нашли древний клад из серебряных монет
Школьники Нагорного победили на олимпиаде по астрономии
Подписывайтесь на наш канал
"""


@pytest.mark.parametrize(("text", "title", "kept", "gone"), [
    pytest.param(ENGLISH, "Six rescued after barge runs aground near Port Alder",
                 ["PORT ALDER", "Six sailors", "The barge, the Merrow", "A tug pulled"],
                 ["Menu", "Advertisement", "ALSO READ", "Winter storm", "Mayor of Brickford", "Leave a Reply", "Your email"], id="English"),
    pytest.param(HINDI, "घाटमपुरा में पुल का काम पूरा, जून में खुलेगा",
                 ["घाटमपुरा", "घाटमपुरा में केसर नदी", "पुल की लंबाई", "पुल के दोनों ओर"],
                 ["होम", "विज्ञापन", "यह भी पढ़ें", "शतरंज", "तेज आंधी"], id="Hindi, a list of truncated headlines without a heading"),
    pytest.param(RUSSIAN, "В Заречном открыли мост через Сосновку после ремонта",
                 ["ЗАРЕЧНЫЙ, 3 марта. Мост", "Ремонт длился", "По мосту снова"],
                 ["Главная", "Читайте также", "Популярное", "В Ключевском", "Школьники", "Подписывайтесь"], id="Russian"),
])  # fmt: skip
def test_the_story_stays_and_the_page_goes(
    one: Callable[..., Article], text: str, title: str, kept: list[str], gone: list[str]
) -> None:
    article = one("story.txt", text)
    assert article.title == title
    found = paragraphs(article)
    assert [words[: len(start)] for words, start in zip(found, kept, strict=True)] == kept
    left = reasons(article)
    assert all(any(words.startswith(start) for words in left) for start in gone), left


@pytest.mark.parametrize(
    "text", [pytest.param(text, id=name) for name, text in (("en", ENGLISH), ("hi", HINDI), ("ru", RUSSIAN))]
)
def test_no_line_of_the_file_is_lost_and_each_is_where_the_article_says(one: Callable[..., Article], text: str) -> None:
    article = one("story.txt", text)
    rows = text.split("\n")
    kept = (
        {article.line_at(offset) for offset, _ in article.lines}
        | {left.line for left in article.dropped}
        | {article.title_line}
    )
    assert kept == {number for number, row in enumerate(rows, 1) if row.strip()}
    for offset, line in article.lines:
        assert rows[line - 1].strip() in article.text[offset:]
    assert rows[article.title_line - 1].strip() == article.title
    for left in article.dropped:
        assert left.text in rows[left.line - 1]
        assert left.reason


@pytest.mark.parametrize("text", [
    pytest.param("The dead were named by the police on Tuesday:\n\nIvo Marsh, 44\nPetra Lund, 31\nOscar Fenn, 9\nDora Fenn, 7\n", id="a list of names"),
    pytest.param("The council passed three measures on Friday.\n- New lamps on Quay Street by spring of next year\n"
                 "- A lower speed limit beside the two schools of the town\n- Free buses for everyone under sixteen years\n", id="points of a list after a full sentence"),
    pytest.param("He looked at the river for a long time.\n“I don't know what to say…”\nThe river rose again at night, he said.\n", id="a quotation that trails off"),
    pytest.param("The river rose by two metres in one night, the village head said.\n\nWhat the villagers saw\n\n"
                 "The water came at three in the morning.\n\nWhat happens next\n\nEngineers will look at the dam on Monday.\n", id="cross-heads"),
    pytest.param("बारिश से शहर में पानी भर गया।\n\nस्कूलों में दो दिन की छुट्टी\n\nजिला प्रशासन ने आदेश जारी किया।\n\nकिसानों की फसल को हुआ नुकसान\n\n"
                 "धान के खेत डूब गए।\n\nराहत शिविर में रह रहे लोग\n\nवहां भोजन और दवा मिल रही है।\n", id="short paragraphs under cross-heads of several words"),
    pytest.param("The talks ended without a paper on Sunday, both sides said.\nMore than 40 people took part.\nWorld leaders will meet again in May.\n"
                 "Related claims are before the court.\nNews of the delay reached the port at noon.\n", id="sentences that start with a menu's words"),
    pytest.param("Comments by the minister drew a reply on Monday.\nThe minister said that 14 mines would close.\nThe union said that it was 15.\n", id="comments as a subject"),
])  # fmt: skip
def test_nothing_of_a_story_is_taken_for_furniture(one: Callable[..., Article], text: str) -> None:
    article = one("story.txt", text)
    assert not article.dropped
    assert [row.strip() for row in text.split("\n") if row.strip()] == [
        *filter(None, [article.title]),
        *paragraphs(article),
    ]


def test_a_story_goes_on_after_a_list_in_its_middle(one: Callable[..., Article]) -> None:
    article = one(
        "story.txt",
        """The dam at Lower Fenwick will be rebuilt from April, the water board decided on Thursday.
The board will spend 48 million on the dam, its chairwoman Edda Pryce said.
Also read
Bakers of the county ask for cheaper electricity
Old theatre in Marlow gets a new roof after nine years
The rebuilding of the dam at Fenwick will take three years, Pryce said.
The board expects no water shortage.
""",
    )
    assert paragraphs(article)[-2:] == [
        "The rebuilding of the dam at Fenwick will take three years, Pryce said.",
        "The board expects no water shortage.",
    ]
    assert len(article.dropped) == 3


def test_readers_comments_are_not_the_story(one: Callable[..., Article]) -> None:
    article = one(
        "story.txt",
        """Ferry fares to rise in March

Ferry fares to the islands will rise by 4 percent in March, the line said on Monday.
A day ticket will then cost 12 crowns, the line's director Olle Brandt said.

Comments (2)
Tove says:
The ferry fares are too high already, 20 percent in three years!
Reply
Nils says:
My ticket cost 15 crowns last week.
Reply
""",
    )
    assert paragraphs(article)[-1].startswith("A day ticket")
    assert not any("15 crowns" in words for words in paragraphs(article))


BRIDGE = """Bridge at Norrvik closed until June

The old road bridge at Norrvik will stay closed until June, the county's engineers said on Monday.
"""


def test_the_story_goes_on_behind_one_link_to_another(one: Callable[..., Article]) -> None:
    rest = ["“Nobody wanted this,” said Malin Thorsell, who inspects such things for a living.", "Cracks had been found under two of the piers in the autumn.",
            "A ferry will carry cars for 3 crowns each."]  # fmt: skip
    article = one(
        "story.txt",
        BRIDGE + "\nRelated stories\nRead also: Museum of clocks opens its doors\n\n" + "\n".join(rest) + "\n",
    )
    assert paragraphs(article)[1:] == rest


def test_cards_below_the_story_are_other_stories_and_points_of_it_are_not(one: Callable[..., Article]) -> None:
    cards = [("Old library becomes a house of music", "Choirs may rent the reading hall from May."), ("Snow brings the trams to a stand", "Drivers dug for an hour at Norrvik."),
             ("Baker wins prize for rye bread", "His oven is older than the town hall.")]  # fmt: skip
    story = (
        BRIDGE + "Cracks were found under two of the piers in autumn, and rust along the whole of the railing.\n" * 3
    )
    article = one("story.txt", story + "\n" + "\n".join(f"{head}\n{words}" for head, words in cards) + "\n")
    assert not any("Choirs" in words or "rye bread" in words for words in paragraphs(article))
    points = [("What the engineers found at the bridge", "Cracks under two piers of the old bridge."), ("How long the bridge stays closed", "Until June, the county's engineers said."),
              ("What becomes of the rusty railing", "The whole railing of the bridge is taken away.")]  # fmt: skip
    article = one("story.txt", story + "\n" + "\n".join(f"{head}\n{words}" for head, words in points) + "\n")
    assert all(words in article.text for _, words in points)


@pytest.mark.parametrize("line", [
    "This article is for subscribers only", "Материал доступен по подписке", "पूरी खबर पढ़ने के लिए लॉग इन करें", "9,99 €", "$5"])  # fmt: skip
def test_what_asks_readers_to_pay_is_not_the_story(one: Callable[..., Article], line: str) -> None:
    assert paragraphs(one("story.txt", f"{BRIDGE}{line}\n")) == [BRIDGE.split("\n")[2]]


@pytest.mark.parametrize(("line", "reason"), [
    ("![The old bridge at Norrvik](https://post.example/bridge-1024x768.jpg)", "picture"), ("bridge 582x344 169 1", "picture"), ('<image>data:image/png alt="bridge"</image>', "picture"),
    ("post.example", "address of a page"), ("https://post.example/bridge", "address of a page"), ("error: Content is protected !!", "notice of the page"),
    ("Bridge at Norrvik closed until June", "the headline again"), ("Wire | Norrvik | Updated: 04-03-2025 17:47 IST | Created: 04-03-2025 17:40 IST", "time of publication"),
    ("Wire | Norrvik | Updated: 24-03-2025 17:47 IST", "time of publication")])  # fmt: skip
def test_what_is_left_of_a_page_beside_its_words(one: Callable[..., Article], line: str, reason: str) -> None:
    article = one("story.txt", BRIDGE.replace("\n\n", f"\n\n{line}\n", 1))
    assert reasons(article)[line] == reason
    assert paragraphs(article) == [BRIDGE.split("\n")[2]]
    assert article.published == ("2025-03-24T17:47+05:30" if "24-03" in line else None)


@pytest.mark.parametrize(
    "inside",
    [
        "Also read: Museum of clocks opens its doors",
        "Читайте также: Музей часов открыл двери",
        "यह भी पढ़ें : घड़ियों का संग्रहालय खुला",
    ],
)
def test_a_link_that_was_run_into_a_paragraph(one: Callable[..., Article], inside: str) -> None:
    words = BRIDGE.split("\n")[2]
    article = one(
        "story.txt",
        f"{BRIDGE}The ferry takes cars from Tuesday on, the county said. {inside}\nThat was a relief to the bakers of Norrvik.\n",
    )
    assert paragraphs(article) == [
        words,
        "The ferry takes cars from Tuesday on, the county said.",
        "That was a relief to the bakers of Norrvik.",
    ]
    assert reasons(article)[inside] == "link to another story"


def test_sizes_and_addresses_in_sentences_stay(one: Callable[..., Article]) -> None:
    more = [
        "The new screen shows 1920x1080 dots.",
        "The county wrote so on post.example.",
        "The engineers read also: the report of 1971.",
    ]
    assert paragraphs(one("story.txt", BRIDGE + "\n".join(more)))[1:] == more


def test_a_picture_with_its_credit_is_no_headline(one: Callable[..., Article]) -> None:
    picture = "The old road bridge at Norrvik, closed until June Photo: county engineers"
    article = one("story.txt", BRIDGE.replace("\n\n", f"\n{picture}\n", 1))
    assert article.title == "Bridge at Norrvik closed until June"
    assert [article.text[block.start : block.end] for block in article.blocks if block.kind == "caption"] == [picture]


@pytest.mark.parametrize(("text", "published"), [
    pytest.param(" date 2025-03-04 लखनऊ: बैठक में 12 देशों के प्रतिनिधि आए, मंत्रालय ने बताया।", "2025-03-04", id="before the first sentence"),
    pytest.param("Published: 4 March 2025, 10:15 IST\n\nThe canal reopened on Monday, the port said.\n", "2025-03-04T10:15+05:30", id="English, with a zone"),
    pytest.param("Опубликовано: 4 марта 2025, 10:15\n\nКанал вновь открыли в понедельник, сообщил порт.\n", "2025-03-04T10:15", id="Russian"),
    pytest.param("प्रकाशित: 4 मार्च 2025\n\nनहर सोमवार को फिर खुल गई, बंदरगाह ने बताया।\n", "2025-03-04", id="Hindi"),
    pytest.param("RIGA, March 4, 2025 (Baltwire) - The canal reopened on Monday, the port said.\n", "2025-03-04", id="a dateline with a year"),
    pytest.param("RIGA, March 4 (Baltwire) - The canal reopened on Monday, the port said.\n", None, id="a dateline without a year tells no year"),
    pytest.param("4 March 2025 was a bad day for the canal, the port said on Monday.\n", None, id="a sentence that starts with a date"),
])  # fmt: skip
def test_the_page_says_when_it_was_published(one: Callable[..., Article], text: str, published: str | None) -> None:
    assert one("story.txt", text).published == published


@pytest.mark.parametrize(("first", "title"), [
    pytest.param("Bridge at Norrvik gives way", "Bridge at Norrvik gives way", id="a headline"),
    pytest.param("Мост в Норвике рухнул", "Мост в Норвике рухнул", id="in Russian"),
    pytest.param("Bridge gone", "", id="too short for one"),
    pytest.param("The bridge at Norrvik gave way on Monday, the county said.", "", id="a sentence"),
    pytest.param("NORRVIK, March 4 (Baltwire) - Engineers", "", id="a dateline"),
])  # fmt: skip
def test_a_headline_may_stand_behind_the_date_in_one_line(one: Callable[..., Article], first: str, title: str) -> None:
    story = "Nobody was on the bridge when it fell into the river at noon, the county said on Tuesday."
    article = one("story.txt", f" date 2025-03-04 {first}\n{story}\n")
    assert article.title == title
    assert article.published == "2025-03-04"
    assert (first in article.text) is not bool(title)
    assert story in article.text


@pytest.mark.parametrize(("text", "filed"), [
    pytest.param("NEW DELHI, Aug 7 (Tidewire) - The talks began.", "NEW DELHI, Aug 7 (Tidewire) -", id="city, day, agency"),
    pytest.param("BELMONT, Ohio (WXQP) -- Two men left.", "BELMONT, Ohio (WXQP) --", id="city, state, station"),
    pytest.param("МОСКВА, 24 июл — РИА Волна. Паром вышел в море.", "МОСКВА, 24 июл — РИА Волна.", id="Russian agency"),
    pytest.param("नई दिल्ली, 7 अगस्त (भाषा) नहर फिर खुल गई।", "नई दिल्ली, 7 अगस्त (भाषा)", id="Hindi agency"),
    pytest.param("पटना। नहर फिर खुल गई।", "पटना।", id="Hindi, a city and a danda"),
    pytest.param("पटना. नहर फिर खुल गई.", "पटना.", id="Hindi, a city and a full stop"),
    pytest.param("Officials - two of them - left the town on Monday.", "", id="dashes inside a sentence"),
    pytest.param("However: the talks began on Monday in the town.", "", id="a word and a colon"),
    pytest.param("Moscow said that the talks would begin on Monday.", "", id="a city as the subject"),
])  # fmt: skip
def test_the_dateline_is_a_block_of_its_own(one: Callable[..., Article], text: str, filed: str) -> None:
    article = one("story.txt", text)
    datelines = [article.text[block.start : block.end] for block in article.blocks if block.kind == "dateline"]
    assert datelines == ([filed] if filed else [])
    assert article.text == text
    assert [block.kind for block in article.blocks][-1] == "lede"


@pytest.mark.parametrize(("text", "filed"), [
    pytest.param("The canal is open again.\n\nRIGA, Aug 7 (Tidewire) - The talks began.\n", ["RIGA, Aug 7 (Tidewire) -"], id="capitals and a day"),
    pytest.param("The canal is open again.\n\nRiga: the talks began.\n", [], id="neither"),
    pytest.param("RIGA, Aug 7 (Tidewire) - The talks began.\n\nKAZAN, Aug 7 (Tidewire) - The port closed.\n", ["RIGA, Aug 7 (Tidewire) -"], id="the first of several"),
])  # fmt: skip
def test_a_plain_dateline_may_stand_below_a_standfirst(
    one: Callable[..., Article], text: str, filed: list[str]
) -> None:
    article = one("story.txt", text)
    assert [article.text[block.start : block.end] for block in article.blocks if block.kind == "dateline"] == filed


def test_lines_that_a_program_wrapped_are_one_paragraph(one: Callable[..., Article]) -> None:
    text = """The water board of Lower Fenwick decided on Thursday to rebuild the
dam above the town, which was cracked by the frost of last winter and
has been leaking since then.

Work will begin in April and take three years, its chairwoman said, at
a cost of 48 million.
"""
    article = one("story.txt", text)
    assert len(paragraphs(article)) == 2
    assert "rebuild the dam above" in article.text
    assert article.line_at(article.text.index("has been leaking")) == 3
    assert article.line_at(article.text.index("48 million")) == 6


def test_blocks_in_another_script_have_their_language(one: Callable[..., Article]) -> None:
    article = one("story.txt", "नहर सोमवार को फिर खुल गई, बंदरगाह के निदेशक ने बताया कि 12 जहाज दोपहर तक गुजरे और कोई घायल नहीं हुआ।\n\n"
                               "The port said in a statement that twelve ships had passed by noon on Monday.\n")  # fmt: skip
    assert article.language == "hi"
    assert [block.language for block in article.blocks] == [None, "en"]
