"""The JPEG of a card: its colours, its weight, and what other programs read in it."""

import io
import random

import pytest
from PIL import Image, ImageCms
from test_export_png import ABOUT

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_rectangle
from brief.errors import BriefError
from brief.export.jpg import encode_jpg, rasterise_padded
from brief.export.made import Made
from brief.model import Brief
from brief.prove import prove

ANY = 10**9  # bytes


def _card() -> Image.Image:
    """Return a page of 64 × 48: paper, with a red bar of three points across."""
    stream = io.BytesIO()
    canvas = Canvas(stream, 64, 48, "BeVietnamPro-Regular")
    draw_rectangle(canvas, Box(0, 0, 64, 48), fill="#FBF8F0")
    draw_rectangle(canvas, Box(0, 21, 64, 3), fill="#A32A1B")
    canvas.save()
    return rasterise_padded(stream.getvalue(), 64, 48)


def _noise() -> Image.Image:
    """Return a picture that no encoder likes."""
    return Image.frombytes("RGB", (96, 96), random.Random(1).randbytes(96 * 96 * 3))


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data), formats=("JPEG",))


def test_red_does_not_bleed() -> None:
    """A red bar of three pixels keeps its red, and the row beside it its paper."""
    image = _opened(encode_jpg(_card(), ABOUT, ANY))
    assert image.getpixel((30, 25)) == pytest.approx((0xA3, 0x2A, 0x1B), abs=4)
    assert image.getpixel((30, 22)) == pytest.approx((0xFB, 0xF8, 0xF0), abs=4)


def test_colour_is_whole_and_is_srgb() -> None:
    """Every component is sampled 1 × 1; the profile and Exif both say sRGB."""
    image = _opened(encode_jpg(_card(), ABOUT, ANY))
    assert [layer[1:3] for layer in image.layer] == [(1, 1)] * 3
    profile = ImageCms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"]))
    assert "sRGB" in ImageCms.getProfileDescription(profile)
    assert image.getexif().get_ifd(0x8769)[0xA001] == 1
    assert image.info["dpi"] == (72, 72)


def test_title_and_alternative_text_are_in_the_file() -> None:
    """The XMP packet is that of a PNG."""
    said = _opened(encode_jpg(_card(), ABOUT, ANY)).info["xmp"].decode()
    assert "<dc:title>" in said
    assert "Vốn FDI đăng ký" in said
    assert "gần 9 tỷ USD &amp; 817 dự án" in said
    assert "Iptc4xmpCore:AltTextAccessibility" in said


def test_quality_gives_way_to_the_budget_only_as_far_as_needed() -> None:
    """The best quality when it fits; else the first that does."""
    best = encode_jpg(_noise(), ABOUT, ANY)
    assert encode_jpg(_noise(), ABOUT, len(best)) == best
    smaller = encode_jpg(_noise(), ABOUT, len(best) - 1)
    assert len(smaller) < len(best)
    smallest = encode_jpg(_noise(), ABOUT, 1)
    assert len(encode_jpg(_noise(), ABOUT, len(smallest) + 1)) <= len(smallest) + 1


def test_the_same_pixels_give_the_same_bytes() -> None:
    """No clock, no program state."""
    assert encode_jpg(_card(), ABOUT, ANY) == encode_jpg(_card(), ABOUT, ANY)


@pytest.mark.parametrize("cut", [None, -400, 40])
def test_a_whole_picture_is_proved_and_a_torn_one_is_not(
    sample: Brief, cut: int | None
) -> None:
    """Prove a card as it is, without its end, and without all but its head."""
    made = Made("cards/a-64x48.jpg", encode_jpg(_card(), ABOUT, ANY)[:cut], [], (64, 48))
    if cut is None:
        prove(sample, [made])
        return
    with pytest.raises(BriefError, match="a-64x48"):
        prove(sample, [made])


def test_a_picture_over_its_budget_is_not_published(sample: Brief) -> None:
    """What a network would refuse, or grind down, is found here."""
    data = encode_jpg(_noise(), ABOUT, 1)
    with pytest.raises(BriefError, match=f"{len(data)} byte"):
        prove(sample, [Made("cards/a-96x96.jpg", data, [], (96, 96), budget=len(data) - 1)])
