"""What can be tried in a what-if, and how it is written in an address."""
