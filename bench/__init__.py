"""
Speed, as ratios inside one run: what we do against the least that the task can cost.

Each module here has a function `ratios()` that yields what it measured; `python -m bench` runs
them all, or those whose names it is given.
"""
