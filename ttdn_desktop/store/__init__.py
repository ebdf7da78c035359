"""The local SQLite store, through sqlite-utils: one connection, on its own thread, locked from opening."""
