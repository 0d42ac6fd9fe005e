"""The whole run, as a user starts it: real processes, real files."""

import hashlib
import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from conftest import SAMPLE
from PIL import Image

from brief.cards.sizes import SIZES

ROOT = SAMPLE.parent.parent


def brief(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    command = [sys.executable, "-W", "error", "-m", "brief", *arguments]
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def hashes(folder: Path) -> dict[str, str]:
    """Return the hash of each published file."""
    # neither the lock and the cache, nor the history, which tells the time
    files = [path for path in folder.rglob("*.*") if path.is_file() and path.suffix != ".jsonl"]
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a built sample."""
    folder = tmp_path_factory.mktemp("output")
    ran = brief("build", str(SAMPLE), "--output", str(folder))
    assert (ran.returncode, ran.stderr) == (0, "")
    return folder


def test_the_sample_makes_a_brief_and_its_cards(output: Path) -> None:
    """One PDF and its pages, eight cards in every size, and a manifest that lists them."""
    names = set(hashes(output)) - {"manifest.json"}
    pages = {f"pages/page-{number}.png" for number in range(1, 9)}
    assert names >= pages | {"dau-an-tu-tinh-than-6-dam.pdf", "index.html", "share.md"}
    assert len(names) == len(pages) + 3 + 8 * len(SIZES)
    assert set(json.loads((output / "manifest.json").read_text("utf-8"))["files"]) == names


def test_another_place_and_seed_makes_the_same_bytes(output: Path, tmp_path: Path) -> None:
    """Nothing depends on time zone, locale, hash seed or the number of processes."""
    elsewhere = {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    ran = brief("build", str(SAMPLE), "--output", str(tmp_path), "--jobs", "1", **elsewhere)
    assert ran.returncode == 0
    assert hashes(tmp_path) == hashes(output)


def test_the_pdf_says_what_it_is(output: Path) -> None:
    """Title, author and language stand in the file; the outline leads through it."""
    with pikepdf.open(next(output.glob("*.pdf"))) as pdf:
        assert str(pdf.docinfo.Title) == "Dấu ấn từ tinh thần “6 dám”"
        assert str(pdf.docinfo.Author) == "Đảng bộ tỉnh Thái Nguyên"
        assert str(pdf.Root.Lang) == "vi-VN"
        assert len(list(pdf.open_outline().root)) == 8


def test_fonts_are_embedded_subsets(output: Path) -> None:
    """No Helvetica, no Type 3: each font is a TrueType subset with its file inside."""
    with pikepdf.open(next(output.glob("*.pdf"))) as pdf:
        pages = [page.Resources.get("/Font", {}) for page in pdf.pages]
        fonts = [font for resources in pages for font in dict(resources).values()]
        assert {str(font.Subtype) for font in fonts} == {"/TrueType"}
        assert all("+" in str(font.BaseFont) for font in fonts)
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_cards_have_their_size_and_words(output: Path) -> None:
    """A card is as many pixels as its name says, and tells what is on it."""
    for path in (output / "cards").iterdir():
        with Image.open(path) as picture:
            assert "x".join(map(str, picture.size)) == path.stem.rpartition("-")[2]
            assert picture.mode == "RGB"
            assert "Nguồn" in picture.info["xmp"].decode()
            assert path.stat().st_size <= (500_000 if path.suffix == ".jpg" else 1_000_000)


def test_a_mistake_leaves_what_was_published(output: Path, tmp_path: Path) -> None:
    """A wrong value is named with its place, exits 2, and changes no file."""
    before = hashes(output)
    wrong = tmp_path / "figures.toml"
    text = SAMPLE.read_text("utf-8").replace('"2.332 đảng viên"', "2.332", 1)
    wrong.write_text(text, "utf-8")
    ran = brief("--lang", "vi", "build", str(wrong), "--output", str(output))
    line = 1 + text[: text.index("= 2.332")].count("\n")
    assert ran.returncode == 2
    assert f"figures.toml:{line}:9  figures.new_members.value" in ran.stderr
    assert "gợi ý:" in ran.stderr
    assert hashes(output) == before


def test_a_changed_figure_changes_the_files_that_show_it(output: Path, tmp_path: Path) -> None:
    """The cards of other figures keep their bytes."""
    changed = tmp_path / "figures.toml"
    text = SAMPLE.read_text("utf-8").replace("trên 23 tỷ đồng", "trên 25 tỷ đồng", 1)
    changed.write_text(text, "utf-8")
    assert brief("build", str(changed), "--output", str(tmp_path / "out")).returncode == 0
    before, after = hashes(output), hashes(tmp_path / "out")
    touched = {name for name in before if before[name] != after[name]}
    cards = {
        f"cards/ho-tro-dong-huong-{size.width}x{size.height}.{size.format}"
        for size in SIZES.values()
    }
    pages = {f"pages/page-{number}.png" for number in (2, 6, 8)}
    assert touched - pages == cards | {
        "dau-an-tu-tinh-than-6-dam.pdf", "manifest.json", "index.html", "share.md",
    }  # fmt: skip


def test_help_is_quick_because_it_imports_little() -> None:
    """`--help` imports neither numpy, matplotlib nor reportlab."""
    code = (
        "import sys, contextlib\n"
        "from brief.cli import run\n"
        "with contextlib.redirect_stdout(None): run(['--help'], 'vi')\n"
        "print({'numpy', 'matplotlib', 'reportlab'} & set(sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "set()\n"


def test_a_spawned_worker_may_import_the_command() -> None:
    """On Windows each worker imports the main module: that must not run it again."""
    assert "main" in runpy.run_module("brief.__main__", run_name="__mp_main__")
