"""Parts of a document that are kept: byte for byte what a document made anew has."""

import io
import random
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pikepdf
import pytest
from conftest import SAMPLE

from brief.cache import DIGEST, Cache
from brief.draw.canvas import Canvas
from brief.errors import BriefError
from brief.export.made import Made
from brief.finishing import finished
from brief.load import load_file
from brief.pages import chapters, frames
from brief.tasks import plan

BRIEFS = Path(__file__).parent / "data" / "briefs"
FILES = {path.stem: path for path in (SAMPLE, *sorted(BRIEFS.glob("*.toml")))}
VALUE = re.compile(r'^value = "[^"]*\d[^"]*"', re.MULTILINE)
SENTENCE = re.compile(
    r'^ *(?:lead|text|title|kicker|note|label|caption) = "([^"]+)"', re.MULTILINE
)
EDITS = {
    "a figure": ('"2.332 đảng viên"', '"2.978 đảng viên"'),
    "a qualifier": ('"trên 23 tỷ đồng"', '"khoảng 23 tỷ đồng"'),
    "a text": ("ghi nhận kết quả ở cả", "có kết quả rõ ở cả"),
    "a letter that was never used": ("ghi nhận kết quả", "Ỹ ä ñ § ghi nhận kết quả"),
    "a title": ("Bảy con số của năm", "Bảy con số quan trọng nhất trong năm"),
    "the brief's title": ("Dấu ấn từ tinh thần", "Zấu ấn ñ từ tinh thần"),
    "a goal": ("cơ bản đạt tiêu chuẩn thị xã", "đạt tiêu chuẩn thị xã"),
    "a theme": ("[brief]", '[brief]\ntheme = "ink"'),
}
LONG = """

  [[sections.blocks]]
  kind = "text"
  text = "{text}"
"""


def make(file: Path, cache: Cache) -> Made:
    """Draw the document of a file; keep what was made."""
    task = plan(load_file(file).brief, "pdf")[0]
    made = finished(task.brief, task.draw(cache))
    if cache.folder:
        cache.folder.parent.mkdir(parents=True, exist_ok=True)
        cache.write()
    return made


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of what is drawn, not taken from what was kept."""
    names: list[str] = []

    def noted(name: str) -> Callable[..., object]:
        draw = getattr(chapters, name)
        return lambda *args: (names.append(name), draw(*args))

    for name in ("_draw_cover", "_draw_section", "_draw_annex"):
        monkeypatch.setattr(chapters, name, noted(name))
    return names


def variant(tmp_path: Path, file: Path, text: str) -> Path:
    """Return the file with another text, with all that it names beside it."""
    for path in BRIEFS.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / file.name).write_text(text, "utf-8")
    return tmp_path / file.name


@pytest.mark.parametrize("edit", EDITS)
def test_a_document_of_kept_parts_is_the_one_made_anew(edit: str, tmp_path: Path) -> None:
    """Of the sample with a change, all is as if nothing had been kept."""
    old, new = EDITS[edit]
    before = SAMPLE.read_text("utf-8")
    after = re.sub(r"^theme = .*\n", "", before, flags=re.MULTILINE).replace(old, new, 1)
    assert new in after
    make(SAMPLE, Cache.of(tmp_path / "out"))
    file = variant(tmp_path, SAMPLE, after)
    kept, whole = make(file, Cache.of(tmp_path / "out")), make(file, Cache())
    assert kept == whole
    assert repr(kept) == repr(whole)  # 0 is not 0.0 in the key of a page that was proved


@pytest.mark.parametrize("name", FILES)
def test_any_small_edits_change_what_a_full_build_changes(name: str, tmp_path: Path) -> None:
    """Take values and words of a file at random, another each time, and go on from there."""
    chance, text = random.Random(name), FILES[name].read_text("utf-8")
    file = variant(tmp_path, FILES[name], text)
    make(file, Cache.of(tmp_path / "out"))
    for _ in range(4):
        found = chance.choice([*VALUE.finditer(text), *SENTENCE.finditer(text)])
        said = text[: found.start()] + other(found[0], chance) + text[found.end() :]
        file.write_text(said, "utf-8")
        with suppress(BriefError):  # another word may be too long for its place
            whole = make(file, Cache())
            assert repr(make(file, Cache.of(tmp_path / "out"))) == repr(whole)
            text = said


def other(said: str, chance: random.Random) -> str:
    """Return a line with another last digit, or with another word at its end."""
    if said.startswith("value"):
        last = list(re.finditer(r"[1-9]", said))[-1:] or list(re.finditer(r"\d", said))[-1:]
        return said[: last[0].start()] + chance.choice("1234") + said[last[0].end() :]
    return said[:-1] + chance.choice((" Ỷ", " mới", " ï", " 2021")) + '"'


def test_only_what_changed_is_drawn(drawn: list[str], tmp_path: Path) -> None:
    """A figure of two sections: these and the annex; by force, or without a cache, all."""
    make(SAMPLE, Cache.of(tmp_path / "out"))
    drawn.clear()
    make(SAMPLE, Cache.of(tmp_path / "out"))
    assert drawn == []
    text = SAMPLE.read_text("utf-8").replace('"2.332 đảng viên"', '"2.334 đảng viên"')
    file = variant(tmp_path, SAMPLE, text)
    make(file, Cache.of(tmp_path / "out"))
    assert sorted(drawn) == ["_draw_annex", "_draw_section", "_draw_section"]
    drawn.clear()
    make(file, Cache.of(tmp_path / "out", force=True))
    make(file, Cache())
    assert len(drawn) == 16


def test_of_the_frames_of_pages_the_last_is_drawn(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It says which build it is; the others say the same as long as the titles do."""
    pages: list[int] = []
    draw = frames.draw_frame
    monkeypatch.setattr(
        frames, "draw_frame", lambda *args: (pages.append(args[-1].page), draw(*args))
    )
    make(SAMPLE, Cache.of(tmp_path / "out"))
    text = SAMPLE.read_text("utf-8").replace('"2.332 đảng viên"', '"2.334 đảng viên"')
    make(variant(tmp_path, SAMPLE, text), Cache.of(tmp_path / "out"))
    assert pages == [2, 3, 4, 5, 6, 7, 8, 8]


