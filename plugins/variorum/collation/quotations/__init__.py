"""Quotations: the corpus in; who is quoted with which words, across the reports, out.

Read `gathering`, what comes out; then `groups`, which are the same words; `same_words`, how that is told; `echoes`, where a report
gives them without the marks.
"""
