"""Forms compiled from ui/*.ui by ui/compile.py."""
