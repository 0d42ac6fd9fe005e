"""Outlines that were drawn beforehand are those that FreeType draws from the font files."""

import pytest
from PIL import ImageChops, ImageStat

from brief.fonts.faces import FACES
from brief.prove.outlines import draw_outlines, outlines
from brief.prove.reader import FAMILIES, KINDS
from tools.make_outlines import ALONE


@pytest.mark.parametrize("face", FACES)
def test_the_outlines_are_those_of_the_font(face: str) -> None:
    """Draw them again; after a change of a font: `python tools/make_outlines.py`."""
    for characters in (*KINDS, *FAMILIES, *ALONE):
        kept, drawn = outlines(face, characters), draw_outlines(face, characters)
        differ = ImageStat.Stat(ImageChops.difference(kept.column, drawn.column))
        assert differ.rms[0] < 1  # another FreeType may round another way
        assert sum(kept.centres, ()) == pytest.approx(sum(drawn.centres, ()), abs=1 / 128)
        assert sum(kept.boxes, ()) == pytest.approx(sum(drawn.boxes, ()), abs=1 / 128)


def test_other_characters_are_drawn() -> None:
    """A capital with a mark is no usual one; it is read all the same."""
    assert outlines("BeVietnamPro-Bold", "Ử").boxes[0][1] < -0.8
