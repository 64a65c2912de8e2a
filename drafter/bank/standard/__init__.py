"""What is usual for kinds of projects and fields of government."""
