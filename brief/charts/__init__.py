"""Chart kinds, one a file, drawn by matplotlib."""
