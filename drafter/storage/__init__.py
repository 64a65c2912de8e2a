"""Doors to what is kept: drafts, archive, banks, question banks, and where they all lie."""
