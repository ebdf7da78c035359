"""DOCX and PDF written, old reports read: the only room that knows python-docx, reportlab and pypdfium2."""
