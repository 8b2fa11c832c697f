"""The language of a text: its script first, then letters and small words that tell the languages of a script apart.

>>> detect("Заседание рабочей группы прошло в Казани, и стороны подписали протокол.")
'ru'
>>> detect("बैठकीत दोन्ही देशांच्या प्रतिनिधींनी भाग घेतला आणि करार करण्यात आला आहे.")
'mr'
>>> detect("12 : 40")
'und'
"""

import re
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct

from checker.languages import yaml12
from checker.languages.tables import kept_for_all

UNKNOWN = "und"
_SAMPLE = 4000  # code points looked at: a news text shows its language within its first paragraphs
_LINE, _LETTERS = 20, 15  # code points and letters of a line whose script says something
_ENOUGH = {"Latin": 2}  # points of the best language: "Sensex, Nifty" shows a script and no language
_ELSEWHERE = 1  # the same where few languages share a script: one small word of a one-sentence article says enough
_SCRIPTS = {
    "Latin": "A-Za-zÀ-ɏḀ-ỿ", "Cyrillic": "Ѐ-ԯ", "Devanagari": "ऀ-ॿ",
    "Bengali": "ঀ-৿", "Gurmukhi": "਀-੿", "Gujarati": "઀-૿", "Oriya": "଀-୿", "Tamil": "஀-௿", "Telugu": "ఀ-౿",
    "Kannada": "ಀ-೿", "Malayalam": "ഀ-ൿ", "Sinhala": "඀-෿", "Thai": "฀-๿", "Hebrew": "֐-׿",
    "Arabic": "؀-ۿݐ-ݿ", "Greek": "Ͱ-Ͽ", "Armenian": "԰-֏", "Georgian": "Ⴀ-ჿ", "Hangul": "가-힣", "Kana": "぀-ヿ", "Han": "一-鿿",
}  # fmt: skip
_ONE_LANGUAGE = {
    "Bengali": "bn", "Gurmukhi": "pa", "Gujarati": "gu", "Oriya": "or", "Tamil": "ta", "Telugu": "te", "Kannada": "kn",
    "Malayalam": "ml", "Sinhala": "si", "Thai": "th", "Hebrew": "he", "Arabic": "ar", "Greek": "el", "Armenian": "hy",
    "Georgian": "ka", "Hangul": "ko", "Kana": "ja", "Han": "zh",
}  # fmt: skip
_RUNS = {script: re.compile(f"[{letters}]+") for script, letters in _SCRIPTS.items()}
_WORDS = re.compile(r"[^\W\d_][^\s\d!-/:-@\[-`{-~«»“”„—–…।]*")


class _Signs(Struct, frozen=True):
    """What tells one language from the others of its script."""

    tag: str
    words: frozenset[str]
    letters: str


@kept_for_all
def _signs(script: str) -> tuple[_Signs, ...]:
    data = yaml12.load(files("checker.languages").joinpath("detect.yaml").read_bytes())
    return tuple(_Signs(str(tag), frozenset(told.get("words", ())), told.get("letters", ""))
                 for tag, told in data.get(script, {}).items())  # fmt: skip


def script_of(text: str) -> str:
    """The script that most of a text's first letters belong to (`Latin`, `Devanagari` ...), "" where it has no letters."""
    return _script(text[:_SAMPLE])


@lru_cache(maxsize=16)  # a text is asked for its script, its language and its foreign lines
def _script(sample: str) -> str:
    if sample.isascii():
        return "Latin" if _RUNS["Latin"].search(sample) else ""
    best, most, seen = "", 0, 0
    for script, runs in _RUNS.items():
        count = sum(map(len, runs.findall(sample)))
        best, most, seen = (script, count, seen + count) if count > most else (best, most, seen + count)
        if most * 2 > len(sample):
            break
    return "Kana" if best == "Han" and _RUNS["Kana"].search(sample) else best


def detect(text: str, otherwise: str = UNKNOWN) -> str:
    """The primary subtag of a text's language; `otherwise` where too little is seen to tell."""
    script = script_of(text)
    if script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script]
    sample = text[:_SAMPLE].lower()
    words = set(_WORDS.findall(sample))
    best, most = otherwise, _ENOUGH.get(script, _ELSEWHERE) - 0.5
    for signs in _signs(script):
        points = len(words & signs.words) + min(sum(map(sample.count, signs.letters)), len(words)) / 2
        if points > most:
            best, most = signs.tag, points
    return best


def likely(text: str) -> str:
    """As `detect`, and for words too few to tell the commonest language of their script (the first of its table).

    >>> likely("август 2025"), likely("about 45")
    ('ru', 'en')
    """
    found = detect(text)
    return found if found != UNKNOWN else next((signs.tag for signs in _signs(script_of(text))), UNKNOWN)


def is_foreign(text: str, script: str) -> bool:
    """Whether most letters of a line are of another script than `script`; False for a line of few letters."""
    runs = _RUNS.get(script)
    if runs is None or (script == "Latin" and text.isascii()):
        return False
    own = sum(map(len, runs.findall(text)))
    if len(text) < _LINE or own * 3 > len(text):
        return False
    letters = sum(map(str.isalpha, text))
    return letters >= _LETTERS and own * 2 < letters
