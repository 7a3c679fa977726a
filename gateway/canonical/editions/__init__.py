"""
The editions of the OSO data set beside the one that the model carries, each a folder of data.

A folder holds the schema of the edition (`dossier.xsd`), its code lists (`codelists.tsv`) and
what it has otherwise than the edition it is brought to (`differences.toml`). Nothing of an edition
stands in code.
"""
