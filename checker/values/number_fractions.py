"""Parts of numbers: "two thirds", "half a million", "nine point nought four", "1 बटा 3", "एक का पांचवां हिस्सा"."""

from decimal import Decimal

from msgspec.structs import replace

from checker.values.number_reader import END, ON, STOP, Reader
from checker.values.number_words import DENOMINATOR, DIVIDED, SCALE, SILENT, UNIT, Token
from checker.values.numeral import ONE, WORDS, ZERO, Numeral

_MOST_DIGITS = 8  # digits that are spelled one by one behind a point


def part(reader: Reader, place: int, token: Token, joined: bool) -> str:
    """ "two and a half", "3 million and a quarter"."""
    if place == reader.first:
        return _half(reader, place, token)
    if not joined:
        return _one_part(reader, place, token)
    if reader.run is not None:
        reader.run += token.value
        reader.step = token.value
    elif reader.top is not None:
        reader.total += token.value * reader.top
        reader.step = token.value * reader.top
    else:
        return STOP
    return ON


def _one_part(reader: Reader, place: int, token: Token) -> str:
    """ "one half of", "one-quarter of"; no "one quarter" alone, which is of a year or a match as often."""
    if reader.run != 1 or reader.run_digits or not reader.of_follows(reader.hits[place][1]):
        return STOP
    told = f"1/{(ONE / token.value).normalize():f}"
    whole = reader.numeral(place)
    reader.finished = replace(
        whole, end=reader.hits[place][1], value=token.value, step=token.value, fraction=told, weak=False
    )
    return END


def _half(reader: Reader, place: int, token: Token) -> str:
    """ "half a million", "a quarter of"; no number alone ("in the second half")."""
    start, end = reader.hits[place][:2]
    article = reader.article_before(start)
    if _of_magnitude(reader, place, start - article, token.value):
        return END
    if reader.words.parted and reader.text.startswith(reader.words.parted, end):
        reader.finished = Numeral(start - article, end, token.value, token.value, form=WORDS)
        return END
    if article and reader.of_follows(end):
        told = f"1/{(ONE / token.value).normalize():f}"
        reader.finished = Numeral(start - article, end, token.value, token.value, form=WORDS, fraction=told)
        return END
    return END


def _of_magnitude(reader: Reader, place: int, start: int, part: Decimal) -> bool:
    """Whether a magnitude follows that a part is taken of: "half a million", "a quarter of a million", "четверть миллиона"."""
    hits, words = reader.hits, reader.words
    if place + 1 >= len(hits) or hits[place + 1][2].kind != SCALE:
        return False
    gap = reader.text[hits[place][1] : hits[place + 1][0]]
    bare = next((gap[len(word) :] for word in words.of if gap.startswith(word)), gap.lstrip(" -"))
    if bare and bare not in words.articles:
        return False
    value = part * hits[place + 1][2].value
    reader.finished = Numeral(start, hits[place + 1][1], value, value / 5, form=WORDS)
    _use_up(reader, place + 1, place + 2)
    return True


def denominator(reader: Reader, place: int, token: Token) -> str:
    """ "two thirds", "три четверти"; without a count only behind an article, or a word that is a part by itself ("треть")."""
    if place > reader.first:
        reader.finished = reader.fraction(place, token.value)
        return END
    start, end = reader.hits[place][:2]
    article = reader.article_before(start)
    if (article or token.weak) and _of_magnitude(reader, place, start - article, ONE / token.value):
        return END
    if reader.words.parted and reader.text.startswith(reader.words.parted, end):
        reader.finished = Numeral(start - article, end, ONE / token.value, ONE / token.value, form=WORDS)
        return END
    if article or token.weak:
        share = (ONE / token.value).normalize()
        reader.finished = Numeral(start - article, end, share, share, form=WORDS, fraction=f"1/{token.value}")
    return END


def pointed(reader: Reader, place: int, token: Token) -> str:
    """ "nine point nought four", "one over twenty"."""
    hits = reader.hits
    if place + 1 >= len(hits) or place == reader.first or hits[place][0] != hits[place - 1][1] + 1:
        return STOP
    rest, after = Reader(reader.text, reader.words, hits, place + 1, nested=True).read()
    if rest is None or rest.start != hits[place][1] + 1:
        return STOP
    whole = reader.numeral(place)
    if token.kind == DIVIDED:
        if whole.scale != 1 or reader.words.time_follows(reader.text, rest.end):
            return STOP  # "$4.6 billion over four years" divides nothing
        told = f"{whole.value}/{rest.value}"
        reader.finished = replace(whole, end=rest.end, value=whole.value / rest.value, fraction=told, weak=False)
    else:
        digits, end, after = _spelled_digits(reader, place + 1)
        value, step, scale = whole.value + Decimal(f"0.{digits}"), ONE.scaleb(-len(digits)), whole.scale
        if after < len(hits) and hits[after][2].kind == SCALE and hits[after][0] == end + 1:  # "two point five million"
            scale, end, after = hits[after][2].value, hits[after][1], after + 1
            value, step = value * scale, step * scale
        reader.finished = replace(whole, end=end, value=value, step=step, scale=scale, weak=False)
    _use_up(reader, place, after)
    return END


