"""Series: figures over time, typed as points or kept in a CSV file."""

from brief.load.reader import Reader
from brief.load.sources import Origins
from brief.model import Series


def read_series(root: Reader, origins: Origins) -> dict[str, Series]:
    """Return the series by id."""
    root.reader("series")
    return {}
