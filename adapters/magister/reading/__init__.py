"""Reading what Magister writes, for pupils who go from one secondary school to another."""
