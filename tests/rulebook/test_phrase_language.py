"""What the notation of packs can say, each from a pack's file to the claim: what speaks, and what stays silent."""

import pytest

from checker import comparison, extraction, rulebook
from checker.model.errors import CheckerError
from checker.run.cases import article

HEAD = "pack: 1\nname: own\nwhy: what the notation can say\n"
# A field of numbers that only its own phrases bind; the language's constructions are left out by `group`.
PHRASES = """\
concepts:
  kite: {{{tag}: {{noun: [{noun}], context: [{context}]}}}}
  gale: {{{tag}: {{context: [{bar}]}}}}
fields:
  own: {{type: {type}, group: own, with: kite, {settings}phrases: {{{tag}: ["{phrase}"]}}, why: a test}}
"""


def read(tmp_path, pack, text, tag="en", title=""):
    """(value or name, key) of each claim of the pack's own field."""
    file = tmp_path / "own.yaml"
    file.write_text(HEAD + pack, encoding="utf-8")
    book = rulebook.load([file], comparison.KINDS)
    claims = extraction.extract(article(text, tag, "2031-05-06", title), book).claims
    return [claim for claim in claims if book.fields[claim.field].pack == "own"]


def phrased(
    tmp_path, phrase, text, tag="en", noun="kite", context="kite day", bar="storm", settings="", type="quantity"
):
    pack = PHRASES.format(tag=tag, noun=noun, context=context, bar=bar, phrase=phrase, settings=settings, type=type)
    return [claim.value.canonical for claim in read(tmp_path, pack, text, tag)]


@pytest.mark.parametrize(
    ("phrase", "text", "values"),
    [
        pytest.param("VALUE NOUN", "There were 12 kites.", ["12"], id="a slot holds the words of a concept"),
        pytest.param("VALUE NOUN", "There were 12 boats.", [], id="and no others"),
        pytest.param("VALUE (soaring|gliding) NOUN", "There were 12 gliding kites.", ["12"], id="alternatives"),
        pytest.param("VALUE (soaring|gliding) NOUN", "There were 12 diving kites.", [], id="no alternative"),
        pytest.param("VALUE [red] NOUN", "There were 12 red kites.", ["12"], id="what may be absent is there"),
        pytest.param("VALUE [red] NOUN", "There were 12 kites.", ["12"], id="what may be absent is absent"),
        pytest.param("VALUE [red] NOUN", "There were 12 blue kites.", [], id="nothing else in its place"),
        pytest.param("VALUE .. NOUN", "There were 12 red and blue paper kites.", ["12"], id="a gap"),
        pytest.param(
            "VALUE .. NOUN",
            "There were 12 very big red and blue and green and yellow kites.",
            [],
            id="a gap has a bound",
        ),
        pytest.param("VALUE .. NOUN", "There were 12; kites came later.", [], id="a gap stays inside its clause"),
        pytest.param("VALUE .. NOUN", "He won 12 games while kites rose.", [], id="and does not cross a subordinator"),
        pytest.param("NOUN : VALUE", "Kites: 12.", ["12"], id="before the value, with a mark"),
        pytest.param("VALUE !NOUN soared", "All 12 soared.", ["12"], id="what must not stand beside it, absent"),
        pytest.param("^ VALUE NOUN", "12 kites rose.", ["12"], id="at the sentence's start"),
        pytest.param("^ VALUE NOUN", "He sold 12 kites.", [], id="not elsewhere"),
        pytest.param("VALUE NOUN $", "He sold 12 kites", ["12"], id="at its end"),
        pytest.param("VALUE NOUN $", "He sold 12 kites today", [], id="not before"),
    ],
)
def test_the_parts_of_a_phrase(tmp_path, phrase, text, values):
    assert phrased(tmp_path, phrase, text) == values


@pytest.mark.parametrize(
    ("tag", "noun", "text"),
    [
        pytest.param("en", "kite", "There were 12 kites.", id="an English plural"),
        pytest.param("hi", "पतंगवाला", "वहां 12 पतंगवालों ने गाया।", id="a Hindi oblique plural"),
        pytest.param("ru", "флюгер", "Там было 12 флюгеров.", id="a Russian genitive plural"),
        pytest.param("ru", "бумажный змей", "Там было 12 бумажных змеев.", id="both words of a Russian phrase"),
    ],
)
def test_words_are_written_in_dictionary_form(tmp_path, tag, noun, text):
    assert phrased(tmp_path, "VALUE NOUN", text, tag, noun=noun, context="совсем иное", bar="шквал") == ["12"]


