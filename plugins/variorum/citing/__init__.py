"""Citing: the syntax editors write, what it resolves to, and the gate that quotations pass."""
