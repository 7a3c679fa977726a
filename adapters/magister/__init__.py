"""Magister, a LAS of secondary schools."""
