"""What stands round an article, not in it: when it was published, by whom, at which address, under whose name.

>>> filed = Filed(address="/2016/02/two-hurt-in-palo-alto-fire/", source="leedspost.example", outlet="KQRS 7 Muncie")
>>> [filed.in_address("Palo Alto"), filed.in_address("Alto County"), filed.in_outlet("Leeds"), filed.in_outlet("Muncie")]
[True, False, True, True]
"""

import re
from urllib.parse import urlsplit

from msgspec import Struct

from checker.model.article import Article

_LEAST = 4  # letters of a name that an address may hold by chance: "Ada" in "canada"
_OTHER = re.compile(r"[\W_]+")


class Filed(Struct, frozen=True):
    """published: day or time of publication. address: the path of the page. source: the outlet; outlet: its name in the title."""

    published: str | None = None
    address: str = ""
    source: str = ""
    outlet: str = ""

    @classmethod
    def of(cls, article: Article, headline_end: int) -> "Filed":
        """headline_end: where the headline proper ends in the title, and the outlet's name begins."""
        return cls(article.published, _path(article.url), article.source, article.title[headline_end:])

    def in_address(self, name: str) -> bool:
        """Whether the words of a name stand in the address of the page, which is its headline once more."""
        return len(name) >= _LEAST and f"-{_words(name)}-" in f"-{_words(self.address)}-"

    def in_outlet(self, name: str) -> bool:
        """Whether the outlet has the name in its own."""
        if len(name) < _LEAST:
            return False
        return _words(name).replace("-", "") in _words(self.source).replace("-", "") or (
            f"-{_words(name)}-" in f"-{_words(self.outlet)}-"
        )


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def _words(text: str) -> str:
    return _OTHER.sub("-", text.casefold()).strip("-")
