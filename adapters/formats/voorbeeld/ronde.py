"""What is special about a pupil, by the place in the round of 24."""

from typing import Final

EEN_OUDER: Final = 0
TEHUIS: Final = 2
GEHEIM: Final = 3
BUITENLAND: Final = 4
KALE_SCORE: Final = 4
ONDERWIJSNUMMER: Final = 5
LWOO: Final = 9
VERZUIM: Final = 10
PRAKTIJK: Final = 12
ANDERS_GEZIEN: Final = 13
ZIENSWIJZE_IN_BESTAND: Final = 14
ONDERDELEN: Final = 15
CONTACT: Final = 20
GEHEIM_NUMMER: Final = 21
OVERLEDEN: Final = 21
ARTS: Final = 22
RAPPORT: Final = 22
EIGEN_KEUZE: Final = 23
