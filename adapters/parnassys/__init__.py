"""ParnasSys, a LAS of primary schools."""
