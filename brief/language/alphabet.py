"""The Vietnamese alphabet, and what else may stand in a text.

That is ASCII, the 134 letters, the letters of Latin-1 for foreign names, and signs that
every bundled face draws.
"""

_LOWER = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
LETTERS = _LOWER + _LOWER.upper()
"""The 134 Vietnamese letters that ASCII lacks, composed: 67 small ones, then 67 capitals."""

SIGNS = "\n\u00a0¡£¥§©«®°±²³·¹º»¼½¾¿×÷–—‘’‚“”„†‡•…‰‹›⁄€₫™−∕≈≠≤≥⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⅛⅜⅝⅞"
_ASCII = "".join(chr(code) for code in range(0x20, 0x7F))
_LATIN_1 = "".join(chr(code) for code in range(0xC0, 0x100) if chr(code) not in "Ðð×÷Þþ")
REPERTOIRE = frozenset(_ASCII + LETTERS + _LATIN_1 + SIGNS)
