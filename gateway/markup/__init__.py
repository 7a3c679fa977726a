"""The one XML door: parse, print, check against a schema, and carry between element and model."""
