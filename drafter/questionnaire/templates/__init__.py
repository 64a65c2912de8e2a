"""The texts of question banks that hold answers, and the walls around them."""
