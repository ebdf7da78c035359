"""TTĐN Desktop: the periodic foreign-information report of a Vietnamese district or commune, from Word file to bundle."""

__version__ = "0.1.0"
BUILT = "2025-07-01"  # no clock is right that stands before it; a release writes its own day here (installer/README.md)
