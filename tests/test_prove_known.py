"""Pages and lines that were read before: which of another file are the same, and which not."""

import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from brief.cache import NO_CACHE, Cache
from brief.draw.text import measure
from brief.errors import BriefError
from brief.export.made import Made
from brief.finishing import finished
from brief.load import load_file
from brief.plain import from_json
from brief.prove import prove
from brief.prove.known import page_digests
from brief.record import replace
from brief.tasks import Task, plan

SAMPLE = Path(__file__).resolve().parents[1] / "data" / "figures.toml"


def _task(tmp_path: Path, old: str = "", new: str = "") -> Task:
    file = tmp_path / "figures.toml"
    file.write_text(SAMPLE.read_text("utf-8").replace(old, new, 1), "utf-8")
    return plan(load_file(file).brief, "pdf")[0]


def _pdf(task: Task) -> Made:
    return finished(task.brief, task.draw(NO_CACHE))


@pytest.mark.parametrize(
    ("old", "new", "pages"),
    [
        ('"2.332 đảng viên"', '"2.978 đảng viên"', [2, 5, 8]),  # other digits come first
        ('"95.672 đảng viên"', '"95.681 đảng viên"', [2, 5, 8]),
        ('"100%"', '"99%"', [2, 4, 8]),
        ("Dấu ấn từ", "Zấu ấn từ", [1, 2, 3, 4, 5, 6, 7, 8]),  # each page has the title
    ],
)
def test_another_figure_changes_the_pages_that_show_it(
    old: str, new: str, pages: list[int], tmp_path: Path
) -> None:
    """All that PDFium draws the others from is the same, down to the codes of letters."""
    files = _pdf(_task(tmp_path)).data, _pdf(_task(tmp_path, old, new)).data
    before, after = (page_digests(pikepdf.open(io.BytesIO(data))) for data in files)
    changed = [one != other for one, other in zip(before, after, strict=True)]
    assert [number for number, is_other in enumerate(changed, 1) if is_other] == pages


def test_a_page_is_read_once(tmp_path: Path) -> None:
    """It has two entries once it was read, one of its lines; they stay when it is again."""
    task, cache = _task(tmp_path), Cache()
    made = _pdf(task)
    prove(task.brief, [made], cache)
    entries = dict(cache.new)
    prove(task.brief, [made], cache)
    assert len(entries) == 2 * made.pages
    assert cache.new == entries


def test_a_page_with_another_font_file_is_read_again(tmp_path: Path) -> None:
    """Exchange two faces' outlines in the file: its operators are those that were read."""
    task, cache = _task(tmp_path), Cache()
    made = _pdf(task)
    prove(task.brief, [made], cache)
    with pikepdf.open(io.BytesIO(made.data)) as pdf, io.BytesIO() as stream:
        bold, serif = _fonts(pdf, "BeVietnamPro-Bold"), _fonts(pdf, "BriefSerifText-SemiBold")
        bold.FontFile2, serif.FontFile2 = serif.FontFile2, bold.FontFile2
        pdf.save(stream)
        with pytest.raises(BriefError) as caught:
            prove(task.brief, [replace(made, data=stream.getvalue())], cache)
    assert {fault.code for fault in caught.value.faults} == {"not-proved-digits"}


def test_a_page_whose_text_layer_changed_is_read_again(tmp_path: Path) -> None:
    """What is printed is the same, but whoever copies a 9 gets another character."""
    task, cache = _task(tmp_path), Cache()
    made = _pdf(task)
    prove(task.brief, [made], cache)
    with pikepdf.open(io.BytesIO(made.data)) as pdf, io.BytesIO() as stream:
        for font in pdf.pages[0].obj.Resources.Font.as_dict().values():
            codes = font.ToUnicode.read_bytes().replace(b"<0039>", b"<0058>")
            font.ToUnicode.write(codes)
        pdf.save(stream)
        with pytest.raises(BriefError) as caught:
            prove(task.brief, [replace(made, data=stream.getvalue())], cache)
    assert "not-proved-numerals" in {fault.code for fault in caught.value.faults}


def _card(tmp_path: Path, old: str = "", new: str = "") -> Made:
    """Make the card of registered capital, upright."""
    file = tmp_path / "figures.toml"
    file.write_text(SAMPLE.read_text("utf-8").replace(old, new), "utf-8")
    tasks = plan(load_file(file).brief, "cards")
    return next(task for task in tasks if task.card and task.card.id == "von-fdi").run(Cache())


def _lines_read(made: Made, cache: Cache) -> set[str]:
    """Prove a card, and return the keys of its lines."""
    prove(load_file(SAMPLE).brief, [made], cache)
    return set(from_json(list[str], cache.new[cache.key("lines", made.name, 0)]))


def test_lines_of_a_card_are_read_once(tmp_path: Path) -> None:
    """Of another number only its own lines are new: the value, and the unit behind it."""
    before = _lines_read(_card(tmp_path), Cache())
    after = _lines_read(_card(tmp_path, '"gần 9 tỷ USD"', '"gần 8 tỷ USD"'), Cache())
    assert len(before) == len(after) == 7
    assert len(before - after) == 2


def test_a_covered_digit_is_seen_though_its_card_was_read(tmp_path: Path) -> None:
    """Paint over the 1 of “trên 170 dự án” in a picture whose lines are known."""
    made, cache, stream = _card(tmp_path), Cache(), io.BytesIO()
    _lines_read(made, cache)
    line = next(text for text in made.drawn if "170" in text.text)
    image = Image.open(io.BytesIO(made.data))
    left, foot = line.x + measure("trên ", line.style), made.size[1] - line.y
    edges = (left, foot - line.size, left + measure("1", line.style), foot)
    image.paste(image.getpixel((int(line.x) - 4, int(foot))), tuple(map(int, edges)))
    image.save(stream, "PNG")
    with pytest.raises(BriefError) as caught:
        prove(load_file(SAMPLE).brief, [replace(made, data=stream.getvalue())], cache)
    assert [fault.code for fault in caught.value.faults] == ["not-proved-digits"]


def _fonts(pdf: pikepdf.Pdf, name: str) -> pikepdf.Object:
    """Return the descriptor of a face in a file."""
    fonts = pdf.pages[0].obj.Resources.Font.as_dict().values()
    return next(font.FontDescriptor for font in fonts if str(font.BaseFont).endswith(name))
