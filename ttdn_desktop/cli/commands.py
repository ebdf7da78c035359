"""All commands of `ttdn`, gathered on their group by importing the files that define them."""

from ttdn_desktop.cli import figure_forms, files, life, officer, tables, work
from ttdn_desktop.cli.group import ttdn

__all__ = ["figure_forms", "files", "life", "officer", "tables", "ttdn", "work"]
