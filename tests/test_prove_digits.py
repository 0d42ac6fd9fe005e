"""The digit reader: it reads what is drawn, and sees each way in which a digit can go wrong."""

import io
import math
import random
from collections.abc import Callable, Sequence

import pikepdf
import pypdfium2
import pytest
from charting import CARD, EXAMPLES, example_name
from fontTools.ttLib import TTFont
from PIL import Image
from reading import (
    BLACK,
    CARD_FACES,
    HEIGHT,
    WHITE,
    as_jpeg,
    as_png,
    draw_rows,
    picture_of,
    read_card,
    read_page,
)

from brief.charts import CHARTS, draw_chart
from brief.charts.records import ChartData
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.drawn import DrawnText
from brief.draw.shapes import draw_rectangle
from brief.draw.text import Run, draw_run, measure
from brief.fonts.faces import FACES, load_face
from brief.prove.reader import DIGITS
from brief.prove.rows import Picture
from brief.record import replace
from brief.theme import Style, load_theme, theme_names

# Grounds and the texts on them that the themes draw numbers with.
PAIRS = (
    ("white", "ink"), ("white", "brand"), ("white", "accent"), ("paper", "ink3"),
    ("brand", "on_brand"), ("brand", "sun"), ("brand", "on_brand2"), ("panel", "brand"),
)  # fmt: skip
FACE, TEXT = "BriefSerifText-SemiBold", "trên 141,5 nghìn tỷ"


def _random_rows(
    count: int, sizes: tuple[int, int], faces: Sequence[str] = FACES
) -> list[tuple[str, Style, str]]:
    """Make rows of ten random digits in all faces, in colours of all themes."""
    chosen, rows = random.Random(4), []
    for number in range(count):
        theme = load_theme(chosen.choice(theme_names()))
        ground, color = map(theme.color, chosen.choice(PAIRS))
        size = chosen.uniform(*sizes)
        style = Style(faces[number % len(faces)], size, size, color)
        rows.append(("".join(chosen.choices("0123456789", k=10)), style, ground))
    return rows


def test_every_pair_of_digits_is_read() -> None:
    """All pairs in all faces of cards, and a comma behind each digit: kerned, some overlap."""
    rows, sizes = [], random.Random(7)
    pairs = ["".join(first + second for second in DIGITS) for first in DIGITS]
    for face in CARD_FACES:
        for text in (*pairs, ",".join(DIGITS), ",".join("72519 46380")):
            size = sizes.uniform(28, 42)
            rows.append((text, Style(face, size, size, BLACK), WHITE))
    canvas, data = draw_rows(rows)
    image = picture_of(data, 600, int(HEIGHT) * len(rows))
    assert read_card(canvas.drawn, as_png(image)) == []


def test_a_thousand_random_digits_of_pages_are_read() -> None:
    """Read 1,000 digits of 8 to 48 points in all faces: none is misread."""
    canvas, data = draw_rows(_random_rows(100, (8, 48)))
    assert read_page(canvas.drawn, data) == []


@pytest.mark.parametrize("finish", [as_png, as_jpeg], ids=["png", "jpg"])
def test_a_thousand_random_digits_of_cards_are_read(
    finish: Callable[[Image.Image], Picture],
) -> None:
    """Read 1,000 digits of 28 to 48 pixels, set on whole pixels: none is misread."""
    rows = _random_rows(100, (28, 48), CARD_FACES)
    canvas, data = draw_rows(rows)
    assert read_card(canvas.drawn, finish(picture_of(data, 600, int(HEIGHT) * len(rows)))) == []


PROSE = (
    "giai đoạn 2016–2021", "COVID-19,", "ngày 28/11/2006.", "30/2020/NĐ-CP",
    "(1) 2.332 (tăng 7,5%)", "1. Điều 11, khoản 2;", "4/5 xã: 100%", "“6 dám” và −3,5°C",
    "[12]*", "năm 1994/95;",
)  # fmt: skip


