"""Events and rules to findings: positions, verdicts, and checks inside one article."""

from checker.comparison.compare import compare
from checker.comparison.kind import Kind
from checker.comparison.kinds import KINDS
from checker.comparison.same_words import differing
from checker.comparison.saying import said
from checker.comparison.scene import Differing

__all__ = ["KINDS", "Differing", "Kind", "compare", "differing", "said"]
