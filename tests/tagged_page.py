"""A document of two tagged pages, drawn by the real canvas and text module."""

import io
from datetime import UTC, datetime

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_rectangle
from brief.draw.text import Run, draw_layout, draw_text, set_text
from brief.export.made import Made
from brief.export.pdf import finish_pdf
from brief.export.xmp import Description
from brief.language.alphabet import LETTERS
from brief.prove.pages import A4
from brief.record import replace
from brief.theme import load_theme

THEME = load_theme("tea")
TITLE = "Dấu ấn từ tinh thần “6 dám”"
SENTENCES = (
    "Tỉnh đã thu hút trên 170 dự án FDI với tổng vốn đăng ký gần 9 tỷ USD, và 817 dự án "
    "đầu tư ngoài ngân sách với số vốn đăng ký trên 141,5 nghìn tỷ đồng.",
    "Năm 2021, toàn tỉnh kết nạp 2.332 đảng viên mới, nâng tổng số đảng viên toàn Đảng bộ "
    "tỉnh lên 95.672 người; 100% các thủ tục hành chính đã được áp dụng mức độ 4.",
    " ".join(LETTERS[start : start + 12] for start in range(0, len(LETTERS), 12)),
)
ROWS = (("Chỉ tiêu", "Giá trị"), ("Vốn FDI", "gần 9 tỷ USD"), ("Đảng viên mới", "2.332 người"))
URL = "https://thainguyen.gov.vn/"
ABOUT = Description(
    TITLE,
    "vi",
    datetime(2021, 12, 31, tzinfo=UTC),
    author="Đảng bộ tỉnh Thái Nguyên",
    subject="Những trái ngọt & <kết quả> của năm đầu tiên",
    keywords=("FDI", "chuyển đổi số"),
)


def tagged_document() -> tuple[Canvas, bytes]:
    """Return the canvas and the finished file."""
    stream = io.BytesIO()
    canvas = Canvas(stream, *A4, THEME.faces["sans"])
    with canvas.element("Sect"):
        _draw_first(canvas)
    canvas.new_page()
    with canvas.element("Sect"):
        _draw_second(canvas)
    canvas.save()
    return canvas, finish_pdf(stream.getvalue(), canvas.root, ABOUT)


def made_document() -> Made:
    """Return the document as a build hands it on."""
    canvas, data = tagged_document()
    return Made("mau.pdf", data, canvas.drawn, pages=2)


def text_of_page(canvas: Canvas, page: int) -> str:
    """Return all that was drawn on a page, in order, with single spaces."""
    return " ".join(
        " ".join(drawn.text for drawn in canvas.drawn if drawn.page == page).split()
    )


def _draw_first(canvas: Canvas) -> None:
    canvas.bookmark("Mở đầu")
    with canvas.element("H1"):
        draw_layout(canvas, set_text(Run(TITLE, THEME.style("h1")), 400), 60, 780)
    top = 700.0
    for sentence in SENTENCES:
        layout = set_text(Run(sentence, THEME.style("body")), 300)
        with canvas.element("P"):
            draw_layout(canvas, layout, 60, top)
        top -= layout.height + 12
    with canvas.element("P"), canvas.element("Link"):
        width = draw_text(canvas, URL, THEME.style("body"), 60, 400)
        canvas.link(URL, Box(60, 397, width, 12))
    with canvas.figure("Biểu đồ cột: 84 đảng viên", Box(60, 200, 300, 150)):
        draw_rectangle(canvas, Box(60, 200, 100, 150), fill="#12664F")
        draw_text(canvas, "84", replace(THEME.style("h1"), color="#FFFFFF"), 70, 260)
    draw_rectangle(canvas, Box(60, 60, 300, 0.5), fill="#12664F")
    with canvas.artifact():
        draw_text(canvas, "Trang 1/2", THEME.style("small"), 60, 40)


def _draw_second(canvas: Canvas) -> None:
    canvas.bookmark("Phụ lục")
    with canvas.element("L", ListNumbering="Disc"), canvas.element("LI"):
        with canvas.element("Lbl"):
            draw_text(canvas, "• ", THEME.style("body"), 60, 780)
        with canvas.element("LBody"):
            draw_text(canvas, "Dám nghĩ, dám làm", THEME.style("body"), 72, 780)
    with canvas.element("Table"):
        for number, (name, value) in enumerate(ROWS):
            y = 740 - 20 * number
            with canvas.element("TR"):
                with canvas.element("TH", Scope="Row" if number else "Column"):
                    draw_text(canvas, name + " ", THEME.style("body"), 60, y)
                with canvas.element("TD") if number else canvas.element("TH", Scope="Column"):
                    draw_text(canvas, value, THEME.style("body"), 200, y)
