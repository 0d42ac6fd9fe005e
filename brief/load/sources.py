"""Sources and periods: a figure has its own or the brief's."""

import datetime
from dataclasses import dataclass

from brief.load.names import SLUG, suggestion
from brief.load.reader import Reader
from brief.model import Source

NO_SOURCE = Source("", "")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a figure comes from, and what time it speaks of."""

    source: Source
    period: str = ""
    as_of: datetime.date | None = None


def read_sources(root: Reader) -> dict[str, Source]:
    """Return the `[sources.<id>]` tables."""
    tables = root.reader("sources")
    return {name: _source(name, reader) for name, reader in tables.named(SLUG)}


def _source(name: str, reader: Reader) -> Source:
    return Source(
        id=name,
        title=reader.text("title", required=True),
        publisher=reader.text("publisher"),
        date=reader.date("date"),
        url=reader.link("url"),
    )


class Origins:
    """The sources of the file, and the brief's own origin for those that name none."""

    def __init__(self, sources: dict[str, Source], head: Reader) -> None:
        self.sources = sources
        self.default = Origin(NO_SOURCE)
        self.default = self.of(head)

    def of(self, reader: Reader) -> Origin:
        """Return the origin of the brief, a figure or a series."""
        period, as_of = reader.text("period"), reader.date("as_of")
        if not period and as_of is None:
            period, as_of = self.default.period, self.default.as_of
        return Origin(self._source(reader), period, as_of)

    def required(self, reader: Reader) -> Origin:
        """Return the origin of a figure or series, which must have a source."""
        origin = self.of(reader)
        if origin.source is NO_SOURCE and "source" not in reader.table:
            reader.findings.add_at_key("missing-source", (*reader.path, "source"))
        if not origin.period and origin.as_of is None:
            reader.findings.add_at_key("no-period", reader.path)
        return origin

    def _source(self, reader: Reader) -> Source:
        typed = reader.text("source")
        if not typed:
            return self.default.source
        if " " in typed.strip():
            return Source("", typed)
        if typed not in self.sources:
            reader.wrong("unknown-source", "source", **suggestion(typed, tuple(self.sources)))
        return self.sources.get(typed, NO_SOURCE)
