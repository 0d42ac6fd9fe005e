"""Text blocks: paragraphs, lists, bold, italic and links; all else is text as typed."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from brief.load.prose import LETTERS, STRONG, Coded, Problem
from brief.model import Paragraph, Span
from brief.record import replace

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MARKED = re.compile(r"[*_\[]|^\s*(?:[-+]|\d{1,9}[.)])\s", re.MULTILINE)
# CommonMark takes no ** for a mark that stands between a letter, or a figure, and a sign.
_INSIDE = re.compile(f"[\\w{LETTERS}]\\*\\*[^\\w\\s{LETTERS}]")
_PARTED = re.compile(r"\*|\n\s*\n")
LINKS = ("https://", "http://", "mailto:")


def parse_text(text: str) -> tuple[tuple[Paragraph, ...], list[Problem]]:
    """Return the paragraphs of a Markdown text, and what is wrong with it."""
    coded = Coded(text)
    return tuple((_plain if _is_simple(coded.text) else _marked)(coded)), coded.problems


def _is_simple(text: str) -> bool:
    """Say whether a text has no marks but **, which all part words from what is no word.

    markdown-it takes 50 ms to import, and most texts are so.
    """
    for found in STRONG.finditer(text):
        start, end = found.span()
        opening, closing = text[max(start - 1, 0) : start + 3], text[end - 3 : end + 1]
        if _INSIDE.match(opening) or _INSIDE.match(closing[::-1]) or _PARTED.search(found[1]):
            return False
    return "***" not in text and not _MARKED.search(STRONG.sub("", text))


def _plain(coded: Coded) -> Iterator[Paragraph]:
    for block in re.split(r"\n\s*\n", coded.text.strip()):
        if block:
            lines = " ".join(line.strip() for line in block.split("\n"))
            yield Paragraph(tuple(coded.strong_spans(lines)))


def _marked(coded: Coded) -> Iterator[Paragraph]:
    marker = ""
    for token in _parser().parse(coded.text):
        if token.type == "list_item_open":
            marker = f"{token.info}{token.markup}" if token.info else "•"
        elif token.type == "inline":
            yield Paragraph(tuple(_spans(coded, token.children or ())), marker)
            marker = ""


def _spans(coded: Coded, tokens: Sequence["Token"]) -> Iterator[Span]:
    look = Span()
    for token in tokens:
        if token.type.startswith("strong_"):
            look = replace(look, strong=token.nesting > 0)
        elif token.type.startswith("em_"):
            look = replace(look, emphasis=token.nesting > 0)
        elif token.type == "link_open":
            look = replace(look, link=_link(coded, str(token.attrs["href"])))
        elif token.type == "link_close":
            look = replace(look, link="")
        else:
            yield from coded.spans(token.content.replace("\n", " "), look)


def _link(coded: Coded, url: str) -> str:
    if url.lower().startswith(LINKS):
        return url
    coded.problems.append(("bad-link", {"url": url[:60]}))
    return ""


def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415

    parser = MarkdownIt("zero").enable(["emphasis", "link", "list"])
    parser.validateLink = _any_link  # type: ignore[method-assign]
    return parser


def _any_link(url: str) -> bool:
    """Let every link through, so that a bad one is told and not printed as typed."""
    return bool(url)
