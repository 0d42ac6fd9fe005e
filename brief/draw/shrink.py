"""Sizes to be tried, the largest first."""

from collections.abc import Iterator


def shrinking(largest: float, least: float, step: float) -> Iterator[float]:
    """Yield sizes from the largest on, each `step` times the one before, down to `least`."""
    size = largest
    while size >= least:
        yield size
        size *= step
