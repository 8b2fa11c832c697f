"""Why articles are one event, and why the nearest others are not."""

from tests.events.made import article, claims, grouped

RAIL = {"number": "11", "chair:VA": "Oren Talvik", "chair:KE": "Mira Dessai", "town": "Lindau", "held_on": "2031-08-06"}
TEXTS = {
    "a": "The 11th session of the rail freight group of Vardia and Keldonia was held in Lindau by Oren Talvik.",
    "b": "Vardia and Keldonia held the 11th session of their rail freight group, Oren Talvik said in Lindau.",
    "c": "The 12th session of the rail freight group of Vardia and Keldonia was held in Lindau by Oren Talvik.",
    "d": "A rare tulip opened beside the old mill of Sarnheim and growers came with cameras.",
}


def explained(**rest):
    made = [article(name, text) for name, text in TEXTS.items()]
    told = [*claims("a", RAIL), *claims("b", RAIL), *claims("c", {**RAIL, "number": "12", "held_on": "2032-03-02"})]
    return grouped(made, told, explain=True, **rest)


def why(found, article):
    (event,) = [event for event in found.events if article in event.articles]
    return event.why


def test_every_article_of_an_event_says_why_it_is_there():
    (line,) = [line for line in why(explained(), "a") if line.startswith("a with b: ")]
    assert "number 11" in line
    assert "words in common" in line


def test_a_neighbour_says_what_is_alike_and_what_is_not():
    found = explained()
    ids = {event.id for event in found.events if {"a", "c"} & set(event.articles)}
    (pair,) = [pair for pair in found.related_events if set(pair.events) == ids]
    assert "town Lindau" in pair.alike
    assert {"number 11 against 12", "held on 2031-08-06 against 2032-03-02"} <= set(pair.different)
    assert pair.different[-1].startswith("what speaks against one event weighs more (-")


def test_words_are_shown_as_they_are_written():
    told = " ".join(line for event in explained().events for line in event.why)
    assert "Keldonia" in told
    assert "keldonia" not in told


def test_stems_are_not_shown():
    texts = ("Делегации Вардии и Кельдонии встретились в Линдау, обсуждали перевозки.", "Делегации Вардии встретились в Линдау, обсуждали перевозки.")  # fmt: skip
    found = grouped([article(name, text, language="ru") for name, text in zip("ab", texts, strict=True)], explain=True)
    told = " ".join(line for event in found.events for line in event.why)
    assert "Вардии" in told or "перевозки" in told


def test_an_article_that_nothing_is_like_says_so():
    found = grouped([article("a", TEXTS["a"])], explain=True)
    assert found.events[0].why == (
        "no other article shares enough rare names, figures or words with it to be looked at",
    )


def test_what_a_person_put_together_is_said():
    found = explained(same=[("a", "d")])
    assert "put together by hand: a and d" in why(found, "d")


def test_without_being_asked_only_look_alikes_are_told():
    made = [article(name, text) for name, text in TEXTS.items()]
    assert not [line for event in grouped(made).events for line in event.why if " with " in line]
