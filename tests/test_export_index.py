"""The page that shows all that was made, as a browser opens it from the disk."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest
from conftest import SAMPLE

from brief.build import build
from brief.compose import Edition
from brief.export.index import make_index
from brief.model import Brief
from brief.record import replace

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
browser = pytest.mark.skipif(not CHROMIUM, reason="NOT JUDGED: apt-get install chromium")
SIZES = 'sizes = ["square", "wide"]\n'


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the sample with two of its cards, in two sizes."""
    folder = tmp_path_factory.mktemp("shared")
    head, _, cards = SAMPLE.read_text("utf-8").partition("[[cards]]\n")
    wanted = [
        part for part in cards.split("[[cards]]\n") if re.match(r'id = "(von|ban)-', part)
    ]
    cards = "".join(f"[[cards]]\n{SIZES}{part}" for part in wanted)
    text = head + cards.replace('carousel = "mot-nam"\n', "")
    (folder / "figures.toml").write_text(text, "utf-8")
    build(folder / "figures.toml", folder / "output", jobs=1)
    return folder / "output"


class Pictures(HTMLParser):
    """The pictures and links of a page, and its language."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[dict[str, str | None]] = []
        self.links: list[str] = []
        self.language = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag says."""
        said = dict(attrs)
        if tag == "img":
            self.found.append(said)
        if tag == "html":
            self.language = said["lang"] or ""
        self.links += [said[name] or "" for name in ("href", "src") if name in said]


def test_every_page_and_card_is_shown_with_what_it_says(output: Path) -> None:
    """Each picture exists, has its size and its own words; no link leaves the folder."""
    page = Pictures((output / "index.html").read_text("utf-8"))
    pictures = {path.relative_to(output).as_posix() for path in output.glob("*/*.*g")}
    assert {found["src"] for found in page.found} == pictures
    assert page.language == "vi"
    assert all(found["alt"] and found["width"] and found["height"] for found in page.found)
    alts = {str(found["src"]): str(found["alt"]) for found in page.found}
    assert alts["pages/page-3.png"].startswith(
        "Trang 3/8: Cứ một dự án FDI, Thái Nguyên có hơn"
    )
    assert "gần 9 tỷ USD" in alts["cards/von-fdi-1080x1080.png"]
    assert all((output / link.partition("#")[0]).is_file() for link in page.links)


def test_captions_are_there_to_be_copied(output: Path) -> None:
    """What a card's button copies is its caption of share.md, and its alternative text."""
    html, share = ((output / name).read_text("utf-8") for name in ("index.html", "share.md"))
    said = re.findall(r'<p class="said">(.*?)</p>', html, re.DOTALL)
    assert len(said) == 2 * 2 == html.count("<button")
    assert all(f"```text\n{unescape(text)}\n```" in share for text in said)


def test_texts_never_become_markup(sample: Brief) -> None:
    """A title with a tag in it is shown as it was typed."""
    brief = replace(sample, title="<script>alert(1)</script> & “6 dám”", cards=())
    html = make_index(Edition.of(brief), ()).data.decode()
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; “6 dám”" in html


def test_a_page_that_did_not_change_keeps_its_picture(output: Path) -> None:
    """Change a figure that stands on page 6: the pictures of other pages are not made again."""
    figures = output.parent / "figures.toml"
    text = figures.read_text("utf-8")
    figures.write_text(text.replace("trên 23 tỷ đồng", "trên 25 tỷ đồng"), "utf-8")
    remade = {
        name for name in build(figures, output, jobs=1).remade if name.startswith("pages/")
    }
    figures.write_text(text, "utf-8")
    build(figures, output, jobs=1)
    assert "pages/page-6.png" in remade
    assert {"pages/page-1.png", "pages/page-3.png", "pages/page-4.png"} & remade == set()


# ── in a browser ─────────────────────────────────────────────────────────────

PROBE = """<script>addEventListener("load", () => {
const all = [...document.images];
document.title = JSON.stringify({count: all.length, broken: all.filter(i => !i.naturalWidth)
  .map(i => i.getAttribute("src")), wide: document.documentElement.scrollWidth,
  buttons: document.querySelectorAll("button:not([hidden])").length});
});</script>"""


def run_browser(page: Path, *arguments: str) -> str:
    """Open a page in a browser of its own, without a screen and without a network."""
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--hide-scrollbars",
        f"--user-data-dir={page.parent / 'profile'}", *arguments, page.as_uri(),
    ]  # fmt: skip
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return ran.stdout


def requests(log: Path) -> Iterator[str]:
    """Yield the addresses that a page asked for, from a browser's log of its network."""
    for line in log.read_text("utf-8").splitlines():
        asked = re.search(r'"network_isolation_key":"file:.*"url":"(\w+://[^"]+)"', line)
        if asked:
            yield asked[1]


@browser
def test_a_browser_shows_all_pictures_and_asks_nobody(output: Path, tmp_path: Path) -> None:
    """Each picture has pixels, nothing sticks out at the right, no request leaves the disk."""
    folder = tmp_path / "copy"
    shutil.copytree(output, folder)
    page = folder / "index.html"
    page.write_text(page.read_text("utf-8").replace("</body>", PROBE + "</body>"), "utf-8")
    log = tmp_path / "net.json"
    html = run_browser(page, "--window-size=900,1200", f"--log-net-log={log}", "--dump-dom")
    seen = json.loads(html.partition("<title>")[2].partition("</title>")[0])
    assert seen == {"count": 8 + 2 * 2, "broken": [], "wide": 900, "buttons": 2 * 2}
    assert list(requests(log)) == []


@browser
def test_it_prints_as_a_contact_sheet(output: Path, tmp_path: Path) -> None:
    """On A4, all pictures on few pages, and no page without one."""
    page = tmp_path / "index.html"
    shutil.copytree(output, tmp_path, dirs_exist_ok=True)
    printed = tmp_path / "printed.pdf"
    run_browser(page, "--no-pdf-header-footer", f"--print-to-pdf={printed}")
    document = pypdfium2.PdfDocument(printed)
    counts = [sum(1 for mark in sheet.get_objects() if mark.type == 3) for sheet in document]
    sizes = {tuple(round(side) for side in sheet.get_size()) for sheet in document}
    document.close()
    assert sizes == {(595, 842)}
    assert len(counts) <= 3
    assert min(counts) > 0
    assert sum(counts) == 8 + 2 * 2
