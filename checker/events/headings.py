"""How an article is headed as a notice of its agency: a correction, a withdrawal."""

import re
from functools import cache

from checker import languages
from checker.languages.fold import fold, folded
from checker.languages.phrases import Phrases
from checker.model.article import Article

CORRECTED, WITHDRAWN = "corrected", "withdrawn"
_HEAD = 120  # characters of a text in which the notice's own heading stands
_LEAD = re.compile(r"[\s(\[/*#\"«„“-]{0,8}")
_AFTER = re.compile(r"\s?(?:[:)\]/»”\"]|-{1,2}|$)", re.MULTILINE)
_OPEN, _CLOSE = "([", ")]"


@cache
def _heads(tag: str) -> Phrases[str]:
    found: dict[str, str] = {}
    for language in dict.fromkeys(("en", tag)):
        for what, listed in languages.of(language).section("agency_notices").items():
            found.update({folded(words): what for words in listed})
    return Phrases(found)


def notice(article: Article) -> str:
    """`corrected` or `withdrawn` where an article is headed as such a notice of its agency, else ""."""
    for text, whole in ((article.title, True), (article.text[:_HEAD], False)):
        told = fold(text).text
        lead = _LEAD.match(told)
        for start, end, what in _heads(article.language).find(told):
            leads = lead is not None and start <= lead.end() and _AFTER.match(told, end)
            if leads or (whole and _bracketed(told, start, end)):
                return what
    return ""


def _bracketed(text: str, start: int, end: int) -> bool:
    return bool(start) and text[start - 1] in _OPEN and text[end : end + 1] in (*_CLOSE,)
