"""The business rules, one function each under the id that the standard gives it."""
