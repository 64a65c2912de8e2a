"""A task as people type it, read into its parts, and what an official calls them."""
