"""Mutation testing: the rules and the identifiers are changed, and a test has to notice."""

from typing import Final

MUTATED: Final = ("gateway/rules/*", "gateway/domain/identifiers.py")
"""What is changed."""
