"""Read the finished files back, before they are published, and compare them with the model.

What differs here is a bug of the program, not of the data: exit code 1, nothing
is published. Each kind of proof is imported with its library when it is needed.
"""

from collections.abc import Iterator, Sequence

from brief.cache import Cache
from brief.errors import BriefError, Exit, Fault
from brief.export.made import Made
from brief.model import Brief

__all__ = ["examine", "prove", "prove_card"]


def prove(brief: Brief, made: Sequence[Made], cache: Cache | None = None) -> None:
    """Examine each file; raise BriefError with all that differs from the model.

    With a cache, pages and lines that were read before are not read again.
    """
    faults = [fault for file in made for fault in examine(brief, file, cache or Cache())]
    if faults:
        raise BriefError(faults, Exit.BUG)


def prove_card(brief: Brief, card: Made) -> None:
    """Read a card's figures in the PDF that it is rasterised from (`card.data`)."""
    from brief.prove.text import card_faults  # noqa: PLC0415

    if faults := list(card_faults(brief, card)):
        raise BriefError(faults, Exit.BUG)


def examine(brief: Brief, file: Made, cache: Cache) -> Iterator[Fault]:
    """Yield what differs in one file; files may be examined in several processes."""
    if file.kind == "pdf":
        from brief.prove.document import document_faults  # noqa: PLC0415

        yield from document_faults(brief, file, cache)
    elif file.kind in ("png", "jpg"):
        from brief.prove.pictures import picture_faults  # noqa: PLC0415

        yield from picture_faults(file, cache)
