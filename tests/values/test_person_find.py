"""Persons found: the name alone, with what stands beside it."""

import time

import passages
import pytest

from checker.languages import of
from checker.languages.fold import fold
from checker.model.value import Mention, Reference
from checker.values import person_find


def persons(text: str, tag: str = "en") -> list[Mention]:
    return person_find.find(fold(text), of(tag), Reference())


@pytest.mark.parametrize("tag", passages.LANGUAGES)
def test_passages_are_read_as_marked(tag: str) -> None:
    result = passages.score(tag)
    for kinds in (
        passages.PERSONS,
        passages.PLACES,
        passages.PERSONS + passages.PLACES + passages.ORGANIZATIONS,
        ("role_id",),
    ):
        precision, recall = result.figures(kinds)
        assert precision >= 0.95, result.misses
        assert recall >= 0.90, result.misses


@pytest.mark.parametrize(
    "text",
    [
        "कंपनी प्रबंधन ने कहा कि उत्पादन जल्द शुरू होगा।",
        "स्थानीय दुकानदार ने बताया कि रात में शोर हुआ।",
        "मौसम वैज्ञानिक ने बताया कि बारिश होगी।",
        "अपोला टायर्स ने कहा कि नया संयंत्र लगेगा।",
        "अधिकतम तापमान (35) और न्यूनतम तापमान (21) दर्ज हुआ, लू से एक की मौत हुई।",
        "हादसे में घायल (12) और मृत (3) लोगों की सूची जारी हुई।",
        "वार्ड संख्या (7) में मतदान के दौरान एक की मौत हो गई।",
        "इस नाम के व्यक्ति का पता नहीं चला।",
        "फर्जी नाम के युवक को पकड़ा गया।",
        "पिता मजदूर ने शिकायत की।",
        "बी. टेक. की छात्रा ने बताया कि परीक्षा कठिन थी।",
        "पी. डब्ल्यू. डी. ने सड़क बनाई।",
        "नवजात शिशु की मौत हो गई।",
        "मंत्री राहत शिविर पहुंचे और लोगों से मिले।",
        "मृतक आश्रित कोटे से नौकरी मिलेगी।",
        "मृतकों में तीन बच्चे और दो महिलाएं शामिल हैं।",
        "प्रोफेसर भर्ती घोटाला मामले में कार्रवाई हुई।",
        "डिप्टी चीफ ऑफ नेवल स्टाफ ने बयान दिया।",
        "मंगल ग्रह पर पानी के संकेत मिले।",
        "पुल की सीमा बंद रही, आशा जागी और विकास रुका।",
    ],
)
def test_words_that_stand_as_names_do_are_none(text: str) -> None:
    assert persons(text, "hi") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("जोरखन लिम्बाक नाम के युवक को पकड़ा गया।", ["जोरखन लिम्बाक"], id="called so"),
        pytest.param("आरोपी झुमरू उर्फ पपलू फरार है।", ["झुमरू"], id="also called"),
        pytest.param("लिरिन थोकचम ने बताया कि पुल टूट गया।", ["लिरिन थोकचम"], id="who begins a sentence and speaks"),
        pytest.param(
            "हादसे में जोरखन लिम्बाक (22) और थोइबा मैरान (31 वर्ष) की मौत हो गई।", ["जोरखन लिम्बाक", "थोइबा मैरान"], id="aged"
        ),
        pytest.param("मृतकों में झोरेन लिम्बाक और थोइबा मैरान शामिल हैं।", ["झोरेन लिम्बाक", "थोइबा मैरान"], id="among the dead"),
        pytest.param("सांसद थोइबा मैरान कांग्रेस में लौटे।", ["थोइबा मैरान"], id="an office before, a common word behind"),
        pytest.param("गवाह थोइबा बारिक ने बयान दिया।", ["थोइबा बारिक"], id="an ending of adjectives"),
        pytest.param(
            "हादसे में लिरिन थोकचम (48) और झुमरू (17) की मौत हो गई।", ["लिरिन थोकचम", "झुमरू"], id="in a row of ages"
        ),
        pytest.param("मामले में ओसामा और फैयाज आलम को सजा हुई।", ["ओसामा", "फैयाज आलम"], id="before one that is known"),
        pytest.param("उद्घाटन टी. वी. कोट्टारम ने किया।", ["टी. वी. कोट्टारम"], id="initials"),
        pytest.param("उनके पिता झुमरू ने शिकायत की।", ["झुमरू"], id="kin"),
        pytest.param("आरोपी थोइबा मैरान को जेल भेजा गया।", ["थोइबा मैरान"], id="what only persons are"),
        pytest.param("न्यायाधीश ने भूषण चंद्र दोराली को बरी किया।", ["भूषण चंद्र दोराली"], id="a second name in the midst"),
    ],
)
def test_a_name_that_no_list_knows_is_told_by_what_stands_around(text: str, names: list[str]) -> None:
    assert [mention.text for mention in persons(text, "hi")] == names


