"""Files that are broken, huge or odd get a clear answer, quickly."""

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from links import link
from loading import SMALL, changed, faults_of, load, told, write

from brief.build import build
from brief.errors import BriefError, Exit
from brief.load import load_file

TEXT = (Path(__file__).parents[1] / "data" / "figures.toml").read_text("utf-8")
NEW = '\n[figures.f{0}]\nlabel = "Số {0}"\nvalue = "1 dự án"\n'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (SMALL.encode("utf-16"), "1:1  utf-16"),
        (SMALL.encode("utf-16-le"), "1:1  utf-16"),
        (b'a = "T\xeanh"', "1:7  not-utf-8"),
        (b"a = 1\r\nb = '\xff'", "2:6  not-utf-8"),
        (b"#" * 2_000_001, "0:0  large-file"),
        (b"", "1:1 brief missing-table"),
    ],
)
def test_bytes_that_are_no_text_are_told(tmp_path: Path, data: bytes, said: str) -> None:
    """The hint says how to save the file as UTF-8."""
    assert told(tmp_path, data)[0] == said


def test_a_file_that_may_not_be_read_is_the_machines_fault(tmp_path: Path) -> None:
    """Exit code 4; a folder is no file at all."""
    with pytest.raises(BriefError) as caught:
        load_file(tmp_path)
    assert caught.value.exit_code is Exit.DATA
    assert caught.value.faults[0].code == "missing-file"


def test_ten_mistakes_are_told_in_one_run(tmp_path: Path) -> None:
    """Broken TOML, values, names, charts and texts, in the order of the file."""
    text = changed(
        ('title = "Báo cáo của Sở"', "title = “Báo cáo của Sở”"),
        ('value = "12 dự án"', "value = 141,5\nunit = “ha”"),
        ('value = "gần 9 tỷ USD"', 'value = "gần 9.5 tỷ USD"'),
        ('value = "200 đảng viên"', 'value = 2.332\nunit = "đảng viên"'),
        ('value = "80 đảng viên"', 'value = "-80 đảng viên"'),
        ('icon = "lightbulb"', 'icon = "lamp"'),
        ('due = "trước năm 2025"', 'due = "sớm"'),
        ('lead = "Tỉnh có {projects}."', 'lead = "Tỉnh có {project}."'),
        ('layout = "hero"', 'layout = "heroes"'),
    )
    faults = faults_of(tmp_path, text)
    assert len(faults) == 10
    assert [fault.place.line for fault in faults] == sorted(
        fault.place.line for fault in faults
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a = " + "[" * 100_000, "too-deep"),
        ("a = " + "{b=" * 50_000, "too-deep"),
        ("a." * 50_000 + "b = 1", "too-deep"),
        (f"[{'a.' * 50_000}b]", "too-deep"),
        ("x = " + "1" * 1_000_000, "long-number"),
        ('x = "' + "a" * 1_900_000, "toml-unclosed"),
        ("x = 141,5\n" * 100_000, "toml-comma"),
        ("a" + " " * 200_000, "broken-toml"),
        ("x = 1" + " " * 200_000 + "y", "toml-unquoted"),
        ('x = "a"' + " " * 200_000 + "é", "toml-outside"),
        ("x = a=" + "« " * 100_000, "toml-unquoted"),
        ("".join(f"k{i} = 1\n" for i in range(100_000)), "unknown-key"),
        (SMALL + "".join(NEW.format(i) for i in range(2_001)), "too-many-figures"),
        (
            SMALL + f'[[cards]]\nid = "x"\nlayout = "hero"\ntext = "{"{a} " * 200_000}"',
            "too-long",
        ),
        (SMALL.replace('"capital / projects"', f'"{"(" * 100_000}"'), "formula-deep"),
        ("\n".join(f'"{i}" = 1' for i in range(30_000)), "unknown-key"),
    ],
    ids=lambda value: value if len(value) < 30 else "",
)
def test_a_hostile_file_is_answered_quickly(tmp_path: Path, text: str, code: str) -> None:
    """In seconds, by a fault that names what is wrong."""
    begun = time.process_time()
    assert code in {fault.code for fault in faults_of(tmp_path, text)}
    assert time.process_time() - begun < 5


