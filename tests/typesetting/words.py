"""Vietnamese to set: the article of the sample, and sentences from elsewhere."""

import re
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"

ARTICLE = (DATA / "seed.txt").read_text("utf-8").split("\n")
"""The paragraphs of the article."""

SENTENCES = [
    line
    for line in (DATA / "sentences.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
"""Sentences of the article, of a declaration, and our own."""

# Kerned pairs of capitals and letters with marks, and every long word of the article.
WORDS = tuple(
    sorted(
        {"Tố", "Vượng", "Tỷ", "ƯỚC", "LỮ", "AVATAR", "Phổ", "Yên", "“Ở", "Tày", "Đường", "kỳ"}
        | {word for word in re.split(r"\s", " ".join(ARTICLE)) if 6 <= len(word) <= 9}
    )
)