@pytest.mark.parametrize(
    ("tag", "text", "names"),
    [
        pytest.param(
            "en", "Guo Zhenyao won, and Cho Hye-rin came second.", ["Guo Zhenyao", "Cho Hye-rin"], id="family first"
        ),
        pytest.param("en", "Police read Oxmar Velkind's memoir.", ["Oxmar Velkind"], id="what only a person has"),
        pytest.param(
            "en",
            "Oxmar Velkind, a retired farmer from the delta, agreed.",
            ["Oxmar Velkind"],
            id="called behind a comma",
        ),
        pytest.param("en", "Oxmar Velkind was sentenced to a year.", ["Oxmar Velkind"], id="befalls only persons"),
        pytest.param("en", "Oxmar Velkind, of Leeds, was charged.", ["Oxmar Velkind"], id="somebody from a town"),
        pytest.param("en", "Oxmar Velkind, of Leeds, was profitable.", [], id="a company from a town"),
        pytest.param("en", "The boy, Oxmar Velkind, was hurt.", ["Oxmar Velkind"], id="called a boy before the name"),
        pytest.param("en", "The house, Oxmar Velkind, was built.", [], id="called a house before the name"),
        pytest.param("en", "the trial of Ann Ray Jr. Jurors left", ["Ann Ray Jr."], id="a name ends in Jr."),
        pytest.param(
            "en",
            "The chairman of Golden Reef, Oxmar Velkind, agreed.",
            ["Oxmar Velkind"],
            id="body between office and name",
        ),
        pytest.param("en", "Her children Ayla, 9, and Hamza, 7, were safe.", ["Ayla", "Hamza"], id="children"),
        pytest.param("en", "Joãozinho and João Caldeira sang.", ["João Caldeira"], id="accents"),
        pytest.param("en", "They came from Grosso Lima, said a guide.", [], id="a place they come from"),
        pytest.param("en", "She studied at St. Oswin's College, a school for farmers.", [], id="a saint's school"),
        pytest.param("en", "Silver Brook, a town of farmhands, was flooded.", [], id="a town"),
        pytest.param("en", "The governor of Bihar, Uttar Pradesh, and others met.", [], id="a list of states"),
        pytest.param("en", "A 5-year-old Somali girl was found.", [], id="where a child is from"),
        pytest.param("ru", "Вечером Йорек Тальмон принес извинения.", ["Йорек Тальмон"], id="words of no dictionary"),
        pytest.param(
            "ru",
            "Тэд Хэмилтон обыграл Билла Тейлора.",
            ["Тэд Хэмилтон", "Билла Тейлора"],
            id="names that are towns too",
        ),
        pytest.param(
            "ru",
            "Начальник полиции Душанбе Рахмон Саидзод ушел.",
            ["Рахмон Саидзод"],
            id="behind the town of the office",
        ),
        pytest.param("ru", "Вчера Комитет Свободы объявил о сборе.", [], id="common nouns with a capital"),
        pytest.param("ru", "Поезд шел через Клермон Ферран.", [], id="a town"),
    ],
)
def test_a_name_of_unknown_words(tag: str, text: str, names: list[str]) -> None:
    assert [mention.text for mention in persons(text, tag)] == names


@pytest.mark.parametrize("tag", passages.LANGUAGES)
def test_there_are_passages_enough(tag: str) -> None:
    assert sum(1 for _ in passages.passages(tag)) >= 60


