"""The brief's blocks and pages."""
