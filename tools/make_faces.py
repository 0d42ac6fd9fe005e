"""Make `assets/faces.json`, the measures of each face: `python tools/make_faces.py`.

Run it after a change of a font.
"""

from pathlib import Path

from brief.fonts.faces import FACES, Measures, harfbuzz_font, measure_face
from brief.plain import to_json
from brief.record import fields_of

FILE = Path(__file__).resolve().parent.parent / "assets" / "faces.json"


def main() -> None:
    """Write the file."""
    rows = [f'"{face}":{to_json(measures(face)).decode()}' for face in FACES]
    FILE.write_text("{{\n{}\n}}\n".format(",\n".join(rows)), "ascii")


def measures(name: str) -> Measures:
    """Measure a bundled face."""
    face = measure_face(harfbuzz_font(name), Path(name))
    return Measures(**{each: getattr(face, each) for each in fields_of(Measures)})


if __name__ == "__main__":
    main()
