"""Texts that name figures: `{id}`, `{id.value}` and `**strong**`.

References are taken out first and stand as single private letters while marks
are looked for; so a brace beside an asterisk is never taken for punctuation.
"""

import re
from collections.abc import Iterator

from brief.load.names import suggestion
from brief.model import PARTS, Prose, Span
from brief.record import replace

Problem = tuple[str, dict[str, str]]  # code and values of a fault

_BRACES = re.compile(r"\{\{|\}\}|\{([^{}\n]*)\}|[{}]")
_FIRST = 0xF0000  # private letters that stand for references
LETTERS = f"{chr(_FIRST)}-{chr(0xFFFFD)}"
_LETTER = re.compile(f"[{LETTERS}]")
STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)


class Coded:
    """A text with a private letter for each reference, and the way back to spans."""

    def __init__(self, text: str) -> None:
        self.references: list[Span] = []
        self.problems: list[Problem] = []
        self.text = _BRACES.sub(self._letter, _LETTER.sub("\ufffd", text))

    def spans(self, text: str, look: Span) -> Iterator[Span]:
        """Yield the literal and reference spans of a part of the text, looking like `look`."""
        start = 0
        for found in _LETTER.finditer(text):
            if found.start() > start:
                yield replace(look, text=text[start : found.start()])
            named = self.references[ord(found.group()) - _FIRST]
            yield replace(look, figure=named.figure, part=named.part)
            start = found.end()
        if start < len(text):
            yield replace(look, text=text[start:])

    def strong_spans(self, text: str) -> Iterator[Span]:
        """Yield the spans of a part of the text, `**strong**` or plain."""
        start = 0
        for found in STRONG.finditer(text):
            yield from self.spans(text[start : found.start()], Span())
            yield from self.spans(found.group(1), Span(strong=True))
            start = found.end()
        yield from self.spans(text[start:], Span())

    def _letter(self, found: re.Match[str]) -> str:
        brace = found.group()
        if brace in ("{{", "}}"):
            return brace[0]
        if len(brace) == 1:
            self.problems.append(("lone-brace", {"brace": brace}))
            return brace
        figure, part = (side.strip() for side in found.group(1).partition(".")[::2])
        if part and part not in PARTS:
            self.problems.append(
                ("unknown-part", {"figure": figure, **suggestion(part, PARTS)})
            )
        part = part if part in PARTS else ""
        self.references.append(Span(figure=figure or "{}", part=part))
        return chr(_FIRST + len(self.references) - 1)


def parse_prose(text: str) -> tuple[Prose, list[Problem]]:
    """Return the spans of a one-paragraph text, and what is wrong with it."""
    coded = Coded(text)
    return tuple(coded.strong_spans(coded.text)), coded.problems
