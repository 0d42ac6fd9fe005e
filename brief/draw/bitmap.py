"""Pixels as a file holds them."""

import hashlib

from brief.pdf import PdfFile
from brief.record import Record


class Bitmap(Record):
    """An image of a file (ISO 32000-1, 8.9.5): rows from the top, eight bits a component."""

    width: int
    height: int
    space: str  # "DeviceRGB" or "DeviceGray"
    encoding: str  # "FlateDecode" or "DCTDecode"
    data: bytes  # encoded
    alphas: bytes = b""  # deflated; empty when all pixels are opaque

    @property
    def name(self) -> str:
        """Return its name on pages, the same for the same pixels."""
        return f"Im{hashlib.sha256(self.data + self.alphas).hexdigest()[:32]}"

    def add_to(self, file: PdfFile) -> str:
        """Add it to a file, with its transparency; return the reference to it."""
        mask = ""
        if self.alphas:
            grey = self._entries("DeviceGray")
            mask = file.add_encoded(self.alphas, "FlateDecode", grey)
        return file.add_encoded(self.data, self.encoding, self._entries(self.space, mask))

    def _entries(self, space: str, mask: str = "") -> dict[str, object]:
        return {
            "Type": "/XObject",
            "Subtype": "/Image",
            "Width": self.width,
            "Height": self.height,
            "ColorSpace": f"/{space}",
            "BitsPerComponent": 8,
            "SMask": mask,
        }
