"""Make `assets/outlines/`, the usual characters of each face; run it after a change of a font.

    python tools/make_outlines.py

FreeType takes 20 ms for the letters of one card, in each process that proves some; to read
those of a face takes half a millisecond.
"""

from pathlib import Path
from string import ascii_letters

import deflate

from brief.fonts.faces import FACES
from brief.plain import to_json
from brief.prove.outlines import Drawn, Kind, draw_outlines
from brief.prove.reader import FAMILIES, KINDS

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "outlines"
ALONE = [letter for letter in ascii_letters if letter not in "".join(FAMILIES)]
SMALLEST = 12  # the level of libdeflate


def main() -> None:
    """Write the files."""
    FOLDER.mkdir(exist_ok=True)
    for face in FACES:
        (FOLDER / f"{face}.json").write_bytes(to_json(drawn(face)) + b"\n")


def drawn(face: str) -> Drawn:
    """Draw the usual characters of a face."""
    kinds, pixels = [], b""
    for characters in (*KINDS, *FAMILIES, *ALONE):
        found = draw_outlines(face, characters)
        kinds.append(Kind(characters, found.centres, found.boxes))
        pixels += found.column.tobytes()
    return Drawn(tuple(kinds), bytes(deflate.zlib_compress(pixels, SMALLEST)))


if __name__ == "__main__":
    main()
