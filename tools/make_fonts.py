"""Make the bundled faces in `fonts/` from registry packages; run it at development time.

    python tools/make_fonts.py [--archives FOLDER]

Be Vietnam Pro and Tinos are copied as they are. Brief Serif is cut from the
variable Source Serif 4: one optical size and weight a face, overlaps removed,
without Greek, Cyrillic and alternates, looser where stacked marks touched (Về),
and renamed, because the OFL reserves the name "Source" and because faces cut from
one file share a PostScript name, after which ReportLab draws the first for all.

Needs npm, pip, fontTools, freetype-py and skia-pathops. The output holds no clock: the same
archives and the same fontTools make the same bytes.
"""

import argparse
import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import OverlapMode, instantiateVariableFont
from kerning import loosen

FONTS = Path(__file__).resolve().parent.parent / "fonts"
SERIF_WHEEL = "fontpkg_source_serif_4/files/SourceSerif4"
SERIF_LICENCE = "fontpkg_source_serif_4/LICENSE"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]  # what is used, and what judges ask for
OTHER_SCRIPTS = range(0x370, 0x530)  # Greek, Cyrillic
NAMES_KEPT = {0, 7, 8, 9, 11, 13, 14}  # copyright, trademark, makers, licence
BOLD, ITALIC, REGULAR, USE_TYPO_METRICS = 1 << 5, 1 << 0, 1 << 6, 1 << 7  # OS/2 fsSelection


@dataclass(frozen=True)
class Archive:
    """A package of a registry: `command` fetches it, `sha256` says it is the one meant."""

    file: str
    sha256: str
    command: tuple[str, ...]


@dataclass(frozen=True)
class Cut:
    """An instance of Source Serif 4: optical size in points, weight, upright or italic."""

    family: str
    style: str
    opsz: float
    wght: float
    italic: bool = False

    @property
    def stem(self) -> str:
        """Return the file stem, which is also the PostScript name."""
        return f"{self.family.replace(' ', '')}-{self.style}"


VIETNAM = Archive(
    "expo-google-fonts-be-vietnam-pro-0.4.1.tgz",
    "574b6af45c7d7ece6f22fd5e6b26652d86681a3d34a8b0e7c488880148e8edaa",
    ("npm", "pack", "@expo-google-fonts/be-vietnam-pro@0.4.1"),
)
TINOS = Archive(
    "expo-google-fonts-tinos-0.4.2.tgz",
    "5ebc8f9f3ee14e9425b1a14391c713f8228be49a9127a21f60b06c482f4a844a",
    ("npm", "pack", "@expo-google-fonts/tinos@0.4.2"),
)
SERIF = Archive(
    "fontpkg_source_serif_4-4.4-py3-none-any.whl",
    "6c33ac5d27b0396b0ed228e400d9c7ee4445c359ce21b3d8d9b9723e8c5c49a7",
    (sys.executable, "-m", "pip", "download", "--no-deps", "fontpkg-source-serif-4==4.4"),
)

COPIES = {  # face: (archive, member)
    "BeVietnamPro-Regular": (VIETNAM, "400Regular/BeVietnamPro_400Regular.ttf"),
    "BeVietnamPro-Medium": (VIETNAM, "500Medium/BeVietnamPro_500Medium.ttf"),
    "BeVietnamPro-SemiBold": (VIETNAM, "600SemiBold/BeVietnamPro_600SemiBold.ttf"),
    "BeVietnamPro-Bold": (VIETNAM, "700Bold/BeVietnamPro_700Bold.ttf"),
    "Tinos-Regular": (TINOS, "400Regular/Tinos_400Regular.ttf"),
    "Tinos-Bold": (TINOS, "700Bold/Tinos_700Bold.ttf"),
    "Tinos-Italic": (TINOS, "400Regular_Italic/Tinos_400Regular_Italic.ttf"),
    "Tinos-BoldItalic": (TINOS, "700Bold_Italic/Tinos_700Bold_Italic.ttf"),
}
CUTS = (
    Cut("Brief Serif Text", "Regular", opsz=11, wght=400),
    Cut("Brief Serif Text", "SemiBold", opsz=11, wght=600),
    Cut("Brief Serif Text", "Italic", opsz=11, wght=400, italic=True),
    Cut("Brief Serif Display", "Bold", opsz=40, wght=700),
    Cut("Brief Serif Display", "SemiBold", opsz=40, wght=600),
)


