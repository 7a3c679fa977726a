"""Aanvullen: what a later export says of a pupil, brought into the dossier that went before."""
