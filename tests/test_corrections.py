"""Corrections: what is drawn, and how long they stay published."""

import re
import shlex
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from loading import load
from PIL import Image
from tiny import write_tiny

from brief.cli import run
from brief.compose import Edition
from brief.corrections import Standing
from brief.errors import BriefError
from brief.export.entries import read_manifest, write_manifest
from brief.make import make_card
from brief.model import Brief, Correction

NINE, TEN, ELEVEN = "gần 9 tỷ USD", "trên 10 tỷ USD", "trên 11 tỷ USD"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which nine was published, then ten, then a correction."""
    folder = tmp_path_factory.mktemp("built")
    for value in (NINE, TEN):
        build(folder, value)
    say(folder, "correct", "capital", figures(folder))
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """Return a copy of it."""
    return Path(shutil.copytree(built, tmp_path / "copy"))


def figures(folder: Path) -> str:
    """Return the file of figures."""
    return str(folder / "figures.toml")


def build(folder: Path, value: str) -> None:
    """Build the tiny file with another capital."""
    write_tiny(folder, (NINE, value))
    say(folder, "build", figures(folder), "--only", "cards")


def say(folder: Path, *arguments: str, code: int = 0) -> None:
    """Run a command on the output of a folder."""
    jobs = [] if arguments[0] == "diff" else ["--jobs", "1"]
    assert run([*arguments, *jobs, "--output", str(folder / "output")], "vi") == code


def cards(folder: Path) -> dict[str, bytes]:
    """Return the published correction cards."""
    return {path.name: path.read_bytes() for path in (folder / "output/corrections").glob("*")}


def words(folder: Path) -> str:
    """Return what the portrait card says."""
    with Image.open(folder / "output" / "corrections" / "capital-1080x1350.png") as picture:
        return str(picture.info["Description"])


def test_a_correction_has_both_values_its_day_and_source(folder: Path) -> None:
    """In all sizes, listed in the manifest, as it should be."""
    assert len(cards(folder)) == 6
    said = words(folder)
    assert said.startswith("Đính chính. Ngày ")
    assert f"Vốn. Đã công bố: {NINE}. Số đúng: {TEN}." in said
    assert "Nguồn: Báo cáo của Sở" in said
    assert run(["verify", str(folder / "output")], "vi") == 0


def test_it_stays_in_later_builds_with_the_figure_as_it_is(folder: Path) -> None:
    """Build the same again: its bytes stay; change the figure: it shows the new value."""
    before = cards(folder)
    say(folder, "build", figures(folder), "--force", "--only", "cards")
    assert cards(folder) == before
    build(folder, ELEVEN)
    assert f"Đã công bố: {NINE}. Số đúng: {ELEVEN}." in words(folder)


def test_a_shared_card_asks_for_the_correction_that_is_made(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Share a card, change its figure, correct it; the hints lead to the end."""
    run(["shared", "von", "--output", str(folder / "output")], "vi")
    build(folder, ELEVEN)
    assert "đăng thẻ đính chính trong corrections và thẻ mới" in capsys.readouterr().err
    run(["shared", "von", "--output", str(folder / "output")], "vi")
    say(folder, "diff", figures(folder))
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.endswith("Không có gì thay đổi.\n")


def _back_to_nine(folder: Path) -> None:
    build(folder, NINE)


def _take_back(folder: Path) -> None:
    say(folder, "correct", "capital", figures(folder), "--remove")


def _take_back_of_the_file_that_was_built(folder: Path) -> None:
    say(folder, "correct", "capital", "--remove")


ENDS = [_back_to_nine, _take_back, _take_back_of_the_file_that_was_built]


@pytest.mark.parametrize("end", ENDS)
def test_it_goes_when_it_applies_no_more(folder: Path, end: Callable[[Path], None]) -> None:
    """The figure has its old value again, or the user takes the correction back."""
    end(folder)
    assert not (folder / "output" / "corrections").exists()
    assert run(["verify", str(folder / "output")], "vi") == 0


def _with_another_value(manifest: bytes) -> bytes:
    return manifest.replace('"old": "gần 9 tỷ USD"'.encode(), '"old": "gần 8 tỷ USD"'.encode())


@pytest.mark.parametrize("damage", [lambda _: b"{", _with_another_value])
def test_a_damaged_manifest_loses_no_correction(
    folder: Path, damage: Callable[[bytes], bytes]
) -> None:
    """Nor does one in which somebody changed it: the history knows it, too."""
    before, path = cards(folder), folder / "output" / "manifest.json"
    damaged = damage(path.read_bytes())
    assert damaged != path.read_bytes()
    path.write_bytes(damaged)
    build(folder, TEN)
    assert cards(folder) == before