def test_a_letter_with_another_code_is_drawn_anew(drawn: list[str], tmp_path: Path) -> None:
    """Of rare letters the first has the first code that is left: here ä, and then ñ."""
    text = SAMPLE.read_text("utf-8").replace("những tỉnh đầu tiên", "những tỉnh ä đầu tiên")
    make(variant(tmp_path, SAMPLE, text), Cache.of(tmp_path / "out"))
    drawn.clear()
    file = variant(tmp_path, SAMPLE, text.replace("ghi nhận kết quả", "ghi nhận ñ kết quả"))
    made = make(file, Cache.of(tmp_path / "out"))
    assert drawn == ["_draw_section", "_draw_section"]
    assert made == make(file, Cache())


def test_a_longer_section_moves_those_after_it(drawn: list[str], tmp_path: Path) -> None:
    """They are not drawn again, and their links and marks are on their new pages."""
    make(SAMPLE, Cache.of(tmp_path / "out"))
    drawn.clear()
    block = LONG.format(text="Trên cơ sở các nguồn lực của Trung ương, tỉnh đã chủ động. " * 60)
    head, rest = SAMPLE.read_text("utf-8").split('\n[[sections]]\nid = "dau-tu"')
    file = variant(tmp_path, SAMPLE, head + block + '\n[[sections]]\nid = "dau-tu"' + rest)
    made = make(file, Cache.of(tmp_path / "out"))
    assert drawn == ["_draw_section", "_draw_cover"]  # which says how many pages there are
    assert made.pages > 8
    assert made == make(file, Cache())


def test_a_damaged_part_is_drawn_anew(drawn: list[str], tmp_path: Path) -> None:
    """A byte of each entry is changed, or it has another shape under a true digest."""
    whole = make(SAMPLE, Cache.of(tmp_path / "out"))
    drawn.clear()
    for path in (tmp_path / "out" / ".brief" / "cache").iterdir():
        entry = path.read_bytes()
        path.write_bytes(entry[:-2] + bytes([entry[-2] ^ 1]) + entry[-1:])
    assert make(SAMPLE, Cache.of(tmp_path / "out")) == whole
    cache = Cache.of(tmp_path / "out")
    for path in (tmp_path / "out" / ".brief" / "cache").iterdir():
        cache.put(path.name, path.read_bytes()[DIGEST:-3] + b"]")
    cache.write()
    assert make(SAMPLE, cache) == whole
    assert len(drawn) == 16


def test_each_stream_of_a_page_leaves_no_state_open(tmp_path: Path) -> None:
    """The frame and what stands in it could be drawn the other way round."""
    made = make(SAMPLE, Cache())
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        pages = [page.obj.Contents for page in pdf.pages]
        streams = [list(each) if isinstance(each, pikepdf.Array) else [each] for each in pages]
        assert [len(each) for each in streams] == [1] + 7 * [2]
        for stream in (stream for each in streams for stream in each):
            operators = [str(each.operator) for each in pikepdf.parse_content_stream(stream)]
            assert operators.count("q") == operators.count("Q")
            assert sum(each in ("BMC", "BDC") for each in operators) == operators.count("EMC")


def test_a_part_is_begun_between_pages_only() -> None:
    """Else it would have marks of the page that is being drawn."""
    canvas = Canvas(io.BytesIO(), 100, 100, "BeVietnamPro-Bold")
    with canvas.artifact():
        canvas.write("0 0 m")
    with pytest.raises(RuntimeError):
        canvas.apart()
