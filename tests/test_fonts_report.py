"""`brief fonts`, as its user reads it."""

from pathlib import Path

import matplotlib

from brief.fonts.coverage import examine
from brief.fonts.report import describe


def test_a_bundled_face_is_told_in_a_line() -> None:
    """Letters, digits, kerning and leading of a face, in both languages."""
    coverage = examine("BeVietnamPro-Bold")
    assert describe(coverage, "vi").startswith(
        "BeVietnamPro-Bold: dùng được; chữ Việt 134/134; thiếu dấu →; chữ số rộng hẹp khác nhau"
    )
    assert describe(coverage, "en").endswith("least leading 1.47 em")


def test_a_font_without_vietnamese_is_not_usable() -> None:
    """The letters it lacks are named."""
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    said = describe(examine(folder / "cmr10.ttf"), "vi")
    assert said.startswith("cmr10: KHÔNG dùng được; chữ Việt ")
    assert "thiếu à á" in said
