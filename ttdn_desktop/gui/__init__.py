"""The officer's window: the only room that knows Qt."""
