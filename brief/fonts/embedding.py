"""A face in a PDF file: the subset of it that a document shows.

ReportLab cuts the subset; the objects are written here. ReportLab would format each width
by itself, and its ToUnicode map is wrong. Each subset is cut once: six sizes of a card have
the same letters, and so has the next document, even of another process.
"""

from functools import partial
from itertools import groupby
from typing import Any
from weakref import WeakKeyDictionary

import deflate
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFName, PDFObject, PDFStream
from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC, SUBSETN, TTEncoding, TTFont

from brief.cache import Cache
from brief.fonts.codes import SUBSET, Codes
from brief.fonts.faces import FACES
from brief.fonts.tables import Tables
from brief.fonts.tounicode import to_unicode
from brief.fonts.unhinted import unhinted
from brief.record import Record

LEVEL = 6  # of libdeflate


def deflated(content: bytes) -> bytes:
    """Return the content of a stream, deflated (7.4.4); zlib takes twice as long."""
    return bytes(deflate.zlib_compress(content, LEVEL))


Letters = tuple[int, ...]  # of a subset, by their codes


class _Subset(Record):
    """The parts of a subset: its letters, their widths in thousandths, and its font file.

    The file has `length` bytes, and is deflated if that of the document is. `name` is the
    PostScript name of the face, `measures` what a descriptor says of it.
    """

    name: str
    measures: str
    to_unicode: bytes
    widths: str
    file: bytes
    length: int


