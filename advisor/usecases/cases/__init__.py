"""Case files: worked examples read from JSON, computed and given back with what was expected."""
