"""The manifest: which files a build made, their hashes, and which figures stand on which.

It says what is published: `publish` removes only what an older manifest listed,
and `brief verify` compares the folder with it.
"""

from collections.abc import Container, Sequence
from typing import Any

from brief import __version__
from brief.export.entries import DERIVED, Entries, read_entries, write_manifest
from brief.export.facts import Facts, facts_of
from brief.export.made import Made, Only
from brief.export.sayings import Texts, texts_of
from brief.language.slugs import is_device, plain_words
from brief.model import Brief, CardSpec
from brief.plain import short_id
from brief.record import Record, replace

SCHEMA = 1
OTHER: dict[str, Only] = {"pdf": "cards", "cards": "pdf"}
SLUG_LENGTH = 60


class Said(Record):
    """What a manifest says of a brief, whatever files are made of it."""

    brief: Brief
    build: str
    document: str  # its id
    figures: Facts
    texts: Texts

    @classmethod
    def of(cls, brief: Brief) -> "Said":
        """Tell it: 3 ms, before or while the files are made."""
        return cls(brief, build_id(brief), document_id(brief), facts_of(brief), texts_of(brief))


def make_manifest(
    said: Said,
    made: Sequence[Made],
    previous: bytes = b"",
    only: Only = None,
    others: Sequence[Made] = (),
) -> bytes:
    """Return the manifest of a build: sorted, and the same for the same files.

    A build of only the document, or only the cards, keeps what `previous` lists of the
    other part; of that, `others` would be made no other way now, and are of this build.
    """
    kept = _kept(only, previous)
    current = [file for file in others if _is_listed(file, kept)]
    files = kept | {file.name: _entry(said, file) for file in (*current, *made)}
    content = {
        "schema": SCHEMA,
        "program": f"brief {__version__}",
        "build": said.build,
        "title": said.brief.title,
        "slug": slug(said.brief.title),
        "figures": said.figures,
        "texts": said.texts,
        "corrections": {card.id: _correction(card) for card in said.brief.corrections},
        "files": dict(sorted(files.items())),
    }
    return write_manifest(content)


def older_files(previous: bytes, only: Only, others: Sequence[Made]) -> list[str]:
    """Return what stays published of the other part, and is not of `others`."""
    current = {file.name for file in others}
    names = [name for name in _kept(only, previous) if not DERIVED.fullmatch(name)]
    return [name for name in names if name not in current]


def _kept(only: Only, previous: bytes) -> Entries:
    """Return what a manifest lists of the part that is not made now."""
    other = OTHER[only] if only else ""
    return {name: each for name, each in read_entries(previous).items() if _part(name) == other}


def _is_listed(file: Made, entries: Entries) -> bool:
    return entries.get(file.name, {}).get("sha256") == file.hashed().sha256


def _part(name: str) -> str:
    """Return which part of a build a file belongs to: the document, the cards, or all of it."""
    if name.startswith(("cards/", "corrections/")) or name == "share.md":
        return "cards"
    return "pdf" if name.endswith(".pdf") or name.startswith("pages/") else "all"


def _correction(card: CardSpec) -> dict[str, str]:
    assert card.correction  # noqa: S101 such a card is made of one
    return {"old": card.correction.old, "date": card.correction.date.isoformat()}


def _entry(said: Said, file: Made) -> dict[str, Any]:
    pages = _pages(file, said.brief.figures)
    entry = {
        "kind": file.kind,
        "build": said.build,
        "sha256": file.hashed().sha256,
        "bytes": len(file.data),
        **({"id": said.document, "pages": file.pages} if file.pages else {}),
        **({"pixels": list(file.size)} if any(file.size) else {}),
        "figures": {figure_id: said.figures[figure_id]["value"] for figure_id in pages},
    }
    return entry | ({"figure_pages": pages} if file.pages else {})


def _pages(file: Made, figures: Container[str]) -> dict[str, list[int]]:
    """Return the pages, from 1, on which each figure stands."""
    pages: dict[str, set[int]] = {}
    for drawn in file.drawn:
        if drawn.figure in figures:
            pages.setdefault(drawn.figure, set()).add(drawn.page + 1)
    return {figure_id: sorted(pages[figure_id]) for figure_id in sorted(pages)}


def build_id(brief: Brief) -> str:
    """Return eight letters that stand for all that a brief says and for the program's version.

    Where its file lies, and how the file was spelled, makes no difference.
    """
    return short_id(brief)


def document_id(brief: Brief) -> str:
    """Return the same for what the document says: it is printed on its last page."""
    return short_id(replace(brief, cards=(), corrections=()))


def slug(text: str) -> str:
    """Return a file name in ASCII for a Vietnamese text: "Dấu ấn" is "dau-an"."""
    name = ""
    for word in plain_words(text):
        longer = f"{name}-{word}" if name else word[:SLUG_LENGTH]
        if len(longer) > SLUG_LENGTH:
            break
        name = longer
    return f"brief-{name}".rstrip("-") if not name or is_device(name) else name
