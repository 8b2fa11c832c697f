"""The rulebook of a run: shipped packs, the desk's own, and the severities that its settings change."""

from difflib import get_close_matches

from msgspec.structs import replace

from checker import comparison, rulebook
from checker.model.errors import CheckerError
from checker.rulebook import Rulebook
from checker.run.options import Options


def rules_of(options: Options) -> Rulebook:
    """The rules in force. Raises CheckerError for wrong packs, or a severity set for a rule that is not there.

    The severities of the gate's own checks are known here, and given by the gate.
    """
    book = rulebook.load(options.rules, comparison.KINDS)
    if not options.severity:
        return book
    from checker.gate import checks, inside

    wanted = dict(options.severity)
    known = {rule.id: rule for rule in (*book.rules, *inside.rules(book), *checks.RULES)}
    for name in wanted:
        if name not in known:
            near = ", ".join(get_close_matches(name, known, n=3)) or "see `checker rules list`"
            raise CheckerError(f"severity.{name}: no rule has this id (near: {near})")
    return replace(book, rules=tuple(replace(rule, severity=wanted.get(rule.id, rule.severity)) for rule in book.rules))
