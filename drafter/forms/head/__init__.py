"""The head of the form: its fields, its money and its goals, and the rows that print them."""
