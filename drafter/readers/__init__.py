"""Doors in: files of several formats become grids of plain cells, or ready declarations."""
