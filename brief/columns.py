"""The twelve columns of a page, in millimetres: what a block's `span` means."""

COLUMNS = 12
COLUMN, GUTTER = 10.5, 4.0


def span_millimetres(span: int) -> float:
    """Return the width of `span` columns with the gutters between them."""
    return span * COLUMN + (span - 1) * GUTTER