@pytest.mark.parametrize("face", FACES)
def test_numbers_of_running_text_are_read(face: str) -> None:
    """Years, dates, numbers of laws, lists and negative numbers, from 8 to 48 points."""
    sizes = (8.5, 10, 11.3, 14, 20, 28, 33, 48)
    rows = [(text, Style(face, size, size, BLACK), WHITE) for text in PROSE for size in sizes]
    canvas, data = draw_rows(rows)
    assert read_page(canvas.drawn, data) == []


@pytest.mark.parametrize("face", [face for face in FACES if load_face(face).tabular_digits])
def test_what_is_read_is_what_is_drawn_not_what_was_expected(face: str) -> None:
    """Expect other digits than were drawn: the reader says which ones are there."""
    written, expected = "0123456789", "7350918462"
    style = Style(face, 40, 40, "#123456", tabular=True)
    canvas, data = draw_rows([(written, style, "#FFFFFF")])
    drawn = [replace(canvas.drawn[0], text=expected)]
    assert read_page(drawn, data) == [written]
    assert read_card(drawn, picture_of(data, 600, int(HEIGHT))) == [written]


@pytest.mark.parametrize("degrees", [90, 30, -45, 180])
def test_turned_numbers_are_read(degrees: float) -> None:
    """Read a number along an axis or a slope; another is seen to be another."""
    angle = (math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))
    stream = io.BytesIO()
    canvas = Canvas(stream, 400, 400, FACE)
    with canvas.element("P"):
        run = Run("2.332", Style(FACE, 40, 40, BLACK, tabular=True), "members")
        draw_run(canvas, run, 200, 200, angle=angle)
    canvas.save()
    data, image = stream.getvalue(), picture_of(stream.getvalue(), 400, 400)
    assert read_page(canvas.drawn, data) == read_card(canvas.drawn, as_png(image)) == []
    other = [replace(canvas.drawn[0], text="2.382")]
    assert read_page(other, data) == read_card(other, image) == ["2.332"]


@pytest.mark.parametrize("data", EXAMPLES, ids=example_name)
def test_numbers_of_all_charts_are_read(data: ChartData) -> None:
    """Read each chart as a page and as a card; no neighbour and no ground is in the way."""
    stream, width = io.BytesIO(), 936.0
    height = CHARTS[data.kind].height(data, CARD, width)[0]
    canvas = Canvas(stream, int(width) + 40, int(height) + 40, FACES[0])
    draw_chart(canvas, Box(20, 20, width, height), data, CARD, "Biểu đồ")
    canvas.save()
    assert read_page(canvas.drawn, stream.getvalue()) == []
    image = picture_of(stream.getvalue(), int(canvas.width), int(canvas.height))
    assert read_card(canvas.drawn, image) == []


# ── controls: what must not be read as right ─────────────────────────────────


def _number(canvas: Canvas, text: str = TEXT, x: float = 20, color: str = BLACK) -> None:
    style = Style(FACE, 32, 32, color, tabular=True)
    with canvas.element("P"):
        draw_run(canvas, Run(text, style, "capital"), x, 20)


def _drawing(draw: Callable[[Canvas], None]) -> tuple[list[DrawnText], bytes]:
    stream = io.BytesIO()
    canvas = Canvas(stream, 400, 60, FACE)
    draw(canvas)
    canvas.save()
    return canvas.drawn, stream.getvalue()


def _covered(canvas: Canvas) -> None:
    """Cover the right half of the 5."""
    _number(canvas)
    draw_rectangle(canvas, Box(159, 15, 12, 32), fill=WHITE)


def _clipped(canvas: Canvas) -> None:
    """Let a clip take a quarter of the digits' height."""
    path = canvas.raw.beginPath()
    path.rect(0, 0, 400, 36)
    canvas.raw.clipPath(path, stroke=0)
    _number(canvas)


def _white(canvas: Canvas) -> None:
    _number(canvas, color=WHITE)


def _moved(canvas: Canvas) -> None:
    _number(canvas, x=21.5)


def _another_face(canvas: Canvas) -> None:
    style = Style("Tinos-Bold", 32, 32, BLACK)
    with canvas.element("P"):
        draw_run(canvas, Run(TEXT, style, "capital"), 20, 20)