@pytest.mark.parametrize(
    ("tag", "text", "canonical", "role", "side"),
    [
        pytest.param(
            "en",
            "Russian Foreign Minister Nikolai Sidorin spoke.",
            "Nikolai Sidorin",
            "foreign_minister",
            "RU",
            id="adjective before the office",
        ),
        pytest.param(
            "en",
            "Arvind Kelkar, Secretary in India's Ministry of Mines, spoke.",
            "Arvind Kelkar",
            "secretary",
            "IN",
            id="country behind the office",
        ),
        pytest.param(
            "en",
            "From the Indian side the talks were led by Joint Secretary Mehul Tandon.",
            "Mehul Tandon",
            "joint_secretary",
            "IN",
            id="side told first",
        ),
        pytest.param(
            "en",
            "Minister of Transport of Kazakhstan Arman Tulegenov arrived.",
            "Arman Tulegenov",
            "transport_minister",
            "KZ",
            id="country between office and name",
        ),
        pytest.param(
            "en",
            "The chairman of the board, Ivo Brandt, resigned.",
            None,
            None,
            None,
            id="an office that a comma parts from the name is too far",
        ),
        pytest.param(
            "hi",
            "भारतीय पक्ष की ओर से सत्र की सह-अध्यक्षता खान मंत्रालय के सचिव अरविंद केलकर ने की।",
            "Arvind Kelkar",
            "secretary",
            "IN",
            id="side several words before",
        ),
        pytest.param(
            "hi",
            "रूसी उपमंत्री पावेल स्त्रोएव ने कहा।",
            "Pavel Stroev",
            "deputy_minister",
            "RU",
            id="adjective before the office",
        ),
        pytest.param(
            "ru",
            "С индийской стороны делегацию возглавил министр угля Раджеш Верма.",
            "Radzhesh Verma",
            "minister",
            "IN",
            id="side told first",
        ),
        pytest.param(
            "ru",
            "Встреча с губернатором Романом Чибисовым прошла утром.",
            "Roman Chibisov",
            "governor",
            None,
            id="office and name inflected together",
        ),
        pytest.param(
            "ru",
            "Пресс-секретарь главы государства Дмитрий Орешкин ответил.",
            "Dmitry Oreshkin",
            "press_secretary",
            None,
            id="the outer of two offices",
        ),
    ],
)
def test_role_and_side_stand_beside_the_name(
    tag: str, text: str, canonical: str | None, role: str | None, side: str | None
) -> None:
    found = persons(text, tag)
    if canonical is None:
        assert all(one.value.get("role") is None for one in found)
        return
    assert [(one.value.canonical, one.value.get("role_id"), one.value.get("side")) for one in found] == [
        (canonical, role, side)
    ]


@pytest.mark.parametrize(
    ("text", "name", "age"),
    [
        pytest.param("Terrence Hollis, 33, was charged.", "Terrence Hollis", 33, id="between commas"),
        pytest.param("It was 24-year-old Kemba Strole who called.", "Kemba Strole", 24, id="before the name"),
        pytest.param("Police named Oleta Vance (71) as the driver.", "Oleta Vance", 71, id="in brackets"),
        pytest.param("Jorge Lima, a 40-year-old baker, fled.", "Jorge Lima", 40, id="behind an article"),
        pytest.param(
            "The victim, identified as John Q. Smith Jr., 24, of Muncie, died.",
            "John Q. Smith Jr.",
            24,
            id="with initial and suffix",
        ),
        pytest.param(
            "Thirty-year-old Kemba Strole called.", "Kemba Strole", None, id="an age in words vouches for the name"
        ),
    ],
)
def test_an_age_vouches_for_a_name(text: str, name: str, age: int | None) -> None:
    assert [(one.text, one.value.get("age")) for one in persons(text)] == [(name, age)]


def test_the_name_stands_alone_and_the_outer_span_has_the_rest() -> None:
    text = "Air Marshal Sukhdev Rathore, 58, landed."
    (found,) = persons(text)
    assert text[found.start : found.end] == found.text == "Sukhdev Rathore"
    assert text[found.outer_start : found.outer_end].startswith("Air Marshal Sukhdev Rathore, 58")


def test_an_office_says_more_than_a_rank() -> None:
    (found,) = persons("Chief of Integrated Defence Staff Air Marshal Sukhdev Rathore spoke.")
    assert found.value.get("role_id") == "chief_of_integrated_defence_staff"


