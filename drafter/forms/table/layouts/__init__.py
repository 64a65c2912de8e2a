"""How the rows of the indicator table are laid out: in columns that can be trusted, or drifting."""
