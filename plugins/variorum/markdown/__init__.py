"""Markdown as editors write it: front matter, CommonMark with our citations, safe HTML."""
