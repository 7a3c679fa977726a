"""Invented exports that every LAS shares: the same pupils, written as each LAS writes them."""
