"""The telling words of a text: what a line shares with an article shows whether it belongs to it."""

import re
from importlib.resources import files

from checker.languages import yaml12
from checker.languages.fold import fold
from checker.languages.tables import kept_for_all

_TERM = re.compile(r"[^\s!-/:-@\[-`{-~«»“”„‘’—–…।॥•]{4,}")
_STEM = 6  # code points that stay of a word, so that "protocol" is found in "протоколом", "protocols" alike


@kept_for_all
def _small_words() -> frozenset[str]:
    data = yaml12.load(files("checker.languages").joinpath("detect.yaml").read_bytes())
    return frozenset(
        str(word) for script in data.values() for told in script.values() for word in told.get("words", ())
    )


def terms(text: str) -> frozenset[str]:
    """The telling words of a text, cut to their beginnings so that inflected forms meet."""
    small = _small_words()
    return frozenset(word[:_STEM] for word in _TERM.findall(fold(text).text) if word not in small)
