"""Variorum: explainer microsites about one news event, every sentence with its evidence."""

__version__ = "0.1.0"
