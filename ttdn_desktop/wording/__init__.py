"""Sentences for people, in Vietnamese, one file per room."""
