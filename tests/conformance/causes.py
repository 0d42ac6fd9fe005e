"""Why a figure differs: every difference that is above the limits has a name here."""

from fnmatch import fnmatch

# A pair may differ by this much RMS more than its test allows.
PAIR_SLACK = 1.2
# A figure drawn by both backends may differ by this RMS.
FIGURE_LIMIT = 5.0

PAIRS = {
    "test_pickle.py::test_*": "compares Agg's own pixels with ours",
    "test_patches.py::test_dash_offset_patch_draw*": (
        "PDFium draws a dash of length 0 as one of 0.1, so that the pattern creeps"
    ),
}

HATCH = (
    "matplotlib writes a tiling pattern, which PDFium stretches to whole pixels or "
    "leaves out; ours are lines"
)
EDGE = "an edge lies on the middle of a pixel: PDFium rounds it one way or the other"
GLYPHS = "glyphs of a font against outlines: PDFium places small glyphs on whole pixels"
BARS = (
    "bars of formulas are thinner than a pixel, which PDFium makes whole where they are "
    "rectangles; and small glyphs are placed on whole pixels, outlines are not"
)

FONTS = "matplotlib leaves the letters to the reader's own Helvetica"
MASK = "PDFium leaves out the soft mask of flowing opacities; ours are pixels"

FIGURES = {
    "*hatch*": HATCH,
    "test_patches.py::test_annulus*": HATCH,
    "test_colorbar.py::test_colorbar_positioning*": HATCH,
    "test_axes.py::test_pcolormesh_alpha*": MASK,
    "test_axes.py::test_centered_bar_label_nonlinear*": EDGE,
    "test_backend_svg.py::test_noscale*": EDGE,
    "test_backend_pdf.py::test_use14corefonts*": FONTS,
    "*::test_multi_font_*": GLYPHS,
    "test_text.py::test_font_scaling*": GLYPHS,
    "test_mathtext.py::*": BARS,
}


def cause(test: str, known: dict[str, str]) -> str:
    """Return the cause that is known of a test, or ""."""
    name = test.rsplit("/", maxsplit=1)[-1]
    return next((text for form, text in known.items() if fnmatch(name, form)), "")
