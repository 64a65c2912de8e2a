"""What only the faces say: the names of commands, and turns, findings and declarations put into words."""