def test_many_warnings_are_no_error(tmp_path: Path) -> None:
    """However many there are, only `--strict` minds."""
    text = SMALL + "".join(
        f'[figures.w{i}]\nlabel = "W"\nvalue = "1 dự an"\n' for i in range(300)
    )
    assert len(load_file(write(tmp_path, text)).warnings) == 300


def test_two_thousand_figures_computed_from_each_other_load(tmp_path: Path) -> None:
    """Long chains of formulas need no recursion, and their order does not matter."""
    chain = "".join(
        f'[figures.g{i}]\nlabel = "G{i}"\nformula = "g{i + 1}"\n' for i in range(1_900)
    )
    end = '[figures.g1900]\nlabel = "Cuối"\nvalue = "5 ha"\n'
    brief = load(tmp_path, SMALL + chain + end)
    assert brief.figures["g0"].quantity.number == 5


_PIECES = st.sampled_from(
    [
        *'\n"“[]{}=,.#\\*0123456789%',
        "'''",
        '"""',
        "[[",
        "{x}",
        "value",
        "ế",
        "\u0301",
        "\x00",
        "nan",
    ]
)


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(
    edits=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 40), st.lists(_PIECES, max_size=4)),
        max_size=4,
    ),
    length=st.floats(0.5, 1),
)
def test_no_text_makes_a_traceback(
    tmp_path: Path, edits: list[tuple[float, int, list[str]]], length: float
) -> None:
    """Cut, deleted from and inserted into, the sample loads or is told wrong, with hints."""
    text = TEXT[: int(len(TEXT) * length)]
    for share, deleted, pieces in edits:
        at = int(len(text) * share)
        text = text[:at] + "".join(pieces) + text[at + deleted :]
    for fault in faults_of(tmp_path, text):
        assert fault.text("vi")
        assert fault.text("en")


def test_a_line_feed_in_a_name_is_no_escape(tmp_path: Path) -> None:
    """Paths of CSV files stay in the folder, whatever they are made of."""
    points = 'points = [["2019", 10], ["2020", 12]]'
    for name in ("/etc/passwd", "../figures.toml", "a\\u0000b.csv", "x/../../y.csv"):
        text = changed((points, f'file = "{name}"'))
        assert [fault.code for fault in faults_of(tmp_path, text)] == ["outside-folder"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """A symbolic link is judged by where it leads."""
    folder = tmp_path / "brief"
    folder.mkdir()
    (tmp_path / "secret.csv").write_text("năm,giá trị\n2019,1\n", "utf-8")
    link(folder / "a.csv", tmp_path / "secret.csv")
    text = changed(('points = [["2019", 10], ["2020", 12]]', 'file = "a.csv"'))
    assert told(folder, text) == ["31:8 series.growth.file outside-folder"]
    (folder / "a.csv").unlink()
    link(folder / "a.csv", folder / "a.csv")
    assert told(folder, text) == ["31:8 series.growth.file missing-file"]
    assert write(folder, text).exists()


def test_the_widest_words_on_one_line_are_fitted(tmp_path: Path) -> None:
    """Kickers and pillars of as many letters as are let in, all of them W."""
    wide = ("WWWW " * 12).strip()
    text = changed(
        ('title = "Tóm tắt"', f'title = "T"\nkicker = "{wide}"\noutlook = "{wide}"'),
        ('name = "Dám nghĩ"', f'name = "{wide[:40]}"'),
        ('title = "Một phát hiện"', f'title = "T"\nkicker = "{wide}"'),
    )
    assert build(write(tmp_path, text), tmp_path / "output", only="pdf", jobs=1).files
