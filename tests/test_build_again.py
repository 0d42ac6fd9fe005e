"""A second build makes only what changed, and what it leaves is as if it were made anew."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SAMPLE

from brief.build import Session, build
from brief.cache import DIGEST, Cache
from brief.export.entries import DERIVED
from brief.fingerprint import fingerprint

ROOT = SAMPLE.parent.parent
SMALL = """
[brief]
title = "Hai con số"
as_of = 2021-12-31
source = "bao"

[sources.bao]
title = "Báo Thái Nguyên"

[figures.projects]
label = "Dự án"
value = "trên 170 dự án"

[figures.others]
label = "Dự án khác"
value = "817 dự án"

[[sections]]
id = "mot"
title = "Dự án"

  [[sections.blocks]]
  kind = "chart"
  chart = "bar"
  title = "Hai nhóm"
  figures = ["projects", "others"]

[[cards]]
id = "du-an"
layout = "hero"
sizes = ["square"]
figure = "projects"

[[cards]]
id = "hai-nhom"
layout = "comparison"
sizes = ["square"]
figures = ["projects", "others"]
title = "Hai nhóm"
"""
PDF, HERO, BARS = (
    "hai-con-so.pdf",
    "cards/du-an-1080x1080.png",
    "cards/hai-nhom-1080x1080.png",
)


@pytest.fixture
def figures(tmp_path: Path) -> Path:
    """Return a small file of figures that is built in `out` beside it."""
    path = tmp_path / "figures.toml"
    path.write_text(SMALL, "utf-8")
    build(path, tmp_path / "out", jobs=1)
    return path


def again(figures: Path, *, jobs: int = 1, force: bool = False) -> set[str]:
    """Build again; return what was made anew, but for pictures of pages."""
    remade = build(figures, figures.parent / "out", jobs=jobs, force=force).remade
    return {name for name in remade if not DERIVED.fullmatch(name)}


def entries(figures: Path) -> list[Path]:
    """Return the entries of the cache."""
    return list((figures.parent / "out" / ".brief" / "cache").iterdir())


def contents(figures: Path) -> dict[str, tuple[int, bytes]]:
    """Return times and bytes of what is published."""
    out = figures.parent / "out"
    paths = [out / PDF, out / HERO, out / BARS, out / "manifest.json"]
    return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in paths}


def test_nothing_changed_and_nothing_is_made(figures: Path) -> None:
    """Files keep their bytes and times; by force all are made anew, to the same bytes."""
    before = contents(figures)
    assert again(figures) == set()
    assert again(figures, force=True) == {PDF, HERO, BARS}
    assert contents(figures) == before


def test_another_text_remakes_what_shows_it(figures: Path) -> None:
    """A card's text is on that card only; a title is on the pages only."""
    figures.write_text(SMALL.replace('figure = "projects"', 'figure = "others"'), "utf-8")
    assert again(figures) == {HERO}
    figures.write_text(SMALL.replace('title = "Dự án"', 'title = "Các dự án"'), "utf-8")
    assert again(figures) == {PDF, HERO}  # the card is as it was at first


def test_two_processes_remake_what_one_does(figures: Path) -> None:
    """Some files are surely missing; of another an old version is wanted again."""
    sizes = 'sizes = ["square", "portrait", "link", "wide"]\nfigures'
    first = SMALL.replace('sizes = ["square"]\nfigures', sizes)
    second = first.replace('figure = "projects"', 'figure = "others"')
    third = first.replace("Hai nhóm", "Ba nhóm")
    for text in (first, second, third):
        figures.write_text(text, "utf-8")
        again(figures, jobs=2)
    after = contents(figures)
    assert {PDF, HERO, BARS} < again(figures, force=True)
    assert contents(figures) == after


def test_comments_and_order_of_keys_remake_nothing(figures: Path) -> None:
    """A key is made from what a file says, not from how it is written."""
    text = SMALL.replace('[figures.others]\nlabel = "Dự án khác"\nvalue = "817 dự án"',
                         '# nhóm thứ hai\n[figures.others]\nvalue = "817 dự án"\nlabel = "Dự án khác"')  # fmt: skip # noqa: E501
    assert text != SMALL
    figures.write_text(text, "utf-8")
    assert again(figures) == set()


def test_a_file_that_somebody_changed_is_made_anew(figures: Path) -> None:
    """The published card is its own cache, as long as it is what was published."""
    before = contents(figures)
    (figures.parent / "out" / HERO).write_bytes(b"another picture")
    assert again(figures) == {HERO}
    assert contents(figures)[Path(HERO).name][1] == before[Path(HERO).name][1]


