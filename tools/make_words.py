"""Make and check the word list for line breaking, `assets/words/vi.txt`, at development time.

    python tools/make_words.py propose TEXT…   words of texts that the list lacks
    python tools/make_words.py check           entries that no segmenter takes as a word
    python tools/make_words.py add FILE        reviewed words into the list, in order

Needs underthesea and pyvi in a throw-away environment. Two segmenters propose, a
person who knows the language decides: what they both take as one word of two or three
syllables is printed with its count; reviewed words go into the list by `add`, and
refused ones into `tools/words_refused.txt`, so that they are not proposed again. The
list was begun by hand (administration, economy, daily life) and then checked so.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from pyvi import ViTokenizer
from underthesea import word_tokenize

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from brief.language.letters import normalise  # noqa: E402
from brief.language.sorting import sort_key  # noqa: E402
from brief.language.syllables import is_syllable  # noqa: E402

LIST = ROOT / "assets" / "words" / "vi.txt"
REFUSED = ROOT / "tools" / "words_refused.txt"
FRAME = "Tỉnh nói về {} trong năm nay."  # a word alone is segmented unlike one in use


def propose(files: Iterable[Path]) -> None:
    """Print the words that both segmenters find in texts and the list lacks."""
    known = set(_entries(LIST)) | set(_entries(REFUSED))
    counts: Counter[str] = Counter()
    for file in files:
        for line in normalise(file.read_text("utf-8")).splitlines():
            counts.update(set(_underthesea(line)) & set(_pyvi(line)))
    for word, count in counts.most_common():
        if word not in known and _is_compound(word):
            print(f"{count:5} {word}")


def check() -> None:
    """Print the entries that neither segmenter takes as one word in a frame."""
    for word in _entries(LIST):
        said = FRAME.format(word)
        if word not in _underthesea(said) and word not in _pyvi(said):
            print(word)


def add(file: Path) -> None:
    """Put reviewed words into the list."""
    head = [line for line in LIST.read_text("utf-8").splitlines() if line.startswith("#")]
    words = {*_entries(LIST), *map(normalise, _entries(file))} - set(_entries(REFUSED))
    wrong = [word for word in words if not _is_compound(word)]
    if wrong:
        raise SystemExit(f"not words of two or three syllables: {', '.join(wrong)}")
    LIST.write_text("\n".join([*head, *sorted(words, key=sort_key), ""]), "utf-8")


def _entries(file: Path) -> list[str]:
    lines = file.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _is_compound(word: str) -> bool:
    syllables = word.split(" ")
    whole = word == word.lower() and all(map(is_syllable, syllables))
    return whole and len(syllables) in (2, 3)


def _underthesea(text: str) -> Iterator[str]:
    return (word.lower() for word in word_tokenize(text))


def _pyvi(text: str) -> Iterator[str]:
    return (word.replace("_", " ").lower() for word in ViTokenizer.tokenize(text).split())


def main() -> None:
    """Read the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command", choices=("propose", "check", "add"))
    parser.add_argument("files", nargs="*", type=Path)
    arguments = parser.parse_args()
    if arguments.command == "propose":
        propose(arguments.files)
    elif arguments.command == "check":
        check()
    else:
        add(*arguments.files)


if __name__ == "__main__":
    main()