def _spelled_digits(reader: Reader, place: int) -> tuple[str, int, int]:
    """The digits behind a point ("nought four"), where they end, and the place of the token after them."""
    digits, end = "", reader.hits[place][0]
    while place < len(reader.hits) and len(digits) < _MOST_DIGITS:
        start, until, token, _ = reader.hits[place]
        if token.kind != UNIT or start - end > 1 or token.value != token.value.to_integral_value():
            break
        digits += str(token.value)
        end, place = until, place + 1
    return digits or "0", end, place


def share(reader: Reader, place: int) -> int:
    """The place after the ordinal that makes a share of what was read (एक का पांचवां हिस्सा); 0 where there is none."""
    rest, after = _parts_of(reader, place)
    if rest is None:
        rest, after = _one_in(reader, place)
    if rest is None:
        return 0
    reader.finished = replace(reader.fraction(place, rest.value), end=rest.end)
    return after


def _one_in(reader: Reader, place: int) -> tuple[Numeral | None, int]:
    """The number behind "one in": five in "one in five", "two in every five", "two in five adults"."""
    words, text = reader.words, reader.text
    gap = text[reader.hits[place - 1][1] : reader.hits[place][0]]
    if reader.hits[place][2].kind == SCALE:  # "one in a million"
        gap = next((gap.removesuffix(article) for article in words.articles if gap.endswith(article)), gap)
    each = gap in words.one_in_every
    if not (each or gap in words.one_in) or place != reader.first + 1 or reader.run is None:
        return None, place
    rest, after = Reader(text, words, reader.hits, place, nested=True).read()
    if rest is None or rest.ordinal or rest.upto or rest.step < 1 or rest.value <= reader.run:
        return None, place
    told = each or (reader.run == 1 and reader.weak) or _shared_out(reader, rest)
    return (rest, after) if told else (None, place)


def _shared_out(reader: Reader, whole: Numeral) -> bool:
    """Whether "two in five" is a share: nothing else stands in the text, or people of whom it is one stand behind."""
    alone = reader.hits[reader.first][0] == 0 and whole.end == len(reader.text)
    return alone or reader.text.startswith(reader.words.one_in_of, whole.end)


def each_of(reader: Reader, place: int) -> int:
    """The place after the part that stands behind its whole ("हर तीन में से एक"); 0 where there is none.

    Without a word for "every" before it "तीन में से एक" is as often one of three that were told of, unless it is the whole text.
    """
    words, text, hits = reader.words, reader.text, reader.hits
    gap = text[hits[place - 1][1] : hits[place][0]]
    if gap not in words.of_each or reader.nested:
        return 0
    part, after = Reader(text, words, hits, place, nested=True).read()
    whole = reader.numeral(place)
    if part is None or part.ordinal or part.upto or not 0 < part.value < whole.value:
        return 0
    alone = whole.start == 0 and part.end == len(text)
    if not alone and not text.endswith(words.each_before, 0, whole.start):
        return 0
    told = f"{part.value}/{whole.value}"
    reader.finished = replace(whole, end=part.end, value=part.value / whole.value, fraction=told, weak=False)
    return after


def _parts_of(reader: Reader, place: int) -> tuple[Numeral | None, int]:
    """The ordinal at `place` that says how many parts there are, behind a word such as का."""
    hits = reader.hits
    gap = reader.text[hits[place - 1][1] : hits[place][0]]
    if gap not in reader.words.share_of or reader.nested:
        return None, place
    rest, after = Reader(reader.text, reader.words, hits, place, nested=True).read()
    if rest is None or not rest.ordinal or rest.value < 2:
        return None, place
    if rest.end != len(reader.text) and not reader.text.startswith(reader.words.share_nouns, rest.end):
        return None, place
    return rest, after


def mixed(reader: Reader, place: int) -> int:
    """The place after a count of parts that goes with the whole number before it ("twenty and three fifths"); 0 for none."""
    hits = reader.hits
    if place + 1 >= len(hits) or hits[place][2].kind != UNIT or hits[place][2].digits:
        return 0
    below, end, after = hits[place + 1][2].value, hits[place + 1][1], place + 2
    near = reader.text[hits[place][1] : hits[place + 1][0]] in (" ", "-")
    if hits[place + 1][2].kind != DENOMINATOR or not near:
        rest, after = _parts_of(reader, place + 1)
        if rest is None:
            return 0
        below, end = rest.value, rest.end
    whole, count = reader.numeral(place), hits[place][2].value
    told = f"{count}/{below}"
    reader.finished = replace(
        whole, end=end, value=whole.value + count / below, step=ONE / below, fraction=told, weak=False
    )
    return after


def _use_up(reader: Reader, first: int, after: int) -> None:
    """The tokens from `first` up to `after` belong to a finished number and are no other's."""
    for used in range(first, after):
        reader.hits[used] = (*reader.hits[used][:2], Token(SILENT, ZERO), "")