@pytest.mark.parametrize(
    "forged",
    [
        3,
        [],
        {"capital": 1},
        {"capital": {"old": "😀 tỷ", "date": "2022-01-05"}},
        {"capital": {"old": "9" * 10_000, "date": "2022-01-05"}},
        {"capital": {"old": "8 tỷ", "date": "hôm qua"}},
        {"../x": {"old": "8", "date": "2022-01-05"}},
    ],
)
def test_a_forged_correction_is_none(folder: Path, forged: object) -> None:
    """Put into the manifest what no build has written, and hash it anew."""
    path = folder / "output" / "manifest.json"
    content = {**read_manifest(path.read_bytes())}
    del content["digest"]
    path.write_bytes(write_manifest(content | {"corrections": forged}))
    build(folder, TEN)
    assert cards(folder) == {}


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ("projects", "chưa từng được công bố với giá trị khác"),
        ("capitel", "có lẽ là “capital”"),
    ],
)
def test_what_cannot_be_corrected_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], figure: str, said: str
) -> None:
    """A figure that never had another value; one that does not exist."""
    say(folder, "correct", figure, figures(folder), code=2)
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("size", ["portrait", "square", "story", "link", "wide", "tiktok"])
@pytest.mark.parametrize("figure", ["domestic_projects", "fdi_per_project", "new_share"])
def test_it_fits_every_size(sample: Brief, figure: str, size: str) -> None:
    """Long labels, long units, a long old value; each card is proved as it is made."""
    correction = Correction("trên 1.281.711,25 nghìn tỷ đồng", date(2022, 1, 5))
    standing = Standing(Path(), {figure: correction})  # type: ignore[arg-type]
    brief, _ = standing.corrected(sample, {})
    made = make_card(Edition.of(brief), brief.corrections[0], size)
    assert any(drawn.text == "Đính chính" for drawn in made.drawn)


LONG = """
[brief]
title = "Tóm tắt"
as_of = 2025-12-31
source = "bao"
[sources.bao]
title = "Báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2025 của tỉnh"
[figures.capital]
label = "Tổng vốn đầu tư thực hiện toàn xã hội trên địa bàn"
value = "trên 141.711,25 tỷ đồng"
[figures.share]
label = "Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận, giải quyết trực tuyến của các cơ quan"
value = "trên 98,75%"
"""


@pytest.mark.parametrize("size", ["portrait", "square", "story", "link", "wide"])
@pytest.mark.parametrize("figure", ["capital", "share"])
def test_long_labels_numbers_and_sources_have_room(
    tmp_path: Path, figure: str, size: str
) -> None:
    """A label that is too long gives way to the short one, if there is one."""
    text = LONG.replace(
        'value = "trên 98', 'short_label = "Hồ sơ trực tuyến"\nvalue = "trên 98'
    )
    correction = Correction("gần 12.817,1 nghìn tỷ đồng", date(2022, 1, 5))
    standing = Standing(Path(), {figure: correction})  # type: ignore[arg-type]
    brief, _ = standing.corrected(load(tmp_path, text), {})
    assert make_card(Edition.of(brief), brief.corrections[0], size).data


def test_a_label_without_room_is_told_with_a_hint_that_works(tmp_path: Path) -> None:
    """No size but the small ones is too full for it."""
    correction = Correction("dưới 8,75%", date(2022, 1, 5))
    standing = Standing(Path(), {"share": correction})  # type: ignore[arg-type]
    label = LONG.replace("của các cơ quan", "toàn trình của mọi cơ quan trên toàn bộ địa bàn")
    brief, _ = standing.corrected(load(tmp_path, label), {})
    with pytest.raises(BriefError) as caught:
        make_card(Edition.of(brief), brief.corrections[0], "link")
    assert "ghi short_label ngắn cho số liệu này" in caught.value.faults[0].text("vi")
    short = label.replace('value = "trên 98', 'short_label = "Hồ sơ"\nvalue = "trên 98')
    brief, _ = standing.corrected(load(tmp_path, short), {})
    assert make_card(Edition.of(brief), brief.corrections[0], "link").data


def test_the_commands_of_the_hints_work_for_any_file_and_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Word for word: correct what was shared, share it again, take the correction back."""
    output, more = tmp_path / "kết quả", ("--only", "cards", "--jobs", "1")
    for value in (NINE, TEN):
        write_tiny(tmp_path, (NINE, value))
        file = figures(tmp_path)
        assert run(["build", file, "--output", str(output), *more], "vi") == 0
        run(["shared", *(["von"] if value == NINE else []), "--output", str(output)], "vi")
    for name in ("correct capital", "correct capital", "shared von"):
        said = capsys.readouterr()
        command = re.findall(rf"brief {name}[^;\n]*", said.err + said.out)[-1]
        assert run(shlex.split(command)[1:], "vi") == 0
        run(["diff", file, "--output", str(output)], "vi")
    assert "đã chia sẻ" not in capsys.readouterr().err
    assert not list(output.glob("corrections/*.png"))