class Embedded(TTFont):  # type: ignore[misc]
    """A registered face; its subsets are made once and shared by documents."""

    def __init__(self, name: str, face: Tables) -> None:
        self.fontName = name
        self.face = face
        self.encoding = TTEncoding()
        self.state: WeakKeyDictionary[Any, Codes] = WeakKeyDictionary()
        self._asciiReadable = False  # a file holds only what it shows: 4 KB less a face
        self.shapable = False

    def shown(self, text: str, doc: Any) -> list[tuple[str, bytes]]:
        """Return the codes of a text in a document, each stretch by the font it is of."""
        return [
            (self.getSubsetInternalName(subset, doc), codes)
            for subset, codes in self.splitString(text, doc)
        ]

    def splitString(  # noqa: N802 ReportLab's name
        self,
        text: str,
        doc: Any,
        encoding: str = "utf-8",  # noqa: ARG002
    ) -> list[tuple[int, bytes]]:
        """Return the codes of a text, by the subsets that they are of."""
        numbers = self._codes(doc).of(text)
        if max(numbers, default=0) < SUBSET:
            return [(0, bytes(numbers))] if numbers else []
        parts = groupby(numbers, lambda code: code // SUBSET)
        return [(number, bytes(code % SUBSET for code in part)) for number, part in parts]

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:  # noqa: N802
        """Return the name of a subset on pages: the same in each file, for a bundled face."""
        names, name = doc.fontMapping, self.fontName
        if name not in names:
            number = FACES.index(name) if name in FACES else len(FACES) + len(names)
            names[name] = f"/F{number + 1}"
            doc.delayedFonts.append(self)
        return f"{names[name]}+{subset}"

    def addObjects(self, doc: Any) -> None:  # noqa: N802 ReportLab's name
        """Add the subsets that a document uses, when it is saved."""
        for number, letters in enumerate(self._codes(doc).subsets()):
            name = self.getSubsetInternalName(number, doc)[1:]
            font = _Written(self._font(doc, name, number, letters))
            doc.Reference(font, name)
            doc.idToObject["BasicFonts"].dict[name] = font
        del self.state[doc]

    def _codes(self, doc: Any) -> Codes:
        if doc not in self.state:
            self.state[doc] = Codes()
        return self.state[doc]

    def _font(self, doc: Any, name: str, number: int, letters: Letters) -> str:
        """Return the font dictionary (9.6.3), and put what it refers to into the document."""
        subset = self._subset(doc, letters)
        full_name = f"{SUBSETN(number).decode()}+{subset.name}"
        to_letters = PDFStream(content=subset.to_unicode)
        map_ = _placed(doc, f"toUnicodeCMap:{full_name}", to_letters)
        descriptor = _Written(self._descriptor(doc, full_name, subset))
        described = _placed(doc, f"fontDescriptor:{full_name}", descriptor)
        return (
            f"<< /Type /Font /Subtype /TrueType /Name /{name} /BaseFont /{full_name}"
            f" /FirstChar 0 /LastChar {len(letters) - 1} /Widths [{subset.widths}]"
            f" /ToUnicode {map_} /FontDescriptor {described} >>"
        )

    def _subset(self, doc: Any, letters: Letters) -> _Subset:
        """Return a subset for a document, or for a card, which PDFium alone will see."""
        which = self, letters, bool(doc.compression)
        if which not in _KEPT:
            while len(_KEPT) >= MOST:  # the oldest leave
                del _KEPT[next(iter(_KEPT))]
            _KEPT[which] = _kept(*which, doc.cache)
        return _KEPT[which]

    def _descriptor(self, doc: Any, full_name: str, subset: _Subset) -> str:
        """Return the descriptor (9.8), and put the font file into the document."""
        stream = PDFStream(content=subset.file)
        if doc.compression:
            stream.dictionary["Filter"] = PDFName("FlateDecode")
        stream.dictionary["Length1"] = subset.length
        embedded = _placed(doc, f"fontFile:{full_name}", stream)
        return (
            f"<< /Type /FontDescriptor /FontName /{full_name} {subset.measures}"
            f" /FontFile2 {embedded} >>"
        )


class _Written(PDFObject):  # type: ignore[misc]
    """An object that is written already."""

    __RefOnly__ = 1

    def __init__(self, text: str) -> None:
        self.text = text

    def format(self, _document: Any) -> bytes:
        """Return it as it is."""
        return self.text.encode("ascii")


def _placed(doc: Any, name: str, item: PDFObject) -> str:
    """Put an object into the document, and return the reference to it."""
    reference: bytes = doc.Reference(item, name).format(doc)
    return reference.decode("ascii")


MOST = 64  # subsets that are known: a card has four of 3 to 14 KB, a document ten of up to 40
_KEPT: dict[tuple[Embedded, Letters, bool], _Subset] = {}


def _kept(font: Embedded, letters: Letters, of_document: bool, cache: Cache) -> _Subset:
    """Return a subset as an earlier process kept it, or cut it."""
    if font.fontName not in FACES:  # the cache knows the bundled files
        return _cut(font, letters, of_document)
    key = cache.key("subset", font.fontName, of_document, "".join(map(chr, letters)))
    return cache.kept(_Subset, key, partial(_cut, font, letters, of_document))


def _cut(font: Embedded, letters: Letters, of_document: bool) -> _Subset:
    """Cut a subset: deflated for a document, without instructions for PDFium."""
    face = font.face
    whole = face.makeSubset(letters)
    file = whole if of_document else unhinted(whole)
    widths = " ".join(str(face.getCharWidth(letter)) for letter in letters)
    said = face.name.decode(), _measures(face), to_unicode(letters), widths
    return _Subset(*said, deflated(file) if of_document else file, len(file))


def _measures(face: Tables) -> str:
    """Return the entries of a descriptor that are those of the whole face."""
    return (
        f"/Flags {face.flags & ~FF_NONSYMBOLIC | FF_SYMBOLIC}"
        f" /FontBBox [{fp_str(*face.bbox)}] /ItalicAngle {fp_str(face.italicAngle)}"
        f" /Ascent {fp_str(face.ascent)} /Descent {fp_str(face.descent)}"
        f" /CapHeight {fp_str(face.capHeight)} /StemV {fp_str(face.stemV)}"
        f" /MissingWidth {fp_str(face.defaultWidth)}"
    )
