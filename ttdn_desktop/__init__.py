"""TTĐN Desktop: the periodic foreign-information report of a Vietnamese district or commune, from Word file to bundle."""

__version__ = "0.1.0"
