"""The rows of each list of an invented export, under column names that no LAS owns."""
