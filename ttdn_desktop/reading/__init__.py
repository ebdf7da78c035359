"""Recognisers: text -> typed spans (headings, periods, citations, dates, figures, names, anatomy of a report)."""
