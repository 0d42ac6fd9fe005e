"""Make `tests/data/sort_order.txt`: Vietnamese lines in the order of ICU; run it at need.

    python tools/make_sort_order.py

Needs icukit (or PyICU) in a throw-away environment. The lines are words of
`assets/words` and random syllables, shuffled by a fixed seed, so that the same ICU
makes the same file; its version stands on the first line.
"""

import random
from pathlib import Path

import icu

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "tests" / "data" / "sort_order.txt"
COUNT = 4000
LETTERS = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)
SIGNS = " -,.()0123456789"


def main() -> None:
    """Write the fixture."""
    collator = icu.Collator.createInstance(icu.Locale("vi"))
    lines = sorted(set(_listed()) | set(_random_lines(COUNT)))
    lines.sort(key=lambda line: (collator.getSortKey(line), line))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("\n".join([f"# ICU {icu.ICU_VERSION}, vi", *lines, ""]), "utf-8")


def _listed() -> list[str]:
    files = sorted((ROOT / "assets" / "words").glob("*.txt"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def _random_lines(count: int) -> list[str]:
    chance = random.Random(20220105)  # noqa: S311 (a fixture, no secret)
    alphabet = LETTERS * 2 + LETTERS.upper() + "fjwz" + SIGNS
    lines = {
        "".join(chance.choices(alphabet, k=chance.randint(1, 6))).strip() for _ in range(count)
    }
    twins = {"".join(chance.choices("aáàAÁbB đĐ", k=3)).strip() for _ in range(count // 4)}
    return sorted(line for line in lines | twins if line)


if __name__ == "__main__":
    main()