def _painted_over(canvas: Canvas) -> None:
    """Paint another number over it as a picture would: the text stays what it was."""
    _number(canvas)
    draw_rectangle(canvas, Box(80, 12, 100, 36), fill=WHITE)
    with canvas.artifact():
        _number(canvas, TEXT.replace("141,5", "147,5"))
    canvas.drawn.pop()


def _comma_for_point(canvas: Canvas) -> None:
    _number(canvas, TEXT.replace(",", "."))


DAMAGES = [_covered, _clipped, _white, _moved, _another_face, _painted_over, _comma_for_point]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__[1:])
@pytest.mark.parametrize("finish", [as_png, as_jpeg], ids=["png", "jpg"])
def test_a_damaged_number_is_not_read(
    damage: Callable[[Canvas], None], finish: Callable[[Image.Image], Picture]
) -> None:
    """Draw the number right, then damaged in one way: page and card say so."""
    meant, good = _drawing(_number)
    assert read_page(meant, good) == read_card(meant, finish(picture_of(good, 400, 60))) == []
    _, bad = _drawing(damage)
    (on_page,), (on_card,) = (
        read_page(meant, bad),
        read_card(meant, finish(picture_of(bad, 400, 60))),
    )
    assert on_page != TEXT != on_card


def test_what_is_as_white_as_its_ground_is_not_read() -> None:
    """Draw white on white, as it was meant."""
    meant, data = _drawing(_white)
    assert read_page(meant, data) == [TEXT.replace("141,5", "?????")]
    assert read_card(meant, picture_of(data, 400, 60)) == ["???? ????? ????? ??"]


def test_a_covered_qualifier_is_not_read_on_a_card() -> None:
    """Cover “trên”: without it the number claims something else."""
    meant, data = _drawing(_number)
    image = picture_of(data, 400, 60)
    image.paste((255, 255, 255), (20, 0, 81, 60))
    assert read_card(meant, image) == [TEXT.replace("trên", "????")]


def test_a_font_with_its_digits_permuted_is_read_as_it_looks() -> None:
    """Swap two outlines in the file's font: its text still says 141,5."""
    meant, good = _drawing(_number)
    with pikepdf.open(io.BytesIO(good)) as pdf:
        for stream in (item for item in pdf.objects if _is_font_file(item)):
            stream.write(_swapped(stream.read_bytes()))
        data = io.BytesIO()
        pdf.save(data)
    document = pypdfium2.PdfDocument(data.getvalue())
    assert document[0].get_textpage().get_text_range() == TEXT
    document.close()
    assert read_page(meant, data.getvalue()) == [TEXT.replace("141,5", "545,1")]


def _is_font_file(item: object) -> bool:
    return isinstance(item, pikepdf.Stream) and "/Length1" in item


def _swapped(data: bytes) -> bytes:
    """Swap the outlines of 1 and 5 in a subset of the face."""
    source, font = TTFont(load_face(FACE).path), TTFont(io.BytesIO(data))
    table, cmap = font["glyf"], source.getBestCmap()
    places = {_points(font, name): name for name in font.getGlyphOrder()}
    one, five = (places[_points(source, cmap[ord(digit)])] for digit in "15")
    for part in (table, font["hmtx"]):
        part[one], part[five] = part[five], part[one]
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()


def _points(font: TTFont, name: str) -> tuple[tuple[int, int], ...]:
    table = font["glyf"]
    return tuple(table[name].getCoordinates(table)[0])


def test_a_digit_replaced_in_the_pixels_of_a_card_is_read_as_it_looks() -> None:
    """Copy one digit over another in the finished picture."""
    meant, data = _drawing(_number)
    image = picture_of(data, 400, 60)
    one, five = (_digit_box(meant[0], digit) for digit in "15")
    image.paste(image.crop(one), five)
    assert read_card(meant, as_png(image)) == [TEXT.replace("141,5", "141,1")]


def _digit_box(drawn: DrawnText, digit: str) -> tuple[int, int, int, int]:
    style = Style(drawn.face, drawn.size, drawn.size, BLACK, tabular=True)
    start = drawn.x + measure(TEXT[: TEXT.index(digit)], style)
    return round(start), 10, round(start) + 17, 42
