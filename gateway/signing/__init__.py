"""The XAdES seal on an overstapdossier, and the certificates behind it."""
