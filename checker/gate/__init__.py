"""A report, a policy and waivers to a decision."""

from checker.gate.decision import NEVER, decide

__all__ = ["NEVER", "decide"]
