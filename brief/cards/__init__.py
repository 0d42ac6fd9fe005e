"""Card layouts, one a file."""
