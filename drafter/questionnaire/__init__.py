"""What is asked: questions, when they are open, what their answers fill."""
