"""Bytes to text: as declared, else UTF-8, else by content; what is lost is told."""

import codecs
import re

from checker.sources.records import Notice

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
          (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_SAMPLE = 65_536  # bytes by which an undeclared encoding is guessed
_UNTIDY = bytes([*range(9), *range(13, 32), 127])
# Encodings of Python that no document is in: of names, of source code, one that takes the square of the length.
_NEVER = frozenset(
    {"idna", "punycode", "undefined", "unicode-escape", "unicode_escape", "raw-unicode-escape", "raw_unicode_escape"}
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def decode(data: bytes, path: str, declared: str = "") -> tuple[str, list[Notice]]:
    """The text with `\\n` line ends, and what must be told about how it was decoded."""
    mark = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    encoding = _known(mark) or _known(declared) or "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        encoding = "utf-8" if mark else _guessed(data)
        text = data.decode(encoding, "replace")
        lost = text.count("\ufffd")
        told = f"not UTF-8: read as {encoding}" + (f", {lost} characters could not be read" if lost else "")
        return tidy(text.removeprefix("\ufeff")), [Notice(path, told)]
    text = text.removeprefix("\ufeff")
    if encoding == "utf-8" and len(data.translate(None, _UNTIDY)) == len(data):
        return text, []  # no other bytes can be control characters, and UTF-8 holds no surrogates
    return tidy(text), []


def tidy(text: str) -> str:
    """Line ends as `\\n`; control characters as blanks and lone surrogates as the sign for what cannot be read."""
    if text.isprintable():
        return text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROLS.search(text):
        text = _CONTROLS.sub(" ", text)
    return _SURROGATES.sub("\ufffd", text) if _SURROGATES.search(text) else text


def _known(encoding: str) -> str:
    """The encoding's name for Python; "" for one that does not exist or is no text encoding."""
    try:
        info = codecs.lookup(encoding) if encoding else None
    except (LookupError, ValueError):
        return ""
    return info.name if info and info._is_text_encoding and info.name not in _NEVER else ""


def _guessed(data: bytes) -> str:
    """UTF-8 for bytes that nearly are, else what the content looks like."""
    sample = data[:_SAMPLE]
    broken = sample.decode("utf-8", "replace").count("\ufffd")
    wide = sum(byte >= 0x80 for byte in sample)
    if broken * 10 < wide:  # a Devanagari letter is three such bytes: one broken letter among many is damage
        return "utf-8"
    from charset_normalizer import from_bytes

    best = from_bytes(
        sample, cp_isolation=["cp1252", "cp1251", "koi8_r", "utf_16", "cp1250", "cp866", "latin_1"]
    ).best()
    return str(best.encoding) if best else "cp1252"