def test_a_warm_session_makes_whole_what_somebody_changed(figures: Path) -> None:
    """Write over a card between two builds of one session, then over the PDF."""
    output = figures.parent / "out"
    with Session(jobs=1) as session:
        for name in (HERO, PDF):
            whole = {path: path.read_bytes() for path in session.build(figures, output).files}
            (output / name).write_bytes(whole[output / name][::-1])
            session.build(figures, output)
            assert {path: path.read_bytes() for path in whole} == whole


def test_a_damaged_cache_is_noticed(figures: Path) -> None:
    """A byte of each entry is changed: all is made anew, to the same bytes."""
    before = contents(figures)
    for path in entries(figures):
        entry = path.read_bytes()
        path.write_bytes(entry[:-2] + bytes([entry[-2] ^ 1]) + entry[-1:])
    assert again(figures) == {PDF, HERO, BARS}
    assert contents(figures) == before


@pytest.mark.parametrize("forged", ['["Entry",1,2]', "[" * 50_000, "\xff"])
def test_a_forged_entry_is_not_believed(figures: Path, forged: str) -> None:
    """Data of another shape under a true digest is no entry: nothing is run or raised."""
    before = contents(figures)
    cache = Cache.of(figures.parent / "out", fingerprint())
    for path in entries(figures):
        cache.put(path.name, forged.encode("latin-1"))
    cache.write()
    assert again(figures) == {PDF, HERO, BARS}
    assert contents(figures) == before


def test_an_entry_cannot_name_a_file_elsewhere(figures: Path) -> None:
    """A name that leads out of the folder is no name of a card."""
    secret = figures.parent / "secret.png"
    shutil.copy(figures.parent / "out" / HERO, secret)
    cache = Cache.of(figures.parent / "out", fingerprint())
    for path in entries(figures):
        data = path.read_bytes()[DIGEST:]
        cache.put(path.name, data.replace(HERO.encode(), b"../secret.png"))
    cache.write()
    assert again(figures) == {HERO}


def test_a_cache_that_cannot_be_written_fails_no_build(figures: Path) -> None:
    """There is a file in the place of the folder: all is made, and published."""
    folder = figures.parent / "out" / ".brief" / "cache"
    shutil.rmtree(folder)
    folder.write_bytes(b"")
    before = contents(figures)
    assert again(figures) == {PDF, HERO, BARS}
    assert contents(figures) == before


def test_processes_and_cache_change_no_byte(figures: Path, tmp_path: Path) -> None:
    """Two processes or one, with what was kept or without: the same files."""
    changed = SMALL.replace("817", "818")
    figures.write_text(changed, "utf-8")
    assert again(figures) == {PDF, BARS}
    build(figures, tmp_path / "whole", jobs=3)
    out, whole = tmp_path / "out", tmp_path / "whole"
    for name in (PDF, HERO, BARS, "manifest.json"):
        assert (out / name).read_bytes() == (whole / name).read_bytes()


@pytest.mark.parametrize(
    ("old", "new"), [('"Dự án"\nvalue', '"Dự án"\nnote = "mới"\nvalue'), ("817", "818")]
)
def test_what_changes_is_made_without_matplotlib(figures: Path, old: str, new: str) -> None:
    """Whether the chart is drawn as it was kept, or a bar of it has another length."""
    figures.write_text(SMALL.replace(old, new), "utf-8")
    code = f"""
import sys
from pathlib import Path
from brief.build import build
figures = Path({str(figures)!r})
print(sorted(build(figures, figures.parent / "out", jobs=1).remade))
print(sorted({{"matplotlib", "numpy", "fontTools"}} & set(sys.modules)))
"""
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    made, imported = ran.stdout.splitlines()
    assert PDF in made
    assert imported == "[]"


@pytest.mark.parametrize(
    "file", ["brief/cards/hero.py", "assets/themes/tea.toml", "fonts/SHA256SUMS"]
)
def test_another_program_makes_all_anew(tmp_path: Path, file: str) -> None:
    """Each line of code, theme and list of fonts is in the fingerprint."""
    for name in ("brief", "assets", "fonts"):
        ignored = shutil.ignore_patterns("*.pyc", "*.ttf")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)

    def told() -> str:
        code = "from brief.fingerprint import fingerprint; print(fingerprint())"
        command = [sys.executable, "-c", code]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout

    before = told()
    assert told() == before
    with (tmp_path / file).open("a") as changed:
        changed.write("# a line\n")
    assert told() != before