def test_a_surname_later_is_the_one_person_who_has_it() -> None:
    first, later = persons("Police Chief Gus Hanley spoke. Hanley declined to say more.")
    assert later.value.canonical == first.value.canonical == "Gus Hanley"
    assert later.note("full") == "Gus Hanley"


def test_a_surname_of_two_persons_is_nobodys() -> None:
    *_, later = persons("Mia Verner, 16, and Marvin Verner, 40, argued. Verner was hurt.")
    assert later.value.canonical == "Verner"
    assert later.note("ambiguous") == "Mia Verner | Marvin Verner"


def test_a_russian_surname_later_may_stand_in_another_case() -> None:
    found = persons("Вице-премьер Алексей Оверин прибыл. Оверину доложили.", "ru")
    assert [one.value.canonical for one in found] == ["Aleksey Overin", "Aleksey Overin"]


@pytest.mark.parametrize(
    ("tag", "text", "full"),
    [
        pytest.param(
            "ru", "Министр Натвар Раджан прибыл. Н. Раджан выступит.", "Natvar Radzhan", id="initial and surname"
        ),
        pytest.param(
            "hi", "सचिव विक्रम मलकानी ने कहा। श्री मलकानी ढाका में हैं।", "Vikram Malkani", id="honorific and surname"
        ),
        pytest.param("en", "Sheriff Ed Mosley spoke. Sheriff Mosley left.", "Ed Mosley", id="office and surname"),
    ],
)
def test_a_shorter_name_is_the_full_one_told_before(tag: str, text: str, full: str) -> None:
    assert [one.value.canonical for one in persons(text, tag)] == [full, full]


@pytest.mark.parametrize(
    ("tag", "text", "role", "side"),
    [
        pytest.param(
            "en",
            "Indian Ambassador to Peru Leela Nambiar spoke.",
            "ambassador",
            "IN",
            id="the country sent to is not the side",
        ),
        pytest.param(
            "hi", "पेरू में भारत के राजदूत लीला नांबियार ने कहा।", "ambassador", "IN", id="Hindi country of the office"
        ),
        pytest.param(
            "ru",
            "Министр обороны Республики Казахстан А. Б. Тулегенов выступил.",
            "defence_minister",
            "KZ",
            id="long name of a country",
        ),
        pytest.param(
            "ru",
            "Министр обороны РФ генерал армии Игорь Рокотов выступил.",
            "defence_minister",
            "RU",
            id="rank behind the country",
        ),
        pytest.param(
            "hi",
            "थाना प्रभारी रामनगर पंकज सिंह ने बताया।",
            "station_house_officer",
            None,
            id="place between office and name",
        ),
    ],
)
def test_offices_with_countries_and_places_between(tag: str, text: str, role: str, side: str | None) -> None:
    (found,) = persons(text, tag)
    assert (found.value.get("role_id"), found.value.get("side")) == (role, side)


def test_the_form_as_written_stays_an_alternative() -> None:
    (found,) = persons("Беседа с министром Романом Чибисовым прошла.", "ru")
    assert (found.text, found.value.get("name"), found.value.get("alternatives")) == (
        "Романом Чибисовым",
        "Роман Чибисов",
        "Романом Чибисовым",
    )


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        pytest.param("en", "Four Killed In Harbour Blast As Rescue Goes On", id="heading"),
        pytest.param("en", "SHOTS FIRED NEAR JACKSON STREET", id="capitals"),
        pytest.param("en", "The Martin Luther King Drive was closed.", id="street"),
        pytest.param("en", "On Monday April showers fell in Charlotte.", id="months and cities"),
        pytest.param("hi", "सचिव स्तर की वार्ता में मंत्री समूह ने चर्चा की।", id="office words without a name"),
        pytest.param("ru", "Министр сообщил журналистам, что Москва ответит.", id="office without a name"),
        pytest.param("xx", "Nothing Known Of This Language", id="unknown language"),
    ],
)
def test_silence_where_nobody_is_named(tag: str, text: str) -> None:
    assert persons(text, tag) == []


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        pytest.param("en", "A" * 200_000, id="one letter"),
        pytest.param("en", "John Smith, " * 15_000, id="an endless list"),
        pytest.param("en", "President of the " * 12_000, id="offices without end"),
        pytest.param("en", '"' * 50_000 + "A" + '"' * 50_000, id="quotes"),
        pytest.param("en", "Ministry of A and " * 15_000, id="organisations without end"),
        pytest.param("en", "India President John Smith and " * 8_000, id="countries and persons without end"),
        pytest.param("hi", "गृह मंत्री राम शर्मा ने " * 8_000, id="Hindi persons without end"),
        pytest.param("hi", "सिंह " * 30_000, id="one surname"),
        pytest.param("hi", "श्री " * 30_000, id="honorifics without end"),
        pytest.param("ru", "Иванова " * 20_000, id="one Russian word"),
        pytest.param("ru", "министра " * 20_000, id="Russian offices without end"),
    ],
)
def test_hostile_text_is_read_in_linear_time(tag: str, text: str) -> None:
    began = time.process_time()
    persons(text, tag)
    assert time.process_time() - began < 8


