"""What a reply does to the answers."""
