"""A table of the file, asked for key by key; what nobody asked for is unknown."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Self

from brief.errors import Place
from brief.load.findings import Findings, printed
from brief.load.names import as_id, short, suggestion
from brief.load.positions import KeyPath


class Keys:
    """One table: its keys, where it stands, and the tables in it."""

    def __init__(self, table: Mapping[str, object], path: KeyPath, findings: Findings) -> None:
        self.table = table
        self.path = path
        self.findings = findings
        self.asked: set[str] = set()
        self.missing: set[str] = set()
        self.absent = False

    @property
    def place(self) -> Place:
        """Return where the table begins."""
        return self.findings.positions.key(self.path)

    def take(self, key: str, *, required: bool = False) -> object:
        """Return the raw value of a key, None when absent."""
        self.asked.add(key)
        if required and key not in self.table:
            self.missing.add(key)
        return self.table.get(key)

    def wrong(self, code: str, key: str, **values: str) -> None:
        """Note a fault of a key's value."""
        self.findings.add(code, (*self.path, key), **values)

    def listed(
        self, key: str, code: str = "not-list", *, required: bool = False
    ) -> list[tuple[KeyPath, object]]:
        """Return the values of a list, each with its path."""
        value = self.take(key, required=required)
        if value is not None and not isinstance(value, list):
            parts = [part.strip() for part in typed_as(value).split(",")]
            good = ", ".join(f'"{part}"' for part in parts if part)
            self.wrong(code, key, found=typed_as(value), name=key, good=f"[{good}]")
        if required and value == []:
            self.wrong("empty-list", key, name=key)
        items = value if isinstance(value, list) else []
        return [((*self.path, key, index), item) for index, item in enumerate(items)]

    def reader(self, key: str, *, required: bool = False) -> Self:
        """Return the reader of a table, an empty one when absent."""
        value = self.take(key)
        if value is not None and not isinstance(value, dict):
            table = printed((*self.path, key))
            self.wrong("not-table", key, found=typed_as(value), name=key, table=table)
        if value is None and required:
            self.findings.add_at_key("missing-table", (*self.path, key), name=key)
        inside = value if isinstance(value, dict) else {}
        reader = type(self)(inside, (*self.path, key), self.findings)
        reader.absent = inside is not value
        return reader

    def readers(self, key: str, *, required: bool = False) -> Iterator[Self]:
        """Yield the readers of `[[key]]` tables; each is closed after its use."""
        for path, value in self.listed(key, "not-tables", required=required):
            if isinstance(value, dict):
                reader = type(self)(value, path, self.findings)
                yield reader
                reader.close()
            else:
                self.findings.add("not-tables", path, found=typed_as(value), name=key)

    def named(self, pattern: re.Pattern[str]) -> Iterator[tuple[str, Self]]:
        """Yield the tables inside this one with their ids: `[figures.<id>]`."""
        if loose := self._lacks_an_id():
            name = as_id(str(self.table.get("label", self.table.get("title", "")))) or "x"
            table = printed(self.path)
            path, good = (*self.path, loose), f"{table}.{name}"
            self.findings.add_at_key("no-id", path, name=table, good=good)
        for name, value in self._tables().items():
            reader = self.reader(name)
            if not pattern.fullmatch(name):
                good = as_id(name)
                self.findings.add_at_key("bad-id", reader.path, name=short(name), good=good)
            elif isinstance(value, dict):
                yield name, reader
                reader.close()

    def _lacks_an_id(self) -> str:
        """Return a key that stands here and belongs into a table with an id: "label", or ""."""
        of_one = (key for key in ("label", "title", "value") if key in self.table)
        return next((key for key in of_one if not isinstance(self.table[key], dict)), "")

    def _tables(self) -> Mapping[str, object]:
        """Return the tables inside this one; of what is none, only what may be meant as one."""
        if not self._lacks_an_id():
            return self.table
        return {name: value for name, value in self.table.items() if isinstance(value, dict)}

    def forgive(self) -> None:
        """Take all keys as asked for: what the table is, is itself unknown."""
        self.asked.update(self.table)

    def close(self) -> None:
        """Note the keys that nobody asked for, and those that were asked for in vain.

        A misspelt key that is required is one mistake, not two.
        """
        absent = tuple(sorted(self.asked - self.table.keys()))
        for key in sorted(self.table.keys() - self.asked):
            values = suggestion(key, absent)
            if not values["nearest"]:
                values = suggestion(key, tuple(sorted(self.asked)))
            self.findings.add_at_key("unknown-key", (*self.path, key), **values)
            self.missing.discard(values["nearest"])
        for key in sorted(self.missing) if not self.absent else ():
            self.findings.add_at_key("missing-key", (*self.path, key), name=key)


def exact(value: object) -> Decimal | None:
    """Return a bare TOML number as an exact decimal, None when it is none."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    return Decimal(value)


def typed_as(value: object) -> str:
    """Return a value about as it was typed, for a message."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(typed_as(item) for item in value[:3])}]"
    return "{…}" if isinstance(value, dict) else short(str(value))
