"""A sentence round the words of a claim, short enough to be read beside others."""

from checker.model.claim import Claim
from checker.reporting.clean import one_line

_SPAN = 320  # code points of a long sentence that are shown: about four lines of a terminal


def marked(claim: Claim) -> tuple[str, str, str]:
    """The sentence before, at and after the claim's words, shortened round them where it is long."""
    sentence, evidence = claim.sentence, claim.evidence
    start = evidence.start - sentence.start
    end = start + len(evidence.quote)
    if start < 0 or sentence.quote[start:end] != evidence.quote:
        return "", one_line(evidence.quote), ""
    before, after = _shortened(sentence.quote[:start], sentence.quote[end:])
    return before, one_line(evidence.quote[:_SPAN]), after


def _shortened(before: str, after: str) -> tuple[str, str]:
    """Both ends of a sentence, cut at a blank, a longer one taking what room the other leaves."""
    half = _SPAN // 2
    room_before = max(half, _SPAN - min(len(after), half))
    room_after = max(half, _SPAN - min(len(before), half))
    if len(before) > room_before:
        before = "… " + before[-room_before:].partition(" ")[2]
    if len(after) > room_after:
        after = after[:room_after].rpartition(" ")[0] + " …"
    return _spaced(before), _spaced(after)


def _spaced(text: str) -> str:
    """One line, with the blank that separates it from the marked words kept."""
    line = one_line(text)
    if not line:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + line + (" " if text[-1].isspace() else "")
