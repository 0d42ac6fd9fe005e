"""Controls of the digit reader: wrong signs, wrong digits in tight pairs, half characters."""

from collections.abc import Callable

import pytest
from PIL import Image
from reading import (
    BLACK,
    CARD_FACES,
    HEIGHT,
    as_jpeg,
    as_png,
    draw_as,
    picture_of,
    read_card,
    read_page,
)

from brief.draw.glyphs import advances_of
from brief.fonts.faces import FACES, load_face
from brief.prove.reader import DIGITS, sides_of
from brief.prove.rows import Picture
from brief.theme import Style

FINISHES = pytest.mark.parametrize("finish", [as_png, as_jpeg], ids=["png", "jpg"])
Finish = Callable[[Image.Image], Picture]
# What is shown, and what is meant: a changed decimal is the worst error that there is.
POINTS = ("1.234", "1,234"), ("1,234", "1.234"), ("12.345,6", "12,345.6"), ("7,1", "7.1")
MISSING = ("1 234", "1,234"), (" 3,5", "−3,5"), ("16 21", "16–21"), ("7 ", "7%"), ("4 5", "4/5")
OTHERS = ("99/", "99%"), ("4%5", "4/5"), ("1−1", "1,1"), ("1.5", "1–5"), ("1/5", "1.5")


def styles(face: str, sizes: tuple[float, ...]) -> list[Style]:
    """Return styles of a face in black."""
    return [Style(face, size, size, BLACK) for size in sizes]


def picture(data: bytes, rows: int) -> Image.Image:
    """Return the pixels of a card of so many rows."""
    return picture_of(data, 600, int(HEIGHT) * rows)


def rows_of(face: str, sizes: tuple[float, ...]) -> list[tuple[str, str, Style]]:
    """Return all wrong signs in all sizes: what is shown, and what is meant."""
    pairs = POINTS + MISSING + OTHERS
    return [(*pair, style) for pair in pairs for style in styles(face, sizes)]


@pytest.mark.parametrize("face", FACES)
def test_a_wrong_sign_of_a_page_is_seen(face: str) -> None:
    """Draw a point for a comma and the like, or nothing, or any other sign."""
    rows = rows_of(face, (8, 14, 33))
    meant, data = draw_as(rows)
    assert len(read_page(meant, data)) == len(rows)


@pytest.mark.parametrize("face", CARD_FACES)
@FINISHES
def test_a_wrong_sign_of_a_card_is_seen(face: str, finish: Finish) -> None:
    """The same, down to the smallest text of cards."""
    rows = rows_of(face, (28, 39))
    meant, data = draw_as(rows)
    assert len(read_card(meant, finish(picture(data, len(rows))))) == len(rows)


def tightest(face: str) -> list[str]:
    """Return the three pairs of digits whose ink stands closest together, or overlaps."""

    def gap(pair: str) -> float:
        (_, end), (start, _) = (sides_of(face, digit) or (0, 0) for digit in pair)
        return advances_of(pair, Style(face, 1, 1, BLACK))[0] / 1000 + start - end

    return sorted((first + second for first in DIGITS for second in DIGITS), key=gap)[:3]


@pytest.mark.parametrize("face", CARD_FACES)
def test_a_wrong_digit_in_a_tight_pair_is_seen(face: str) -> None:
    """A 1 in the place of the 4 that stands under a 7, and all others."""
    wrong = [(pair, other + pair[1]) for pair in tightest(face) for other in DIGITS]
    wrong += [(pair, pair[0] + other) for pair in tightest(face) for other in DIGITS]
    rows = [
        (shown, pair, style)
        for pair, shown in wrong
        if shown != pair
        for style in styles(face, (28, 34.6))
    ]
    meant, data = draw_as(rows)
    found = read_card(meant, as_png(picture(data, len(rows))))
    assert len(found) == len(rows)


@pytest.mark.parametrize("side", [0, 1], ids=["left", "right"])
@pytest.mark.parametrize("face", CARD_FACES)
def test_half_a_character_is_not_read(face: str, side: int) -> None:
    """Cover the left or the right half of each digit and sign."""
    rows = [
        (text, text, style)
        for text in (*DIGITS, "%5", "−5", "–5", "-5")
        for style in styles(face, (28, 36))
    ]
    meant, data = draw_as(rows)
    image = picture(data, len(rows))
    assert read_card(meant, as_png(image)) == []
    lean = 20.3, 0.3 * load_face(face).slant  # of italics, at the height of dashes
    for drawn in meant:
        sides = sides_of(face, drawn.text[0]) or ()
        left, right = (lean[0] + (edge + lean[1]) * drawn.size for edge in sides)
        edges = sorted(((left + right) / 2, (left - 2, right + 2)[side]))
        base = image.height - drawn.y
        box = (edges[0], base - 0.9 * drawn.size, edges[1], base + 0.2 * drawn.size)
        image.paste((255, 255, 255), tuple(round(edge) for edge in box))  # type: ignore[arg-type]
    read = read_card(meant, as_png(image))
    assert len(read) == len(meant)
    assert all(text[0] != drawn.text[0] for text, drawn in zip(read, meant, strict=True))


# What is shown, and what is meant: without its marks, with another, or with one too many.
MARKS = (
    ("ty", "tỷ"), ("tỳ", "tỷ"), ("dồng", "đồng"), ("dông", "đồng"), ("nghin", "nghìn"),
    ("nghín", "nghìn"), ("gân", "gần"), ("gẫn", "gần"), ("dươi", "dưới"), ("tren", "trên"),
    ("dư án", "dự án"), ("hô", "hộ"), ("hố", "hộ"), ("triêu", "triệu"), ("tần", "tấn"),
    ("khòang", "khoàng"), ("xá", "xã"), ("cãn", "căn"),
)  # fmt: skip


@pytest.mark.parametrize("face", CARD_FACES)
def test_a_wrong_mark_of_a_unit_is_seen(face: str) -> None:
    """Draw a letter with another mark, or without one: on a card it is not read as meant."""
    rows = [(*pair, style) for pair in MARKS for style in styles(face, (28, 33.3))]
    meant, data = draw_as(rows)
    assert len(read_card(meant, as_png(picture(data, len(rows))))) == len(rows)


@pytest.mark.parametrize("face", CARD_FACES)
@FINISHES
def test_letters_that_stand_close_are_read(face: str, finish: Finish) -> None:
    """A mark that reaches over the next letter, or a stem beside it, is no fault."""
    texts = ("máy tính", "lĩnh vực", "tín chỉ", "tến tển", "nếh kỹ", "lượt", "chứng chỉ")
    sizes = (28.3, 29.1, 31.7)
    rows = [(text, text, style) for text in texts for style in styles(face, sizes)]
    meant, data = draw_as(rows)
    assert read_card(meant, finish(picture(data, len(rows)))) == []
