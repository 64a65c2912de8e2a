"""Signs and directions of targets."""
