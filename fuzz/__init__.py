"""A bounded fuzz run over the XML door, the codec and the verdict: `python -m fuzz`."""
