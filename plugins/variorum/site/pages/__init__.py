"""The pages of the site: the workspace of a build in, a kind of page written by each module.

Each has `write_page` or `write_pages`, called by `site/generating.py`; those that editors write are read by
`commentary`. Start with `front` and `narrative`.
"""
