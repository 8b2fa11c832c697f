"""What stands between the top of a page and its story, as one gets it by copying the page."""

from collections.abc import Callable

import pytest

from checker.model.article import Article
from tests.sources.conftest import paragraphs

CRUMBS = """Home / State / Two dead as boat overturns on Lake Sarova
State
Two dead as boat overturns on Lake Sarova
The boat was carrying wedding guests when it overturned at 3.15 pm, officials said.
Reported by: Anjali Deshpande
Edited by: Rohan Pillay
Published On
Jul 12, 2025 18:40 pm IST
Last Updated On
Jul 12, 2025 18:52 pm IST
Read Time: 2 mins
Share
WhatsApp
Sarova:
Two people died and eleven were rescued after a boat overturned on Lake Sarova on Saturday, officials said.
The boat was carrying wedding guests, district collector R Mithila told reporters.
Track Latest News Live on Sarova Today and get updates from around the world
Lake Sarova, Boat, Wedding
Follow us:
"""

DESK = """Hindi NewsStateSarovaसरोवा झील में नाव पलटी, दो की मौत
सरोवा झील में नाव पलटी, दो की मौत, ग्यारह को बचाया गया
संक्षेप: सरोवा झील में शनिवार को नाव पलटने से दो लोगों की मौत हो गई।
Sat, 12 Jul 2025 06:42 PM
Written By : सुरेश माथुर Edited By : नेहा
झील समाचार, सरोवा
Share
सरोवा झील में शनिवार दोपहर एक नाव पलटने से दो लोगों की मौत हो गई, जबकि ग्यारह लोगों को बचा लिया गया।
ये भी पढ़ें: पहाड़ी इलाकों में 12 बसें रद्द, देखें पूरी सूची
जिलाधिकारी आर मिथिला ने बताया कि राहत और बचाव कार्य जारी है।
टॉपिक्स: नाव हादसा, सरोवा
अगला लेख
सरोवा में बारिश से सात मकान ढहे
"""

WIRE = """Происшествия
12 июля 2025, 15:42
На озере Сарова перевернулась лодка, два человека погибли
© Волна / Павел Лисин
Озеро Сарова. Архивное фото
Читать в
Telegram
САРОВА, 12 июл — Волна. Два человека погибли и одиннадцать спасены, когда на озере Сарова перевернулась лодка, сообщили спасатели.
Вчера, 10:11
На озере объявили штормовое предупреждение
На месте работают 45 спасателей. Глава района Антон Мельник выразил соболезнования семьям погибших.
Еще по теме:
Пристань на озере закрыли до осени
Сарова
Обсудить
"""

WEBLOG = """Skip to content
Friday, October 10, 2025
Latest:
Council approves new landfill
Teen wins chess title in Orra
NORTHGATE HERALD
Nurses end strike after deal on night pay
October 4, 2025 admin 0 Comments nurses, strike
Nurses at five hospitals in Northgate ended an eleven-day strike on Saturday after the health board raised night pay by 9 percent.
The union's leader, Maeve Tully, said 78 percent of its members had voted for the deal.
← Bus lane trial extended
Farm show draws 12,000 visitors →
You May Also Like
New fees for river moorings
October 2, 2025 admin 0
Copyright © 2025 Northgate Herald. All rights reserved.
Theme: Magazine. Powered by WordPress.
"""


@pytest.mark.parametrize(("text", "title", "published", "modified", "kept"), [
    pytest.param(CRUMBS, "Two dead as boat overturns on Lake Sarova", "2025-07-12T18:40+05:30", "2025-07-12T18:52+05:30",
                 ["The boat was carrying", "Sarova:", "Two people died", "The boat was carrying"], id="crumbs, standfirst, labels above stamps"),
    pytest.param(DESK, "सरोवा झील में नाव पलटी, दो की मौत, ग्यारह को बचाया गया", "2025-07-12T18:42", None,
                 ["संक्षेप: सरोवा", "सरोवा झील में शनिवार", "जिलाधिकारी आर"], id="a summary, a desk, two bylines on a line"),
    pytest.param(WIRE, "На озере Сарова перевернулась лодка, два человека погибли", "2025-07-12T15:42", None,
                 ["САРОВА, 12 июл", "На месте работают"], id="credits, a timed link in the middle"),
    pytest.param(WEBLOG, "Nurses end strike after deal on night pay", "2025-10-04", None,
                 ["Nurses at five", "The union's leader"], id="today's date above, the story's below the headline"),
])  # fmt: skip
def test_the_head_of_a_page(
    one: Callable[..., Article], text: str, title: str, published: str | None, modified: str | None, kept: list[str]
) -> None:
    article = one("page.txt", text)
    assert (article.title, article.published, article.modified) == (title, published, modified)
    assert [words[: len(start)] for words, start in zip(paragraphs(article), kept, strict=True)] == kept
    assert [article.text[block.start : block.end].split()[0] for block in article.blocks if block.kind == "lede"] != []


def test_a_story_whose_paragraphs_stand_under_cross_heads_keeps_them(one: Callable[..., Article]) -> None:
    text = "The lake rose by two metres, the village said.\n\nWhat the villagers saw\n\nThe water came at three.\n\nThe next days\n\nHelp is on its way.\n\nIt will stay.\n"
    article = one("page.txt", text)
    assert article.title == ""
    assert article.text == text.strip()
