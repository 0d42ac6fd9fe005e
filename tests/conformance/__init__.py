"""matplotlib's own tests as a judge of our backend; see `docs/conformance.md`."""
