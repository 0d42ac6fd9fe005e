"""Pictures on pages: their proportions, how they are turned, and what the file holds."""

import io
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from conftest import draw
from links import link
from loading import SMALL, load, told
from PIL import Image, ImageDraw

from brief.model import Brief

BLOCK = '[[sections.blocks]]\nkind = "image"\nfile = "{}"\nalt = "Đồi chè"\nspan = {}\n'
RED, GREEN = (200, 30, 30), (30, 160, 60)


def photo(path: Path, size: tuple[int, int] = (900, 600), turn: int = 1, **how: object) -> None:
    """Write a picture with a red left half; `turn` is its EXIF orientation."""
    image = Image.new("RGB", size, GREEN)
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1]), fill=RED)
    exif = image.getexif()
    exif[0x0112] = turn
    image.save(path, exif=exif, **how)


def with_picture(folder: Path, name: str, span: int = 6) -> Brief:
    """Return the small brief with a picture in its section."""
    return load(folder, SMALL.replace("[[cards]]", BLOCK.format(name, span) + "[[cards]]"))


def images(data: bytes) -> list[list[tuple[int, bool, bytes]]]:
    """Return the pictures of each page: width, whether it has transparency, bytes."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        resources = [page.obj.Resources.get("/XObject", {}) for page in pdf.pages]
        return [
            [(int(one.Width), "/SMask" in one, one.read_raw_bytes()) for one in each.values()]
            for each in resources
        ]


@pytest.mark.parametrize(("turn", "shape"), [(1, 1.5), (6, 1 / 1.5)])
def test_a_photo_keeps_its_proportions_and_stands_upright(
    tmp_path: Path, turn: int, shape: float
) -> None:
    """The box of the figure is as wide to its height as the photo is meant to be seen."""
    photo(tmp_path / "anh.jpg", turn=turn)
    drawn = draw(with_picture(tmp_path, "anh.jpg"))
    (figure,) = [each for each in figures(drawn.canvas.root) if each.alt == "Đồi chè"]
    assert figure.box is not None
    assert figure.box.width / figure.box.height == pytest.approx(shape)
    seen = look(drawn.data, 1, figure.box)
    first, last = seen.getpixel((5, 5)), seen.getpixel((seen.width - 6, seen.height - 6))
    assert first[0] > 180
    assert last[1] > 140
    across = seen.getpixel((seen.width - 6, 5))
    assert (across[0] > 180) == (turn == 6)  # the red half is now the upper one


@pytest.mark.parametrize(
    ("credit", "said"),
    [
        ("Nguyễn Văn A", "Ảnh: Nguyễn Văn A"),
        ("Ảnh: TTXVN", "Ảnh: TTXVN"),
        ("Tranh minh họa", "Tranh minh họa"),
        ("Hình ảnh Việt", "Hình ảnh Việt"),
        ("Tranhoa", "Ảnh: Tranhoa"),
    ],
)
def test_a_credit_is_of_a_photo_unless_it_says_what_it_is(
    tmp_path: Path, credit: str, said: str
) -> None:
    """Nobody reads "Ảnh: Tranh minh họa"."""
    photo(tmp_path / "anh.jpg")
    block = BLOCK.format("anh.jpg", 6) + f'credit = "{credit}"\n'
    pages = draw(load(tmp_path, SMALL.replace("[[cards]]", block + "[[cards]]"))).pages
    assert f" {said} " in pages[1]


def test_a_plain_jpeg_is_embedded_as_it_is(tmp_path: Path) -> None:
    """Its bytes are in the file, not compressed a second time."""
    photo(tmp_path / "anh.jpg", quality=80)
    (((_, _, written),),) = filter(None, images(draw(with_picture(tmp_path, "anh.jpg")).data))
    assert written == (tmp_path / "anh.jpg").read_bytes()


def test_a_photo_of_many_pixels_is_made_smaller(tmp_path: Path) -> None:
    """83 mm at 300 pixels to the inch are 980."""
    photo(tmp_path / "anh.jpg", size=(3000, 2000))
    (((width, _, _),),) = filter(None, images(draw(with_picture(tmp_path, "anh.jpg")).data))
    assert width == pytest.approx(980, abs=2)


def test_a_logo_stands_in_place_of_the_mark_on_every_page(tmp_path: Path) -> None:
    """One picture in the file, drawn on each page, with its transparency."""
    Image.new("RGBA", (240, 80), (200, 30, 30, 128)).save(tmp_path / "logo.png")
    text = SMALL.replace('period = "2021"', 'period = "2021"\nlogo = "logo.png"')
    pages = images(draw(load(tmp_path, text)).data)
    assert len({image for page in pages for image in page}) == 1
    assert [[clear for _, clear, _ in page] for page in pages] == [[True]] * len(pages)


DRAW = """
import sys
from pathlib import Path
from brief.cache import NO_CACHE
from brief.load import load_file
from brief.tasks import plan

plan(load_file(Path(sys.argv[1])).brief, "pdf")[0].draw(NO_CACHE)
print("PIL._imaging" in sys.modules)
"""


@pytest.mark.parametrize("has_picture", [False, True])
def test_pillow_is_imported_where_there_is_a_picture(has_picture: bool, tmp_path: Path) -> None:
    """ReportLab would import it for each document."""
    photo(tmp_path / "anh.jpg")
    block = BLOCK.format("anh.jpg", 6) if has_picture else ""
    file = tmp_path / "figures.toml"
    file.write_text(SMALL.replace("[[cards]]", block + "[[cards]]"), "utf-8")
    command = [sys.executable, "-c", DRAW, str(file)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout == f"{has_picture}\n"


def test_a_path_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """Neither by dots nor by a link."""
    (tmp_path / "trong").mkdir()
    photo(tmp_path / "anh.jpg")
    link(tmp_path / "trong" / "lien-ket.jpg", tmp_path / "anh.jpg")
    for name in ("../anh.jpg", "lien-ket.jpg"):
        text = SMALL.replace("[[cards]]", BLOCK.format(name, 6) + "[[cards]]")
        said = told(tmp_path / "trong", text)
        assert [line.split()[-1] for line in said] == ["outside-folder"]


def figures(element: object) -> list[object]:
    """Return the figures under an element of the structure tree."""
    kids = [kid for kid in getattr(element, "kids", []) if hasattr(kid, "role")]
    own = [element] if getattr(element, "role", "") == "Figure" else []
    return own + [found for kid in kids for found in figures(kid)]


def look(data: bytes, page: int, box: object) -> Image.Image:
    """Return a part of a page as it looks, a pixel a point."""
    document = pypdfium2.PdfDocument(data)
    seen = document[page].render(scale=1).to_pil().convert("RGB")
    height = seen.height
    document.close()
    edges = (box.x, height - box.top, box.right, height - box.y)
    return seen.crop(tuple(round(edge) for edge in edges))
