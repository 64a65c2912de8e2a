"""What words alone cannot judge: one plain question, whose answer is kept when it is set aside."""
