"""One fault a file, named for the fault; rules never know one another."""
