"""Collation: which sentences say the same, where they differ, and who copied whom."""
