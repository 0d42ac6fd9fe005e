"""The moment that a file says it was made at: never the clock, so that builds repeat."""

import os
from datetime import UTC, datetime, time

from brief.model import Brief

EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)  # for a brief that has no date at all


def made_at(brief: Brief) -> datetime:
    """Return SOURCE_DATE_EPOCH if it is set, else midnight UTC of the brief's own date."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC)
    day = brief.date or brief.as_of
    return datetime.combine(day, time(), UTC) if day else EARLIEST
