"""The editor's commands: `python -m variorum NAME`, a module each."""
