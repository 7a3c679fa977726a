"""The business rules, one function each under the id that the standard gives it."""

from gateway.rules.agreement import ENVELOPE_RULES, RULES, all_kinds
from gateway.rules.judging import judge, judge_envelope

__all__ = ["ENVELOPE_RULES", "RULES", "all_kinds", "judge", "judge_envelope"]
