"""Invented exports of Magister: the pupils of every LAS, two years on, in its lists."""
