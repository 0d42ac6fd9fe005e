"""The command line: what it says, in which language, and with which exit code."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from loading import SMALL, changed, write

from brief.cli import commands, run
from brief.terminal import chosen_language

SAMPLE = str(Path(__file__).parents[1] / "data" / "figures.toml")
FAULTY = changed(('value = "12 dự án"', 'value = 2.332\nunit = "dự án"'))
DOUBTFUL = changed(("{projects}", "77 trường"))


def brief(*arguments: str, **settings: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a process of its own, with an environment of its own."""
    environment = {"PATH": os.environ["PATH"], "PYTHONUTF8": "1", **settings}
    command = [sys.executable, "-m", "brief", *arguments]
    folder = Path(__file__).parents[1]
    return subprocess.run(
        command, capture_output=True, env=environment, cwd=folder, check=False
    )


def test_a_good_file_is_said_to_be_good(capsys: pytest.CaptureFixture[str]) -> None:
    """One line on standard output, and nothing else."""
    assert run(["check", SAMPLE, "--strict"], "vi") == 0
    said = capsys.readouterr()
    assert said.out.endswith(": 21 số liệu, 6 phần, 8 thẻ; không có lỗi.\n")
    assert said.err == ""


def test_a_fault_is_said_in_three_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Place and key, what is wrong, what to do; exit code 2."""
    path = write(tmp_path, FAULTY)
    assert run(["check", str(path)], "vi") == 2
    assert capsys.readouterr().err == (
        f"{path.as_posix()}:11:9  figures.projects.value\n"
        "  lỗi: 2.332 có thể là 2332 (hai nghìn ba trăm ba mươi hai) hoặc 2,332.\n"
        '  gợi ý: viết "2.332" hoặc 2332; nếu đúng là số lẻ, thêm decimals = 3\n'
        "1 lỗi.\n"
    )


def test_a_fault_is_said_in_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The brief stays Vietnamese; only what is said of it changes."""
    assert run(["check", str(write(tmp_path, FAULTY))], "en") == 2
    assert (
        "  error: 2.332 may be 2332 (two thousand three hundred and thirty-two)"
        in capsys.readouterr().err
    )


@pytest.mark.parametrize(("arguments", "code"), [(["--strict"], 3), ([], 0)])
def test_warnings_are_errors_only_when_strict(
    tmp_path: Path, arguments: list[str], code: int
) -> None:
    """Exit code 3, for `check` and for `build`."""
    path = str(write(tmp_path, DOUBTFUL))
    assert run(["check", path, *arguments], "vi") == code
    if arguments:
        assert run(["build", path, *arguments], "vi") == code


def test_a_faulty_file_leaves_the_old_files_alone(tmp_path: Path) -> None:
    """`build` says what is wrong before anything is made."""
    output = tmp_path / "output"
    output.mkdir()
    (output / "old.pdf").write_bytes(b"old")
    assert run(["build", str(write(tmp_path, FAULTY)), "--output", str(output)], "vi") == 2
    assert [path.name for path in output.iterdir()] == ["old.pdf"]


def test_a_file_that_is_not_there_is_the_users_fault() -> None:
    """Exit code 2, with the name."""
    made = brief("check", "không có.toml")
    assert made.returncode == 2
    assert "không tìm thấy tệp không có.toml" in made.stderr.decode()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such a file")
def test_a_file_that_cannot_be_read_is_the_machines_fault() -> None:
    """Exit code 4: a file that Linux lists, and refuses to read from its beginning."""
    made = brief("check", "/proc/self/mem")
    assert made.returncode == 4
    assert "không đọc được tệp" in made.stderr.decode()


def test_a_bug_is_told_without_a_traceback(tmp_path: Path) -> None:
    """Exit code 1, what happened where, and how to report it."""
    code = "import brief.load, brief.cli; brief.load.read_brief = None; brief.cli.main()"
    path = str(write(tmp_path, SMALL))
    command = [sys.executable, "-X", "utf8", "-c", code, "check", path]
    made = subprocess.run(command, capture_output=True, check=False)
    said = made.stderr.decode()
    assert made.returncode == 1
    assert "TypeError" in said
    assert "Traceback" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="has no alarm signal")
