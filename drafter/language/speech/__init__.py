"""How people say what they do, put in the words of a form."""
