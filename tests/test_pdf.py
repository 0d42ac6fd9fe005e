"""The writer of PDF files: what it writes is read back by qpdf's library, and by qpdf."""

import io
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest

from brief.pdf import PdfFile, array, dictionary, number, reference, string

TEXTS = ("Dấu ấn", "a (b) \\ c", "(((", "", "một\ndòng", "þÿ", "🙂")


def file_of_texts(count: int, *, compressed: bool) -> bytes:
    """Return a file whose catalog has texts and a stream, and so many other objects."""
    file = PdfFile(compressed=compressed)
    late = file.reserve()
    texts = array(map(string, TEXTS))
    others = array([file.add(str(value)) for value in range(count)])
    stream = file.add_stream(b"endstream endobj", {"Width": 7})
    file.put(late, dictionary({"Type": "/Pages", "Kids": "[]", "Count": 0}))
    entries = {"Type": "/Catalog", "Pages": reference(late), "Texts": texts}
    catalog = file.add(dictionary({**entries, "Others": others, "Stream": stream, "No": ""}))
    return file.to_bytes(catalog, file.add(dictionary({"Title": string("Tên")})))


@pytest.mark.parametrize("compressed", [True, False])
@pytest.mark.parametrize("count", [0, 1, 95, 96, 97, 350])
def test_what_is_written_is_read(count: int, compressed: bool) -> None:
    """However many object streams there are, the last one full or nearly empty."""
    data = file_of_texts(count, compressed=compressed)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert [str(text) for text in pdf.Root.Texts] == list(TEXTS)
        assert [int(other) for other in pdf.Root.Others] == list(range(count))
        assert pdf.Root.Stream.read_bytes() == b"endstream endobj"
        assert (pdf.Root.Stream.Width, "/No" in pdf.Root) == (7, False)
        assert str(pdf.docinfo["/Title"]) == "Tên"
        assert not pdf.get_warnings()


@pytest.mark.skipif(not shutil.which("qpdf"), reason="NOT JUDGED: apt-get install qpdf")
@pytest.mark.parametrize("compressed", [True, False])
def test_qpdf_finds_nothing_wrong(tmp_path: Path, compressed: bool) -> None:
    """Each object stands where the cross-reference stream says."""
    path = tmp_path / "texts.pdf"
    path.write_bytes(file_of_texts(250, compressed=compressed))
    said = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=True)
    assert "No syntax or stream encoding errors" in said.stdout


def test_the_same_objects_give_the_same_file() -> None:
    """Its identity follows from what stands in it."""
    same = [file_of_texts(9, compressed=True) for _ in range(2)]
    assert same[0] == same[1]
    ids = [
        pikepdf.open(io.BytesIO(file_of_texts(n, compressed=True))).trailer.ID for n in (1, 2)
    ]
    assert ids[0] != ids[1]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (12.0, "12"),
        (0.5, "0.5"),
        (-0.0004, "-0"),
        (595.27559, "595.276"),
        (100, "100"),
    ],
)
def test_numbers_are_as_short_as_they_can_be(value: float, written: str) -> None:
    """Three decimals are a thousandth of a point; PDF knows no exponents."""
    assert number(value) == written
