"""The submission bundle: canonical zip, BagIt bag, verdicts, and writing to the stick."""
