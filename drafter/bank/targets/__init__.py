"""Which targets a name may have."""
