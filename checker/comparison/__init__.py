"""Events and rules to findings: positions, verdicts, and checks inside one article."""

from checker.comparison.compare import compare
from checker.comparison.kind import Kind
from checker.comparison.kinds import KINDS
from checker.comparison.saying import said

__all__ = ["KINDS", "Kind", "compare", "said"]
