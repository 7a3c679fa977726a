"""What every LAS that takes pupils in shares of the way from leveringen to files."""