def test_an_interrupt_is_code_130(tmp_path: Path) -> None:
    """Ctrl-C while a large file is read."""
    code = (
        "import signal, brief.cli; signal.signal(signal.SIGALRM, signal.default_int_handler);"
        "signal.setitimer(signal.ITIMER_REAL, 0.2); brief.cli.main()"
    )
    path = write(tmp_path, SMALL + "".join(f"k{i} = 1\n" for i in range(150_000)))
    command = [sys.executable, "-c", code, "check", str(path), "--lang", "en"]
    made = subprocess.run(command, capture_output=True, check=False)
    assert (made.returncode, made.stderr.decode()) == (130, "\nStopped.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="cannot send itself Ctrl+C alone")
@pytest.mark.parametrize(
    ("module", "said"), [("brief.stop", ""), ("click", "Stopped."), ("brief.load", "Stopped.")]
)
def test_an_interrupt_while_it_starts_is_code_130(module: str, said: str) -> None:
    """Ctrl+C as a module is looked for, from the first on: no traceback."""
    code = f"""if True:
        import os, signal, sys

        class Interrupts:
            def find_spec(self, name, *_):
                if name == "{module}":
                    os.kill(os.getpid(), signal.SIGINT)

        sys.meta_path.insert(0, Interrupts())
        from brief.__main__ import main
        main()
    """
    command = [sys.executable, "-c", code, "check", "--lang", "en"]
    folder = Path(SAMPLE).parents[1]
    made = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert (made.returncode, made.stderr.decode().strip()) == (130, said)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_any_terminal_can_show_a_fault(tmp_path: Path, encoding: str) -> None:
    """A terminal without Vietnamese letters gets them without marks."""
    path = str(write(tmp_path, FAULTY))
    made = brief("check", path, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    said = made.stderr.decode(encoding)
    assert made.returncode == 2
    assert ("lỗi: " if encoding == "utf-8" else "loi: ") in said


@pytest.mark.skipif(sys.platform == "win32", reason="has no shell that can")
@pytest.mark.parametrize("closed", ["2>&-", ">&-", ">&- 2>&-", "2>/dev/full", ">/dev/full"])
def test_closed_streams_do_not_change_the_exit_code(tmp_path: Path, closed: str) -> None:
    """Nor does a full disk behind them."""
    path = write(tmp_path, FAULTY)
    line = f'"{sys.executable}" -m brief check "{path}" {closed}'
    made = subprocess.run(["sh", "-c", line], capture_output=True, check=False)
    assert made.returncode == 2
    assert b"Traceback" not in made.stderr + made.stdout


def test_what_is_registered_for_the_end_is_done() -> None:
    """Nothing is taken apart, but temporary folders go and what was said arrives."""
    code = (
        "import atexit; atexit.register(print, 'gone'); from brief.__main__ import main; main()"
    )
    command = [sys.executable, "-c", code, "check", "nowhere.toml"]
    made = subprocess.run(command, capture_output=True, check=False)
    assert (made.returncode, made.stdout.strip()) == (2, b"gone")
    assert "nowhere.toml" in made.stderr.decode()


def test_a_wrong_command_is_told_with_the_nearest() -> None:
    """By click; exit code 2."""
    made = brief("chek")
    assert made.returncode == 2
    assert "check" in made.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "vi"),
        ([], {"LANG": "C.UTF-8"}, "vi"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "vi_VN.UTF-8"}, "vi"),
        (["check", "--lang", "en"], {"LANG": "vi_VN"}, "en"),
        (["--lang=vi", "check"], {"LANG": "en_GB"}, "vi"),
    ],
)
def test_the_language_is_the_chosen_or_the_systems(
    arguments: list[str], environment: dict[str, str], language: str
) -> None:
    """Vietnamese when unsure."""
    assert chosen_language(arguments, environment) == language


def test_help_is_in_the_language_and_imports_little() -> None:
    """No numpy, matplotlib or reportlab is imported for it (bench/ has the time)."""
    code = "import sys; sys.argv[1:] = ['--help']; import brief.cli\ntry: brief.cli.main()\n"
    code += (
        "finally: print(*{'numpy', 'matplotlib', 'reportlab', 'brief.load'} & {*sys.modules})"
    )
    command = [sys.executable, "-X", "utf8", "-c", code]
    made = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert "Kiểm tra tệp số liệu" in made.stdout
    assert made.stdout.endswith("\n\n")


@pytest.mark.parametrize("command", ["", *commands("vi").commands])
def test_help_speaks_one_language(command: str) -> None:
    """No English heading or word for a value, and no sentence cut off in the list."""
    arguments = [command, "--help"] if command else ["--help"]
    said = CliRunner().invoke(commands("vi"), arguments, prog_name="brief").output
    assert said.startswith("Cách dùng: brief")
    assert not re.search("Usage|Options|Commands|Show|default|TEXT|FIGURES", said)
    assert "..." not in said
    assert run([*arguments, "--lang", "en"] if command else ["--help"], "en") == 0


def test_the_version_is_told() -> None:
    """As the package has it."""
    assert brief("--version").stdout.split() == [b"brief", b"0.1.0"]


def test_signals_are_left_as_they_were() -> None:
    """The tests above changed none of this process."""
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
