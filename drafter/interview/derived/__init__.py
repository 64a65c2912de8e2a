"""What follows from the answers: indicators, the goal, the declaration."""
