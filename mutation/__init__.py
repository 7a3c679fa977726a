"""Mutation testing: the rules and the identifiers are changed, and a test has to notice."""