def main() -> None:
    """Fetch the archives (or take them from a folder) and write `fonts/`."""
    parser = argparse.ArgumentParser(description="Make the bundled faces.")
    parser.add_argument("--archives", type=Path, help="folder that holds the packages")
    given = parser.parse_args().archives
    with tempfile.TemporaryDirectory() as fresh:
        folder = given or Path(fresh)
        copy_faces(folder)
        cut_serif(folder)
    write_sums()


def read(archive: Archive, folder: Path, member: str) -> bytes:
    """Return one file of an archive, fetched into `folder` when it is not there."""
    path = folder / archive.file
    if not path.exists():
        subprocess.run(archive.command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != archive.sha256:
        raise SystemExit(f"{archive.file} is not the archive that was reviewed")
    if path.suffix == ".whl":
        return zipfile.ZipFile(io.BytesIO(data)).read(member)
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        found = tar.extractfile(f"package/{member}")
        return found.read() if found else b""


def copy_faces(folder: Path) -> None:
    """Write the static faces, unchanged, and their licences."""
    for face, (archive, member) in COPIES.items():
        family = face.partition("-")[0]
        write(f"{family}/{face}.ttf", read(archive, folder, member))
        write(f"{family}/OFL.txt", read(archive, folder, "LICENSE_FONT"))


def cut_serif(folder: Path) -> None:
    """Write the Brief Serif faces and the licence of Source Serif 4."""
    for cut in CUTS:
        member = f"{SERIF_WHEEL}{'-Italic' if cut.italic else ''}[opsz,wght].ttf"
        font = instance(read(SERIF, folder, member), cut)
        buffer = io.BytesIO()
        font.save(buffer)
        write(f"BriefSerif/{cut.stem}.ttf", buffer.getvalue())
    write("BriefSerif/OFL.txt", read(SERIF, folder, SERIF_LICENCE))


def instance(data: bytes, cut: Cut) -> TTFont:
    """Return the static TrueType face of a cut: no axes, no overlaps, its own names."""
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    axes = {"opsz": cut.opsz, "wght": cut.wght}
    instantiateVariableFont(font, axes, inplace=True, overlap=OverlapMode.REMOVE)
    del font["STAT"]
    subset(font)
    style(font, cut)
    rename(font, cut)
    loosen(font)
    return font


def subset(font: TTFont) -> None:
    """Leave out what a Vietnamese page never shows: two thirds of the bytes."""
    options = Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[c for c in font.getBestCmap() if c not in OTHER_SCRIPTS])
    subsetter.subset(font)


def style(font: TTFont, cut: Cut) -> None:
    """Set weight and style bits, which the instancer leaves as the variable font has them."""
    bold = cut.style == "Bold"
    bits = (ITALIC if cut.italic else 0) | (BOLD if bold else 0)
    font["OS/2"].usWeightClass = int(cut.wght)
    font["OS/2"].fsSelection = USE_TYPO_METRICS | (bits or REGULAR)
    font["head"].macStyle = bold | cut.italic << 1


def rename(font: TTFont, cut: Cut) -> None:
    """Name the face after its own family; keep who made it and under which licence."""
    table = font["name"]
    table.names = [n for n in table.names if n.nameID in NAMES_KEPT]
    linked = cut.style in {"Regular", "Bold", "Italic", "Bold Italic"}
    names = {
        1: cut.family if linked else f"{cut.family} {cut.style}",
        2: cut.style if linked else "Regular",
        3: f"4.004;brief;{cut.stem}",
        4: f"{cut.family} {cut.style}",
        5: f"Version 4.004; opsz {cut.opsz:g}, wght {cut.wght:g}",
        6: cut.stem,
        10: "Cut from the variable Source Serif 4 for the program brief",
        16: cut.family,
        17: cut.style,
    }
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)


def write(name: str, data: bytes) -> None:
    """Write a file below `fonts/`."""
    path = FONTS / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def write_sums() -> None:
    """List every face with its SHA-256, in the format of sha256sum."""
    paths = sorted(path.relative_to(FONTS).as_posix() for path in FONTS.rglob("*.ttf"))
    sums = [f"{hashlib.sha256((FONTS / p).read_bytes()).hexdigest()}  {p}\n" for p in paths]
    write("SHA256SUMS", "".join(sums).encode())


if __name__ == "__main__":
    main()
