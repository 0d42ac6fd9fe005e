"""The faces of a PDF file: the subsets of them that its pages show.

ReportLab cuts a subset; the objects are written here, each subset once: six sizes of a
card have the same letters, and so has a warm program's next document. ReportLab would also
format each width by itself, and its ToUnicode map is wrong.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC, SUBSETN, TTEncoding, TTFont

from brief.fonts.codes import SUBSET, Codes
from brief.fonts.faces import FACES, register
from brief.fonts.tables import Tables
from brief.fonts.tounicode import to_unicode
from brief.pdf import PdfFile, array, deflated, dictionary, number
from brief.record import Record

Letters = tuple[int, ...]  # of a subset, by their codes


class _Subset(Record):
    """The parts of a subset: its font file, its letters, and their widths in thousandths."""

    file: bytes
    to_unicode: bytes
    widths: str


class Embedded(TTFont):  # type: ignore[misc]
    """A face that ReportLab knows by its name; of the file nothing more is read."""

    def __init__(self, name: str, face: Tables) -> None:
        self.fontName = name
        self.face = face
        self.encoding = TTEncoding()


class Fonts:
    """The faces of one file, in the order in which they were used, and their letters."""

    def __init__(self) -> None:
        self._codes: dict[str, Codes] = {}

    def shown(self, face: str, text: str) -> list[tuple[str, bytes]]:
        """Return the codes of a text, each stretch with the name of the font it is of."""
        if not text:
            return []
        codes = self._codes.setdefault(face, Codes()).of(text)
        if max(codes) < SUBSET:
            return [(f"/{self._name(face, 0)}", bytes(codes))]
        parts = groupby(codes, lambda code: code // SUBSET)
        return [
            (f"/{self._name(face, subset)}", bytes(code % SUBSET for code in part))
            for subset, part in parts
        ]

    def add_to(self, file: PdfFile) -> dict[str, str]:
        """Add the subsets to a file; return the references to them by their names on pages."""
        return dict(self._added_to(file))

    def _added_to(self, file: PdfFile) -> Iterator[tuple[str, str]]:
        for face, codes in self._codes.items():
            for subset, letters in enumerate(codes.subsets()):
                name = self._name(face, subset)
                yield name, _add_font(file, register(face).face, name, subset, letters)

    def _name(self, face: str, subset: int) -> str:
        """Return the name of a subset: the same in each file, for a bundled face."""
        place = FACES.index(face) if face in FACES else len(FACES) + [*self._codes].index(face)
        return f"F{place + 1}+{subset}"


def _add_font(file: PdfFile, face: Tables, name: str, subset: int, letters: Letters) -> str:
    """Add a font dictionary (ISO 32000-1, 9.6.3) and what it refers to."""
    parts = _subset(face, letters)
    full_name = f"/{SUBSETN(subset).decode()}+{face.name.decode()}"
    return file.add(
        dictionary(
            {
                "Type": "/Font",
                "Subtype": "/TrueType",
                "Name": f"/{name}",
                "BaseFont": full_name,
                "FirstChar": 0,
                "LastChar": len(letters) - 1,
                "Widths": f"[{parts.widths}]",
                "ToUnicode": file.add_stream(parts.to_unicode),
                "FontDescriptor": _add_descriptor(file, face, full_name, parts.file),
            }
        )
    )


def _add_descriptor(file: PdfFile, face: Tables, full_name: str, font_file: bytes) -> str:
    """Add a descriptor (9.8), and the font file."""
    packed, encoding = font_file, ""
    if file.compressed:
        packed, encoding = _deflated(font_file), "FlateDecode"
    embedded = file.add_encoded(packed, encoding, {"Length1": len(font_file)})
    return file.add(
        dictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": full_name,
                "Flags": face.flags & ~FF_NONSYMBOLIC | FF_SYMBOLIC,
                "FontBBox": array(map(number, face.bbox)),
                "ItalicAngle": number(face.italicAngle),
                "Ascent": number(face.ascent),
                "Descent": number(face.descent),
                "CapHeight": number(face.capHeight),
                "StemV": number(face.stemV),
                "MissingWidth": number(face.defaultWidth),
                "FontFile2": embedded,
            }
        )
    )


_deflated = lru_cache(maxsize=64)(deflated)  # of font files


@lru_cache(maxsize=64)  # a card has four of 3 to 14 KB, a document ten of up to 40
def _subset(face: Tables, letters: Letters) -> _Subset:
    widths = " ".join(str(face.getCharWidth(letter)) for letter in letters)
    return _Subset(face.makeSubset(letters), to_unicode(letters), widths)
