"""The report's own words in one language, with English where a language lacks one.

>>> words("ru").count("articles", 22)
'22 статьи'
>>> words("en").say("copy_of", article="a.txt")
'copy of a.txt'
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from checker import languages

DEFAULT = "en"


class Words(Struct, frozen=True):
    """The section `interface` of a language. Keys are those of `languages/en/interface.yaml`."""

    tag: str
    data: Mapping[str, Any]
    fallback: Mapping[str, Any]

    def table(self, name: str) -> Mapping[str, Any]:
        """One of its tables, `verdicts` or `dates`, with English where an entry is missing."""
        return {**self.fallback[name], **self.data.get(name, {})}

    def of(self, table: str, name: str) -> str:
        """The word for `name` in a table; the name itself where no table knows it."""
        return str(self._entry(table, name, name))

    def say(self, name: str, **filling: object) -> str:
        """A phrase with its braces filled."""
        return str(self._entry("says", name, name)).format(**filling)

    def count(self, name: str, n: int) -> str:
        """`n` things, in the plural form that the language asks for."""
        forms = self._entry("counts", name, {"other": "{n} " + name})
        return str(forms.get(self._plural(n), forms["other"])).format(n=n)

    def _entry(self, table: str, name: str, default: Any) -> Any:
        own = self.data.get(table, {})
        return own[name] if name in own else self.fallback.get(table, {}).get(name, default)

    def _plural(self, n: int) -> str:
        """The plural category of CLDR: by the number itself, or by its last digit but for some last two."""
        for form, when in self.data.get("plural", {}).items():
            if n in when.get("is", ()) or (n % 10 in when.get("ends", ()) and n % 100 not in when.get("but", ())):
                return str(form)
        return "other"


@cache
def words(tag: str) -> Words:
    """The words of a language; English for one that has none."""
    english = languages.of(DEFAULT).section("interface")
    data = languages.of(tag).section("interface")
    return Words(tag, data, english) if data else Words(DEFAULT, english, english)