@pytest.mark.parametrize(
    "text", ["", " ", "\u200d", "👮 Smith", "O\u0301scar 1", "مرحبا", "И\u0306", "A.\u00adB. Smith, 3"]
)
@pytest.mark.parametrize("tag", passages.LANGUAGES)
def test_any_text_has_an_answer(tag: str, text: str) -> None:
    for one in persons(text, tag):
        assert text[one.start : one.end] == one.text


@pytest.mark.parametrize(
    ("tag", "text", "names"),
    [
        pytest.param("en", "Haruto Ishida of Japan won the race.", ["Haruto Ishida"], id="beside their country"),
        pytest.param("en", "Nippon Steel of Japan cut its output.", [], id="a company beside its country"),
        pytest.param("en", "Anita Cruz and Qasi Dovo disagreed.", ["Anita Cruz", "Qasi Dovo"], id="joined to a name"),
        pytest.param("en", "Anita Cruz and City Hall disagreed.", ["Anita Cruz"], id="joined to a building"),
        pytest.param("en", "The talks were co-chaired by Qasi Dovo.", ["Qasi Dovo"], id="who chairs is a person"),
        pytest.param("en", "The talks were co-chaired by India and Nepal.", [], id="or a country"),
        pytest.param("ru", "Протокол подписал Каси Дово от Индии.", ["Каси Дово"], id="for a country"),
        pytest.param("ru", "Нефть Урания из России подешевела.", [], id="a noun at the start of a sentence"),
        pytest.param("ru", "Под председательством Индии прошла встреча.", [], id="a country presides"),
    ],
)
def test_names_that_no_list_knows(tag: str, text: str, names: list[str]) -> None:
    assert [mention.text for mention in person_find.find(fold(text), of(tag), Reference())] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("नॉर्वे के एरलेंड हौगेन ने दौड़ जीती।", ["एरलेंड हौगेन"], id="a country tells the name behind it"),
        pytest.param("नॉर्वे के सबसे बड़े अखबार ने खबर छापी।", [], id="what a country has is no name"),
        pytest.param("किरण, आशा और सीमा घर लौटीं।", [], id="three given names need an end"),
        pytest.param("किरण, आशा और सीमा को सम्मान मिला।", ["किरण", "आशा", "सीमा"], id="three given names in a row"),
        pytest.param(
            "विधायक बी के नारायणन ने बात की।", ["बी के नारायणन"], id="the second initial is a postposition elsewhere"
        ),
        pytest.param("विजय कुमार पुरस्कार की घोषणा हुई।", [], id="a prize is named after him"),
        pytest.param("अजय कुमार मुख्य गवाह हैं।", ["अजय कुमार"], id="a common word ends a known name"),
    ],
)
def test_hindi_names_are_told_by_what_stands_around_them(text: str, names: list[str]) -> None:
    assert [one.text for one in persons(text, "hi")] == names


