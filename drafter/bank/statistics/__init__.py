"""What is counted of existing forms."""
