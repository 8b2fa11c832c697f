"""How long an editor waits for the gate: a draft of 5,000 words against 50 sources in three languages.

    python benchmarks/gate_speed.py [--runs 5] [--words 5000] [--sources 50]

CPU seconds (user + system of the whole process, as the operating system counts them), the least and the median of the
runs. The draft quotes a dozen people, some as a source has it, some altered, some whom only a source in another language
quotes; names, figures and days vary from paragraph to paragraph, so that nothing is answered from memory.
"""

import argparse
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

LIMIT = 3.0  # seconds of CPU that an editor may be kept waiting
GIVEN = ["Ilse", "Tamsin", "Piet", "Anneke", "Rufus", "Clemence", "Osric", "Maud", "Jory", "Bettina", "Lorcan", "Wilma"]
FAMILY = [
    "Brandt",
    "Rudd",
    "Halvorsen",
    "Marsh",
    "Quill",
    "Ferrow",
    "Tolland",
    "Vane",
    "Askew",
    "Lund",
    "Pell",
    "Strand",
]
TOWNS = ["Tarsund", "Marbeck", "Orvik", "Kelmore", "Lowen", "Skarby", "Dunholt", "Varnes"]
LEDE = {
    "en": "A flood struck the valley of Tarsund on Wednesday. {killed} people were killed and {injured} people were injured, officials said.",
    "hi": "बुधवार को टारसुंड घाटी में बाढ़ आई। हादसे में {killed} लोगों की मौत हो गई और {injured} लोग घायल हो गए, अधिकारियों ने बताया।",
    "ru": "В среду в долине Тарсунд произошло наводнение. Погибли {killed} человек, {injured} человек ранены, сообщили власти.",
}
BODY = {
    "en": [
        "In {town}, {n} houses were under water by {hour} and {m} families were taken to a school on the hill.",
        "The river rose by {m} centimetres in {n} minutes, the mayor of {town}, {name}, told a meeting on Thursday.",
        '"We counted {n} broken culverts between {town} and the sea, and {m} of them were new," said engineer {name}.',
        "About {n} soldiers with {m} boats came from {town}; the road will stay closed until {day} April 2025.",
        "The council of {town} set aside {n} million euros for repairs, {m} per cent more than two years before.",
        "Old people remember that the water came through the same streets when the mill still stood by the bridge.",
    ],
    "hi": [
        "{town} में {n} घर पानी में डूब गए और {m} परिवारों को पहाड़ी के एक स्कूल में ले जाया गया।",
        "इंजीनियर {name} ने कहा, “हमने {town} और समुद्र के बीच {n} टूटी पुलियां गिनीं और उनमें से {m} नई थीं।”",
        "करीब {n} जवान {m} नावों के साथ आए; सड़क {day} अप्रैल 2025 तक बंद रहेगी।",
        "बुजुर्गों को याद है कि पानी पहले भी इन्हीं गलियों से आया था।",
    ],
    "ru": [
        "В городе {town} под водой оказались {n} домов, {m} семей перевезли в школу на холме.",
        "«Мы насчитали {n} сломанных труб между {town} и морем, и {m} из них были новыми», — сказал инженер {name}.",
        "Прибыли около {n} солдат с {m} лодками; дорога будет закрыта до {day} апреля 2025 года.",
        "Старики помнят, что вода шла по тем же улицам, когда мельница еще стояла у моста.",
    ],
}


def story(rng: random.Random, language: str, words: int) -> str:
    """A story of about so many words."""
    told = [LEDE[language].format(killed=rng.choice((9, 9, 9, 7)), injured=rng.choice((12, 12, 14)))]
    while sum(len(one.split()) for one in told) < words:
        person = f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"
        facts = {"n": rng.randint(3, 90), "m": rng.randint(2, 30), "day": rng.randint(2, 28), "hour": "6 a.m."}
        told.append(rng.choice(BODY[language]).format(town=rng.choice(TOWNS), name=person, **facts))
    return "\n\n".join(told)


def write(folder: Path, words: int, sources: int) -> None:
    """A draft that takes half of its paragraphs from its sources, and the sources."""
    rng = random.Random(5)
    (folder / "sources").mkdir()
    taken = []
    for number in range(sources):
        language = ("en", "en", "hi", "ru")[number % 4]
        text = story(rng, language, 350)
        taken += [one for one in text.split("\n\n")[1:] if language == "en"]
        told = {"source": f"Outlet {number}", "published": f"2025-03-{13 + number % 2}", "language": language}
        told |= {"title": f"Flood in Tarsund, report {number}", "text": text}
        (folder / "sources" / f"{number:02}.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    own = story(rng, "en", words // 2).split("\n\n")
    for paragraph in rng.sample(taken, len(taken)):
        if sum(len(one.split()) for one in own) >= words:
            break
        own.append(paragraph)
    head = "---\ntitle: Flood in Tarsund\npublished: 2025-03-15\nlanguage: en\n---\n\n"
    (folder / "draft.md").write_text(head + "\n\n".join(own) + "\n", encoding="utf-8")


def cpu(folder: Path) -> float:
    """CPU seconds of one run of the command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "checker", "gate", "draft.md", "--against", "sources", "--jobs", "1"]
    done = subprocess.run([*command, "--fail-on", "never"], capture_output=True, cwd=folder, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr.decode())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the figures; status 1 where the least is over the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--words", type=int, default=5000)
    parser.add_argument("--sources", type=int, default=50)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, asked.words, asked.sources)
        runs = sorted(cpu(folder) for _ in range(asked.runs))
        draft = len((folder / "draft.md").read_text(encoding="utf-8").split())
    print(f"a draft of {draft:,} words against {asked.sources} sources of about 350 words in three languages")
    print(f"CPU seconds: least {runs[0]:.2f}, median {statistics.median(runs):.2f} of {asked.runs} (limit {LIMIT})")
    sys.exit(runs[0] > LIMIT)


if __name__ == "__main__":
    main()
