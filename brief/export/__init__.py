"""Finished files: PDF, PNG, manifest."""
