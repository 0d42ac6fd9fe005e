"""What changed, in words, and which shared cards are out of date: real builds."""

import json
import shutil
from pathlib import Path

import pypdfium2
import pytest
from loading import changed, write

from brief.changes.texts import text_changes
from brief.cli import run

CARDS = '[[cards]]\nid = "the"\nlayout = "hero"\nfigure = "capital"\n'
TWO = (CARDS, CARDS + '[[cards]]\nid = "hai"\nlayout = "hero"\nfigure = "members"\n')
BEFORE = changed(TWO)
AFTER = changed(TWO, ("gần 9 tỷ USD", "trên 10 tỷ USD"))
SCHOOLS = '[figures.schools]\nlabel = "Trường"\nvalue = "5 trường"\n'
SAID_AFTER = """\
Vốn: gần 9 tỷ USD → trên 10 tỷ USD
  trang 3; thẻ the
Bình quân: dưới 750 triệu USD/dự án → trên 833 triệu USD/dự án
  trang 3
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a file of figures and its output, shared on some day."""
    folder = tmp_path_factory.mktemp("built")
    path = write(folder, BEFORE)
    output = str(folder / "output")
    assert run(["build", str(path), "--output", output, "--jobs", "1"], "vi") == 0
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """Return a copy of it, to be changed."""
    return Path(shutil.copytree(built, tmp_path / "copy"))


def say(folder: Path, *arguments: str, code: int = 0) -> None:
    """Run a command on the output of a folder."""
    assert run([*arguments, "--output", str(folder / "output")], "vi") == code


