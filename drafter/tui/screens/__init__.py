"""Screens: they hold the session and carry out what their parts tell them."""
