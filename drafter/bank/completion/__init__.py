"""How a name goes on, from what was counted, what is usual and what the draft says."""
