"""Editions on file: which ids are kept, what changed, which texts are to be read again."""
