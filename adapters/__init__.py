"""One folder per school administration system; each knows the dossier, none knows the exchange."""
