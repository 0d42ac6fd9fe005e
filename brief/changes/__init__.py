"""What changed between two sets of figures, and which pages and cards show it."""
