"""One number that is told in several places."""
