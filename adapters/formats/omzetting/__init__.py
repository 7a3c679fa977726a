"""What every LAS shares of the way from an export to overstapdossiers."""
