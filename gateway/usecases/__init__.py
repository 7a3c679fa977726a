"""What schools and the clock do with an overdracht: one file, one function each."""
