"""Rules over a report; each returns findings that carry data, never sentences."""
