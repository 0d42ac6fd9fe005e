"""Letters: the alphabet, NFC, and what is named and refused."""

import unicodedata
from pathlib import Path

import pytest

from brief.language.alphabet import LETTERS, REPERTOIRE
from brief.language.legacy import TCVN3, vni
from brief.language.letters import (
    Suspicion,
    normalise,
    suspicious,
    without_zero_width,
)
from brief.language.syllables import is_syllable
from brief.messages import MESSAGES

SENTENCES = [
    line
    for line in (Path(__file__).parent / "data" / "sentences.txt")
    .read_text("utf-8")
    .splitlines()
    if not line.startswith("#")
]


def found(text: str) -> list[tuple[str, str, str]]:
    """Return character, kind and suggestion of all that is wrong in a text."""
    return [(one.character, one.kind, one.suggestion) for one in suspicious(text)]


def test_the_alphabet_has_134_letters_beside_ascii() -> None:
    """67 small ones and their capitals, each composed and different."""
    assert len(set(LETTERS)) == 134
    assert LETTERS[:67].upper() == LETTERS[67:]
    assert normalise(LETTERS) == LETTERS
    assert suspicious(LETTERS) == []


@pytest.mark.parametrize(
    "twin",
    [
        unicodedata.normalize("NFD", "Nguyễn Ế Ặ đường"),
        "Nguy\u00ea\u0303n \u00ca\u0301 A\u0323\u0306 \u0111\u01b0\u01a1\u0300ng",  # cp1258
        "Nguyễn \u00ca\u0341 Ặ đươ\u0340ng",  # the deprecated tone marks
    ],
)
def test_twins_of_a_text_become_one(twin: str) -> None:
    """NFD, the order of cp1258, U+0340 and U+0341 all come out composed."""
    assert normalise(twin) == "Nguyễn Ế Ặ đường"


@pytest.mark.parametrize(
    ("text", "character", "kind", "suggestion"),
    [
        ("Ðảng bộ", "U+00D0", "eth", "Đ"),
        ("đường ðua", "U+00F0", "eth", "đ"),
        ("Аn Giang", "U+0410", "look-alike", "An"),
        ("Tр Hồ", "U+0440", "look-alike", "Tp"),
        ("Οng", "U+039F", "look-alike", "Ong"),
        ("ﬁnance", "U+FB01", "look-alike", "finance"),
        ("Ｔhái", "U+FF34", "look-alike", "Thái"),
        ("𝐓hái", "U+1D413", "look-alike", "Thái"),
        ("trước‑sau", "U+2011", "look-alike", "trước-sau"),
        ("10\u202f000", "U+202F", "look-alike", " "),
        ("vui 😀", "U+1F600", "emoji", ""),
        ("xong ✓", "U+2713", "emoji", ""),
        ("a\u202eb", "U+202E", "bidi", ""),
        ("a\u200fb", "U+200F", "bidi", ""),
        ("a\u0007b", "U+0007", "control", ""),
        ("a\tb", "U+0009", "control", ""),
        ("a\u200bb", "U+200B", "zero-width", ""),
        ("\ufeffa", "U+FEFF", "zero-width", ""),
        ("a\ue000b", "U+E000", "private-use", ""),
        ("x\u0330", "U+0330", "mark", ""),
        ("→", "U+2192", "outside", ""),
        ("Dvořák", "U+0159", "outside", ""),
        ("中", "U+4E2D", "outside", ""),
    ],
)
def test_odd_characters_are_named(
    text: str, character: str, kind: str, suggestion: str
) -> None:
    """Each with its code point, what it is, and what was meant where that is known."""
    assert found(text) == [(character, kind, suggestion)]


