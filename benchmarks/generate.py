"""Made-up articles in three languages, about 2.5 KB each, with events that several outlets tell.

    python benchmarks/generate.py 1000 > articles.jsonl

The same number gives the same articles.
"""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

CITIES = [
    ("Kochi", "कोच्चि", "Кочи"),
    ("Pune", "पुणे", "Пуне"),
    ("Jaipur", "जयपुर", "Джайпур"),
    ("Kazan", "कज़ान", "Казань"),
    ("Samara", "समारा", "Самара"),
    ("Bhopal", "भोपाल", "Бхопал"),
    ("Lucknow", "लखनऊ", "Лакхнау"),
    ("Tver", "तवेर", "Тверь"),
]
TOPICS = [
    ("Fisheries", "मत्स्य पालन", "рыболовству"),
    ("Railway Safety", "रेल सुरक्षा", "безопасности железных дорог"),
    ("Tea Trade", "चाय व्यापार", "торговле чаем"),
    ("River Ports", "नदी बंदरगाह", "речным портам"),
    ("Seed Research", "बीज अनुसंधान", "исследованию семян"),
    ("Glass Making", "काँच निर्माण", "производству стекла"),
]
HEADS = [
    ("Arvind Kumar Saxena", "अरविंद कुमार सक्सेना", "Арвинд Кумар Саксена"),
    ("Meera Nambiar", "मीरा नांबियार", "Мира Намбьяр"),
    ("Rohit Deshmukh", "रोहित देशमुख", "Рохит Дешмукх"),
    ("Sunita Rawat", "सुनीता रावत", "Сунита Рават"),
]
GUESTS = [
    ("Oleg Ryabinin", "ओलेग र्याबिनिन", "Олег Рябинин"),
    ("Pavel Zorin", "पावेल ज़ोरिन", "Павел Зорин"),
    ("Irina Sokolova", "इरीना सोकोलोवा", "Ирина Соколова"),
    ("Grigory Lapin", "ग्रिगोरी लापिन", "Григорий Лапин"),
]
MONTHS = [
    ("March", "मार्च", "марта"),
    ("June", "जून", "июня"),
    ("August", "अगस्त", "августа"),
    ("October", "अक्टूबर", "октября"),
]
LANGUAGES = ("en", "hi", "ru")

LEDE = (
    "The {n}th session of the India-Russia Working Group on {topic} was held in {city} on {day} {month} 2025.",
    "{topic} पर भारत-रूस कार्य समूह का {n}वां सत्र {day} {month} 2025 को {city} में आयोजित किया गया।",
    "{n}-я сессия Российско-Индийской рабочей группы по {topic} состоялась {day} {month} 2025 года в городе {city}.",
)
CHAIRS = (
    "The session was co-chaired by {head}, Secretary to the Government of India, and {guest}, Deputy Minister of the Russian Federation.",
    "भारत की ओर से बैठक की सह-अध्यक्षता सचिव {head} ने की और रूस की ओर से उपमंत्री {guest} ने की।",
    "Сопредседателями заседания выступили заместитель министра России {guest} и секретарь правительства Индии {head}.",
)
COUNT = (
    "About {count} delegates attended, among them engineers, officials and heads of small companies.",
    "सत्र में दोनों देशों के लगभग {count} प्रतिनिधियों ने भाग लिया, जिनमें अधिकारी और इंजीनियर शामिल थे।",
    "В заседании приняли участие около {count} делегатов, среди них инженеры и руководители небольших компаний.",
)
FILLER = (
    (
        "Both sides looked at what has been done since the last meeting and agreed to keep the working papers short.",
        "Speakers asked for quicker answers from customs and for a common list of spare parts.",
        "A pilot project will be run at two sites before the end of the year, with costs shared equally.",
        "Students of both countries are to spend a term at partner institutes, the organisers said.",
        "The paper on standards was sent back to the experts, who want more tests in cold weather.",
    ),
    (
        "दोनों पक्षों ने पिछली बैठक के बाद हुए काम की समीक्षा की और दस्तावेज़ छोटे रखने पर सहमति जताई।",
        "वक्ताओं ने सीमा शुल्क विभाग से जल्दी उत्तर और पुर्जों की साझा सूची की मांग की।",
        "वर्ष के अंत से पहले दो स्थानों पर एक प्रायोगिक परियोजना चलाई जाएगी और खर्च बराबर बांटा जाएगा।",
        "आयोजकों ने कहा कि दोनों देशों के छात्र साझेदार संस्थानों में एक सत्र बिताएंगे।",
    ),
    (
        "Стороны рассмотрели сделанное после прошлой встречи и договорились сократить рабочие документы.",
        "Выступавшие просили таможню отвечать быстрее и составить общий список запасных частей.",
        "До конца года на двух площадках пройдет опытный проект, расходы разделят поровну.",
        "По словам организаторов, студенты обеих стран проведут семестр в институтах партнеров.",
    ),
)
LENGTH = 2500  # bytes, about what a plain news story has


def articles(count: int, outlets: int = 4) -> Iterator[dict[str, str]]:
    """`count` articles; each event is told by one to `outlets` of them."""
    chance = random.Random(20250806)
    made = 0
    while made < count:
        event = {"n": chance.randrange(2, 60), "day": chance.randrange(1, 29), "count": chance.randrange(20, 400)}
        topic, city, head, guest, month = (chance.choice(table) for table in (TOPICS, CITIES, HEADS, GUESTS, MONTHS))
        for outlet in range(min(chance.randrange(1, outlets + 1), count - made)):
            kind = chance.randrange(len(LANGUAGES))
            words = {
                **event,
                "topic": topic[kind],
                "city": city[kind],
                "head": head[kind],
                "guest": guest[kind],
                "month": month[kind],
            }
            body = [part[kind].format(**words) for part in (LEDE, CHAIRS, COUNT)]
            while sum(len(part.encode()) for part in body) < LENGTH:
                body.append(chance.choice(FILLER[kind]))
            yield {
                "id": f"a{made:07}",
                "source": f"outlet-{outlet}.example",
                "title": body[0][:70],
                "language": LANGUAGES[kind],
                "published": f"2025-{MONTHS.index(month) * 2 + 3:02}-{event['day']:02}",
                "text": "\n\n".join(body),
            }
            made += 1


def texts(asked: str) -> dict[str, list[str]]:
    """The texts of articles by language: made-up ones (so many in all), or those of a file."""
    if asked.isdigit():
        made: list[dict[str, str]] = list(articles(int(asked)))
    else:
        made = [json.loads(line) for line in Path(asked).read_text(encoding="utf-8").splitlines()]
    found: dict[str, list[str]] = {}
    for article in made:
        found.setdefault(article["language"], []).append(article["text"])
    return dict(sorted(found.items()))


if __name__ == "__main__":
    for article in articles(int(sys.argv[1]) if len(sys.argv) > 1 else 1000):
        print(json.dumps(article, ensure_ascii=False))
