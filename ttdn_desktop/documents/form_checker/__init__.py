"""Judges a DOCX, ours or anyone's, against the national format (NĐ 30/2020, PL I) as paper/rules gives it.

`page` and `walk` read the file into a resolved view, `anatomy` says which paragraph is which box, one file per subject holds the
rules, `judge` runs them. Whatever cannot be known for certain is left unsaid.
"""
