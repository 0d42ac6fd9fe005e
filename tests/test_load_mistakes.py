"""Every mistake is told with its place and key, and its hint makes it go away."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from loading import changed, faults_of, png, told

import brief.load
from brief.errors import BriefError
from brief.messages import MESSAGES
from brief.messages.letters import LETTERS

TABLE = Path(__file__).parent / "data" / "mistakes.txt"


@dataclass(frozen=True)
class Mistake:
    """A line of the small file, how it is got wrong, and the same with the hint applied."""

    code: str
    place: str
    key: str
    line: str
    wrong: str
    right: str


def _plain(text: str) -> str:
    signs = re.sub("⟨([0-9A-F]+)⟩", lambda found: chr(int(found[1], 16)), text)
    return signs.replace(" ⏎ ", "\n")


def _read() -> list[Mistake]:
    rows = [row for row in TABLE.read_text("utf-8").split("\n\n") if not row.startswith("#")]
    mistakes = []
    for row in rows:
        head, *lines = row.strip("\n").split("\n")
        code, place, key = [*head.split(" ", 2), ""][:3]
        mistakes.append(Mistake(code, place, key, *(_plain(line[2:]) for line in lines)))
    return mistakes


MISTAKES = _read()
GOOD = png(1200, 800)
PICTURES = {
    "anh.png": GOOD,
    "khong-phai.png": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    "hong.png": GOOD[: len(GOOD) // 2],
    "to.png": png(10_000, 9_000),
    "nho.png": png(120, 80),
    "iphone.jpg": b"\0\0\0\x24ftypheic\0\0\0\0mif1heic",
    "rong.jpg": b"",
}


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> None:
    (tmp_path / "so-lieu.csv").write_text("năm;giá trị\n2019;10\n", "utf-8")
    for name, data in PICTURES.items():
        (tmp_path / name).write_bytes(data)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.code)
def test_a_mistake_is_told_once_at_its_place(tmp_path: Path, mistake: Mistake) -> None:
    """The code, the line and column, and the key; nothing else is said."""
    text = changed((mistake.line, mistake.wrong))
    assert told(tmp_path, text) == [f"{mistake.place} {mistake.key} {mistake.code}"]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.code)
def test_following_the_hint_makes_the_mistake_go_away(tmp_path: Path, mistake: Mistake) -> None:
    """The same line with the hint applied is right."""
    assert told(tmp_path, changed((mistake.line, mistake.right))) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.code)
def test_a_mistake_has_words_in_both_languages(tmp_path: Path, mistake: Mistake) -> None:
    """Place and key, what is wrong, what to do; every blank of the message is filled."""
    (fault,) = faults_of(tmp_path, changed((mistake.line, mistake.wrong)))
    for language, hint in (("vi", "gợi ý"), ("en", "hint")):
        lines = fault.text(language).split("\n")
        assert len(lines) == 3
        assert lines[0].startswith(str(fault.place))
        assert lines[2].startswith(f"  {hint}: ")


def test_a_hint_that_says_what_to_write_is_the_right_line(tmp_path: Path) -> None:
    """Where the hint is `viết …`, the mended line of the table holds just that."""
    for mistake in MISTAKES:
        (fault,) = faults_of(tmp_path, changed((mistake.line, mistake.wrong)))
        if "{good}" in MESSAGES[fault.code].vi_hint:
            assert fault.values["good"] in mistake.right


def test_every_fault_of_load_is_in_the_table() -> None:
    """A code that load can tell has a mistake that shows it, or a test of its own."""
    folder = Path(brief.load.__file__).parent
    source = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    codes = {code for code in MESSAGES if f'"{code}"' in source}
    codes |= set(LETTERS)  # these are put together
    shown = {mistake.code for mistake in MISTAKES}
    elsewhere = {"utf-16", "not-utf-8", "large-file", "unreadable-file"}
    elsewhere |= {"missing-table", "too-many-figures", "no-text-file", "broken-csv"}
    elsewhere |= {"too-many-bars", "too-many-points", "row-without-name"}
    elsewhere |= {"csv-columns", "csv-header", "csv-empty", "csv-period", "point-total"}
    assert codes - shown - elsewhere == set()


def test_a_file_that_is_not_there_is_looked_for_beside_it(tmp_path: Path) -> None:
    """Windows hides endings, and Notepad adds its own; the kind of a picture is told."""
    (tmp_path / "so-lieu.toml.txt").write_text("", "utf-8")
    with pytest.raises(BriefError, match="perhaps “so-lieu"):
        brief.load.load_file(tmp_path / "so-lieu.toml")
    for file, hint in (("ANH", "“anh.png”"), ("iphone.jpg", "HEIC")):
        text = changed(('kind = "map"', f'kind = "image"\nfile = "{file}"\nalt = "Đồi"'))
        (fault,) = faults_of(tmp_path, text)
        assert hint in fault.text("en")
