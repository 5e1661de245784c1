"""Exporting: an Edition in, files for other programs out.

In any order, though `edition_json` with its schema tells most: `linked_data` (JSON-LD, web annotations), `tables`
(CSV), `feeds` (the feed and the sitemap), `search_index`, `sarif` for problems.
"""
