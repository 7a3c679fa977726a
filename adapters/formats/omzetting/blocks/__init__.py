"""From what an export says of a pupil to the blocks of the dossier, one module for each block."""
