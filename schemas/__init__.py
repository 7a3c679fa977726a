"""The XML schemas of the documents, as data files inside the package."""
