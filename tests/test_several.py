"""Several files of figures in one run: a folder of results each, and every fault told."""

import json
from pathlib import Path

import pytest

from brief.cli import run
from brief.commands.several import for_each
from brief.load.names import file_name

SMALL = """[brief]
title = "Xã {name}"
period = "2025"
source = "Báo cáo năm"
[figures.a]
label = "Dân số"
value = "{value}"
[[cards]]
id = "dan-so"
layout = "hero"
figure = "a"
sizes = ["square"]
"""


def _write(folder: Path, name: str, value: str = "1.200 người") -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.toml").write_text(SMALL.format(name=name, value=value), "utf-8")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Xã An Bình", "xa-an-binh"),
        ("02", "02"),
        ("Cơn", "con-1"),
        ("COM1", "com1-1"),
        ("—", "x"),
    ],
)
def test_folders_have_names_that_every_system_takes(text: str, name: str) -> None:
    """Plain letters, never the name of a device of Windows."""
    assert file_name(text) == name


def test_a_folder_of_files_makes_a_folder_each(tmp_path: Path) -> None:
    """Named after the files, in plain letters; a name of Windows’ own is not taken."""
    for name in ("An Bình", "02 Đại Từ", "Cơn"):
        _write(tmp_path / "xã", name)
    output = tmp_path / "kết quả"
    assert run(["build", str(tmp_path / "xã"), "--output", str(output)], "vi") == 0
    made = sorted(path.relative_to(output).as_posix() for path in output.glob("*/*.pdf"))
    assert made == [
        "02-dai-tu/xa-02-dai-tu.pdf", "an-binh/xa-an-binh.pdf", "con-1/xa-con.pdf"
    ]  # fmt: skip


def test_a_fault_of_one_file_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All faults are told, the sound files are published, the exit code is the worst."""
    for name, value in (("a", "1 người"), ("b", "1.5 người"), ("c", "-3 người")):
        _write(tmp_path, name, value)
    files = [str(tmp_path / f"{name}.toml") for name in "abc"]
    assert run(["build", *files, "--only", "cards", "--output", str(tmp_path / "o")], "vi") == 2
    said = capsys.readouterr()
    assert [path.name for path in (tmp_path / "o").iterdir()] == ["a"]
    assert "b.toml:7:9" in said.err
    assert "c.toml:7:9" in said.err
    assert "Xong 1/3 tệp số liệu." in said.out


@pytest.mark.parametrize(
    ("codes", "code"), [([3, 2], 2), ([2, 4], 4), ([4, 1], 1), ([0, 3], 3)]
)
def test_the_most_serious_exit_code_is_told(codes: list[int], code: int) -> None:
    """A doubt does not hide a mistake, nor that a full disk, nor that a bug; in any order."""
    for told in (codes, codes[::-1]):
        left = iter(told)
        jobs = [(Path("a"), Path("a")), (Path("b"), Path("b"))]
        assert for_each(jobs, lambda *_, left=left: next(left), "vi") == code


def test_files_of_one_name_and_empty_folders_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is made."""
    _write(tmp_path / "x", "Xã A")
    _write(tmp_path / "y", "xa-a")
    (tmp_path / "z").mkdir()
    assert run(["build", str(tmp_path / "x"), str(tmp_path / "y")], "en") == 2
    assert "both go into the folder “xa-a”" in capsys.readouterr().err
    (tmp_path / "y" / "XÃ A.toml").write_text("", "utf-8")
    assert run(["build", str(tmp_path / "x"), str(tmp_path / "y")], "en") == 2
    assert "Errors: 2." in capsys.readouterr().err
    assert run(["check", str(tmp_path / "z")], "en") == 2
    assert "holds no file of figures" in capsys.readouterr().err


def test_checking_several_files_says_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line a file."""
    _write(tmp_path, "a")
    _write(tmp_path, "b")
    assert run(["check", str(tmp_path)], "vi") == 0
    assert capsys.readouterr().out.count("1 số liệu, 1 phần, 1 thẻ") == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["buid"], "không có lệnh “buid”. Có lẽ là: build."),
        (["build", "--outptu", "x"], "không có tùy chọn --outptu. Có lẽ là: --output."),
        (["build", "--jobs", "0"], "giá trị của --jobs không dùng được."),
        (["lookup"], "lệnh còn thiếu MÃ."),
    ],
)
def test_a_command_typed_wrong_is_told_in_vietnamese(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    """With the way to its help; exit code 2."""
    assert run(arguments, "vi") == 2
    err = capsys.readouterr().err
    assert said in err
    assert "--help để xem cách dùng" in err


def test_a_program_is_told_of_each_file_in_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line a file, in ASCII: faults with their places, and what was made."""
    for name, value in (("a", "1 người"), ("b", "1.5 người")):
        _write(tmp_path, name, value)
    output = tmp_path / "o"
    more = ["--json", "--only", "cards", "--output", str(output)]
    assert run(["build", str(tmp_path), *more], "vi") == 2
    said = capsys.readouterr()
    good, bad = map(json.loads, said.out.splitlines())
    assert (said.err, said.out.isascii()) == ("", True)
    assert good["file"] == (tmp_path / "a.toml").as_posix()
    assert (good["exit"], good["output"]) == (0, (output / "a").as_posix())
    assert good["made"] == ["cards/dan-so-1080x1080.png"]
    assert bad["exit"] == 2
    (fault,) = bad["faults"]
    assert (fault["level"], fault["line"], fault["column"]) == ("error", 7, 9)
    assert (fault["code"], fault["key"]) == ("number-ambiguous", "figures.a.value")
    assert fault["hint"].startswith("viết")


def test_one_file_is_told_in_json_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One that is good, and one that is not there."""
    _write(tmp_path, "a")
    for name, code in (("a", 0), ("b", 2)):
        assert run(["check", str(tmp_path / f"{name}.toml"), "--quick", "--json"], "en") == code
        assert json.loads(capsys.readouterr().out)["exit"] == code


def test_a_bug_that_one_file_meets_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told, and the exit code is 1."""
    done = []

    def do(file: Path, _folder: Path) -> int:
        done.append(file)
        return 1 // (len(done) - 1) * 0

    jobs = [(tmp_path / name, tmp_path) for name in "ab"]
    assert for_each(jobs, do, "en") == 1
    assert len(done) == 2
    assert "ZeroDivisionError" in capsys.readouterr().err
