"""The printed pages on screen, live while one writes, and their way to the printer."""