@pytest.mark.parametrize(
    ("settings", "text", "values"),
    [
        pytest.param("only: gale, ", "In the storm 12 kites tore.", ["12"], id="required and there"),
        pytest.param("only: gale, ", "In the calm 12 kites rose.", [], id="required and missing"),
        pytest.param("unless: gale, ", "In the calm 12 kites rose.", ["12"], id="forbidden and missing"),
        pytest.param("unless: gale, ", "In the storm 12 kites tore.", [], id="forbidden and there"),
        pytest.param("kinds: [vehicle], ", "There were 12 people kites.", [], id="another kind of thing"),
        pytest.param("kinds: [person], ", "There were 12 people kites.", ["12"], id="the kind that it wants"),
        pytest.param("units: [length], ", "The 12 m kites rose.", ["12"], id="a measure"),
        pytest.param("units: [length], ", "There were 12 kites.", [], id="no measure"),
    ],
)
def test_the_context_that_a_field_wants(tmp_path, settings, text, values):
    assert phrased(tmp_path, "VALUE _ NOUN", text, settings=settings) == values


def test_how_sure_a_phrase_is(tmp_path):
    pack = PHRASES.format(
        tag="en", noun="kite", context="kite day", bar="storm", settings="", type="quantity", phrase="VALUE NOUN @0.8"
    )
    sure = read(tmp_path, pack, "There were 12 kites.")[0].confidence
    plain = read(tmp_path, pack.replace(" @0.8", ""), "There were 12 kites.")[0].confidence
    assert sure < plain


COUNTED = """\
concepts:
  kite: {en: {noun: [kite]}, hi: {noun: [पतंग]}, ru: {noun: [флюгер]}}
  soar: {en: {verb: [soar]}, hi: {verb: [उड़ना]}, ru: {verb: [взлететь, взлетели]}}
fields:
  own: {type: quantity, counts: kite, with: soar, why: "concepts alone, the languages bring the grammar"}
"""


@pytest.mark.parametrize(
    ("tag", "text", "values"),
    [
        ("en", "About 12 kites soared.", ["12"]),
        ("en", "The 12 kites were red.", []),
        ("hi", "12 पतंगें उड़ीं।", ["12"]),
        ("hi", "12 पतंगें लाल थीं।", []),
        ("ru", "Взлетели 12 флюгеров.", ["12"]),
        ("ru", "Всего 12 флюгеров красные.", []),
    ],
)
def test_concepts_in_the_constructions_of_a_language(tmp_path, tag, text, values):
    assert [claim.value.canonical for claim in read(tmp_path, COUNTED, text, tag)] == values


def test_the_style_of_headlines(tmp_path):
    pack = COUNTED.replace("{verb: [soar]}", "{verb: [soar], adjective: [aloft]}")
    pack = pack.replace('why: "concepts', 'phrases: {en: ["VALUE NOUN ADJECTIVE @0.85"]}, why: "concepts')
    (claim,) = read(tmp_path, pack, "The fair went on.", title="Twelve kites aloft, nine boats ashore")
    assert (claim.value.canonical, claim.where) == ("12", "headline")


SIDES = """\
concepts:
  steer:
    en: {transitive: [steer]}
    hi: {action: [संचालन]}
    ru: {noun: [кормчий]}
fields:
  own: {type: person, key: side, with: steer, why: one for each country}
"""


@pytest.mark.parametrize(
    ("tag", "text", "told"),
    [
        pytest.param(
            "en",
            "The council was steered by Mohini Verma, Secretary in India's Ministry of Ports, and Oleg Belov, Deputy Minister of Russia.",
            {("IN", "Mohini Verma"), ("RU", "Oleg Belov")},
            id="sides are keys",
        ),
        pytest.param("en", "The council was steered by Mohini Verma.", set(), id="no words tell whose side"),
    ],
)
def test_sides_as_keys(tmp_path, tag, text, told):
    assert {(claim.key, claim.text) for claim in read(tmp_path, SIDES, text, tag)} == told


HOLDERS = """\
concepts:
  kite: {en: {noun: [kite], verb: [rope]}, hi: {noun: [पतंग, पतंगें]}, ru: {noun: ["воздушный змей"], verb: [запустить]}}
  guild:
    senses:
      Weavers: {en: [weavers, weavers' guild], hi: [बुनकर संघ], ru: [ткач, гильдия ткачей]}
      Red Quarry: {en: [red quarry], ru: [Красная Россия]}
fields:
  own: {type: quantity, group: own, key: holder, holders: HOLDING, with: kite, why: how many each guild has, phrases: {
    en: ["KEY .. VERB VALUE NOUN", "KEY [,] VALUE (,|$)"], hi: ["KEY की VALUE NOUN"], ru: ["KEY .. VERB VALUE NOUN"]}}
"""


