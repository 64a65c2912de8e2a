"""Something that must be there is not."""
