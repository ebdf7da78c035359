"""All commands of `ttdn`, gathered on their group by importing the files that define them."""

from ttdn_desktop.cli import check, compare, figure_forms, files, life, officer, outline, tables, work
from ttdn_desktop.cli.group import ttdn

__all__ = ["check", "compare", "figure_forms", "files", "life", "officer", "outline", "tables", "ttdn", "work"]
