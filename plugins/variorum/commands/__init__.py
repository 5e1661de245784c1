"""The editor's commands: `python -m variorum NAME`, a module each.

Each has `register`, which says its arguments, and what it does; `__main__` finds them. All that tell of an edition ask
`edition/building.py` for the one that the site shows.
"""
