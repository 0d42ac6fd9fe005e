"""What a face covers, in the words of `brief fonts`."""

from decimal import Decimal

from brief.fonts.coverage import Coverage
from brief.language.alphabet import LETTERS
from brief.language.numbers import format_number
from brief.model import Language

TEXTS = {
    "vi": {
        "letters": "chữ Việt {count}/{all}",
        "lacks": "thiếu {letters}",
        "false": "vẽ sai {pairs}",
        "signs": "thiếu dấu {signs}",
        "tabular": "chữ số rộng bằng nhau",
        "proportional": "chữ số rộng hẹp khác nhau",
        "kerning": "ghép {share}% cặp chữ",
        "leading": "giãn dòng ít nhất {leading} em",
        "static": "không phải TrueType tĩnh: không nhúng được",
        "forbidden": "giấy phép không cho nhúng",
        "usable": "dùng được",
        "unusable": "KHÔNG dùng được",
    },
    "en": {
        "letters": "Vietnamese letters {count}/{all}",
        "lacks": "lacks {letters}",
        "false": "draws wrongly {pairs}",
        "signs": "lacks the signs {signs}",
        "tabular": "tabular digits",
        "proportional": "proportional digits",
        "kerning": "kerns {share}% of letter pairs",
        "leading": "least leading {leading} em",
        "static": "no static TrueType: cannot be embedded",
        "forbidden": "its licence forbids embedding",
        "usable": "usable",
        "unusable": "NOT usable",
    },
}


def describe(coverage: Coverage, language: Language) -> str:
    """Return a line on a face: its name, whether it is usable, and what it covers."""
    said = TEXTS[language]
    verdict = said["usable" if coverage.usable else "unusable"]
    parts = [part for part in _parts(coverage, language) if part]
    return f"{coverage.face.name}: {verdict}; {'; '.join(parts)}"


def _parts(coverage: Coverage, language: Language) -> list[str]:
    said, face = TEXTS[language], coverage.face
    missing, signs = coverage.missing_letters, coverage.missing_signs
    pairs = " ".join(f"{one}={other}" for one, other in coverage.false_letters)
    share = _number(coverage.kerned_pairs * 100, 0, language)
    leading = _number(face.min_leading, 2, language)
    return [
        said["letters"].format(count=len(LETTERS) - len(missing), all=len(LETTERS)),
        said["lacks"].format(letters=" ".join(missing)) if missing else "",
        said["false"].format(pairs=pairs) if pairs else "",
        said["signs"].format(signs=" ".join(signs)) if signs else "",
        said["tabular" if face.tabular_digits else "proportional"],
        said["kerning"].format(share=share),
        said["leading"].format(leading=leading),
        "" if coverage.static_truetype else said["static"],
        "" if coverage.embeddable else said["forbidden"],
    ]


def _number(value: float, decimals: int, language: Language) -> str:
    return format_number(Decimal(str(value)), language, decimals)