@pytest.mark.parametrize(
    ("tag", "holders", "text", "told"),
    [
        pytest.param(
            "en", "guild", "Weavers roped 12 kites.", {("Weavers", "12")}, id="the name that the packs give it"
        ),
        pytest.param(
            "en",
            "guild",
            "The weavers' guild roped 12 kites, Red Quarry 7.",
            {("Weavers", "12"), ("Red Quarry", "7")},
            id="two",
        ),
        pytest.param("en", "guild", "The potters roped 12 kites.", set(), id="nobody that is known"),
        pytest.param("en", "guild", "Mohini Verma roped 12 kites.", set(), id="a person is no guild"),
        pytest.param(
            "en",
            "[guild, person]",
            "Mohini Verma roped 12 kites.",
            {("Mohini Verma", "12")},
            id="a person where the field says so",
        ),
        pytest.param("hi", "guild", "बुनकर संघ की 12 पतंगें उड़ीं।", {("Weavers", "12")}, id="one name in every language"),
        pytest.param("ru", "guild", "Гильдия ткачей запустила 12 воздушных змеев.", {("Weavers", "12")}, id="Russian"),
        pytest.param(
            "ru",
            "guild",
            "Красная Россия запустила 12 воздушных змеев.",
            {("Red Quarry", "12")},
            id="a name that holds a country's",
        ),
    ],
)
def test_holders_as_keys(tmp_path, tag, holders, text, told):
    pack = HOLDERS.replace("HOLDING", holders)
    assert {(claim.key, claim.value.canonical) for claim in read(tmp_path, pack, text, tag)} == told


def test_a_name_of_a_sense_with_too_many_forms_is_told_with_its_place(tmp_path):
    words = "(" + "|".join(f"имя{number}" for number in range(70)) + ")"
    pack = HOLDERS.replace("HOLDING", "guild").replace("ткач,", f"'{words} {words}',")
    with pytest.raises(CheckerError, match=r"own\.yaml:8:\d+: guild: .* more than 4000 forms"):
        read(tmp_path, pack, "Ткачи запустили 12 змеев.", "ru")


OWN = """\
concepts:
  weigh: {en: {verb: [weigh]}, ru: {verb: [весить]}, hi: {noun: [वजन]}}
  earlier: {en: {context: [last year, at birth]}, ru: {context: [при рождении]}, hi: {context: [जन्म के समय]}}
fields:
  own: {type: percentage, group: own, with: weigh, of_another: earlier, why: a test, phrases: {
    en: ["VERB ... VALUE"], ru: ["VERB ... VALUE"], hi: ["NOUN ... VALUE"]}}
"""


@pytest.mark.parametrize(
    ("tag", "text", "values"),
    [
        pytest.param("en", "It weighed 12 percent, 7 percent at birth.", ["12"], id="the one before it in its clause"),
        pytest.param("en", "At birth it weighed 7 percent.", [], id="what follows"),
        pytest.param(
            "en", "It weighed 12 percent, and at birth the calf had 7 percent.", ["12"], id="not over a comma"
        ),
        pytest.param("en", "At birth, so they say, it weighed 7 percent.", [], id="what follows, over a comma"),
        pytest.param("ru", "Он весил 12%, при рождении 7%.", ["12"], id="Russian"),
        pytest.param("hi", "जन्म के समय वजन 7 प्रतिशत था।", [], id="Hindi"),
        pytest.param("hi", "अब वजन 12 प्रतिशत है।", ["12"], id="no such word"),
    ],
)
def test_words_that_have_a_value_of_their_own(tmp_path, tag, text, values):
    assert [claim.value.canonical for claim in read(tmp_path, OWN, text, tag)] == values


def test_a_sentence_ends_before_its_stop(tmp_path):
    assert phrased(tmp_path, "VALUE NOUN $", "They had 12 kites.") == ["12"]
    assert phrased(tmp_path, "VALUE NOUN $", "They had 12 kites there.") == []


def test_a_rival_takes_what_stands_nearer_to_it(tmp_path):
    pack = (
        "concepts:\n  launch: {en: {transitive: [launch], noun: [launch]}}\n  repair: {en: {transitive: [repair]}}\n"
        "fields:\n  own: {type: date, of: launch, rivals: repair, why: the day of the launch}\n"
    )
    told = [claim.value.canonical for claim in read(tmp_path, pack, "The kite was launched on 3 May 2031.")]
    assert told == ["2031-05-03"]
    assert read(tmp_path, pack, "The kite that was to be launched was repaired on 3 May 2031.") == []


def test_a_sense_is_a_value_and_second_choices_yield(tmp_path):
    pack = (
        "concepts:\n  fabric:\n    senses:\n      silk: {en: [silk, pongee], hi: [रेशम], ru: [шелк]}\n"
        "  sew: {en: {transitive: [sew]}, hi: {verb: [सिलना]}, ru: {transitive: [сшить, сшили]}}\n"
        "fields:\n  own: {type: identifier, value: fabric, with: sew, why: what it was made of}\n"
    )
    assert [claim.value.canonical for claim in read(tmp_path, pack, "They sewed pongee for the kites.")] == ["silk"]
    assert read(tmp_path, pack, "They sold pongee at the fair.") == []
