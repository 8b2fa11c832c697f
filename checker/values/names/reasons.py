"""What an editor is told about two names laid side by side."""

from checker.values.names.align import MATCHES, Fit
from checker.values.names.words import Word

_LONGEST = 60  # characters of a name that a reason shows


def of(found: Fit) -> tuple[str, ...]:
    """The reasons, what differs first."""
    pairs = sorted(found.pairs, key=lambda pair: pair[2])
    if len(pairs) > 1 and pairs[-1][2] < MATCHES:
        return (f"no word of one is a word of the other; the nearest: {_pair(*pairs[-1])}",)
    told = [_pair(*pair) for pair in pairs]
    told += [f"{_show(word)} stands on one side only" for word in (*found.left_over, *found.right_over)]
    told += [f"the initial {letter.upper()} stands for {_show(word)}" for letter, word in found.stood_for]
    if found.clash:
        told.insert(0, "the initials stand for none of the other's names")
    return tuple(told) or ("no word of one stands for a word of the other",)


def _pair(left: Word, right: Word, likeness: float) -> str:
    mine, its = _show(left), _show(right)
    if likeness >= MATCHES:
        return f"{mine} = {its}" if likeness > 0.999 else f"{mine} ~ {its} ({likeness:.2f})"
    return f"{mine} and {its} are different names ({likeness:.2f})"


def _show(word: Word) -> str:
    return word.text[:_LONGEST].capitalize()
