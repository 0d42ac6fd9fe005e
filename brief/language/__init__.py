"""Values to words of the language; pure, no drawing library."""
