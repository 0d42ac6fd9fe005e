"""The yardstick: the sample's eight pages and all its cards, made by Typst.

Run from anywhere: python bench/typst/make.py [FIGURES] --output DIR [--parts N]
Needs only the PyPI package `typst` (bench/requirements.txt).

Typst lays pages out in parallel but turns them into PNG one after the other, and the
package lets other threads run meanwhile. So the cards are dealt out to as many compilers
as there are processors; of the ways that were tried, this was the quickest.
"""

import argparse
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import typst

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PREVIEW_PPI = 480 / (210 / 25.4)  # A4 in 480 pixels
FONTS = [ROOT / "fonts" / family for family in ("BeVietnamPro", "BriefSerif")]


def bundled_fonts() -> typst.Fonts:
    """Find the fonts of the checkout, and no others."""
    folders = [str(folder) for folder in FONTS]
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=folders
    )


def make_pages(fonts: typst.Fonts, figures: str, output: Path) -> None:
    """Write the brief as a tagged PDF, and a small picture of each page."""
    compiler = typst.Compiler(root=ROOT, font_paths=fonts, sys_inputs={"figures": figures})
    compiler.compile(input=HERE / "pages.typ", output=output / "brief.pdf")
    made = compiler.compile(input=HERE / "pages.typ", format="png", ppi=PREVIEW_PPI)
    for number, picture in enumerate(made if isinstance(made, list) else [made], 1):
        (output / f"page-{number}.png").write_bytes(picture or b"")


def make_cards(fonts: typst.Fonts, figures: str, output: Path, part: str) -> None:
    """Write a part of the cards; at 72 pixels an inch a point is a pixel."""
    inputs = {"figures": figures, "part": part}
    compiler = typst.Compiler(root=ROOT, font_paths=fonts, sys_inputs=inputs)
    made = compiler.compile(input=HERE / "cards.typ", format="png", ppi=72)
    for number, picture in enumerate(made if isinstance(made, list) else [made], 1):
        name = f"card-{part.partition('/')[0]}-{number:02}.png"
        (output / name).write_bytes(picture or b"")


def make_all(figures: Path, output: Path, parts: int) -> None:
    """Make the cards in `parts` parts beside the brief."""
    output.mkdir(parents=True, exist_ok=True)
    fonts, text = bundled_fonts(), figures.read_text(encoding="utf-8")
    tasks: list[Callable[[], None]] = [partial(make_pages, fonts, text, output)]
    tasks += [partial(make_cards, fonts, text, output, f"{n}/{parts}") for n in range(parts)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for done in [pool.submit(task) for task in tasks]:
            done.result()


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Make the yardstick with Typst.")
    parser.add_argument("figures", nargs="?", type=Path, default=ROOT / "data/figures.toml")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--parts", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    make_all(options.figures, options.output, options.parts)


if __name__ == "__main__":
    main()
