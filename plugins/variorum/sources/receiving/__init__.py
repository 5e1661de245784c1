"""Receiving: from a file's bytes to its text, and for a page what it states of itself."""
