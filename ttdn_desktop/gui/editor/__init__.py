"""The section editor: a QTextEdit whose paragraphs keep their id, level and origin, and whose figures are drawn objects."""
