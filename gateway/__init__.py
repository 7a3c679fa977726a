"""Overstap: the gateway that brings a pupil's dossier from primary to secondary school."""
