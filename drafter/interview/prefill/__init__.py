"""What lies under the pointer before anything is typed."""
