"""Reports made by hand: a session told in three languages, a fire whose toll rises, and a report of hostile strings."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from checker.model.article import Dropped, Unreadable
from checker.model.claim import Claim, Evidence, Scope, Sentence
from checker.model.event import Copying, Event, RelatedEvents
from checker.model.finding import Finding, Position, finding_id
from checker.model.report import ArticleRecord, Gate, Report
from checker.model.value import Value
from checker.reporting import RenderOptions, render

Record = TypeVar("Record")

ENGLISH = (
    "OSTREVA, June 14 (Quay Wire) The 9th session of the Talvia-Norrland working group on river transport "
    "was held on 11-12 June in Ostreva. About 60 delegates took part."
)
HINDI = "नदी परिवहन पर तालविया-नॉरलैंड कार्य समूह का 9वां सत्र 3 मई 2025 को ओस्त्रेवा में हुआ। इसमें लगभग 60 प्रतिनिधियों ने भाग लिया।"
RUSSIAN = (
    "Девятое заседание рабочей группы по речному транспорту прошло 11 и 12 июня в Острёве. "
    "Сопредседателем выступил Олег Брусницын. В нём участвовали 62 делегата."
)
COPY = ENGLISH.replace("Quay Wire", "Quay Wire via Lantern")
OTHER = "The 4th session of the Talvia-Norrland working group on forestry was held on 11-12 June in Ostreva."
NOON = (
    "At least 7 people died in the fire at the Belmark mill, firefighters said at noon. "
    "The mill's owner spoke of 300 workers."
)
EVENING = (
    "The death toll in the Belmark mill fire rose to 9 by the evening. The union said 340 worked there. "
    "It began at 9 or so."
)


def article(id: str, source: str, language: str, text: str, event: str, **more: Any) -> ArticleRecord:
    """An article as a report keeps it, its title made of its first words."""
    return ArticleRecord(
        id=id,
        path=f"coverage/{id}",
        source=source,
        title=" ".join(text.split()[:7]),
        url=f"https://news.example/{id}",
        published=more.pop("published", "2025-06-14"),
        language=language,
        sha256=sha256(text.encode()).hexdigest(),
        event=event,
        origin=more.pop("origin", id),
        text=text,
        **more,
    )


def claim(article: ArticleRecord, field: str, value: Value, words: str, key: str | None = None, **more: Any) -> Claim:
    """A claim whose evidence is the first place where `words` stand in the article, in the sentence around it."""
    text = article.text or ""
    start = text.index(words)
    end = start + len(words)
    first = max(text.rfind(stop, 0, start) for stop in (". ", "। ")) + 2 if start else 0
    first = max(first, 0) if first > 1 else 0
    stops = [place for place in (text.find(stop, end) for stop in (".", "।")) if place >= 0]
    last = min(stops) + 1 if stops else len(text)
    name = sha256(f"{article.id}{field}{key}{value}{more}".encode()).hexdigest()[:12]
    return Claim(
        id=name,
        article=article.id,
        field=field,
        value=value,
        text=words,
        evidence=Evidence("text", start, end, 3, words),
        sentence=Sentence(first, last, text[first:last]),
        key=key,
        phrase="concept, en: N NOUN VERB",
        event=article.event,
        **more,
    )


def finding(
    rule: str, field: str, verdict: str, event: str, *sides: list[Claim], severity: str = "info", **more: Any
) -> Finding:
    """A finding whose sides are lists of claims."""
    positions = tuple(
        Position(
            value=claims[0].value.canonical,
            claims=tuple(sorted(claim.id for claim in claims)),
            articles=tuple(sorted({claim.article for claim in claims})),
            independent_sources=len(
                {"wire.xml" if claim.article == "copy.html" else claim.article for claim in claims}
            ),
        )
        for claims in sides
    )
    return Finding(
        id=finding_id("", rule, field, more.get("key"), [position.value for position in positions]),
        rule=rule,
        event=event,
        field=field,
        verdict=verdict,
        severity=severity,
        message=f"{field}: " + " against ".join(position.value for position in positions),
        positions=positions,
        **more,
    )


def report() -> Report:
    """Every kind of thing that a report can hold, in three languages."""
    wire = article("wire.xml", "Quay Wire", "en", ENGLISH, "river")
    copy = article("copy.html", "Lantern", "en", COPY, "river", origin="wire.xml", copy_of="wire.xml")
    hindi = article("darpan.txt", "तट दर्पण", "hi", HINDI, "river")
    russian = article("vestnik.json", "Речной край", "ru", RUSSIAN, "river")
    forest = article("forest.md", "Quay Wire", "en", OTHER, "forestry")
    noon = article("noon.json", "Belmark Post", "en", NOON, "fire", published="2025-03-02T12:20:00")
    evening = article("evening.json", "Mill Lane News", "en", EVENING, "fire", published="2025-03-02T21:05:00",
                      dropped=(Dropped("Also read: ten walks by the river", 9, "teaser list"),))  # fmt: skip

    june, may = Value("date", "2025-06-11/2025-06-12"), Value("date", "2025-05-03")
    dates = [
        claim(wire, "event_date", june, "11-12 June"),
        claim(copy, "event_date", june, "11-12 June"),
        claim(russian, "event_date", june, "11 и 12 июня"),
    ]
    hindi_date = claim(hindi, "event_date", may, "3 मई 2025")
    city = [
        claim(wire, "city", Value("place", "Ostreva"), "Ostreva"),
        claim(hindi, "city", Value.of("place", "Ostreva", name="ओस्त्रेवा"), "ओस्त्रेवा"),
        claim(russian, "city", Value.of("place", "Ostreva", name="Острёва"), "Острёве"),
    ]
    about_60 = Value("quantity", "60", "approximate", (("counted", "person"),))
    sixty = [claim(wire, "delegate_count", about_60, "About 60"), claim(hindi, "delegate_count", about_60, "लगभग 60")]
    sixty_two = claim(russian, "delegate_count", Value.of("quantity", "62", counted="person"), "62")
    chair = claim(
        russian, "co_chair", Value.of("person", "Oleg Brusnitsyn", name="Олег Брусницын"), "Олег Брусницын", key="RU"
    )
    at_noon = Scope(as_of="2025-03-02T12:00")
    at_least_7 = Value("quantity", "7", "at_least")
    seven = claim(noon, "killed", at_least_7, "At least 7", scope=at_noon, attributed_to="firefighters")
    nine = claim(evening, "killed", Value("quantity", "9"), "9", scope=Scope(as_of="2025-03-02T18:00"), revises=True)
    workers = claim(noon, "workers", Value("quantity", "300"), "300", attributed_to="the owner")
    union = claim(evening, "workers", Value("quantity", "340"), "340", attributed_to="the union")
    begun = claim(evening, "event_time", Value("time", "21:00"), "9 or so")
    begun_too = claim(noon, "event_time", Value("time", "12:00"), "noon")
    claims = [*dates, hindi_date, *city, *sixty, sixty_two, chair, seven, nine, workers, union, begun, begun_too]

    findings = (
        finding("event-date", "event_date", "conflict", "river", dates, [hindi_date], severity="error", kind="value",
                why=("2025-05-03 lies outside 2025-06-11/2025-06-12",)),
        finding("workers", "workers", "conflict", "fire", [workers], [union], severity="warning", kind="disputed",
                why=("each side names another party",)),
        finding("killed", "killed", "update", "fire", [nine], [seven], why=("as of 18:00 comes after as of 12:00",)),
        finding("event-time", "event_time", "undecided", "fire", [begun], [begun_too],
                why=("21:00 is said without morning or evening: that is missing to decide",)),
        finding("city", "city", "agree", "river", city),
        finding("delegate-count", "delegate_count", "compatible", "river", sixty, [sixty_two]),
        finding("co-chair", "co_chair", "uncorroborated", "river", [chair], key="RU"),
    )  # fmt: skip
    return Report(
        dossier="",
        articles=tuple(sorted((wire, copy, hindi, russian, forest, noon, evening), key=lambda one: one.id)),
        claims=tuple(sorted(claims, key=lambda one: one.id)),
        events=(
            Event("river", "e1: 9th session, river transport, Ostreva",
                  ("copy.html", "darpan.txt", "vestnik.json", "wire.xml"),
                  ("the same session number, 9", "the same city, Ostreva")),
            Event("forestry", "e2: 4th session, forestry, Ostreva", ("forest.md",)),
            Event("fire", "e3: fire at the Belmark mill", ("evening.json", "noon.json"), ("the same mill",)),
        ),
        related_events=(
            RelatedEvents(("river", "forestry"), ("the same days", "the same city"), ("session 9 and session 4",)),
        ),
        findings=findings,
        copying=(Copying(("Lantern", "Quay Wire"), ("the same 31 runs of four words",)),),
        unreadable=(Unreadable("coverage/login.html", "a login page, no article text", "save the article itself", 4),),
        notices=("coverage/again.txt repeats wire.xml and was read once",),
        gate=Gate("error", False),
    )  # fmt: skip


def clean_report() -> Report:
    """One article, nothing to compare."""
    made = report()
    return replace(
        made,
        articles=made.articles[:1],
        claims=(),
        events=(),
        related_events=(),
        findings=(),
        copying=(),
        unreadable=(),
        notices=(),
        gate=Gate("error", True),
    )


HOSTILE = (
    "<script>window.ran=1</script><img src=x onerror=window.ran=1>\" onmouseover='window.ran=1' ]]></text>"
    "{{7*7}}{% for %}"
    "\x1b[2J\x1b]0;t\x07\u202egnp\u2066 `**a** |[x](javascript:ran) @all &lt; \ud800\r\n::error::%0A \x00"
)
_KEPT = {
    "verdict",
    "severity",
    "fail_on",
    "modality",
    "about",
    "qualifier",
    "type",
    "part",
    "where",
    "kind",
    "language",
}


def hostile_report() -> Report:
    """The full report with a hostile tail on every free string; references between records still hold."""
    return each_string(report(), lambda text: text + HOSTILE)


def each_string(record: Record, change: Callable[[str], str], name: str = "") -> Record:
    """The record with every free string in it changed; words of a fixed list stay."""
    found: Any = record
    if isinstance(found, str):
        return change(found) if name not in _KEPT and found else record  # type: ignore[return-value]
    if name == "detail":
        return tuple((key, change(told) if isinstance(told, str) else told) for key, told in found)  # type: ignore[return-value]
    if isinstance(found, tuple):
        return tuple(each_string(item, change, name) for item in found)  # type: ignore[return-value]
    if isinstance(found, Struct):
        changed = {one: each_string(getattr(found, one), change, one) for one in found.__struct_fields__}
        return replace(found, **changed)  # type: ignore[return-value]
    return record


WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}  # windows: a desk, a telephone

FOLDER = Path(__file__).parent / "expected"
EXPECTED = {
    "terminal.txt": RenderOptions(),
    "terminal-unfolded-hi.txt": RenderOptions(language="hi", unfold=True, width=60),
}


def main() -> None:
    """Write what is expected of the terminal anew, to be read as a diff."""
    for name, options in EXPECTED.items():
        (FOLDER / name).write_text(render("terminal", [report()], options), encoding="utf-8")


if __name__ == "__main__":
    main()
