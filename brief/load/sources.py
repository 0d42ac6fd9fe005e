"""Sources and periods: a figure has its own or the brief's."""

import datetime

from brief.load.findings import Findings
from brief.load.names import SLUG, as_id, suggestion
from brief.load.reader import Reader
from brief.model import Source
from brief.record import Record

NO_SOURCE = Source("", "")


class Origin(Record):
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
        self.unsourced: list[str] = []
        self.undated: list[str] = []
        self.default = Origin(NO_SOURCE)
        self.default = self.of(head)
        self.has_source = "source" in head.table  # be it right or wrong
        self.has_time = _names_a_time(head)

    def of(self, reader: Reader) -> Origin:
        """Return the origin of the brief."""
        return self._origin(reader, self._source(reader))

    def _origin(self, reader: Reader, source: Source) -> Origin:
        period, as_of = reader.text("period"), reader.date("as_of")
        if not period and as_of is None:
            period, as_of = self.default.period, self.default.as_of
        return Origin(source, period, as_of)

    def source(self, reader: Reader) -> Source:
        """Return the source of a figure or series, which must have one."""
        if not self.has_source and "source" not in reader.table:
            self.unsourced.append(str(reader.path[-1]))
        return self._source(reader)

    def required(self, reader: Reader) -> Origin:
        """Return the origin of a figure, which must have a source and a time."""
        origin = self._origin(reader, self.source(reader))
        if not (self.has_time or _names_a_time(reader)):
            self.undated.append(str(reader.path[-1]))
        return origin

    def close(self, findings: Findings) -> None:
        """Note once for the whole file what figures lack; the brief may say it for all."""
        for code, path, lacking in (
            ("missing-source", ("brief", "source"), self.unsourced),
            ("no-period", ("brief", "period"), self.undated),
        ):
            if lacking:
                more = " …" if len(lacking) > 5 else ""
                findings.add_at_key(code, path, names=", ".join(lacking[:5]) + more)

    def _source(self, reader: Reader) -> Source:
        typed = reader.text("source")
        if not typed:
            return self.default.source
        if " " in typed.strip():
            return Source("", typed)
        if typed not in self.sources:
            values = suggestion(typed, tuple(self.sources)) | {"id": as_id(typed, "-")}
            reader.wrong("unknown-source", "source", **values)
        return self.sources.get(typed, NO_SOURCE)


def _names_a_time(reader: Reader) -> bool:
    """Say whether a table has a period or a date, be it right or wrong."""
    return any(reader.table.get(key) not in (None, "") for key in ("period", "as_of"))
