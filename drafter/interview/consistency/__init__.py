"""What no longer fits together when an answer changes."""
