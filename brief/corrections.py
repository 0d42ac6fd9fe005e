"""Corrections that are published: they stay until they are taken back or no longer apply.

The manifest lists them, as the history does: no other file has to be kept. What a
correction shows as right is always the figure as it is now; only the wrong value is
remembered. One whose figure is gone, or has the old value again, applies no more.
"""

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from brief.errors import COMPLETED, BriefError, Exit, Fault, fail
from brief.export.entries import MANIFEST, read_entries, read_manifest, word
from brief.export.facts import printed_figure
from brief.export.made import Made, Only
from brief.export.manifest import Said, make_manifest
from brief.language.alphabet import REPERTOIRE
from brief.language.words import words
from brief.load.names import suggestion
from brief.model import SIZE_NAMES, Brief, CardSpec, Correction, Span
from brief.publish import settled
from brief.publish.folder import Folder, read_small
from brief.publish.history import last_line, read_history
from brief.record import Record, replace

LONGEST = 120  # letters of a printed value

Corrections = Mapping[str, Correction]
"""By the id of the figure."""


class Standing(Record):
    """The corrections that are published in a folder."""

    folder: Folder
    corrections: Corrections
    manifest: bytes = b""

    @classmethod
    def of(cls, output: Path) -> "Standing":
        """Read what is published; a build that died is finished first."""
        with settled(output) as (folder, _):
            manifest = read_small(folder.target(MANIFEST))
            return cls(folder, _published(folder, manifest), manifest)

    def corrected(
        self, brief: Brief, changes: Mapping[str, Correction | None]
    ) -> tuple[Brief, list[Fault]]:
        """Return a brief with a card for each correction, and what applies no more."""
        wanted = {**self.corrections, **changes}
        applying = {
            name: correction
            for name, correction in sorted(wanted.items())
            if correction and _applies(brief, name, correction)
        }
        cards = tuple(_card(brief, name, each) for name, each in applying.items())
        idle = [
            Fault(
                "correction-idle", values={"figure": name, "old": correction.old, **COMPLETED}
            )
            for name, correction in wanted.items()
            if correction and name not in applying
        ]
        return replace(brief, corrections=cards), idle

    def describe(
        self,
        said: Said,
        made: Sequence[Made],
        only: Only,
        others: Sequence[Made],
        previous: bytes,
    ) -> bytes:
        """Return the manifest of a build that knows of these corrections.

        Raises BriefError when another build has changed them meanwhile.
        """
        if _published(self.folder, previous) != self.corrections:
            raise BriefError([Fault("published-meanwhile")], Exit.MACHINE)
        return make_manifest(said, made, previous, only, others)


def _published(folder: Folder, manifest: bytes) -> dict[str, Correction]:
    """Return what a manifest lists; if it is damaged, the last line of the history."""
    content: Mapping[str, Any] = read_manifest(manifest)
    if not read_entries(manifest):
        content = last_line(folder)
    rows = _table(content.get("corrections"))
    found = {word(name): _correction(row) for name, row in rows.items()}
    return {name: correction for name, correction in found.items() if correction}


def find_correction(
    brief: Brief, figure_id: str, output: Path, today: datetime.date | None
) -> Correction | None:
    """Return the correction of a figure: its last published value that was another.

    Without a day it is to be taken back: None. Raises BriefError for an unknown figure,
    for one that never had another value, and for a correction that is not published.
    """
    standing = Standing.of(output)
    if today is None:
        if figure_id in standing.corrections:
            return None
        known = ", ".join(standing.corrections) or "0"
        raise fail("nothing-to-take-back", name=figure_id, names=known)
    if figure_id not in brief.figures:
        values = suggestion(figure_id, tuple(brief.figures))
        raise BriefError([Fault("unknown-figure", values=values)])
    now = printed_figure(brief, figure_id)
    old = ""
    for line in read_history(standing.folder):
        value = _value(line, figure_id)
        old = value if value not in ("", now) and _is_printable(value) else old
    if old:
        return Correction(old, today)
    raise fail("nothing-to-correct", figure=figure_id, value=now, folder=str(output))


def _value(line: Mapping[str, Any], figure_id: str) -> str:
    return word(_table(_table(line.get("figures")).get(figure_id)).get("value"))


def _table(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _correction(row: object) -> Correction | None:
    if not isinstance(row, dict) or not _is_printable(row.get("old")):
        return None
    try:
        return Correction(row["old"], datetime.date.fromisoformat(str(row.get("date"))))
    except ValueError:
        return None


def _is_printable(value: object) -> bool:
    """Say whether a value may stand on a card: every face has all its letters."""
    return isinstance(value, str) and 0 < len(value) <= LONGEST and set(value) <= REPERTOIRE


def _applies(brief: Brief, name: str, correction: Correction) -> bool:
    return name in brief.figures and printed_figure(brief, name) != correction.old


def _card(brief: Brief, name: str, correction: Correction) -> CardSpec:
    return CardSpec(
        id=name,
        layout="correction",
        sizes=SIZE_NAMES,
        figures=(name,),
        title=(Span(words(brief.language).correction),),
        correction=correction,
        composed=True,
        place=brief.figures[name].place,
    )
