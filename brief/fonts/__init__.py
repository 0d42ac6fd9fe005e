"""Font files to faces; the only place of the font registries."""
