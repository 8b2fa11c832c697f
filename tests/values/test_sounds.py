"""Sounds of words and how near they come to each other."""

import doctest
import importlib
import pkgutil

import pytest

from checker.values import names, organization, person, place
from checker.values.names.alike import alike
from checker.values.names.nearness import near
from checker.values.names.romanise import latin
from checker.values.names.russian import nominative
from checker.values.names.sounds import LONGEST, sounds
from checker.values.names.words import read


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("bhatia", "भाटिया"),
        ("bhatia", "бхатия"),
        ("भाटिया", "бхатией"),
        ("lakshmi", "लक्ष्मी"),
        ("laxmi", "लक्ष्मी"),
        ("ashutosh", "आशुतोष"),
        ("gyan", "ज्ञान"),
        ("singh", "सिंह"),
        ("chatterjee", "चटर्जी"),
        ("wright", "राइट"),
        ("hughes", "хьюз"),
        ("jacques", "жак"),
        ("jiménez", "хименес"),
        ("carvalho", "карвалью"),
        ("krzysztof", "кшиштоф"),
        ("qingdao", "циндао"),
        ("william", "уильям"),
        ("william", "вильям"),
        ("hamilton", "гамильтон"),
        ("soloviev", "соловьёв"),
        ("khrushchev", "хрущёвым"),
        ("hrytsenko", "гриценко"),
        ("schmidt", "шмидт"),
    ],
)
def test_one_name(left: str, right: str) -> None:
    assert alike(left, right) >= 0.8
    assert alike(left, right) == alike(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("rajesh", "राकेश"),
        ("samar", "समीर"),
        ("sinha", "सिंह"),
        ("maria", "марина"),
        ("sanjay", "संजीव"),
        ("michael", "मिशेल"),
        ("turner", "тернбулл"),
        ("gruzdev", "груздь"),
        ("suresh", "नरेश"),
        ("ivanov", "иванченко"),
    ],
)
def test_two_names(left: str, right: str) -> None:
    assert alike(left, right) < 0.78


@pytest.mark.parametrize("word", ["", "1", "ь", "\u0301", "😀"])
def test_words_without_sound_are_like_nothing(word: str) -> None:
    assert near(sounds(word), sounds("anna")) < 0.5


def test_only_so_many_letters_are_listened_to() -> None:
    assert sounds("a" + "b" * LONGEST * 2) == sounds("a" + "b" * LONGEST)


@pytest.mark.parametrize(
    ("name", "turned"),
    [
        ("भवन", "Bhavan"),
        ("दीपक चौधरी", "Deepak Chaudhri"),
        ("С. Джадхав", "S. Jadhav"),
        ("МЧС", "MCHS"),
        ("Санкт-Петербург", "Sankt-Peterburg"),
        ("Nikolić", "Nikolić"),
        ("Αθήνα", "Athina"),
        ("", ""),
    ],
)
def test_latin(name: str, turned: str) -> None:
    assert latin(name) == turned


@pytest.mark.parametrize(
    ("name", "upright"),
    [
        ("Алексеем Груздевым", "Алексей Груздев"),
        ("Натальи Ивановой", "Наталья Иванова"),
        ("Алексей Груздев", "Алексей Груздев"),
        ("Мария Кузнецова", "Мария Кузнецова"),
        ("Верди", "Верди"),
        ("А. Груздеву", "А. Груздев"),
        ("Сергею Лазареву", "Сергей Лазарев"),
    ],
)
def test_nominative(name: str, upright: str) -> None:
    assert nominative(name) == upright


@pytest.mark.parametrize(
    ("name", "words", "initials"),
    [
        ("KL Mehra", ["mehra"], ("k", "l")),
        ("M. K. BANSAL", ["bansal"], ("m", "k")),
        ("Kulkarni, SD", ["kulkarni"], ("s", "d")),
        ("एमके बंसल", ["बंसल"], ("m", "k")),
        ("के. बंसल", ["बंसल"], ("k",)),
        ("А.В.Груздев", ["груздев"], ("а", "в")),
        ("Osama bin Farid", ["osama", "farid"], ()),
        ("Mohammed al-Rashid", ["mohammed", "rashid"], ()),
        ("Abdul Karim s/o Abdul Rahim", ["abdul", "karim"], ()),
        ("KIM DONG IL", ["kim", "dong", "il"], ()),
        ("Robert Harris Jr.", ["robert", "harris"], ()),
        ("Major", ["major"], ()),
    ],
)
def test_words_of_a_name(name: str, words: list[str], initials: tuple[str, ...]) -> None:
    assert [word.text for word in read(name).words] == words
    assert read(name).initials == initials


MODULES = [
    person,
    place,
    organization,
    *(importlib.import_module(f"{names.__name__}.{found.name}") for found in pkgutil.iter_modules(names.__path__)),
]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_the_examples_in_the_modules_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]
