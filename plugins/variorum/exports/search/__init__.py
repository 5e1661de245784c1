"""Finding what the site says: an index of its names and words, and what a full-text search is made from."""
