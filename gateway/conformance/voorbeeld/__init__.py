"""A complete dossier about an invented pupil, that every other here is made of."""