def test_what_changed_is_said_before_and_after_the_build(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A figure, and the one that is computed of it: the same words from `diff` and `build`."""
    path = str(write(folder, AFTER))
    say(folder, "diff", path)
    assert capsys.readouterr().out == SAID_AFTER
    say(folder, "build", path, "--jobs", "1")
    assert capsys.readouterr().out == SAID_AFTER
    say(folder, "diff", path)
    assert capsys.readouterr().out == "Không có gì thay đổi.\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"Đảng viên nữ"', '"Nữ đảng viên"', ":\n  tên: Đảng viên nữ → Nữ đảng viên"),
        ("12 dự án", "12 nhà máy", "Dự án: 12 dự án → 12 nhà máy\n"),
        ('"Báo cáo của Sở"', '"Niên giám"', "  nguồn: Báo cáo của Sở → Niên giám\n"),
        ('period = "2021"', 'period = "2022"', "  thời kỳ: 2021 → 2022\n"),
        ("", SCHOOLS, "Thêm Trường: 5 trường\n"),
        ('["2020", 12]', '["2020", 13]', "Qua các năm, 2020: 12 người → 13 người\n"),
    ],
)  # fmt: skip
def test_each_kind_of_change_has_its_words(
    folder: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    """Label, unit, source, period, a new figure, a point of a series."""
    text = changed(TWO, (old, new)) if old else BEFORE.replace("[series", new + "[series")
    say(folder, "diff", str(write(folder, text)))
    assert said in capsys.readouterr().out


def test_a_figure_that_is_gone_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Compare a manifest with an older one, the wrong way round."""
    manifest = folder / "output" / "manifest.json"
    content = json.loads(manifest.read_bytes())
    del content["figures"]["share"], content["digest"]
    for file in content["files"].values():
        file["figures"].pop("share", None)
    (folder / "less.json").write_text(json.dumps(content), "utf-8")
    say(folder, "diff", str(manifest), str(folder / "less.json"))
    assert capsys.readouterr().out.startswith("Bỏ Tỷ lệ: 40%\n  trang ")


LEAD = 'lead = "Tỉnh có {projects}."'
TEXTS = [
    (('title = "Tóm tắt"', 'title = "Tóm lại"'), "Phần chung: “Tóm tắt” → “Tóm lại”\n"),
    (
        ("Tỉnh có {projects}.", "Đã có {projects}."),
        "Mục mot: “Tỉnh có {projects}.” → “Đã có {pro",
    ),
    (('text = "thành phố"', 'text = "đô thị"'), "Mục tiêu pho-yen: “thành phố” → “đô thị”\n"),
    ((LEAD, ""), "Mục mot, bỏ: “Tỉnh có {projects}.”\n"),
    ((CARDS, CARDS + 'label = "Vốn mới"\n'), "Thẻ the, thêm: “Vốn mới”\n"),
    (
        (CARDS, f'{CARDS}label = "{"rất " * 49}lớn"\n'),
        f"Thẻ the, thêm: “{'rất ' * 39}…”\n",  # its beginning, whole words
    ),
]


@pytest.mark.parametrize(("edit", "said"), TEXTS)
def test_a_text_that_changed_is_told_in_words(
    folder: Path, capsys: pytest.CaptureFixture[str], edit: tuple[str, str], said: str
) -> None:
    """A title, a sentence, a goal, one taken out and one put in; a figure is none of these."""
    text = BEFORE.replace(*edit, 1).replace("gần 9 tỷ USD", "trên 10 tỷ USD")
    say(folder, "diff", str(write(folder, text)))
    out = capsys.readouterr().out
    assert out.startswith(SAID_AFTER + said)
    assert out.count("“") == said.count("“")


def test_of_a_long_text_only_what_changed_is_told() -> None:
    """With three words before and after."""
    old = "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba mười bốn"
    new = old.replace("bảy", "tám rưỡi")
    (change,) = text_changes({"cards.a": [old]}, {"cards.a": [new]})
    assert change.old == "… bốn năm sáu bảy tám chín mười …"
    assert change.new == "… bốn năm sáu tám rưỡi tám chín mười …"


def test_texts_of_an_old_manifest_are_not_known(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is said to be new that only was not noted; forged ones are passed over."""
    path = folder / "output" / "manifest.json"
    content = json.loads(path.read_bytes())
    del content["digest"]
    for texts in ({}, [], {"cards.the": 3}, None):
        path.write_text(json.dumps(content | {"texts": texts}), "utf-8")
        say(folder, "diff", str(folder / "figures.toml"))
        said = capsys.readouterr().out
        assert said.startswith("Không có gì thay đổi.\nChỉ so sánh số liệu: ")


def test_a_folder_without_its_manifest_is_known_by_its_history(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Compare what was published last."""
    (folder / "output" / "manifest.json").write_bytes(b"{")
    say(folder, "diff", str(write(folder, AFTER)))
    assert capsys.readouterr().out == SAID_AFTER


def test_a_shared_card_is_told_when_it_is_out_of_date(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Share two cards; a figure of one changes."""
    say(folder, "shared", "the", "cards/hai-1080x1350.png")
    assert "Đã ghi" in capsys.readouterr().out
    say(folder, "build", str(write(folder, AFTER)), "--jobs", "1")
    told = capsys.readouterr().err
    assert "thẻ the, đã chia sẻ ngày" in told
    assert "không còn đúng: Vốn: gần 9 tỷ USD → trên 10 tỷ USD.\n" in told
    assert told.endswith("1 cảnh báo.\n")
    say(folder, "shared", "the")
    say(folder, "diff", str(folder / "figures.toml"))
    assert capsys.readouterr().err == ""


RENAMED = BEFORE.replace('id = "the"', 'id = "moi"')
GONE = BEFORE.replace(CARDS, "")
RELABELLED = BEFORE.replace(CARDS, CARDS + 'label = "Vốn mới"\n')
THEMED = BEFORE.replace("[brief]\n", '[brief]\ntheme = "quiet"\n')
OTHERWISE = [
    (RENAMED, "", ""),
    (GONE, "không còn trong bộ thẻ: the.\n", "brief shared the --remove"),
    (GONE.replace("gần 9 tỷ", "gần 8 tỷ"), "gần 9 tỷ USD → gần 8", "brief shared the --remove"),
    (RELABELLED, "khác về chữ hoặc cách trình bày: the.\n", "brief shared the"),
    (THEMED, "số liệu và câu chữ vẫn đúng, nhưng nay có hình thức khác: hai, the.\n",
     "brief shared hai the"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told", "command"), OTHERWISE)
def test_a_shared_card_that_became_another_is_told_once(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str, told: str, command: str
) -> None:
    """Renamed, taken out, with other words, in another theme; what the hint says ends it."""
    say(folder, "shared", "the", "hai")
    say(folder, "build", str(write(folder, text)), "--jobs", "1", "--only", "cards")
    said = capsys.readouterr().err
    assert told in said
    assert f"{command} --output {folder / 'output'}\n" in said or not command
    say(folder, *(command.split()[1:] or ("shared",)))
    capsys.readouterr()
    say(folder, "shared")
    assert capsys.readouterr().err == ""


def test_another_theme_is_told_as_another_look(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before the build and by it: with the same figures and words; a sentence is a word."""
    path = str(write(folder, THEMED))
    say(folder, "diff", path)
    assert capsys.readouterr().out.startswith("Số liệu và câu chữ vẫn như cũ; có thay đổi khác")
    say(folder, "build", path, "--jobs", "1")
    looks = "có hình thức khác, số liệu và câu chữ vẫn như cũ: cards/hai, cards/the"
    assert capsys.readouterr().out == f"13 tệp {looks}, tom-tat.pdf\n"
    write(folder, RELABELLED.replace("Tỉnh có {projects}.", "Đã có {projects}."))
    say(folder, "build", path, "--jobs", "1")
    *_, words, look = capsys.readouterr().out.splitlines()
    assert words == "7 tệp khác đi vì chữ hoặc cách trình bày: cards/the, tom-tat.pdf"
    assert look == "6 tệp có hình thức khác, số liệu và câu chữ vẫn như cũ: cards/hai"


def test_shared_cards_are_forgotten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By name; mistyped, the nearest is suggested; all of them without a name."""
    say(folder, "shared", "the", "hai")
    say(folder, "shared", "thee", "--remove", code=2)
    assert "có lẽ là “the”" in capsys.readouterr().err
    say(folder, "shared", "the", "--remove")
    say(folder, "shared")
    assert (
        "hai (1080x1080, 1080x1350, 1080x1920, 1200x630, 1280x720): " in capsys.readouterr().out
    )
    say(folder, "shared", "--remove")
    say(folder, "shared")
    assert capsys.readouterr().out.endswith("Chưa ghi thẻ nào đã chia sẻ.\n")


def test_the_nearest_card_is_suggested(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Mistype a card: following the hint works."""
    say(folder, "shared", "/", code=2)
    say(folder, "shared", "ther", code=2)
    assert "có lẽ là “the”" in capsys.readouterr().err
    say(folder, "shared", "the")


@pytest.mark.parametrize(
    "forged",
    [b"", b"\xff", b"[" * 200_000, b'{"shared": 1}', b'{"shared": {"../x": {}, "a.png": 3}}'],
)
def test_a_damaged_state_is_put_aside(
    folder: Path, capsys: pytest.CaptureFixture[str], forged: bytes
) -> None:
    """It is said, marks can be made again, and what was there is kept."""
    (folder / "output" / "state.json").write_bytes(forged)
    say(folder, "diff", str(folder / "figures.toml"))
    unreadable = not forged.startswith(b"{")
    assert ("bị hỏng" in capsys.readouterr().err) == unreadable
    say(folder, "shared", "the")
    say(folder, "shared")
    assert "the (1080x1080" in capsys.readouterr().out
    aside = folder / "output" / "state-damaged.json"
    assert (aside.exists() and aside.read_bytes() == forged) == unreadable
    assert run(["verify", str(folder / "output")], "vi") == 0


def test_a_build_is_looked_up(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By its id, after another build; mistyped, the nearest is suggested."""
    build = json.loads((folder / "output" / "manifest.json").read_bytes())["build"]
    say(folder, "build", str(write(folder, AFTER)), "--jobs", "1")
    capsys.readouterr()
    say(folder, "lookup", build)
    said = capsys.readouterr().out
    assert said.startswith(f"{build}: Tóm tắt, công bố lúc ")
    assert "\n  Vốn: gần 9 tỷ USD\n" in said
    assert "\n  the: Vốn: gần 9 tỷ USD\n" in said
    assert "\n  tom-tat.pdf: 3 trang, 6 số liệu\n" in said
    say(folder, "lookup", build[:-1], code=2)
    assert f"có lẽ là “{build}”" in capsys.readouterr().err
    say(folder, "lookup", "zzzz", code=2)
    assert f"các mã đã công bố: {build}" in capsys.readouterr().err
    say(folder, "lookup", str(folder / "output" / "tom-tat"), code=2)
    assert "có lẽ là “tom-tat.pdf”" in capsys.readouterr().err


def test_a_printed_brief_is_looked_up_by_the_id_on_its_last_page(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The id is of what the document says: a card of another name does not change it."""
    document = pypdfium2.PdfDocument(folder / "output" / "tom-tat.pdf")
    text = document[len(document) - 1].get_textpage().get_text_range()
    document.close()
    printed = text.partition("Bản dựng ")[2][:8]
    assert printed.isalpha()
    renamed = BEFORE.replace('id = "hai"', 'id = "ba"')
    say(folder, "build", str(write(folder, renamed)), "--jobs", "1")
    say(folder, "build", str(write(folder, AFTER)), "--jobs", "1")
    capsys.readouterr()
    say(folder, "lookup", printed.upper())
    said = capsys.readouterr().out
    assert "\n  Vốn: gần 9 tỷ USD\n" in said
    assert said.count("Tóm tắt, công bố lúc") == 2
    assert said.endswith("  tom-tat.pdf: 3 trang, 6 số liệu\n")


def test_a_card_is_looked_up_by_its_bytes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Keep a card under another name; later builds have other values."""
    kept = folder / "tải về (1).png"
    shutil.copy(folder / "output" / "cards" / "the-1080x1080.png", kept)
    say(folder, "build", str(write(folder, AFTER)), "--jobs", "1")
    capsys.readouterr()
    say(folder, "lookup", str(kept))
    assert capsys.readouterr().out.endswith("\n  Vốn: gần 9 tỷ USD\n  the: Vốn: gần 9 tỷ USD\n")
    kept.write_bytes(kept.read_bytes() + b"x")
    say(folder, "lookup", str(kept), code=2)
    assert "chưa từng được công bố" in capsys.readouterr().err


def test_builds_are_compared_by_their_ids(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An old build with what is published, then with another: figures and words."""
    builds = [published_build(folder)]
    say(folder, "shared", "the")
    for text in (AFTER, AFTER.replace("Tỉnh có {projects}.", "Đã có {projects}.")):
        say(folder, "build", str(write(folder, text)), "--jobs", "1")
        builds.append(published_build(folder))
    capsys.readouterr()
    say(folder, "diff", builds[0], builds[1])
    assert capsys.readouterr().out == SAID_AFTER
    say(folder, "diff", builds[0])
    assert capsys.readouterr().out.startswith(SAID_AFTER + "Mục mot: “Tỉnh có {projects}.” → ")
    say(folder, "diff", builds[2], builds[0])
    said = capsys.readouterr()
    assert "Vốn: trên 10 tỷ USD → gần 9 tỷ USD\n" in said.out
    assert said.err == ""  # what was shared is not compared with old builds


def test_a_printed_id_is_compared_as_the_build_that_made_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What stands on cards only is not told to be new."""
    files = json.loads((folder / "output" / "manifest.json").read_bytes())["files"]
    say(folder, "diff", files["tom-tat.pdf"]["id"].upper())
    assert capsys.readouterr().out == "Không có gì thay đổi.\n"


def published_build(folder: Path) -> str:
    """Return the id of the last build."""
    return str(json.loads((folder / "output" / "manifest.json").read_bytes())["build"])


def test_a_forged_manifest_steers_no_terminal(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Put escape signs and things that are no text into it."""
    manifest = folder / "output" / "manifest.json"
    content = json.loads(manifest.read_bytes())
    del content["digest"]
    content["figures"]["capital"]["value"] = "\x1b[2J9 tỷ" + "9" * 10_000
    content["figures"]["members"] = ["x"]
    content["files"]["tom-tat.pdf"]["figure_pages"] = {"capital": "x", "members": [{}]}
    manifest.write_text(json.dumps(content), "utf-8")
    say(folder, "diff", str(folder / "figures.toml"))
    said = capsys.readouterr().out
    assert "\x1b" not in said
    assert max(map(len, said.splitlines())) < 500
