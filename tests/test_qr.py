"""QR codes: what is drawn is read back, by another program, from pixels."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from cards import draw_card
from conftest import draw

from brief.cards.sizes import SIZES
from brief.compose import Edition
from brief.draw.qr import QUIET, modules
from brief.model import Brief
from brief.record import replace

URL = "https://thainguyen.gov.vn/tin/6-dam?nam=2021"
READER = shutil.which("zbarimg")
judged = pytest.mark.skipif(not READER, reason="NOT JUDGED: apt-get install zbar-tools")


def read_code(pdf: bytes, page: int, scale: float, folder: Path) -> str:
    """Return what a camera's program reads on a page."""
    document = pypdfium2.PdfDocument(pdf)
    document[page].render(scale=scale).to_pil().save(folder / "page.png")
    document.close()
    command = [str(READER), "--quiet", "--raw", str(folder / "page.png")]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def test_a_code_has_a_quiet_zone_on_all_sides() -> None:
    """Four white modules around three finders."""
    rows = modules(URL)
    edges = [*rows[:QUIET], *rows[-QUIET:], *(row[:QUIET] + row[-QUIET:] for row in rows)]
    assert {module for row in edges for module in row} == {0}
    assert rows[QUIET][QUIET : QUIET + 8] == (1, 1, 1, 1, 1, 1, 1, 0)


@judged
def test_the_last_page_leads_to_the_brief(sample: Brief, tmp_path: Path) -> None:
    """The code on the annex is read at 96 dpi; the address stands beside it in letters."""
    drawn = draw(replace(sample, url=URL))
    assert read_code(drawn.data, len(drawn.pages) - 1, 96 / 72, tmp_path) == URL
    assert URL in drawn.pages[-1].replace(" ", "")
    assert len(drawn.pages) == len(draw(sample).pages)


@judged
@pytest.mark.parametrize("size", SIZES)
def test_a_theme_may_put_the_code_on_cards(sample: Brief, size: str, tmp_path: Path) -> None:
    """It is read at the card's own pixels, over the hills as over paper."""
    edition = Edition.of(replace(sample, url=URL), "abcd2345")
    edition = replace(edition, theme=replace(edition.theme, card_code=True))
    for card_id in ("von-fdi", "so-sanh-du-an"):
        stream = BytesIO()
        drawn = draw_card(edition, card_id, size, stream).drawn
        assert read_code(stream.getvalue(), 0, 1, tmp_path) == URL
        assert "bản dựng abcd2345" in " ".join(" ".join(d.text for d in drawn).split())
