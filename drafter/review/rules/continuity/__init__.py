"""What is odd beside the declaration of the year before."""
