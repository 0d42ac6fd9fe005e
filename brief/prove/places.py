"""Places: no text outside of where a page can be printed, or of what a card shows."""

from collections.abc import Iterator

from brief.cards.sizes import SIZES, Size
from brief.draw.box import MILLIMETRE, Box
from brief.draw.drawn import DrawnText
from brief.draw.runs import measure
from brief.errors import Fault
from brief.export.made import Made
from brief.fonts.ink import ink
from brief.prove.faults import not_proved

A4 = (210 * MILLIMETRE, 297 * MILLIMETRE)
PRINTABLE = Box(0, 0, *A4).inset(5 * MILLIMETRE)  # office printers leave as much white
HANG = 0.06  # em that a number may hang out on the left: the white beside its first digit
SLACK = 0.5  # points or pixels
REACH = 1.3  # em that no glyph of a bundled face passes above or below its baseline
LEVEL = (1.0, 0.0)


def place_faults(file: Made) -> Iterator[Fault]:
    """Yield the level texts whose ink leaves the safe area of their page or card."""
    safe = PRINTABLE if file.kind == "pdf" else _safe(file)
    for drawn in file.drawn:
        if drawn.text.strip() and drawn.angle == LEVEL and not _is_inside(drawn, safe):
            yield not_proved("outside", file, page=drawn.page + 1, text=drawn.text.strip())


def _is_inside(drawn: DrawnText, safe: Box) -> bool:
    """Say whether the ink of a text is in the safe area; most is, wherever it may reach."""
    reach, hang = REACH * drawn.size, HANG * drawn.size
    rough = Box(drawn.x + hang, drawn.y - reach, drawn.width - hang, 2 * reach)
    return safe.contains(rough, SLACK) or safe.contains(_ink(drawn), SLACK)


def _ink(drawn: DrawnText) -> Box:
    """Return where the ink of a text is, without the space that may end its line."""
    shown, size = drawn.text.rstrip(), drawn.size
    top, bottom = ink(drawn.face, shown)
    hang, width = HANG * size, measure(shown, drawn.style)
    return Box(drawn.x + hang, drawn.y + bottom * size, width - hang, (top - bottom) * size)


def _safe(file: Made) -> Box:
    """Return what is clear of a network's own signs, between the card's margins."""
    size = next((size for size in SIZES.values() if _is_of(file, size)), None)
    if size is None:
        return Box(0, 0, *file.size)
    height = size.height - size.clear_top - size.clear_bottom
    return Box(size.left, size.clear_bottom, size.width - size.left - size.right, height)


def _is_of(file: Made, size: Size) -> bool:
    return (file.kind, file.size) == (size.format, (size.width, size.height))
