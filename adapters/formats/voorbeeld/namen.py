"""Invented names and places, with the letters that real ones have."""

from typing import Final

JONGENS: Final = (
    "Noël",
    "Bram",
    "Emre",
    "Łukasz",
    "Ties",
    "André",
    "D'Angelo",
    "Jip",
    "Çağan",
    "Siebe",
    "René",
    "Mikołaj",
    "Oğuz",
    "Daniël",
)
MEISJES: Final = (
    "Zoë",
    "Lotte",
    "Ayşe",
    "Joëlle",
    "Fenna",
    "Siënna",
    "Małgosia",
    "Maëlle",
    "Şule",
    "Renée",
    "Saar",
    "Aïcha",
    "Élodie",
    "Noor",
)
ACHTERNAMEN: Final = (
    ("", "Verzonnenaar"),
    ("van der", "Dijkgraafsma"),
    ("", "Şahinbekoğlu"),
    ("de", "Fantasiër"),
    ("in 't", "Bedachte-Veen"),
    ("", "Łubiankowski"),
    ("d'", "Aubépinière"),
    ("van", "Zeeëgelen"),
    ("", "O'Verzinsel"),
    ("el", "Bedachtaoui"),
    ("ten", "Kwintensteijn"),
    ("", "Nergensmaörn"),
    ("van de", "Droomakkers"),
    ("", "Öztirmeoğlu"),
)
STRATEN: Final = ("Verzonnenlaan", "Fantasiestraat", "Bedachtplein", "Zeeëgelpad", "Nergenskade")
PLAATSEN: Final = (("Verzonnendam", "Nergensland"), ("Bedachtveen", "Nergensland"))
GROEPEN: Final = ("8 Zeeëgels", "7/8 Zeehonden")
ARTSEN: Final = ("Praktijk Bedachtveen", "A. Verzonnenarts", "Huisartsen Nergenskade")
