"""Quotations: who is quoted with which words, across the reports."""
