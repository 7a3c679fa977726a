"""
The conformance kit: for every rule the dossiers that break it, each with its verdict.

The verdicts are written down here by hand, not asked of the rules: the two are held together by
a test, and a supplier of a LAS holds its own software against them.
"""
