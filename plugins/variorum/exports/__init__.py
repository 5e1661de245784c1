"""Exporting: the edition as data for other programs."""
