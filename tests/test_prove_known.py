"""Pages that were read before: which pages of another file are the same, and which are not."""

import io
from pathlib import Path

import pikepdf
import pytest

from brief.cache import NO_CACHE, Cache
from brief.errors import BriefError
from brief.export.made import Made
from brief.load import load_file
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
    made = task.draw(NO_CACHE)
    assert isinstance(made, Made)
    return made


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
    before = page_digests(_pdf(_task(tmp_path)).data)
    after = page_digests(_pdf(_task(tmp_path, old, new)).data)
    changed = [one != other for one, other in zip(before, after, strict=True)]
    assert [number for number, is_other in enumerate(changed, 1) if is_other] == pages


def test_a_page_is_read_once(tmp_path: Path) -> None:
    """Each page has an entry once it was read, and gets no other when it is proved again."""
    task, cache = _task(tmp_path), Cache()
    made = _pdf(task)
    prove(task.brief, [made], cache)
    entries = dict(cache.new)
    prove(task.brief, [made], cache)
    assert len(entries) == made.pages
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


def _fonts(pdf: pikepdf.Pdf, name: str) -> pikepdf.Object:
    """Return the descriptor of a face in a file."""
    fonts = pdf.pages[0].obj.Resources.Font.as_dict().values()
    return next(font.FontDescriptor for font in fonts if str(font.BaseFont).endswith(name))
