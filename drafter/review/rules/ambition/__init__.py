"""How high targets are set."""
