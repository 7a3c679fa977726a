"""
From settings to a gateway that works: the only place that knows which parts exist.

What touches the world outside comes in here, and nowhere else. Its modules stand apart so that a
command loads only what it needs.
"""
