"""Proofs of the typesetting: what is drawn is what a reader sees, finds and copies."""
