"""From bytes to an overstapdossier or dossier, and back."""
