"""Pictures from files: turned as their EXIF says, in sRGB, never stretched.

A JPEG that needs no change is put into the file as it is. One with more pixels than
print can show is made smaller; what is turned or converted is compressed again.
"""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, ImageOps
from reportlab.lib.utils import ImageReader

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.model import Picture
from brief.resources import resource

FINEST = 300  # pixels to the inch: more cannot be seen in print
SLACK = 1.25  # how much finer a picture may be before it is made smaller
POINTS = 72  # to the inch
QUALITY = 90
ORIENTATION = 0x0112


def fit_picture(picture: Picture, width: float, height: float) -> tuple[float, float]:
    """Return the size in points at which a picture fits, with its own proportions."""
    factor = min(width / picture.width, height / picture.height)
    return picture.width * factor, picture.height * factor


def draw_picture(canvas: Canvas, picture: Picture, box: Box) -> None:
    """Draw a picture as large as it fits, in the middle of a box."""
    width, height = fit_picture(picture, box.width, box.height)
    x, y = box.x + (box.width - width) / 2, box.y + (box.height - height) / 2
    pixels = round(width / POINTS * FINEST)
    canvas.mark_shape()
    canvas.raw.drawImage(_readable(picture, pixels), x, y, width, height, mask="auto")


@lru_cache(maxsize=32)
def _readable(picture: Picture, pixels: int) -> ImageReader:
    """Return a picture for ReportLab, about `pixels` wide."""
    data = Path(picture.file).read_bytes()
    with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
        wide = picture.width > pixels * SLACK
        if image.format == "JPEG" and not wide and _is_plain(image):
            return ImageReader(BytesIO(data))
        shown = _in_srgb(ImageOps.exif_transpose(image))
        if wide:
            size = (pixels, max(round(pixels * picture.height / picture.width), 1))
            shown = shown.resize(size, Image.Resampling.LANCZOS)
        if image.format == "JPEG":
            return ImageReader(_compressed(shown))
    return ImageReader(shown)


def _is_plain(image: Image.Image) -> bool:
    """Say whether a JPEG stands upright and is in sRGB, or grey."""
    upright = image.getexif().get(ORIENTATION, 1) == 1
    return upright and image.mode in ("RGB", "L") and "icc_profile" not in image.info


def _in_srgb(image: Image.Image) -> Image.Image:
    """Return a picture in sRGB, or grey, with its transparency."""
    clear = "A" in image.getbands() or "transparency" in image.info
    profile = image.info.get("icc_profile")
    if image.mode in ("1", "L", "I;16", "I") and not clear:
        return image.convert("L")
    mode = "RGBA" if clear else "RGB"
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        srgb = ImageCms.getOpenProfile(str(resource("assets", "icc", "sRGB.icc")))
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            changed = ImageCms.profileToProfile(image, own, srgb, outputMode=mode)
        except ImageCms.PyCMSError:  # a profile that says nothing usable
            return image.convert(mode)
        return changed or image
    return image.convert(mode)


def _compressed(image: Image.Image) -> BytesIO:
    stream = BytesIO()
    image.save(stream, "JPEG", quality=QUALITY, subsampling=0, optimize=True)
    stream.seek(0)
    return stream
