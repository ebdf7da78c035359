"""From period to period: what rolls over, what has gone stale, what differs."""
