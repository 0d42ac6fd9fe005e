"""Cards: layouts, one a file, on sheets of any size."""
