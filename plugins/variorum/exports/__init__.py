"""Exporting: an Edition in, files for other programs out.

A module a format, in any order, though `edition_json` tells most: `edition_json` with its schema, `linked_data` (JSON-LD, web annotations), `tables` (CSV), `atom`, `sitemap`,
`search_index`, `sarif` for problems.
"""