@pytest.mark.parametrize(
    ("tag", "text", "names"),
    [
        pytest.param(
            "ru", "Победу над Гелом Оганяном отпраздновали.", ["Гелом Оганяном"], id="a surname by its ending"
        ),
        pytest.param("ru", "Автобус идет в Старый Каменев и Нижний Туров.", [], id="an adjective begins a town"),
        pytest.param("ru", "Пожар был на улице Савелия Горцева.", [], id="a street is called after him"),
        pytest.param("ru", "Мэр Вармдорфа Йенс Вилле ушел.", ["Йенс Вилле"], id="the mayor's town is no name"),
        pytest.param(
            "ru", "Погибли Зельда Орм, 30 лет, и ее сын.", ["Зельда Орм"], id="the verb that begins is no name"
        ),
        pytest.param("ru", "Выдан Омар Хасан ат-Тубани.", ["Омар Хасан ат-Тубани"], id="a particle and a hyphen"),
        pytest.param("en", "Omar Hassan al-Tubani was freed.", ["Omar Hassan al-Tubani"], id="al- joins a name"),
        pytest.param("en", "The chair, K. V. Ontarayan, spoke.", ["K. V. Ontarayan"], id="two initials tell a name"),
        pytest.param("en", "He met U.S. Marshals in Vardane.", [], id="a country's letters are no initials"),
        pytest.param("en", "Striker Odd Vanhauge scored twice.", ["Odd Vanhauge"], id="only persons are strikers"),
        pytest.param("en", "The poet Ylva Skarn died at home.", ["Ylva Skarn"], id="only persons die"),
    ],
)
def test_names_are_told_by_words_said_of_persons_only(tag: str, text: str, names: list[str]) -> None:
    assert [one.text for one in persons(text, tag)] == names


@pytest.mark.parametrize(
    ("tag", "text", "names"),
    [
        pytest.param("ru", "Раненых привезли в клинику имени доктора Петра Лаврова.", [], id="called after somebody"),
        pytest.param("ru", "От имени президента Петра Лаврова выступил министр.", ["Петра Лаврова"], id="on behalf"),
        pytest.param("ru", "Об этом сообщил доктор Петр Лавров.", ["Петр Лавров"], id="himself"),
        pytest.param(
            "hi", "कंपनी के सीईओ अरबपति पावेल द्रोनोव (39) को गिरफ्तार किया गया।", ["पावेल द्रोनोव"], id="an epithet"
        ),
    ],
)
def test_what_stands_before_a_name_is_none_of_it(tag: str, text: str, names: list[str]) -> None:
    assert [mention.text for mention in persons(text, tag)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("सुनील अपनी दुकान पर बैठा था।", ["सुनील"], id="what is his own stands behind"),
        pytest.param("सुनील बाजार गया था।", [], id="nothing tells of him"),
        pytest.param("पुलिस ने आरोपी वर्मा को पकड़ लिया।", ["वर्मा"], id="behind a word for the accused"),
        pytest.param("पुलिस ने आरोपी किसान को पकड़ लिया।", [], id="a noun behind that word"),
        pytest.param("अधिवक्ता के वेंकटरामन्ना ने बताया।", ["के वेंकटरामन्ना"], id="an initial like a postposition"),
        pytest.param("अधिवक्ता के बेटे ने बताया।", [], id="the postposition itself"),
        pytest.param(
            "अभिनेता गुरप्रीत ढिल्लों ने कहा कि वह खुश हैं। ढिल्लों 81 वर्ष के थे।",
            ["गुरप्रीत ढिल्लों", "ढिल्लों"],
            id="a known surname before a figure",
        ),
        pytest.param("अभिनेता गुरप्रीत ढिल्लों ने कहा कि वह खुश हैं। ढिल्लों परिवार आया।", ["गुरप्रीत ढिल्लों"], id="his family"),
    ],
)
def test_a_single_hindi_name_is_told_by_what_stands_beside_it(text: str, names: list[str]) -> None:
    assert [one.text for one in persons(text, "hi")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Minister of Ports of the Republic of Peru Ana Ruiz spoke.", ["Ana Ruiz"]),
        ("External Affairs Minister of the Republic of India Mohan Verma spoke.", ["Mohan Verma"]),
        ("Deputy Foreign Minister of the Kyrgyz Republic Azamat Turgun spoke.", ["Azamat Turgun"]),
        ("The Republic of Peru was quiet.", []),
    ],
)
def test_the_formal_name_of_a_country_is_no_part_of_a_name(text: str, names: list[str]) -> None:
    assert [found.value.canonical for found in persons(text)] == names
