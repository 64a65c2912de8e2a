"""Widgets: they show and tell, and know no workspace."""
