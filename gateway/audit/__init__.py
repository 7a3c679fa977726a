"""The closed list of events and the chain that they form."""
