"""What can be said with `/`: one interpreter for both faces."""
