"""Receiving: a file's bytes in, its text out, and for a page what it states of itself.

Read `received`, the order of it; then `decoding`; for pages `parsing`, its tree, `visible`, what a reader would see, `pages`, which of it
is the article, and `page_facts`, what is stated beside it.
"""
