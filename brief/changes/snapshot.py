"""What was said at one moment: read from a manifest or a line of the history, or from a brief.

Both files lay on a disk where anyone may write: what is no text is left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from brief.export.entries import DERIVED, LARGEST, entries_of, read_manifest, without_size, word
from brief.export.facts import facts_of
from brief.export.manifest import build_id
from brief.export.sayings import texts_of
from brief.model import Brief
from brief.record import Record, field


class File(Record):
    """A published file, with the figures on it as they are printed there."""

    name: str
    build: str
    sha256: str
    figures: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # of each figure
    extent: int = 0  # pages of a document
    id: str = ""  # of what a document says, printed on its last page

    @property
    def card(self) -> str:
        """Return the name of a card without its size; "" for another file."""
        folder, _, name = self.name.partition("/")
        if without_size(name) == name:
            return ""
        return without_size(name if folder == "cards" else self.name)


class Snapshot(Record):
    """All figures and files of one moment; a brief that was not built has no files."""

    build: str
    title: str = ""
    at: str = ""  # when it was published, in the form of ISO 8601
    figures: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    files: Mapping[str, File] = field(default_factory=dict)
    texts: Mapping[str, Sequence[str]] = field(default_factory=dict)  # none: not known

    @classmethod
    def of_brief(cls, brief: Brief) -> "Snapshot":
        """Return what a brief says now."""
        return cls(build_id(brief), brief.title, figures=facts_of(brief), texts=texts_of(brief))

    @classmethod
    def of_manifest(cls, data: bytes) -> "Snapshot":
        """Return what a manifest says; nothing of a damaged one."""
        return cls.of_record(read_manifest(data))

    @classmethod
    def of_record(cls, content: Mapping[str, Any]) -> "Snapshot":
        """Return what a line of the history says."""
        files = {
            name: _file(name, entry)
            for name, entry in entries_of(content).items()
            if not DERIVED.fullmatch(name)
        }
        figures = {name: _words(facts) for name, facts in _items(content.get("figures"))}
        for file in files.values():  # for a manifest that says no more than that
            for name, value in file.figures.items():
                figures.setdefault(name, {"value": value})
        said = {name: word(content.get(name)) for name in ("build", "title", "at")}
        texts = dict(_texts(content.get("texts")))
        return cls(**said, figures=figures, files=files, texts=texts)

    def label(self, figure_id: str) -> str:
        """Return the label of a figure, or its id."""
        return self.figures.get(figure_id, {}).get("label") or figure_id

    def value(self, figure_id: str) -> str:
        """Return a figure as it is printed."""
        return self.figures.get(figure_id, {}).get("value", "")

    def showing(self, figure_id: str) -> Iterator[File]:
        """Yield the files that show a figure."""
        yield from (file for file in self.files.values() if figure_id in file.figures)


def _file(name: str, entry: Mapping[str, Any]) -> File:
    pages = {
        figure_id: tuple(page for page in numbers if isinstance(page, int))
        for figure_id, numbers in _items(entry.get("figure_pages"))
        if isinstance(numbers, list)
    }
    extent = entry.get("pages")
    return File(
        name,
        word(entry.get("build")),
        entry["sha256"],
        _words(entry.get("figures")),
        pages,
        extent if isinstance(extent, int) else 0,
        word(entry.get("id")),
    )


def _texts(table: object) -> Iterator[tuple[str, list[str]]]:
    for place, texts in _items(table):
        if isinstance(texts, list):
            yield place, [word(text, LARGEST) for text in texts]


def _items(table: object) -> Iterator[tuple[str, Any]]:
    if isinstance(table, dict):
        yield from ((word(name), value) for name, value in table.items())


def _words(table: object) -> dict[str, str]:
    return {name: word(value) for name, value in _items(table)}
