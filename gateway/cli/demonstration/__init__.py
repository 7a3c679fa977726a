"""The whole way of a dossier on one machine, told step by step."""