@pytest.mark.parametrize(
    ("text", "kind", "meant"),
    [
        ("§¶ng bé tØnh Th¸i Nguyªn", "tcvn3", ["Đảng", "tỉnh", "Thái", "Nguyên"]),
        ("®­êng cao tèc", "tcvn3", ["đường", "tốc"]),
        ("Ñaûng boä tænh Thaùi Nguyeân", "vni", ["Đảng", "bộ", "tỉnh", "Thái", "Nguyên"]),
        ("ÑÖÔØNG SAÉT", "vni", ["ĐƯỜNG", "SẮT"]),
        ("Ä\u0090áº£ng bá»™ tá»‰nh", "mojibake", ["Đảng", "bộ", "tỉnh"]),
        ("ThÃ¡i NguyÃªn", "mojibake", ["Thái", "Nguyên"]),
        ("â€œ6 dÃ¡mâ€\x9d", "mojibake", ["“6", "dám”"]),
    ],
)
def test_other_encodings_are_named(text: str, kind: str, meant: list[str]) -> None:
    """TCVN3, VNI and mojibake, word by word, with what was meant."""
    said = [one for one in suspicious(text) if one.kind not in ("control", "zero-width")]
    assert [one.suggestion for one in said] == meant
    assert {one.kind for one in said} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "naïve Raúl Noël Citroën Haïti Saïgon café Müller São Paulo niño señor José Pelé",
        "Zürich, Curaçao, Ångström, Malmö, O’Neill, §5, m², Be®, “quá”… là…” «Thái» «Wifi»",
        "½ ¼ ≥ 5 ≤ 7 ± 0,5 °C 3 × 4 ÷ 2 − 1 € ₫ £ ™ ‰ • · – —",
        "dòng một\ndòng hai\u00a0ba",
    ],
)
def test_foreign_names_and_signs_stay(text: str) -> None:
    """Latin-1 letters and the listed signs are nobody's fault."""
    assert suspicious(text) == []


def test_good_vietnamese_is_not_suspected() -> None:
    """No false alarm in fifty sentences."""
    assert [suspicious(sentence) for sentence in SENTENCES] == [[]] * len(SENTENCES)


@pytest.mark.parametrize(("table", "kind"), [(TCVN3, "tcvn3"), (vni(), "vni")])
def test_every_sentence_in_a_legacy_encoding_is_found(table: dict[str, str], kind: str) -> None:
    """Encoded whole, no sentence passes, and its encoding is named."""
    codes = {letter: code for code, letter in table.items()}
    for sentence in SENTENCES:
        encoded = "".join(codes.get(letter, letter) for letter in sentence)
        kinds = [one.kind for one in suspicious(encoded)]
        assert kinds.count(kind) >= 3


def test_every_sentence_as_mojibake_is_found() -> None:
    """UTF-8 read as Windows-1252 does not pass, either."""
    for sentence in SENTENCES:
        read = "".join(
            bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in sentence.encode()
        )
        assert "mojibake" in {one.kind for one in suspicious(read)}


def test_zero_width_characters_can_be_removed() -> None:
    """Nobody sees them, so they go with a warning; soft hyphens, too."""
    assert without_zero_width("\ufeffThái\u200b Ngu\u00adyên\u2060") == "Thái Nguyên"
    assert MESSAGES["text-zero-width"].warning


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("Nguyễn", True), ("nghiêng", True), ("quý", True), ("uỷ", True), ("khuỷu", True),
        ("gì", True), ("ỳ", True), ("xoong", True), ("hoá", True), ("hóa", True),
        ("mác", True), ("mac", False), ("maù", False), ("Thaùi", False), ("FDI", False),
        ("tổnh", False), ("teó", False), ("wifi", False), ("áá", False), ("", False),
    ],
)  # fmt: skip
def test_syllables(word: str, is_one: bool) -> None:
    """Onset, rime and tone make a Vietnamese syllable."""
    assert is_syllable(word) is is_one


def test_a_suspicion_fills_its_message() -> None:
    """Every kind has a row of MESSAGES, and the values that the row needs."""
    kinds = "tcvn3 vni mojibake eth look-alike emoji control bidi zero-width private-use mark"
    for kind in (*kinds.split(), "outside"):
        one = Suspicion(0, "U+1F600", kind, "a", "b")
        for language in ("vi", "en"):
            assert "{" not in "".join(MESSAGES[one.code].said(language, one.values))
    assert "grinning face" in MESSAGES["text-emoji"].en.format_map(one.values)


def test_the_repertoire_is_small() -> None:
    """ASCII, the letters, Latin-1 and signs: nothing that a face could lack."""
    assert set(LETTERS) < REPERTOIRE
    assert not {"Ð", "ð", "\t", "\u200b", "→", "✓"} & REPERTOIRE


def test_texts_of_the_repertoire_are_composed() -> None:
    """Whatever letters stand side by side: none joins another."""
    every = "".join(sorted(REPERTOIRE))
    assert all(
        normalise(letter + every + letter) == letter + every + letter for letter in every
    )
