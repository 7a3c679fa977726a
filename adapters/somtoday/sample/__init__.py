"""Invented exports of Somtoday: the pupils of every LAS, two years on, as Connect answers."""
