"""What Somtoday writes: the JSON of Somtoday Connect, made into the lists that every LAS has."""
