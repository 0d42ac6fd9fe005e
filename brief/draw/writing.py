"""Writing on the canvas: set lines in their box, a line at its baseline, a run."""

from typing import Literal

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.drawn import DrawnText
from brief.draw.glyphs import text_object, written
from brief.draw.layout import Layout, Line
from brief.draw.runs import Run, ascent, descent, measure
from brief.draw.shapes import draw_line
from brief.theme import Style

Align = Literal["left", "center", "right"]
UNDERLINE, UNDERLINE_WIDTH = 0.16, 0.5  # under a link: em below the baseline, points


def draw_layout(
    canvas: Canvas, layout: Layout, x: float, top: float, align: Align = "left"
) -> None:
    """Draw set lines in the box whose upper left corner is (x, top)."""
    y = top - layout.ascent
    for number, line in enumerate(layout.lines, 1):
        slack = layout.measure - line.width
        shift = {"left": 0.0, "center": slack / 2, "right": slack}[align]
        draw_line_of_text(canvas, line, x + shift, y, more=number < len(layout.lines))
        y -= layout.leading


def draw_line_of_text(
    canvas: Canvas, line: Line, x: float, y: float, *, more: bool = False
) -> None:
    """Draw a set line with its baseline at y; `more` ends it with a space.

    Without that space a reader joins the last word to the first of the next line.
    """
    for piece in line.pieces:
        run = piece.run
        if more and piece is line.pieces[-1]:
            run = run.saying(run.text + " ")
        if run.link and not canvas.in_artifact:
            _draw_link(canvas, run, x + piece.x, y)
        else:
            draw_run(canvas, run, x + piece.x, y)


def _draw_link(canvas: Canvas, run: Run, x: float, y: float) -> None:
    """Write a run that leads to an address, underlined."""
    style = run.style
    width = measure(run.text.rstrip(), style)
    with canvas.element("Link"):
        draw_run(canvas, run, x, y)
        low = y - descent(style)
        canvas.link(run.link, Box(x, low, width, ascent(style) + descent(style)))
    under = y - UNDERLINE * style.size
    draw_line(canvas, (x, under), (x + width, under), style.color, UNDERLINE_WIDTH)


def draw_text(
    canvas: Canvas, text: str, style: Style, x: float, y: float, align: Align = "left"
) -> float:
    """Draw one line of text with its baseline at y; return its width."""
    width = measure(text, style)
    shift = {"left": 0.0, "center": width / 2, "right": width}[align]
    draw_run(canvas, Run(text, style), x - shift, y)
    return width


def draw_run(
    canvas: Canvas, run: Run, x: float, y: float, *, angle: tuple[float, float] = (1.0, 0.0)
) -> None:
    """Write a run's glyphs; `angle` is the direction (cos, sin) of the baseline."""
    style = run.style
    text = written(run.text, style)
    canvas.mark_text()
    said = repr((text, style, x, y, angle))
    canvas.write(text_object(canvas, text, style, x, y, angle), said)
    numbers = (x, y, measure(run.text, style), ascent(style), descent(style))
    x, y, width, rise, fall = map(float, numbers)  # as they are when they are read back
    canvas.drawn.append(
        DrawnText(
            canvas.page, text, x, y, width, style.face, float(style.size), style.color,
            Box(x, y - fall, width, rise + fall), run.figure, float(style.tracking),
            style.tabular, angle,
        )
    )  # fmt: skip
