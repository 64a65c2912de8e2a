"""How much typing a bank saves on forms that it does not know."""
